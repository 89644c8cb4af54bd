"""Orders that take too long: the purchaser is told before asking (CHK-07)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.ordering.placed import Placed, changed_order, ordering, several
from tenure.rules.parties import Buyer
from tenure.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pending order, its buyer, the policy it was placed under, and who shares its payment."""

    order: Placed
    buyer: Buyer
    policy: Policy
    at: datetime
    others: tuple[Placed, ...] = ()


def tell(facts: Waiting) -> Decision:
    """Tell the purchaser of an order that is not fulfilled within its hours, once (CHK-07).

    Placed on 1 June at 10:00 and still pending on 2 June at 10:00: told. Refused: not-due.
    """
    order = facts.order
    hours = facts.policy.order.fulfilment_sla_hours
    late = order.placed_at + timedelta(hours=hours) <= facts.at
    if order.state != "pending" or order.late_told_at is not None:
        return decided()
    if not late:
        # Listed by its day, late by its hours: the run isn't to try it again before its next time.
        return Refused("not-due", {"on": (order.placed_at + timedelta(hours=hours)).isoformat()})
    rows = NewRows()
    every = (order, *facts.others)
    return Decided(
        (
            *(
                changed_order(one, facts.buyer.id, one.state, failure="", late_told_at=facts.at)
                for one in every
            ),
            *mails(
                ordering(order, facts.buyer),
                template="order-late",
                values={**several(every), "hours": hours, "url": "/account/orders/"},
                about=About(facts.buyer.id, order_id=order.id),
                at=facts.at,
                rows=rows,
            ),
        ),
        Because("CHK-07", "order-late", "order", order.id),
    )
