"""Changes of quotes: drafted, sent, closed in one way or another; their links and their uses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class QuoteDrafted(Change):
    """A quote was begun; its number is its own for ever (QUO-07)."""

    TELLS: ClassVar[str] = "quote-drafted"
    NOUN: ClassVar[str] = "quote"
    SHOWS: ClassVar[tuple[str, ...]] = ("source", "version", "supersedes_id")

    id: int
    first_id: int
    version: int
    customer_id: int
    legal_entity_id: int
    partner_id: int | None
    user_id: int | None
    policy_id: int
    source: str
    state: str
    intent: str
    revision: int
    currency: str
    time_zone: str
    made_at: datetime
    made_on: date
    wanted: tuple[Mapping[str, Any], ...]
    recipients: tuple[Mapping[str, Any], ...]
    note: str
    net_minor: int
    tax_minor: int
    total_minor: int
    supersedes_id: int | None = None
    next_due_on: date | None = None


@dataclass(slots=True, kw_only=True)
class QuoteRedrafted(Change):
    """A draft was changed; whoever changed it saw the revision before this one."""

    TELLS: ClassVar[str] = "quote-changed"
    NOUN: ClassVar[str] = "quote"
    SHOWS: ClassVar[tuple[str, ...]] = ("revision",)

    id: int
    customer_id: int
    revision: int
    wanted: tuple[Mapping[str, Any], ...]
    recipients: tuple[Mapping[str, Any], ...]
    note: str
    net_minor: int
    tax_minor: int
    total_minor: int


@dataclass(slots=True, kw_only=True)
class QuoteSent(Change):
    """A quote was sent: from now on its prices hold to its last day (QUO-08)."""

    TELLS: ClassVar[str] = "quote-sent"
    NOUN: ClassVar[str] = "quote"
    SHOWS: ClassVar[tuple[str, ...]] = ("total_minor", "currency", "last_on", "hold")

    id: int
    customer_id: int
    policy_id: int
    state: str
    sent_at: datetime
    sent_on: date
    last_on: date
    currency: str
    net_minor: int
    tax_minor: int
    total_minor: int
    taxes: tuple[Mapping[str, Any], ...]
    buyer: Mapping[str, Any]
    seller: Mapping[str, Any]
    card_limit_minor: int | None
    financing_minor: int | None
    hold: bool
    next_due_on: date | None


@dataclass(slots=True, kw_only=True)
class QuoteItemPromised(Change):
    """A priced line of a sent quote (QUO-07)."""

    id: int
    customer_id: int
    quote_id: int
    position: int
    action: str
    kind: str
    offering_id: int
    subscription_id: int | None
    quantity: int
    first_on: date
    renews_on: date
    srp_minor: int
    net_minor: int
    currency: str
    price: Mapping[str, Any]
    derivation: Mapping[str, Any]
    bills: tuple[Mapping[str, Any], ...]
    auto_renew: bool
    keeps_roles: bool
    aligned_to_id: int | None
    anchor_day: int | None


@dataclass(slots=True, kw_only=True)
class QuoteAccepted(Change):
    """A quote was accepted and is one order (QUO-11)."""

    TELLS: ClassVar[str] = "quote-accepted"
    NOUN: ClassVar[str] = "quote"
    SHOWS: ClassVar[tuple[str, ...]] = ("order_id",)

    id: int
    customer_id: int
    state: str
    order_id: int
    accepted_at: datetime
    accepted_by_id: int
    next_due_on: date | None = None


@dataclass(slots=True, kw_only=True)
class QuoteReleased(Change):
    """The payment of its order failed: it can be accepted again as it is (CHK-11)."""

    TELLS: ClassVar[str] = "quote-released"
    NOUN: ClassVar[str] = "quote"

    id: int
    customer_id: int
    state: str
    next_due_on: date | None
    order_id: int | None = None
    accepted_at: datetime | None = None
    accepted_by_id: int | None = None


@dataclass(slots=True, kw_only=True)
class QuoteClosed(Change):
    """A quote expired, was cancelled, or gave way to its successor (QUO-15)."""

    TELLS: ClassVar[str] = "quote-closed"
    NOUN: ClassVar[str] = "quote"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "close_reason", "superseded_by_id")

    id: int
    customer_id: int
    state: str
    closed_at: datetime
    close_reason: str = ""
    superseded_by_id: int | None = None
    next_due_on: date | None = None


@dataclass(slots=True, kw_only=True)
class QuoteFollowed(Change):
    """A quote that was closed already has a successor (QUO-10)."""

    id: int
    customer_id: int
    superseded_by_id: int


@dataclass(slots=True, kw_only=True)
class QuoteLinked(Change):
    """A link to a quote was made for somebody, with a right (ACC-13)."""

    TELLS: ClassVar[str] = "quote-handed-over"
    NOUN: ClassVar[str] = "quote-link"
    SHOWS: ClassVar[tuple[str, ...]] = ("quote_id", "email", "right")

    id: int
    customer_id: int
    quote_id: int
    email: str
    right: str
    addressee: bool
    token_hash: str
    made_by_id: int | None
    made_at: datetime


@dataclass(slots=True, kw_only=True)
class QuoteLinkWithdrawn(Change):
    """A link leads nowhere from now on (ACC-13)."""

    TELLS: ClassVar[str] = "quote-link-withdrawn"
    NOUN: ClassVar[str] = "quote-link"

    id: int
    customer_id: int
    withdrawn_at: datetime


@dataclass(slots=True, kw_only=True)
class QuoteLinkUsed(Change):
    """Somebody did something by a link (ACC-13)."""

    TELLS: ClassVar[str] = "quote-link-used"
    NOUN: ClassVar[str] = "quote-link-use"
    SHOWS: ClassVar[tuple[str, ...]] = ("quote_link_id", "quote_id", "user_id", "used_for")

    id: int
    customer_id: int
    quote_link_id: int
    quote_id: int
    user_id: int | None
    used_for: str
    used_at: datetime


@dataclass(slots=True, kw_only=True)
class FinancingAsked(Change):
    """Somebody asked for financing of a quote (QUO-17)."""

    TELLS: ClassVar[str] = "financing-asked"
    NOUN: ClassVar[str] = "financing-request"
    SHOWS: ClassVar[tuple[str, ...]] = ("quote_id", "state")

    id: int
    customer_id: int
    quote_id: int
    state: str
    asked_by_id: int
    asked_at: datetime
    note: str


@dataclass(slots=True, kw_only=True)
class FinancingAnswered(Change):
    """A wish to finance was passed on, granted or declined (QUO-17)."""

    TELLS: ClassVar[str] = "financing-answered"
    NOUN: ClassVar[str] = "financing-request"
    SHOWS: ClassVar[tuple[str, ...]] = ("state",)

    id: int
    customer_id: int
    state: str
    decided_at: datetime
    answer: str
