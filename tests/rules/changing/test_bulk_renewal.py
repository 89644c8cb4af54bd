"""Bulk renewal: what goes together, what is left out and why, and one intent is once."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import OrderLineAdded, OrderPlaced, PaymentRequested
from tenure.rules.changing.bulk_renewal import Several, renew_several
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.policy import default_policy
from tests.rules import values as v

ON = "2025-05-01"
OTHER_CARD = replace(v.card("Master 1"), id=72)


def one(key: int, **changed: Any) -> Ordering:
    """An ordering of a subscription that renews on 2025-06-10."""
    known = v.subscription(id=key, **changed.pop("known", {}))
    buying = v.buying(ON, **changed.pop("buying", {}))
    made = Ordering(
        buying=buying,
        subscription=known,
        periods=(v.period("2024-06-10", "2025-06-10"),),
        current=v.offer(),
        renewed_as=v.offer(),
        contract=default_policy(),
        owed_invoices=(),
    )
    return replace(made, **changed)


def several(*chosen: Ordering, **changed: Any) -> Several:
    made = Several(chosen, len(chosen), (), default_policy())
    return replace(made, **changed)


def orders(decision: Decision) -> list[str]:
    """Tell each order as its subscriptions, its card and what is asked for."""
    assert isinstance(decision, Decided), decision
    lines = [change for change in decision.changes if isinstance(change, OrderLineAdded)]
    asked = {
        change.order_id: change
        for change in decision.changes
        if isinstance(change, PaymentRequested)
    }
    return [
        f"{[line.subscription_id for line in lines if line.order_id == order.id]} "
        f"card {order.payment_method_id} {order.intent}: {asked[order.id].amount_minor}"
        for order in decision.changes
        if isinstance(order, OrderPlaced)
    ]


def left_out(decision: Decision) -> list[tuple[int, str]]:
    assert isinstance(decision, Decided), decision
    return [(left["subscription_id"], left["code"]) for left in decision.answer["left_out"]]  # type: ignore[attr-defined]


@pytest.mark.rule("REN-08")
def test_one_order_for_what_goes_together() -> None:
    """Two of five seats at 1 885.00 and 25 % tax: 23 562.50 in one payment."""
    decision = renew_several(several(one(1), one(2)), intent="go")
    assert orders(decision) == ["[1, 2] card 71 go/1: 2356250"]
    assert left_out(decision) == []


@pytest.mark.rule("REN-08")
@pytest.mark.parametrize(
    ("name", "changed", "expected"),
    [
        ("another card", {"buying": {"card": OTHER_CARD}},
         ["[1] card 71 go/1: 1178125", "[2] card 72 go/2: 1178125"]),
        ("another partner of record", {"known": {"partner_id": 4}},
         ["[1] card 71 go/1: 1178125", "[2] card 71 go/2: 1178125"]),
        ("another partner chosen for it", {"known": {"next_partner_id": 4}},
         ["[1] card 71 go/1: 1178125", "[2] card 71 go/2: 1178125"]),
        ("another currency", {"known": {"currency": "EUR"}},
         ["[1] card 71 go/1: 1178125", "[2] card 71 go/2: 1178125"]),
        ("another term goes along", {"renewed_as": v.offer("SEK 5000.00", term="P3Y")},
         ["[1, 2] card 71 go/1: 2219793"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_groups(name: str, changed: dict[str, Any], expected: list[str]) -> None:
    assert orders(renew_several(several(one(1), one(2, **changed)), intent="go")) == expected


@pytest.mark.rule("REN-08", "SUB-06", "REN-12")
@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("not-renewable", {"known": {"state": "terminated"}}),
        ("flex-buys-anew", {"known": {"pack": True}}),
        ("window-not-open", {"known": {"renews_on": "2026-06-10"}}),
        ("not-early", {"renewed_as": v.offer(early_renewal=False)}),
        ("next-term-bought",
         {"known": {"renews_on": "2025-06-20", "begins_on": "2025-06-10", "begins_quantity": 3}}),
        ("pay-first", {"owed_invoices": (5,)}),
        ("card-missing", {"buying": {"card": None}}),
        ("card-expired", {"buying": {"card": v.card(until="2025-04-30")}}),
        ("no-price", {"renewed_as": v.offer(None)}),
        ("not-sold-here", {"renewed_as": v.offer(channels=("sales",))}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_renewed_does_not_stop_the_others(
    code: str, changed: dict[str, Any]
) -> None:
    decision = renew_several(several(one(1), one(2, **changed), one(3)), intent="go")
    assert orders(decision) == ["[1, 3] card 71 go/1: 2356250"]
    assert left_out(decision) == [(2, code)]


@pytest.mark.rule("REN-08")
def test_none_of_them_changes_nothing() -> None:
    decision = renew_several(several(one(1, owed_invoices=(5,))), intent="go")
    assert orders(decision) == []
    assert left_out(decision) == [(1, "pay-first")]


@pytest.mark.rule("REN-08", "CHK-10")
def test_the_same_intent_is_the_same_orders() -> None:
    decision = renew_several(several(one(1), placed_before=(91, 92)), intent="go")
    assert decision == Decided((), None, {"order_id": 91, "orders": 2})


@pytest.mark.rule("REN-08", "REN-17")
def test_numbers_and_notes_of_all_go_on_the_invoice() -> None:
    noted = [
        one(1, known={"next_po_number": "PO 7", "next_note": "Floor 3"}),
        one(2, known={"next_po_number": "PO 8"}),
        one(3, known={"next_po_number": "PO 7"}),
    ]
    decision = renew_several(several(*noted), intent="go")
    assert isinstance(decision, Decided)
    placed = next(change for change in decision.changes if isinstance(change, OrderPlaced))
    assert (placed.po_number, placed.note) == ("PO 7, PO 8", "Floor 3")


@pytest.mark.rule("REN-08")
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            several(one(1), asked_for=2, policy=v.policy(bulk__max=1)),
            Refused("too-many", {"count": 2, "maximum": 1}),
        ),
        (several(one(1), asked_for=2), Refused("not-found", {"name": "subscription"})),
    ],
)
def test_refusals(facts: Several, expected: Refused) -> None:
    assert renew_several(facts, intent="go") == expected
