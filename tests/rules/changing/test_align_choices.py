"""What a new subscription is offered to end with: never what confirming would refuse (CHK-03)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import OrderLineAdded
from tenure.rules.changing.aligning import choices
from tenure.rules.decision import Decided
from tenure.rules.lifecycle.states import State
from tenure.rules.money import plain
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.purchases import confirm
from tenure.rules.subscriptions import Subscription
from tests.rules.values import buying, day, offer, subscription

ATLAS = Wanted(offer("SEK 3650.00", alignable=True), 2)
JUNE = subscription(id=1, renews_on="2025-06-10")


def renewing(key: int, on: str, **changed: Any) -> Subscription:
    """One of the customer's subscriptions."""
    return replace(JUNE, id=key, renews_on=day(on), **changed)


@pytest.mark.rule("CHK-03", "COT-06")
@pytest.mark.parametrize(
    ("name", "wanted", "targets", "expected"),
    [
        ("nothing there", ATLAS, [], []),
        ("a hundred days", ATLAS, [JUNE], [(1, "2025-06-10", "SEK 2000.00")]),
        (
            "the earliest first",
            ATLAS,
            [renewing(3, "2026-03-02"), JUNE, renewing(2, "2025-03-03")],
            [
                (2, "2025-03-03", "SEK 20.00"),
                (1, "2025-06-10", "SEK 2000.00"),
                (3, "2026-03-02", "SEK 7300.00"),
            ],
        ),
        ("a day more than a term", ATLAS, [renewing(3, "2026-03-03")], []),
        ("one that ends today", ATLAS, [renewing(3, "2025-03-02")], []),
        ("of another customer", ATLAS, [renewing(3, "2025-06-10", customer_id=4)], []),
        ("one that is over", ATLAS, [renewing(3, "2025-06-10", state=State.TERMINATED)], []),
        ("not marked so", replace(ATLAS, offer=offer(alignable=False)), [JUNE], []),
        ("no price in force", replace(ATLAS, offer=offer(None, alignable=True)), [JUNE], []),
        (
            "a month reaches a month: 8 of 30 days",
            Wanted(offer("SEK 310.00", term="P1M", alignable=True), 1),
            [JUNE, renewing(2, "2025-03-10")],
            [(2, "2025-03-10", "SEK 82.67")],
        ),
    ],
)
def test_choices(
    name: str, wanted: Wanted, targets: list[Subscription], expected: list[tuple[Any, ...]]
) -> None:
    found = choices(wanted, facts=buying("2025-03-02"), targets=targets)
    told = [
        (target.id, one.renews_on.isoformat(), plain(one.bills[0].amount)) for target, one in found
    ]
    assert told == expected


@pytest.mark.rule("CHK-03", "CHK-13")
def test_what_is_offered_is_what_is_ordered() -> None:
    facts = buying("2025-03-02")
    found = choices(ATLAS, facts=facts, targets=[JUNE, renewing(2, "2025-12-24")])
    assert len(found) == 2
    for target, priced in found:
        decision = confirm(replace(facts, wanted=(priced.wanted,)), intent="cart-1")
        assert isinstance(decision, Decided)
        (line,) = (one for one in decision.changes if isinstance(one, OrderLineAdded))
        assert (line.net_minor, line.renews_on, line.aligned_to_id) == (
            priced.net_minor,
            priced.renews_on,
            target.id,
        )
