"""Bulk renewal: many subscriptions in one go, an order and a payment for each group (REN-08)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tenure.rules.changes import Change
from tenure.rules.changing.changing import Ordering, next_term
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.ordering.order_pricing import Buying, Wanted, price
from tenure.rules.ordering.orders import draw_up, settle
from tenure.rules.payments.cards import card_fault
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import renewing_partner

type Group = tuple[str, int | None, int | None]
"""What one transaction has only one of: currency, payment method, partner of record."""


@dataclass(frozen=True, slots=True)
class Several:
    """The subscriptions of one customer that were chosen, each as it would be ordered alone.

    `asked_for` counts the choice; `placed_before` are the orders that the same intent has made.
    """

    chosen: tuple[Ordering, ...]
    asked_for: int
    placed_before: tuple[int, ...]
    policy: Policy


@dataclass(frozen=True, slots=True)
class Member:
    """One subscription with the lines that renew it."""

    facts: Ordering
    wanted: tuple[Wanted, ...]


def renew_several(
    facts: Several, *, intent: str, auto_renew: bool = True, keep_roles: bool = False
) -> Decision:
    """Order the next term of many: one order and one payment per group (REN-08).

    A group is of one customer, currency, payment method and channel. Three that pay with one card
    and one with another: two orders. What can't be renewed now is left out, and the answer says
    why in `left_out`; it doesn't stop the others. The same intent twice is the same orders.
    Refused: too-many, not-found.
    """
    if facts.placed_before:
        return decided(order_id=facts.placed_before[0], orders=len(facts.placed_before))
    if facts.asked_for > facts.policy.bulk.max:
        return Refused("too-many", {"count": facts.asked_for, "maximum": facts.policy.bulk.max})
    if len(facts.chosen) != facts.asked_for:
        return Refused("not-found", {"name": "subscription"})
    left_out: list[Mapping[str, object]] = []
    groups: dict[Group, list[Member]] = {}
    for one in facts.chosen:
        wanted = _orderable(one, auto_renew=auto_renew, keep_roles=keep_roles)
        if isinstance(wanted, Refused):
            left_out.append(_left(one, wanted))
        else:
            groups.setdefault(group_of(one), []).append(Member(one, wanted))
    rows = NewRows()
    changes: list[Change] = []
    orders: list[int] = []
    exposed_minor = 0
    for members in groups.values():
        buying = _together(members, exposed_minor)
        order_id = rows.number()
        drawn = draw_up(
            buying,
            intent=f"{intent}/{len(orders) + 1}",
            order_id=order_id,
            team_id=buying.team_id,
            rows=rows,
        )
        if isinstance(drawn, Refused):
            left_out += [_left(member.facts, drawn) for member in members]
            continue
        settled = settle(buying, drawn, rows=rows)
        if isinstance(settled, Refused):
            left_out += [_left(member.facts, settled) for member in members]
            continue
        orders.append(order_id)
        changes += settled.changes
        exposed_minor += drawn.total.total_minor if buying.pays_by == "invoice" else 0
    return Decided(
        tuple(changes),
        Because("REN-08", "renewed-together"),
        {
            "order_id": orders[0] if orders else None,
            "orders": len(orders),
            "left_out": tuple(left_out),
        },
    )


def group_of(facts: Ordering) -> Group:
    """Return the group that a subscription is renewed in; on terms there is no card."""
    card, known = facts.buying.card, facts.subscription
    return known.currency, card.id if card else None, renewing_partner(known)


def _orderable(
    facts: Ordering, *, auto_renew: bool, keep_roles: bool
) -> tuple[Wanted, ...] | Refused:
    """Return the lines of one, or why it can't be renewed by itself or paid."""
    wanted = next_term(facts, quantity=None, auto_renew=auto_renew, keep_roles=keep_roles)
    if isinstance(wanted, Refused):
        return wanted
    buying = replace(facts.buying, wanted=wanted)
    priced = price(buying)
    if isinstance(priced, Refused):
        return priced
    if buying.pays_by != "card":
        return wanted
    return card_fault(buying.card, on=buying.on, remedy="store:checkout") or wanted


def _together(members: Sequence[Member], exposed_minor: int) -> Buying:
    """Return what a group buys, with the PO numbers and notes of all of it (REN-17).

    `exposed_minor` is what the groups before it have used of the credit line (INV-13).
    """
    first = members[0].facts
    credit = first.buying.credit
    known = [member.facts.subscription for member in members]
    return replace(
        first.buying,
        buyer=replace(first.buying.buyer, partner_id=renewing_partner(first.subscription)),
        wanted=tuple(line for member in members for line in member.wanted),
        subscriptions={one.id: one for one in known},
        credit=replace(credit, exposed_minor=credit.exposed_minor + exposed_minor),
        po_number=_joined([one.next_po_number for one in known], ", ")[:60],
        documents=tuple(one for member in members for one in member.facts.buying.documents),
        note=_joined([one.next_note for one in known], " · ")[:500],
    )


def _joined(texts: Sequence[str], between: str) -> str:
    return between.join(dict.fromkeys(text for text in texts if text))


def _left(facts: Ordering, refused: Refused) -> Mapping[str, object]:
    return {
        "subscription_id": facts.subscription.id,
        "code": refused.code,
        "about": dict(refused.about),
        "remedy": refused.remedy,
    }
