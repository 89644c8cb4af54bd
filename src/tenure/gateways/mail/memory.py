"""Keeps mails in memory, for tests that ask what was sent."""

from tenure.gateways.mail.message import Message, as_bytes


class MemoryMailer:
    """Remembers what was sent, in order; the same id once."""

    def __init__(self) -> None:
        self.sent: list[Message] = []

    def send(self, message: Message) -> None:
        """Keep the mail, after making sure that it could go over the wire."""
        as_bytes(message)
        if all(message.message_id != one.message_id for one in self.sent):
            self.sent.append(message)
