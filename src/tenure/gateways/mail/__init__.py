"""Mail that leaves the house: one port, and senders by SMTP, into a folder, and into memory."""

from tenure.gateways.mail.folder import FolderMailer
from tenure.gateways.mail.memory import MemoryMailer
from tenure.gateways.mail.message import (
    Attachment,
    MailDeferred,
    Mailer,
    MailRefused,
    MailUnavailable,
    Message,
)
from tenure.gateways.mail.smtp import SmtpMailer

__all__ = [
    "Attachment",
    "FolderMailer",
    "MailDeferred",
    "MailRefused",
    "MailUnavailable",
    "Mailer",
    "MemoryMailer",
    "Message",
    "SmtpMailer",
]
