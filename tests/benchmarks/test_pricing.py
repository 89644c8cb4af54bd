"""The benchmark of pricing measures what it says: ten lines, all promotions, sums that hold."""

import json

from benchmarks import pricing
from benchmarks.pairs import measure


def test_the_cart_is_priced_as_the_rules_say() -> None:
    lines = pricing.price_cart(pricing.offers())
    told = json.loads(pricing.response(lines))
    assert len(told["lines"]) == 10
    assert told["total_minor"] == sum(line[0]["amount_minor"] for line in told["lines"])
    assert {len(line[0]["derivation"].get("discounts", "")) for line in told["lines"]} >= {1, 2}
    assert all(pricing.sentences(lines))


def test_both_ways_are_run_in_turns() -> None:
    ran: list[str] = []
    pair = measure(lambda: ran.append("a"), beside=lambda: ran.append("b"), rounds=4)
    assert sorted(ran) == ["a"] * 5 + ["b"] * 5
    assert pair.spread[0] <= pair.ratio <= pair.spread[1]
