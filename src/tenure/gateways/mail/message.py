"""One mail as a value, the port that sends it, and its form on the wire."""

from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from hashlib import sha256
from typing import Protocol


class MailRefused(Exception):
    """The mail will never be taken: a bad address, a message too large. Don't try again."""


class MailUnavailable(Exception):
    """The mail wasn't taken now: no connection, a busy server. Try again with the same id."""


class MailDeferred(MailUnavailable):
    """This mail wasn't taken now: a full or suspicious mailbox. Others may go meanwhile."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail; `mime` is e.g. `application/pdf`."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A mail. `message_id` (`left@right`) comes from what it is about, so that repeats are known.

    `at` is the moment of the decision that asked for it; it becomes the Date header.
    """

    message_id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    html: str
    at: datetime
    attachments: tuple[Attachment, ...] = ()


class Mailer(Protocol):
    """Sends a mail. Sending one again with the same id is harmless where the sender can tell."""

    def send(self, message: Message) -> None:
        """Hand the mail over; raises `MailRefused`, `MailDeferred` or `MailUnavailable`."""
        ...


def as_bytes(message: Message) -> bytes:
    """Return the mail as it goes over the wire; the same message gives the same bytes."""
    return bytes(as_email(message))


def as_email(message: Message) -> EmailMessage:
    """Return the standard library's form. A line break in a header is a `MailRefused`."""
    if not message.to:
        raise MailRefused("a mail needs somebody to go to")
    mail = EmailMessage(policy=policy.SMTP)
    try:
        mail["Message-ID"] = f"<{message.message_id}>"
        mail["Date"] = format_datetime(message.at)
        mail["From"] = message.sender
        mail["To"] = ", ".join(message.to)
        mail["Subject"] = message.subject
    except ValueError as broken:
        raise MailRefused(str(broken)) from broken
    # RFC 3834: keeps out-of-office replies from answering a machine.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text, cte="quoted-printable")
    mail.add_alternative(message.html, subtype="html", cte="quoted-printable")
    for file in message.attachments:
        main, _, sub = file.mime.partition("/")
        mail.add_attachment(file.content, maintype=main, subtype=sub, filename=file.name)
    mark = sha256(message.message_id.encode()).hexdigest()[:24]
    for number, part in enumerate(p for p in mail.walk() if p.is_multipart()):
        part.set_boundary(f"=={mark}-{number}==")
    return mail


def from_bytes(content: bytes) -> Message:
    """Read a mail that `as_bytes` wrote."""
    mail = BytesParser(EmailMessage, policy=policy.SMTP).parsebytes(content)
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    if text is None or html is None:
        raise ValueError("a mail of ours has a text and an HTML part")
    return Message(
        message_id=str(mail["Message-ID"]).strip().strip("<>"),
        sender=str(mail["From"]),
        to=tuple(str(address) for address in mail["To"].addresses),
        subject=str(mail["Subject"]),
        text=_unix(text.get_content()),
        html=_unix(html.get_content()),
        at=mail["Date"].datetime,
        attachments=tuple(
            Attachment(str(p.get_filename()), p.get_content_type(), p.get_content())
            for p in mail.iter_attachments()
            if isinstance(p, EmailMessage)
        ),
    )


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n")
