"""What left the house: mails as they were worded, documents as they were made (NOT-05, INV-01)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import DocumentFiled, MailRead, MailSent
from tenure.rules.decision import Decided, Decision, decided


@dataclass(frozen=True, slots=True)
class Sending:
    """A mail, and when it was noted as sent before."""

    mail_id: int
    sent_at: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Filing:
    """An invoice, and whether its file is there already."""

    invoice_id: int
    filed: bool
    at: datetime


def sent(facts: Sending, *, subject: str, body: str, refused: str) -> Decision:
    """Note that a mail left; a second time changes nothing (NOT-05)."""
    if facts.sent_at is not None:
        return decided()
    return Decided(
        (
            MailSent(
                id=facts.mail_id,
                sent_at=facts.at,
                subject=subject[:300],
                body=body,
                refused=refused[:200],
            ),
        )
    )


def filed(facts: Filing, *, language: str, content: bytes) -> Decision:
    """File the PDF of an invoice; the first one made is the one that stays (INV-08)."""
    if facts.filed:
        return decided()
    return Decided(
        (
            DocumentFiled(
                invoice_id=facts.invoice_id,
                language=language,
                sha256=hashlib.sha256(content).hexdigest(),
                content=content,
                made_at=facts.at,
            ),
        )
    )


def read(unread: tuple[int, ...], *, at: datetime) -> Decided:
    """Note that mails were seen in the portal, once each (NOT-07)."""
    return Decided(tuple(MailRead(id=key, read_at=at) for key in unread))
