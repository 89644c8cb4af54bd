"""Cards that expire before what they are to pay: the purchasers are told ahead, once (PAY-09)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.rules.changes import CardExpiryTold, CardLookedAt
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.lifecycle.agenda import renews_by_itself
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer
from tenure.rules.subscriptions import Subscription

AGAIN_DAYS = 7
"""How often a card in its last days is looked at, until what it is to pay lies behind its end."""


@dataclass(frozen=True, slots=True)
class Use:
    """A subscription that is paid with a card."""

    subscription: Subscription
    product_name: str

    @property
    def next_on(self) -> date | None:
        """Return the day of its next charge: an annual bill or its renewal, None for none."""
        one = self.subscription
        days = [one.next_bill_on, one.renews_on if renews_by_itself(one) else None]
        return min((day for day in days if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Expiring:
    """A stored card that is looked at, with all that it is to pay; `on` is the customer's day."""

    id: int
    label: str
    expires_on: date | None
    next_due_on: date | None
    removed: bool
    uses: tuple[Use, ...]
    buyer: Buyer
    on: date
    at: datetime


def tell(facts: Expiring) -> Decision:
    """Tell that a card expires before its next charge, or look again in a week (PAY-09).

    Valid to 2026-12-31 and to pay a renewal on 2027-01-15: told on 2026-12-01, and not again. One
    that pays by the month is told once its next charge lies behind its end, at the latest on the
    day after that. Refused: not-due.
    """
    due = facts.next_due_on is not None and facts.next_due_on <= facts.on
    if not due or facts.removed or facts.expires_on is None:
        return Refused("not-due", {"on": facts.on.isoformat()})
    expires_on = facts.expires_on
    late = sorted(
        (on, use.product_name) for use in facts.uses if (on := use.next_on) and on > expires_on
    )
    if not late:
        again = min(facts.on + timedelta(days=AGAIN_DAYS), expires_on + timedelta(days=1))
        looked = CardLookedAt(
            id=facts.id,
            customer_id=facts.buyer.id,
            next_due_on=again if again > facts.on else None,
        )
        return Decided((looked,), Because("PAY-09", "card-pays-nothing-later"))
    told = CardExpiryTold(id=facts.id, customer_id=facts.buyer.id, next_due_on=None)
    return Decided(
        (
            told,
            *mails(
                facts.buyer.purchasers,
                template="card-expiring",
                values={
                    "card": facts.label,
                    "expires_on": expires_on.isoformat(),
                    "expired": facts.on > expires_on,
                    "products": ", ".join(dict.fromkeys(name for _, name in late)),
                    "count": len(late),
                    "first_on": late[0][0].isoformat(),
                    "url": "/account/payment-methods/",
                },
                about=About(facts.buyer.id),
                at=facts.at,
                rows=NewRows(),
            ),
        ),
        Because("PAY-09", "card-expires"),
    )
