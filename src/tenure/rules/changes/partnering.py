"""Changes of partners: who works for one, whom it serves, what it was asked, what was agreed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class PartnerUserAdmitted(Change):
    """A person acts for a partner from now on (PAR-01)."""

    TELLS: ClassVar[str] = "partner-user-admitted"
    NOUN: ClassVar[str] = "partner_user"
    SHOWS: ClassVar[tuple[str, ...]] = ("partner_id", "user_id", "role")

    id: int
    partner_id: int
    user_id: int
    role: str
    since_at: datetime


@dataclass(slots=True, kw_only=True)
class PartnerUserWithdrawn(Change):
    """A person no longer acts for a partner; the row stays, with its end."""

    TELLS: ClassVar[str] = "partner-user-withdrawn"
    NOUN: ClassVar[str] = "partner_user"
    SHOWS: ClassVar[tuple[str, ...]] = ("until_at",)

    id: int
    until_at: datetime


@dataclass(slots=True, kw_only=True)
class PartnerChosen(Change):
    """A customer's partner of record is another from now on (MOD-05)."""

    TELLS: ClassVar[str] = "partner-chosen"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("partner_id",)

    id: int
    partner_id: int

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class PartnerOfRecordBegan(Change):
    """A partner serves a customer from a day on, to another one where that is known."""

    id: int
    customer_id: int
    partner_id: int
    from_on: date
    to_on: date | None = None


@dataclass(slots=True, kw_only=True)
class PartnerOfRecordEnded(Change):
    """A partner no longer serves a customer from a day on."""

    id: int
    customer_id: int
    to_on: date


@dataclass(slots=True, kw_only=True)
class QuoteAskedFor(Change):
    """A customer asked a partner for a quote (QUO-16); it waits in the partner's queue."""

    TELLS: ClassVar[str] = "quote-asked-for"
    NOUN: ClassVar[str] = "quote_request"
    SHOWS: ClassVar[tuple[str, ...]] = ("partner_id", "text")

    id: int
    customer_id: int
    partner_id: int
    state: str
    intent: str
    text: str
    subscriptions: tuple[int, ...]
    asked_by_id: int
    asked_at: datetime


@dataclass(slots=True, kw_only=True)
class QuoteRequestAnswered(Change):
    """A partner answered a request, with a quote or without, or declined it."""

    TELLS: ClassVar[str] = "quote-request-answered"
    NOUN: ClassVar[str] = "quote_request"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "answer", "quote_id")

    id: int
    customer_id: int
    state: str
    answer: str
    quote_id: int | None
    answered_by_id: int | None
    answered_at: datetime


@dataclass(slots=True, kw_only=True)
class ConsentRecorded(Change):
    """Somebody of a customer agreed that its partner changes something (PAR-08)."""

    TELLS: ClassVar[str] = "consent-recorded"
    NOUN: ClassVar[str] = "consent"
    SHOWS: ClassVar[tuple[str, ...]] = (
        "partner_id",
        "action",
        "subscriptions",
        "person",
        "way",
        "given_on",
        "note",
    )

    id: int
    customer_id: int
    partner_id: int
    user_id: int
    action: str
    subscriptions: tuple[int, ...]
    person: str
    way: str
    given_on: date
    note: str
    recorded_at: datetime
