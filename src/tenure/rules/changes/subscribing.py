"""Changes of subscriptions, their terms, instalments and seats."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from tenure.rules.changes.change import Change
from tenure.rules.subscriptions import Subscription


@dataclass(slots=True, kw_only=True)
class SubscriptionStarted(Change):
    """A subscription exists, with all its columns."""

    TELLS: ClassVar[str] = "subscription-started"
    NOUN: ClassVar[str] = "subscription"

    after: Subscription


@dataclass(slots=True, kw_only=True)
class SubscriptionChanged(Change):
    """A subscription stands as `after`; `what` names it in the log (`subscription-renewed`)."""

    NOUN: ClassVar[str] = "subscription"

    what: str
    after: Subscription
    on: date
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class TermAdded(Change):
    """A paid period `[starts_on, ends_on)`; the database refuses a second one (REN-12)."""

    id: int
    customer_id: int
    subscription_id: int
    offering_id: int
    starts_on: date
    ends_on: date
    quantity: int
    srp_minor: int
    currency: str
    cause: str
    order_id: int | None


@dataclass(slots=True, kw_only=True)
class TermMoved(Change):
    """A bought period went over to the subscription that replaces its own (REN-14)."""

    id: int
    subscription_id: int


@dataclass(slots=True, kw_only=True)
class TermReturned(Change):
    """A bought period was given back: it counts no more (RET-06)."""

    TELLS: ClassVar[str] = "term-returned"
    NOUN: ClassVar[str] = "term"
    SHOWS: ClassVar[tuple[str, ...]] = ("returned_on",)

    id: int
    customer_id: int
    subscription_id: int
    returned_on: date


@dataclass(slots=True, kw_only=True)
class InstalmentMoved(Change):
    """A later bill went over with its term (REN-14)."""

    id: int
    subscription_id: int


@dataclass(slots=True, kw_only=True)
class InstalmentPlanned(Change):
    """A later bill of a 3-year term with its fixed price (CAT-01, FX-04)."""

    id: int
    customer_id: int
    subscription_id: int
    term_id: int
    due_on: date
    covers_to_on: date
    quantity: int
    net_minor: int
    currency: str
    derivation: Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class InstalmentBilled(Change):
    """A planned bill became an invoice."""

    id: int
    invoice_id: int


@dataclass(slots=True, kw_only=True)
class InstalmentCancelled(Change):
    """A planned bill won't be made, or (`cancelled_on` None) will be after all (SUB-16)."""

    TELLS: ClassVar[str] = "instalment-cancelled"
    NOUN: ClassVar[str] = "instalment"
    SHOWS: ClassVar[tuple[str, ...]] = ("cancelled_on",)

    id: int
    customer_id: int
    subscription_id: int
    cancelled_on: date | None


@dataclass(slots=True, kw_only=True)
class SeatAssigned(Change):
    """A seat was handed to a user, in person or `through` an allotment to a group or team."""

    TELLS: ClassVar[str] = "seat-assigned"
    NOUN: ClassVar[str] = "assignment"
    SHOWS: ClassVar[tuple[str, ...]] = ("user_id", "through_id")

    id: int
    customer_id: int
    subscription_id: int
    user_id: int
    since_at: datetime
    through_id: int | None = None


@dataclass(slots=True, kw_only=True)
class SeatPassed(Change):
    """A seat is held through another allotment now, or (None) in person; its holder keeps it."""

    TELLS: ClassVar[str] = "seat-passed"
    NOUN: ClassVar[str] = "assignment"
    SHOWS: ClassVar[tuple[str, ...]] = ("user_id", "through_id")

    id: int
    customer_id: int
    subscription_id: int
    user_id: int
    through_id: int | None


@dataclass(slots=True, kw_only=True)
class LeavingChosen(Change):
    """A seat was chosen to be given back on the first day of a smaller term, or (None) to stay."""

    TELLS: ClassVar[str] = "leaving-chosen"
    NOUN: ClassVar[str] = "assignment"
    SHOWS: ClassVar[tuple[str, ...]] = ("user_id", "leaves_on")

    id: int
    customer_id: int
    subscription_id: int
    user_id: int
    leaves_on: date | None


@dataclass(slots=True, kw_only=True)
class SeatReleased(Change):
    """A seat is free again."""

    TELLS: ClassVar[str] = "seat-released"
    NOUN: ClassVar[str] = "assignment"

    id: int
    customer_id: int
    subscription_id: int
    released_at: datetime
