"""Opens the file of exchange rates as the central bank hands it out: sheet, XML, or zipped."""

import io
import zipfile
import zlib

from tenure.rules.decision import Refused

MOST_BYTES = 30_000_000
"""The whole history since 1999 is two million; nothing larger is unpacked."""


def rates_text(content: bytes) -> str | Refused:
    """Return the text of a file of rates. Refused: fx-file-unreadable, fx-file-too-large."""
    if content.startswith(b"PK"):
        unpacked = _unpacked(content)
        if isinstance(unpacked, Refused):
            return unpacked
        content = unpacked
    if len(content) > MOST_BYTES:
        return Refused("fx-file-too-large", {}, "")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        return Refused("fx-file-unreadable", {"line": line}, "")


def _unpacked(content: bytes) -> bytes | Refused:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inside = [one for one in packed.infolist() if not one.is_dir()]
            if len(inside) != 1:
                return Refused("fx-file-unreadable", {"line": 0}, "")
            if inside[0].file_size > MOST_BYTES:
                return Refused("fx-file-too-large", {}, "")
            with packed.open(inside[0]) as unpacked:
                return unpacked.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        return Refused("fx-file-unreadable", {"line": 0}, "")
