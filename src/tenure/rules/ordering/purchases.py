"""Purchases: a mixed cart as orders of one kind each, confirmed at once and paid at once (CHK-02).

A purchase is only made where one order doesn't do; what fits one order is one order.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from tenure.rules.changes import PurchaseConfirmed
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.ordering.orders import Drawn, draw_up, place, settle, team

type Kind = tuple[str, str]
"""What one order has only one of: licence type and term."""


def kind_of(wanted: Wanted) -> Kind:
    """Return the licence type and term that decide which order a line goes into."""
    return wanted.offer.licence_type, wanted.offer.term


def grouped[Line](
    lines: Iterable[Line], *, kind: Callable[[Line], Kind]
) -> tuple[tuple[Line, ...], ...]:
    """Return lines as the orders they make, in the order in which each kind came first (CHK-02).

    For a year, for a month, for a year: two lines for a year, then one for a month.
    """
    found: dict[Kind, list[Line]] = {}
    for line in lines:
        found.setdefault(kind(line), []).append(line)
    return tuple(tuple(several) for several in found.values())


def confirm(facts: Buying, *, intent: str, rows: NewRows | None = None) -> Decision:
    """Confirm a cart: one order, or for a mixed cart one of each kind and one payment (CHK-02).

    Two seats for a year at 1 885.00 and three for a month at 250.00, 25 % tax: orders of 4 712.50
    and 937.50, and 5 650.00 is authorised, or both are invoiced. All of it or nothing: one line
    that can't be ordered refuses the whole. Refused: as `orders.place` says but for cart-mixed.
    """
    kinds = grouped(facts.wanted, kind=kind_of)
    if facts.placed_before is not None or len(kinds) <= 1:
        return place(facts, intent=intent, rows=rows)
    rows = rows or NewRows()
    purchase_id = rows.number()
    first_id = rows.number()
    team_id, led = team(facts, rows)
    orders: list[Drawn] = []
    for number, wanted in enumerate(kinds, start=1):
        drawn = draw_up(
            replace(facts, wanted=wanted),
            intent=f"{intent}/{number}",
            order_id=first_id if number == 1 else rows.number(),
            team_id=team_id,
            rows=rows,
            purchase_id=purchase_id,
        )
        if isinstance(drawn, Refused):
            return drawn
        orders.append(drawn)
    settled = settle(facts, *orders, rows=rows, purchase_id=purchase_id)
    if isinstance(settled, Refused):
        return settled
    confirmed = PurchaseConfirmed(
        id=purchase_id,
        customer_id=facts.buyer.id,
        intent=intent,
        cart_id=facts.cart_id,
        state="fulfilled" if facts.pays_by == "invoice" else "pending",
        orders=len(kinds),
        currency=facts.buyer.currency,
        total_minor=sum(one.total.total_minor for one in orders),
        confirmed_at=facts.at,
    )
    return Decided(
        (*led, confirmed, *settled.changes),
        Because("CHK-02", "purchase-confirmed", "purchase", purchase_id),
        {"order_id": first_id, "purchase_id": purchase_id, **settled.answer},
    )
