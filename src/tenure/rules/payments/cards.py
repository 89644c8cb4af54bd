"""Stored cards: kept as the provider's token, edited, removed when unused (PAY-02, 03, 06)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.rules.changes import PaymentMethodEdited, PaymentMethodRemoved, PaymentMethodStored
from tenure.rules.dates import add_months, last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact
from tenure.rules.policy import Policy


@dataclass(slots=True)
class Card:
    """A stored card as the buyer chose it; `usable_until_on` is its last day."""

    id: int
    label: str
    usable_until_on: date | None
    removed: bool


@dataclass(frozen=True, slots=True)
class Storing:
    """Whether a token is stored already (its key and whose it is), and for whom it is to be."""

    known: tuple[int, int] | None
    customer_id: int
    at: datetime
    policy: Policy


@dataclass(frozen=True, slots=True)
class Entered:
    """A card as the provider's page took it; its number is known there only."""

    token: str
    brand: str
    last4: str
    holder: str
    expires_month: int
    expires_year: int


@dataclass(frozen=True, slots=True)
class Removing:
    """A stored card and the products whose renewal would be paid with it."""

    id: int
    customer_id: int
    used_by: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Editing:
    """A stored card as it is kept, and who is told that it is edited."""

    id: int
    customer_id: int
    label: str
    expires_on: date | None
    address: Mapping[str, str]
    purchasers: tuple[Contact, ...]
    changed_by: str
    policy: Policy
    on: date
    at: datetime


ADDRESS = ("line1", "line2", "postal_code", "city", "region", "country")
"""The parts of a card's address; banks compare it with what they have."""

LONGEST_LIFE_YEARS = 20
"""No bank issues a card for longer: a year further away is a slip of the pen."""


def card_fault(card: Card | None, *, on: date, remedy: str) -> Refused | None:
    """Return why a card can't pay from that day on, None where it can (PAY-02).

    Valid to 2026-11-30, wanted on 2026-12-01: card-expired. None or a removed one: card-missing.
    """
    if card is None or card.removed:
        return Refused("card-missing", {}, remedy)
    until = card.usable_until_on
    if until is not None and until < on:
        return Refused("card-expired", {"card": card.label, "on": until.isoformat()}, remedy)
    return None


def edit(
    facts: Editing, *, expires_month: int, expires_year: int, address: Mapping[str, str]
) -> Decision:
    """Give a card another expiry date and address; a new number is a new card (PAY-03).

    `01/2028` is valid to 2028-01-31. What is so already changes nothing. Refused:
    card-expiry-wrong, card-expiry-past.
    """
    if not (
        1 <= expires_month <= 12
        and facts.on.year - LONGEST_LIFE_YEARS <= expires_year
        and expires_year <= facts.on.year + LONGEST_LIFE_YEARS
    ):
        return Refused("card-expiry-wrong", {}, "account:payment-methods")
    expires_on = _expiry(expires_month, expires_year)
    if expires_on < facts.on:
        about = {"card": facts.label, "on": expires_on.isoformat()}
        return Refused("card-expiry-past", about, "account:payment-methods")
    kept = {part: tidy for part in ADDRESS if (tidy := _tidy(address.get(part, "")))}
    if (expires_on, kept) == (facts.expires_on, dict(facts.address)):
        return decided(changed=False)
    return Decided(
        (
            PaymentMethodEdited(
                id=facts.id,
                customer_id=facts.customer_id,
                expires_on=expires_on,
                address=kept,
                next_due_on=expiry_looked_at_on(expires_on, policy=facts.policy),
            ),
            *mails(
                facts.purchasers,
                template="card-edited",
                values={
                    "card": facts.label,
                    "expires_on": expires_on.isoformat(),
                    "changed_by": facts.changed_by,
                    "url": "/account/payment-methods/",
                },
                about=About(facts.customer_id),
                at=facts.at,
                rows=NewRows(),
            ),
        ),
        Because("PAY-03", "card-edited"),
        {"changed": True},
    )


def store(
    facts: Storing,
    *,
    token: str,
    brand: str,
    last4: str,
    holder: str,
    expires_month: int,
    expires_year: int,
) -> Decision:
    """Store a card; it works to the last day of the month printed on it (PAY-02).

    The same token twice is one card. Refused: not-found, for a token of another customer.
    """
    if facts.known is not None:
        key, owner = facts.known
        if owner != facts.customer_id:
            return Refused("not-found", {"name": "card"})
        return decided(payment_method_id=key)
    entered = Entered(token, brand, last4, holder, expires_month, expires_year)
    return Decided((kept(facts, entered, key=-1),), None, {"payment_method_id": -1})


def kept(facts: Storing, entered: Entered, *, key: int) -> PaymentMethodStored:
    """Return a card that nobody has stored yet as it is kept, under a new row's number."""
    expires_on = _expiry(entered.expires_month, entered.expires_year)
    return PaymentMethodStored(
        id=key,
        customer_id=facts.customer_id,
        kind="card",
        token=entered.token,
        brand=entered.brand,
        last4=entered.last4,
        holder=entered.holder,
        expires_on=expires_on,
        stored_at=facts.at,
        next_due_on=expiry_looked_at_on(expires_on, policy=facts.policy),
    )


def _expiry(month: int, year: int) -> date:
    return last_day(add_months(date(year, month, 1), 1))


def _tidy(text: str) -> str:
    return " ".join(str(text).split())[:120]


def expiry_looked_at_on(expires_on: date, *, policy: Policy) -> date:
    """Return the first day on which it is looked at whether a card expires too soon (PAY-09).

    Valid to 2026-12-31, 30 days of notice: 2026-12-01.
    """
    return expires_on - timedelta(days=policy.card.expiry_notice_days)


def remove(facts: Removing) -> Decision:
    """Remove a card that pays no renewal. Refused: method-in-use, naming the products (PAY-06)."""
    if facts.used_by:
        return Refused(
            "method-in-use",
            {"products": ", ".join(facts.used_by), "count": len(facts.used_by)},
            "account:subscriptions",
        )
    return Decided(
        (PaymentMethodRemoved(id=facts.id, customer_id=facts.customer_id, removed_at=facts.at),)
    )
