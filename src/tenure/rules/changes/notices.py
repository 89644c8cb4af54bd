"""Changes that ask for mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class MailRequested(Change):
    """One mail to one recipient in their language; sent after the commit (NOT-05).

    `values` are plain JSON and are put into words when the mail is rendered.
    """

    id: int
    customer_id: int | None
    user_id: int | None
    to: str
    language: str
    template: str
    values: Mapping[str, Any]
    asked_at: datetime
    invoice_id: int | None = None
    subscription_id: int | None = None
    order_id: int | None = None
    quote_id: int | None = None


@dataclass(slots=True, kw_only=True)
class MailSent(Change):
    """A mail left, in these words; `refused` says why it never will (NOT-05)."""

    id: int
    sent_at: datetime
    subject: str
    body: str
    refused: str


@dataclass(slots=True, kw_only=True)
class MailRead(Change):
    """Its receiver has seen a mail in the portal (NOT-07)."""

    id: int
    read_at: datetime
