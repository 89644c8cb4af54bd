"""Orders: priced and taxed on the day, placed once, and released when the payment fails."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import OrderPlaced
from tenure.rules.decision import Decided, Refused
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.ordering.placed import Placed, fail, wait
from tenure.rules.payments.settling import Answer
from tests.rules.telling import told, why
from tests.rules.values import (
    EVA,
    OLA,
    asked,
    at,
    buyer,
    buying,
    card,
    day,
    offer,
    policy,
    rates,
)

ATLAS = Wanted(offer(), 2)
ORDER = Placed(61, "O-61", "pending", 7, "SEK", 471_250, at("2025-06-10"), 81, None)


@pytest.mark.rule("CHK-06", "CAT-06", "TAX-01")
def test_the_whole_order() -> None:
    facts = buying("2025-06-10", ATLAS, cart_id=81)
    decision = place(facts, intent="review-1")
    assert told(decision) == [
        "order pending: SEK 4712.50, of it tax SEK 942.50",
        "line new 2025-06-10…2026-06-10: 2, SEK 3770.00",
        "cart held",
        "payment authorise 1: SEK 4712.50",
    ]
    assert why(decision) == "CHK-06 order-confirmed order"
    assert isinstance(decision, Decided)
    assert decision.answer == {"order_id": -1, "payment_id": -3, "total_minor": 471_250}


@pytest.mark.rule("CHK-06", "CHK-12", "MOD-06")
def test_what_the_order_keeps() -> None:
    facts = buying(
        "2025-06-10",
        ATLAS,
        cart_id=81,
        po_number="PO 7",
        note="To the shop",
        terms_version="2026-01",
        buyer=buyer(partner_id=14),
    )
    decision = place(facts, intent="review-1")
    assert isinstance(decision, Decided)
    assert decision.changes[0] == OrderPlaced(
        id=-1,
        customer_id=3,
        legal_entity_id=2,
        user_id=7,
        team_id=9,
        partner_id=14,
        policy_id=12,
        intent="review-1",
        state="pending",
        placed_at=at("2025-06-10"),
        placed_on=day("2025-06-10"),
        currency="SEK",
        net_minor=377_000,
        tax_minor=94_250,
        total_minor=471_250,
        taxes=(
            {
                "rate_bp": 2_500,
                "rule": "domestic",
                "net_minor": 377_000,
                "tax_minor": 94_250,
                "derivation": {
                    "formula": "tax",
                    "net": 377_000,
                    "currency": "SEK",
                    "rate_bp": 2_500,
                    "rule": "domestic",
                    "country": "SE",
                    "region": "",
                    "from_on": "2020-01-01",
                    "source": "",
                    "round": "half-up",
                },
            },
        ),
        payment_method_id=71,
        cart_id=81,
        po_number="PO 7",
        note="To the shop",
        terms_version="2026-01",
        terms_at=at("2025-06-10"),
    )


@pytest.mark.rule("CHK-10")
def test_the_same_intent_twice_is_the_same_order() -> None:
    """Even where it couldn't be confirmed any more: the cart is gone, the card removed."""
    facts = buying("2025-06-11", placed_before=61, card=None)
    assert place(facts, intent="review-1") == Decided((), None, {"order_id": 61})


@pytest.mark.rule("CAT-01", "CAT-06", "COT-01", "COT-04", "TAX-01")
@pytest.mark.parametrize(
    ("name", "wanted", "about", "expected"),
    [
        (
            "three years: a third now, the others on their days",
            [Wanted(offer("SEK 1000.00", term="P3Y"), 1)],
            {},
            [
                "order pending: SEK 416.68, of it tax SEK 83.34",
                "line new 2025-06-10…2028-06-10: 1, SEK 333.34, SEK 333.33 on 2026-06-10, "
                "SEK 333.33 on 2027-06-10",
            ],
        ),
        (
            "three years before the model's day: once",
            [Wanted(offer("SEK 1000.00", term="P3Y"), 1)],
            {"policy": policy(model__effective_date="2025-06-11")},
            [
                "order pending: SEK 1250.00, of it tax SEK 250.00",
                "line new 2025-06-10…2028-06-10: 1, SEK 1000.00",
            ],
        ),
        (
            "renewed for three years ahead of the model's day: once, whenever that term begins",
            [
                Wanted(
                    offer("SEK 1000.00", term="P3Y"),
                    1,
                    kind="renewal",
                    term_starts_on=day("2025-07-01"),
                )
            ],
            {"policy": policy(model__effective_date="2025-06-11")},
            [
                "order pending: SEK 1250.00, of it tax SEK 250.00",
                "line renewal 2025-07-01…2028-07-01: 1, SEK 1000.00",
            ],
        ),
        (
            "two lines, the tax rounded once",
            [
                Wanted(offer("SEK 0.02", term="P1M"), 1),
                Wanted(offer("SEK 0.02", term="P1M", offering_id=6), 1),
            ],
            {},
            [
                "order pending: SEK 0.05, of it tax SEK 0.01",
                "line new 2025-06-10…2025-07-10: 1, SEK 0.02",
                "line new 2025-06-10…2025-07-10: 1, SEK 0.02",
            ],
        ),
        (
            "reverse charge",
            [ATLAS],
            {"buyer": buyer("DK", vat_number_valid=True)},
            [
                "order pending: SEK 3770.00, of it tax SEK 0.00",
                "line new 2025-06-10…2026-06-10: 2, SEK 3770.00",
            ],
        ),
        (
            "the rate of the day",
            [ATLAS],
            {"buyer": buyer(rates=rates("SE 2020-01-01 25", "SE 2025-06-10 12"))},
            [
                "order pending: SEK 4222.40, of it tax SEK 452.40",
                "line new 2025-06-10…2026-06-10: 2, SEK 3770.00",
            ],
        ),
        (
            "bought on the 31st",
            [Wanted(offer("SEK 30.00", term="P1M"), 1)],
            {"on": day("2026-01-31")},
            [
                "order pending: SEK 37.50, of it tax SEK 7.50",
                "line new 2026-01-31…2026-02-28: 1, SEK 30.00",
            ],
        ),
        (
            "seats by the day to the end of the others",
            [
                Wanted(
                    offer(),
                    1,
                    kind="seats",
                    subscription_id=1,
                    first_on=day("2025-01-15"),
                    term_starts_on=day("2024-06-10"),
                    anchor_day=10,
                )
            ],
            {"on": day("2025-01-15")},
            [
                "order pending: SEK 942.50, of it tax SEK 188.50",
                "line seats 2025-01-15…2025-06-10: 1, SEK 754.00",
            ],
        ),
    ],
)
def test_prices(
    name: str, wanted: list[Wanted], about: dict[str, Any], expected: list[str]
) -> None:
    facts = buying("2025-06-10", *wanted, **about)
    assert told(place(facts, intent="i"), only="order line") == expected


MONTH = Wanted(offer("SEK 30.00", term="P1M", offering_id=6), 1)


@pytest.mark.rule("CHK-02", "CHK-05", "CHK-11", "CAT-03", "SUP-02")
@pytest.mark.parametrize(
    ("name", "wanted", "about", "expected"),
    [
        ("nothing in it", [], {}, Refused("cart-empty", {}, "store:products")),
        ("terms mixed", [ATLAS, MONTH], {}, Refused("cart-mixed", {"count": 2}, "store:cart")),
        (
            "licence types mixed",
            [ATLAS, Wanted(offer(licence_type="education"), 1)],
            {},
            Refused("cart-mixed", {"count": 2}, "store:cart"),
        ),
        ("no card", [ATLAS], {"card": None}, Refused("card-missing", {}, "store:checkout")),
        (
            "the card was removed",
            [ATLAS],
            {"card": card(removed=True)},
            Refused("card-missing", {}, "store:checkout"),
        ),
        (
            "the card's last day was yesterday",
            [ATLAS],
            {"card": card(until="2025-06-09")},
            Refused("card-expired", {"card": "Visa 4242", "on": "2025-06-09"}, "store:checkout"),
        ),
        (
            "not for the store",
            [Wanted(offer(channels=("sales", "partner")), 1)],
            {},
            Refused(
                "not-sold-here", {"product": "Atlas", "channels": "sales, partner"}, "store:contact"
            ),
        ),
        (
            "no price in force",
            [Wanted(offer(None), 1)],
            {},
            Refused("no-price", {"product": "Atlas", "currency": ""}, "store:contact"),
        ),
        (
            "no seats",
            [Wanted(offer(), 0)],
            {},
            Refused("quantity-out-of-range", {"quantity": 0, "minimum": 1, "maximum": 1_000_000}),
        ),
        (
            "no tax rate",
            [ATLAS],
            {"buyer": buyer("FI")},
            Refused(
                "tax-rate-missing",
                {"country": "FI", "region": "none", "on": "2025-06-10"},
                "store:contact",
            ),
        ),
    ],
)
def test_refusals(
    name: str, wanted: list[Wanted], about: dict[str, Any], expected: Refused
) -> None:
    assert place(buying("2025-06-10", *wanted, **about), intent="i") == expected


@pytest.mark.rule("CHK-02", "CHK-05")
@pytest.mark.parametrize(
    ("name", "wanted", "about"),
    [
        ("a partner's quote may mix terms", [ATLAS, MONTH], {"channel": "partner"}),
        ("the card's last day is today", [ATLAS], {"card": card(until="2025-06-10")}),
        ("a card without a last day", [ATLAS], {"card": card(until=None)}),
    ],
)
def test_not_refused(name: str, wanted: list[Wanted], about: dict[str, Any]) -> None:
    assert isinstance(place(buying("2025-06-10", *wanted, **about), intent="i"), Decided)


@pytest.mark.rule("CHK-11")
@pytest.mark.parametrize(
    ("name", "failure", "cart_id", "expected", "cause"),
    [
        (
            "declined: the cart is free again",
            "card_declined",
            81,
            ["payment declined", "order failed card_declined", "cart free"],
            "declined",
        ),
        (
            "no cart was held",
            "expired_card",
            None,
            ["payment declined", "order failed expired_card"],
            "expired",
        ),
        (
            "the bank wasn't convinced",
            "authentication_failed",
            None,
            ["payment declined", "order failed authentication_failed"],
            "authentication",
        ),
        ("no word why", "", None, ["payment declined", "order failed declined"], "declined"),
    ],
)
def test_a_failed_payment(
    name: str, failure: str, cart_id: int | None, expected: list[str], cause: str
) -> None:
    """Who ordered is told, nobody else (ACC-01)."""
    decision = fail(
        Answer("declined", "pi_1", failure),
        order=replace(ORDER, cart_id=cart_id),
        asked=asked("SEK 4712.50", kind="authorise", order_id=61),
        buyer=buyer(purchasers=(OLA, EVA)),
        at=at("2025-06-10"),
    )
    assert told(decision) == [*expected, "mail order-failed to eva@example.com"]
    assert isinstance(decision, Decided)
    assert decision.changes[-1].values == {  # type: ignore[attr-defined]
        "total": {"minor": 471_250, "currency": "SEK"},
        "cause": cause,
        "url": "/cart/",
    }


@pytest.mark.rule("ACC-01")
def test_where_who_ordered_is_gone_every_purchaser_is_told() -> None:
    decision = fail(
        Answer("declined"),
        order=replace(ORDER, user_id=99),
        asked=asked("SEK 4712.50"),
        buyer=buyer(purchasers=(OLA, EVA)),
        at=at("2025-06-10"),
    )
    assert told(decision, only="mail") == [
        "mail order-failed to ola@example.com",
        "mail order-failed to eva@example.com",
    ]


@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize("state", ["fulfilled", "failed"])
def test_an_answer_that_comes_late_changes_nothing(state: str) -> None:
    order, payment = replace(ORDER, state=state), asked("SEK 4712.50")
    again = Decided((), None, {"taken_before": True})
    answer = Answer("declined")
    assert fail(answer, order=order, asked=payment, buyer=buyer(), at=at("2025-06-10")) == again
    assert wait(answer, order=order, asked=payment, at=at("2025-06-10")) == again


@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize("state", ["unknown", "action-required"])
def test_an_order_waits_for_its_bank(state: str) -> None:
    answer = Answer(state, "", "", "https://bank.example/")
    decision = wait(answer, order=ORDER, asked=asked("SEK 4712.50"), at=at("2025-06-10"))
    assert told(decision) == [f"payment {state}"]
    assert isinstance(decision, Decided)
    (said,) = decision.changes
    assert (said.provider_ref, said.action_url) == ("pi_1", "https://bank.example/")  # type: ignore[attr-defined]
