"""Carts: what is put in and taken out, and what can't be."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import CartLineSet, CartMade
from tenure.rules.decision import Decided, Refused
from tenure.rules.ordering.carts import Filling, change
from tests.rules.values import at, offer

AT = at("2025-06-10")
FACTS = Filling("token", 81, "SE", False, 15, "SE", offer(), 7, AT)


@pytest.mark.rule("CHK-01")
@pytest.mark.parametrize("quantity", [0, 1, 5, 1_000_000])
def test_a_line_is_set(quantity: int) -> None:
    line = CartLineSet(id=-1, cart_id=81, offering_id=5, quantity=quantity)
    assert change(FACTS, quantity=quantity) == Decided((line,), None, {"cart_id": 81})


@pytest.mark.rule("CHK-01")
@pytest.mark.parametrize("user_id", [7, None])
def test_the_first_line_makes_the_cart(user_id: int | None) -> None:
    facts = replace(FACTS, cart_id=None, cart_country="", user_id=user_id)
    assert change(facts, quantity=2) == Decided(
        (
            CartMade(id=-1, token="token", user_id=user_id, market_id=15, made_at=AT),
            CartLineSet(id=-2, cart_id=-1, offering_id=5, quantity=2),
        ),
        None,
        {"cart_id": -1},
    )


@pytest.mark.rule("CHK-01", "CAT-03")
@pytest.mark.parametrize(
    ("name", "about", "quantity", "expected"),
    [
        ("it is an order", {"ordered": True}, 1, Refused("cart-ordered", {}, "store:products")),
        (
            "sold in another country",
            {"offer": offer(country="DK")},
            1,
            Refused("market-differs", {"country": "SE"}, "store:cart"),
        ),
        (
            "the cart is another country's",
            {"cart_country": "DK"},
            1,
            Refused("market-differs", {"country": "SE"}, "store:cart"),
        ),
        (
            "fewer than none",
            {},
            -1,
            Refused("quantity-out-of-range", {"quantity": -1, "minimum": 1, "maximum": 1_000_000}),
        ),
        (
            "more than anybody has",
            {},
            1_000_001,
            Refused(
                "quantity-out-of-range",
                {"quantity": 1_000_001, "minimum": 1, "maximum": 1_000_000},
            ),
        ),
        (
            "not in the store",
            {"offer": offer(channels=("partner",))},
            1,
            Refused("not-sold-here", {"product": "Atlas", "channels": "partner"}, "store:contact"),
        ),
        (
            "no price in force",
            {"offer": offer(None)},
            1,
            Refused("no-price", {"product": "Atlas", "currency": ""}, "store:contact"),
        ),
    ],
)
def test_refusals(name: str, about: dict[str, Any], quantity: int, expected: Refused) -> None:
    assert change(replace(FACTS, **about), quantity=quantity) == expected


@pytest.mark.rule("CHK-01")
def test_what_is_not_sold_any_more_can_be_taken_out() -> None:
    assert isinstance(change(replace(FACTS, offer=offer(None)), quantity=0), Decided)
