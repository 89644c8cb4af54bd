"""What a quote is: whose, from whom, its lines as asked for, its states, what it promised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Refused
from tenure.rules.ordering.order_pricing import Buying
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.fx import Rates
from tenure.rules.subscriptions import Subscription


class Source(StrEnum):
    """Who made a quote (QUO-01, QUO-13)."""

    PARTNER = "partner"
    SALES = "sales"
    SELF_SERVICE = "self-service"
    AUTOMATIC = "automatic"


CHANNELS: Mapping[str, str] = MappingProxyType(
    {
        Source.PARTNER: "partner",
        Source.SALES: "sales",
        Source.SELF_SERVICE: "store",
        Source.AUTOMATIC: "store",
    }
)
"""The channel that each source sells in (CAT-03)."""


class Action(StrEnum):
    """What a line of a quote does (PAR-02); change of term is a renewal as another offering."""

    NEW = "new"
    ALIGNED = "aligned"
    SEATS = "seats"
    EXTENSION = "extension"
    RENEWAL = "renewal"
    SWITCH = "switch"


ABOUT_SUBSCRIPTION = frozenset({Action.SEATS, Action.EXTENSION, Action.RENEWAL, Action.SWITCH})
BEGINNING = frozenset({Action.NEW, Action.ALIGNED})
FOLLOWING = frozenset({Action.RENEWAL, Action.SWITCH})


class State(StrEnum):
    """Where a quote stands (QUO-15)."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"


TRANSITIONS: Mapping[tuple[State, State], str] = MappingProxyType(
    {
        (State.DRAFT, State.SENT): "QUO-02",
        (State.DRAFT, State.CANCELLED): "QUO-15",
        (State.SENT, State.ACCEPTED): "QUO-11",
        (State.SENT, State.EXPIRED): "QUO-08",
        (State.SENT, State.CANCELLED): "QUO-15",
        (State.SENT, State.SUPERSEDED): "QUO-10",
        # A payment that failed leaves the quote as it was.
        (State.ACCEPTED, State.SENT): "CHK-11",
    }
)
"""Every legal change of state and the rule that allows it; what isn't here can't happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it is asked for; which fields count depends on its action.

    `target_id` is what an aligned or lengthened one ends with. Without a quantity a renewal takes
    the seats that its renewal is set to. `starts_on` may only be left out (QUO-06).
    """

    action: str
    offering_id: int | None = None
    quantity: int | None = None
    subscription_id: int | None = None
    target_id: int | None = None
    auto_renew: bool = True
    keep_roles: bool = True
    starts_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody whom a quote is mailed to; without a language it is written in the customer's."""

    email: str
    name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quote as it is kept; days are in the customer's `time_zone`."""

    id: int
    number: str
    version: int
    first_id: int
    customer_id: int
    partner_id: int | None
    user_id: int | None
    source: str
    state: str
    revision: int
    currency: str
    time_zone: str
    wanted: tuple[Line, ...]
    recipients: tuple[Recipient, ...]
    note: str
    net_minor: int
    tax_minor: int
    total_minor: int
    taxes: tuple[Mapping[str, Any], ...] = ()
    sent_on: date | None = None
    last_on: date | None = None
    card_limit_minor: int | None = None
    financing_minor: int | None = None
    hold: bool = False
    supersedes_id: int | None = None
    superseded_by_id: int | None = None
    superseded_by_number: str = ""
    order_id: int | None = None
    order_number: str = ""


@dataclass(frozen=True, slots=True)
class Quoting:
    """All that pricing the lines of a quote needs, for today.

    `buying` has no lines yet and the channel of the source; `offers` are what new lines and
    switches name, at today's price; `orderings` what each subscription would be ordered with, as
    the line about it wants it renewed. `known` are the offerings that exist.
    """

    buying: Buying
    source: str
    partner_id: int | None
    offers: Mapping[int, Offer] = field(default_factory=dict)
    orderings: Mapping[int, Ordering] = field(default_factory=dict)
    targets: Mapping[int, Subscription] = field(default_factory=dict)
    rates: Rates | None = None

    @property
    def self_service(self) -> bool:
        """Say whether the purchaser makes it without a partner or sales (QUO-03)."""
        return self.source == Source.SELF_SERVICE


def line_kept(line: Line) -> dict[str, Any]:
    """Return a line as it is stored: only what says something."""
    kept = {
        "action": str(line.action),
        "offering_id": line.offering_id,
        "quantity": line.quantity,
        "subscription_id": line.subscription_id,
        "target_id": line.target_id,
        "auto_renew": line.auto_renew,
        "keep_roles": line.keep_roles,
        "starts_on": line.starts_on.isoformat() if line.starts_on else None,
    }
    return {name: value for name, value in kept.items() if value is not None}


def line_of(kept: Mapping[str, Any]) -> Line:
    """Return a stored line as a value; the reverse of `line_kept`."""
    starts_on = kept.get("starts_on")
    return Line(**{**kept, "starts_on": date.fromisoformat(starts_on) if starts_on else None})


def recipient_kept(recipient: Recipient) -> dict[str, str]:
    """Return a recipient as it is stored."""
    return {
        "email": recipient.email,
        "name": recipient.name,
        "language": recipient.language,
    }


def may_become(quote: Quote, after: State) -> Refused | None:
    """Return why a quote can't go over to a state, None where the table allows it (QUO-15).

    Refused with the reason of where it stands: quote-draft, quote-sent, quote-accepted,
    quote-expired, quote-cancelled, quote-superseded.
    """
    if (State(quote.state), after) in TRANSITIONS:
        return None
    about = {
        "number": quote.number,
        "order": quote.order_number,
        "successor": quote.superseded_by_number,
        "last_on": quote.last_on.isoformat() if quote.last_on else "",
    }
    return Refused(f"quote-{quote.state}", about, "account:quotes")


def source_now(quote: Quote, *, by: str, anew: bool) -> str:
    """Return by whose rules a quote is changed, or made anew, by somebody (QUO-06, QUO-10).

    What the run has made is a purchaser's own as soon as one takes it up; what sales makes anew of
    a purchaser's or the run's is sales'. A partner's stays the partner's.
    """
    if quote.source == Source.AUTOMATIC and by == Source.SELF_SERVICE:
        return Source.SELF_SERVICE
    if anew and by == Source.SALES and quote.source in (Source.SELF_SERVICE, Source.AUTOMATIC):
        return Source.SALES
    return quote.source


def in_reach(quote: Quote, *, source: str, partner_id: int | None) -> Refused | None:
    """Return why somebody can't change, send or close a quote, None who can (QUO-15, PAR-01).

    A partner its own, a purchaser what self-service made; sales every one. What is a draft of
    somebody else, or another partner's, isn't there. Refused: not-found, quote-of-another.
    """
    if source in (Source.SALES, Source.AUTOMATIC):
        return None
    if source == Source.PARTNER:
        mine = quote.source == Source.PARTNER and quote.partner_id == partner_id
        return None if mine else Refused("not-found", {"name": "quote"})
    if quote.source in (Source.SELF_SERVICE, Source.AUTOMATIC):
        return None
    if quote.state == State.DRAFT:
        return Refused("not-found", {"name": "quote"})
    return Refused("quote-of-another", {"number": quote.number}, "account:partner")
