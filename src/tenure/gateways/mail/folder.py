"""Delivers mail into a folder of .eml files: the post office of demo, sandbox and stories."""

import os
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tenure.gateways.mail.message import MailUnavailable, Message, as_bytes, from_bytes


class FolderMailer:
    """Keeps each mail as one file named by its id, so that a second delivery adds nothing."""

    def __init__(self, folder: Path) -> None:
        self._kept = folder / "new"
        self._writing = folder / "tmp"

    def send(self, message: Message) -> None:
        """Write the mail unless it is there; a reader never sees half a file."""
        content = as_bytes(message)
        place = self.path(message.message_id)
        half = self._writing / f"{place.name}.{os.getpid()}.{threading.get_ident()}"
        try:
            self._kept.mkdir(parents=True, exist_ok=True)
            self._writing.mkdir(parents=True, exist_ok=True)
            if place.exists():
                return
            half.write_bytes(content)
            half.replace(place)
        except OSError as failed:
            raise MailUnavailable(str(failed)) from failed

    def path(self, message_id: str) -> Path:
        """Return where the mail with this id is or would be kept."""
        return self._kept / f"{sha256(message_id.encode()).hexdigest()[:32]}.eml"

    def read(self, message_id: str) -> Message | None:
        """Return the mail with this id, None where it was never delivered."""
        try:
            return from_bytes(self.path(message_id).read_bytes())
        except FileNotFoundError:
            return None

    def messages(self) -> Iterator[Message]:
        """Go through all mails that were delivered, the latest decision first."""
        found = [from_bytes(path.read_bytes()) for path in self._kept.glob("*.eml")]
        yield from sorted(found, key=lambda one: (one.at, one.message_id), reverse=True)
