"""Tell of an order that is not fulfilled in time, before the customer asks (CHK-07)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.engine.action import Action, Due, Moment, Scope
from tenure.records.facts.orders import OrderRow, load_orders
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.ordering import late_orders
from tenure.rules.ordering.late_orders import Waiting
from tenure.rules.ordering.placed import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class TellLateOrder:
    """Which order."""

    order_id: int


def keys(inputs: Sequence[TellLateOrder]) -> list[int | None]:
    """Return whose the orders are."""
    wanted = [one.order_id for one in inputs]
    found = {
        row[0]: row[1]
        for row in rows("SELECT id, customer_id FROM purchase_order WHERE id = ANY(%s)", [wanted])
    }
    return [found.get(key) for key in wanted]


def load(inputs: Sequence[TellLateOrder], moment: Moment) -> list[Waiting]:
    """Read the orders with their buyers and policies."""
    found = load_orders([one.order_id for one in inputs])
    together = load_orders([], purchases=[order.purchase_id for order in found.values()])
    buyers = load_buyers([order.customer_id for order in found.values()])
    policies = load_policies()
    return [
        Waiting(
            order=placed(order),
            buyer=buyers[order.customer_id],
            policy=policies.of(order.policy_id),
            at=moment.at,
            others=tuple(
                placed(other)
                for other in together.values()
                if other.purchase_id == order.purchase_id and other.id != order.id
            ),
        )
        for order in (found[one.order_id] for one in inputs)
    ]


def placed(order: OrderRow) -> Placed:
    """Return the part of an order that waiting, failing and fulfilling look at."""
    return Placed(
        order.id,
        order.number,
        order.state,
        order.user_id,
        order.currency,
        order.total_minor,
        order.placed_at,
        order.cart_id,
        order.late_told_at,
        order.purchase_id,
        order.quote_id,
        order.quote_last_on,
    )


def decide(_wanted: TellLateOrder, facts: Waiting) -> Decision:
    """Tell if it is late (see `late_orders.tell`)."""
    return late_orders.tell(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the orders of a zone that were placed before a day and still wait."""
    return [
        Due(*row)
        for row in rows(
            "SELECT o.id, o.customer_id, o.placed_on FROM purchase_order o "
            "JOIN customer c ON c.id = o.customer_id "
            "WHERE o.state = 'pending' AND o.late_told_at IS NULL AND o.placed_on < %s "
            "AND c.time_zone = %s ORDER BY o.placed_at LIMIT %s",
            [on, zone, limit],
        )
    ]


TELL_LATE_ORDER = Action[TellLateOrder, Waiting](
    name="tell-late-order",
    input=TellLateOrder,
    summary="Tell the purchaser of an order that takes too long.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: TellLateOrder(order_id=due.item),
    # What is told of one order of a purchase is told of all.
    alone=True,
)
