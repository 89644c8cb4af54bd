"""Stored cards: kept as the provider's token, removed when nothing uses them (PAY-02, PAY-06)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.rules.changes import PaymentMethodRemoved, PaymentMethodStored
from tenure.rules.dates import add_months, last_day
from tenure.rules.decision import Decided, Decision, Refused, decided
from tenure.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Storing:
    """Whether a token is stored already (its key and whose it is), and for whom it is to be."""

    known: tuple[int, int] | None
    customer_id: int
    at: datetime
    policy: Policy


@dataclass(frozen=True, slots=True)
class Removing:
    """A stored card and the products whose renewal would be paid with it."""

    id: int
    customer_id: int
    used_by: tuple[str, ...]
    at: datetime


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
    expires_on = last_day(add_months(date(expires_year, expires_month, 1), 1))
    return Decided(
        (
            PaymentMethodStored(
                id=-1,
                customer_id=facts.customer_id,
                kind="card",
                token=token,
                brand=brand,
                last4=last4,
                holder=holder,
                expires_on=expires_on,
                stored_at=facts.at,
                next_due_on=expiry_looked_at_on(expires_on, policy=facts.policy),
            ),
        ),
        None,
        {"payment_method_id": -1},
    )


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
