"""Promotions: when one applies, which one wins, and what never happens to a price."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term
from tenure.rules.money import Money, half_up, parse_money, share_from_percent
from tenure.rules.pricing.derivation import evaluate, left_of, list_price, term_price
from tenure.rules.pricing.promotions import (
    OCCASIONS,
    Promotion,
    applies,
    best,
    covers,
    in_force,
    reduced,
)
from tests.rules import domain_tables

SRP = Money(10_000, "EUR")
ON = date(2026, 6, 1)


def promotion(code: str = "P", **values: Any) -> Promotion:
    given_values: dict[str, Any] = {
        "name": code,
        "from_on": date(2026, 1, 1),
        "until_on": date(2026, 6, 30),
    }
    if "minor" in values:
        given_values["currency"] = "EUR"
    else:
        given_values["share"] = (15, 100)
    return Promotion(code=code, **{**given_values, **values})


def won(*several: Promotion, srp: Money = SRP, **line: Any) -> list[Any]:
    asked = {"quantity": 1, "occasion": "new", "on": ON, **line}
    return [one["promotion"] for one in best(several, srp=srp, **asked)]


@pytest.mark.rule("CAT-08")
@pytest.mark.parametrize(
    ("conditions", "line", "expected"),
    [
        ({}, {}, True),
        ({}, {"on": date(2025, 12, 31)}, False),
        ({}, {"on": date(2026, 1, 1)}, True),
        ({}, {"on": date(2026, 6, 30)}, True),
        ({}, {"on": date(2026, 7, 1)}, False),
        ({"until_on": None}, {"on": date(2099, 7, 1)}, True),
        ({"minimum": 10}, {"quantity": 9}, False),
        ({"minimum": 10}, {"quantity": 10}, True),
        ({"maximum": 10}, {"quantity": 10}, True),
        ({"maximum": 10}, {"quantity": 11}, False),
        ({}, {"occasion": "renewal"}, False),
        ({}, {"occasion": "added"}, False),
        ({"occasions": ("new", "renewal")}, {"occasion": "renewal"}, True),
        ({"occasions": ("trade-in",)}, {}, False),
        ({"occasions": ("trade-in",)}, {"trade_in": True}, True),
        ({"occasions": ("trade-in",)}, {"trade_in": True, "occasion": "renewal"}, True),
        ({"occasions": ("new",)}, {"trade_in": True}, True),
        ({"occasions": ("new",)}, {"trade_in": True, "occasion": "renewal"}, False),
    ],
)
def test_it_applies_when_its_conditions_hold(
    conditions: dict[str, Any], line: dict[str, Any], expected: bool
) -> None:
    asked = {"quantity": 1, "occasion": "new", "on": ON, **line}
    assert applies(promotion(**conditions), **asked) is expected


@pytest.mark.rule("CAT-08")
@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, True),
        ({"products": ("draw",)}, True),
        ({"products": ("plan", "draw")}, True),
        ({"products": ("plan",)}, False),
        ({"terms": ("P1Y",)}, True),
        ({"terms": ("P1M",)}, False),
        ({"licence_types": ("commercial",)}, True),
        ({"licence_types": ("education",)}, False),
        ({"countries": ("SE", "DK")}, True),
        ({"countries": ("DK",)}, False),
        ({"products": ("draw",), "terms": ("P1M",)}, False),
    ],
)
def test_it_covers_offerings_by_what_it_names(conditions: dict[str, Any], expected: bool) -> None:
    offering = {"product": "draw", "term": "P1Y", "licence_type": "commercial", "country": "SE"}
    assert covers(promotion(**conditions), **offering) is expected


@pytest.mark.rule("CAT-08")
def test_what_is_taken_off_is_told_in_the_order_it_is_taken() -> None:
    several = [
        promotion("A", stackable=True),
        promotion("B", minor=2_000, stackable=True),
        promotion("C", share=(125, 1000), stackable=True),
    ]
    found = best(several, srp=SRP, quantity=1, occasion="new", on=ON)
    assert found == (
        {"promotion": "B", "minor": 2_000},
        {"promotion": "A", "share": [15, 100]},
        {"promotion": "C", "share": [125, 1000]},
    )
    assert Fraction(*left_of(SRP, found)) == Fraction(8_000 * 85 * 875, 100_000)
    assert reduced(SRP, discounts=found) == Money(5_950, "EUR")


@pytest.mark.rule("CAT-08")
@pytest.mark.parametrize(
    ("several", "expected"),
    [
        ([], []),
        ([promotion("A", share=(10, 100)), promotion("B", share=(20, 100))], ["B"]),
        ([promotion("B", share=(20, 100)), promotion("A", minor=2_000)], ["A"]),
        ([promotion("A", minor=2_000, currency="SEK")], []),
        # A fixed amount at or above the price would make a line of nothing.
        ([promotion("A", minor=9_999)], ["A"]),
        ([promotion("A", minor=10_000)], []),
        ([promotion("A", minor=10_001), promotion("B", share=(1, 100))], ["B"]),
        # Two stacked ones of 10 % take 19 %.
        (
            [
                promotion("A", share=(10, 100), stackable=True),
                promotion("B", share=(10, 100), stackable=True),
                promotion("C", share=(19, 100)),
            ],
            ["A", "B"],
        ),
        (
            [
                promotion("A", share=(10, 100), stackable=True),
                promotion("B", share=(10, 100), stackable=True),
                promotion("C", share=(20, 100)),
            ],
            ["C"],
        ),
        # Together they would take everything: the set that takes most and leaves something.
        (
            [
                promotion("A", minor=6_000, stackable=True),
                promotion("B", minor=3_900, stackable=True),
                promotion("C", minor=7_000, stackable=True),
            ],
            ["A", "B"],
        ),
    ],
)
def test_the_best_one_wins_and_only_marked_ones_stack(
    several: list[Promotion], expected: list[str]
) -> None:
    assert won(*several) == expected
    assert won(*reversed(several)) == expected


_CODES = st.sampled_from("ABCDEFGH")
_SHARES = st.integers(1, 99).map(lambda percent: {"share": (percent, 100)})
_FIXED = st.integers(1, 20_000).map(lambda minor: {"minor": minor})


@st.composite
def _promotions(draw: st.DrawFn) -> list[Promotion]:
    codes = draw(st.lists(_CODES, unique=True, max_size=6))
    return [
        promotion(
            code,
            **draw(_SHARES | _FIXED),
            stackable=draw(st.booleans()),
            minimum=draw(st.integers(1, 5)),
            occasions=draw(st.sets(st.sampled_from(OCCASIONS), min_size=1).map(tuple)),
        )
        for code in codes
    ]


_PRICES = st.builds(Money, st.integers(1, 20_000), st.just("EUR"))
_LINES = st.fixed_dictionaries(
    {
        "quantity": st.integers(1, 10),
        "occasion": st.sampled_from(("new", "added", "renewal")),
        "trade_in": st.booleans(),
        "on": st.just(ON),
    }
)


@pytest.mark.rule("CAT-08")
@given(_promotions(), _PRICES, _LINES, st.randoms())
def test_the_order_of_promotions_never_matters(
    several: list[Promotion], srp: Money, line: dict[str, Any], chance: Random
) -> None:
    mixed = list(several)
    chance.shuffle(mixed)
    assert best(mixed, srp=srp, **line) == best(several, srp=srp, **line)


@pytest.mark.rule("CAT-08")
@given(_promotions(), _PRICES, _LINES)
def test_one_promotion_more_never_raises_the_price(
    several: list[Promotion], srp: Money, line: dict[str, Any]
) -> None:
    prices = [
        Fraction(*left_of(srp, best(several[:count], srp=srp, **line)))
        for count in range(len(several) + 1)
    ]
    assert prices == sorted(prices, reverse=True)
    # Never a zero or negative line by accident.
    assert 1 <= prices[-1] <= srp.minor


@pytest.mark.rule("CAT-08")
@given(_promotions(), _PRICES, _LINES)
def test_only_promotions_that_apply_are_taken_off(
    several: list[Promotion], srp: Money, line: dict[str, Any]
) -> None:
    known = {one.code: one for one in several}
    found = [known[str(one["promotion"])] for one in best(several, srp=srp, **line)]
    assert all(applies(one, **line) for one in found)
    assert len(found) <= 1 or all(one.stackable for one in found)


@pytest.mark.rule("CAT-08", "COT-03")
@given(_promotions(), _PRICES, _LINES)
def test_a_line_is_rounded_once_whatever_comes_first(
    several: list[Promotion], srp: Money, line: dict[str, Any]
) -> None:
    """Quantity first or discount first: the same amount, half a minor unit from the exact one."""
    found = best(several, srp=srp, **line)
    quantity = line["quantity"]
    whole = term_price(list_price(srp), term=Term.P1Y, terms=1, quantity=quantity, discounts=found)
    amount = evaluate(whole).minor
    exact = Fraction(srp.minor * quantity)
    for one in found:
        match dict(one):
            case {"share": [int() as taken, int() as base]}:
                exact = exact * (base - taken) / base
            case {"minor": int() as minor}:
                exact -= minor * quantity
    assert abs(exact - amount) <= Fraction(1, 2)
    assert amount == half_up(exact.numerator, exact.denominator)


def test_a_promotion_without_an_end_is_in_force_from_its_first_day() -> None:
    open_ended = replace(promotion(), until_on=None)
    assert not in_force(open_ended, on=date(2025, 12, 31))
    assert in_force(open_ended, on=date(2126, 1, 1))


def _written(text: str, code: str) -> Promotion:
    """A promotion as the worked table writes it: `15 % + from 10`, `20.00 renewal`."""
    words = text.split()
    values: dict[str, Any] = {"from_on": date(2026, 6, 1), "until_on": date(2026, 6, 30)}
    if words[1:2] == ["%"]:
        values["share"] = share_from_percent(words[0])
    else:
        values["minor"] = parse_money(f"EUR {words[0]}").minor
    values["stackable"] = "+" in words
    for name, word in (("minimum", "from"), ("maximum", "to")):
        if word in words:
            values[name] = int(words[words.index(word) + 1])
    if words[-1] in OCCASIONS:
        values["occasions"] = (words[-1],)
    return promotion(code, **values)


@pytest.mark.rule("CAT-08", "COT-03")
@pytest.mark.parametrize(
    "row", domain_tables.table("promotions.md", first="price", second="seats"), ids=str
)
def test_the_worked_table_holds(row: dict[str, str]) -> None:
    texts = [one.strip() for one in row["promotions"].split(",") if one.strip()]
    several = [_written(text, "ABC"[i]) for i, text in enumerate(texts)]
    occasion, *rest = row["line"].split()
    srp, quantity = parse_money(row["price"]), int(row["seats"])
    found = best(
        several,
        srp=srp,
        quantity=quantity,
        occasion=occasion,
        on=date.fromisoformat(rest[-1]),
        trade_in="trade-in" in rest,
    )
    assert " ".join(str(one["promotion"]) for one in found) == row["applies"]
    line = term_price(list_price(srp), term=Term.P1Y, terms=1, quantity=quantity, discounts=found)
    assert str(evaluate(line)) == row["amount"]
