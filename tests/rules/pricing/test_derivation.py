"""An amount is the evaluation of its derivation, also after a journey through JSON."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term
from tenure.rules.money import Money
from tenure.rules.policy import default_policy
from tenure.rules.pricing.derivation import (
    DerivationError,
    converted_price,
    discounts_of,
    evaluate,
    instalment,
    list_price,
    price_of,
    prorated,
    summed,
    taxed,
    term_price,
    told_price,
)
from tenure.rules.pricing.prices import plain
from tenure.rules.pricing.proration import Prorated, prorate
from tests.rules.domain_tables import examples

YEAR = term_price(list_price(Money(100_000, "EUR")), term=Term.P1Y, terms=1, quantity=1)
PRICE = list_price(Money(188_500, "EUR"), from_on=date(2025, 1, 1), market="DE")
LOCAL = converted_price(
    PRICE,
    currency="SEK",
    rate=(114_865, 10_000),
    calendar="month",
    rate_from_on=date(2025, 1, 1),
    published_on=date(2024, 12, 31),
    step=100,
)
PART = prorated(
    PRICE,
    term=Term.P1Y,
    standard_days=365,
    quantity=1,
    first=date(2025, 1, 15),
    last=date(2025, 6, 9),
)


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize("example", examples()["proration"], ids=lambda e: e["name"])
def test_a_kept_derivation_gives_the_amount_again(example: dict[str, Any]) -> None:
    answer = prorate(
        price=plain(Money(example["srp"], example["currency"])),
        term=Term(example["term"]),
        quantity=example["quantity"],
        first=example["first"],
        last=example["last"],
        policy=default_policy(),
    )
    assert isinstance(answer, Prorated)
    kept = json.loads(json.dumps(answer.derivation))
    assert kept == answer.derivation
    assert evaluate(kept) == answer.amount


@pytest.mark.rule("COT-09")
def test_a_derivation_has_all_inputs() -> None:
    assert PART == {
        "formula": "prorated",
        "price": {
            "formula": "list-price",
            "minor": 188_500,
            "currency": "EUR",
            "from_on": "2025-01-01",
            "market": "DE",
        },
        "term": "P1Y",
        "standard_days": 365,
        "quantity": 1,
        "first": "2025-01-15",
        "last": "2025-06-09",
        "days": 146,
        "discounts": [],
        "round": "half-up",
    }
    assert evaluate(PART) == Money(75_400, "EUR")


@pytest.mark.rule("COT-03")
def test_a_sum_adds_rounded_lines() -> None:
    assert evaluate(summed([YEAR, PART, PART], currency="EUR")) == Money(250_800, "EUR")
    assert evaluate(summed([], currency="SEK")) == Money(0, "SEK")


@pytest.mark.rule("COT-04")
@given(st.integers(-(10**12), 10**12), st.integers(1, 12))
def test_instalments_add_up(minor: int, count: int) -> None:
    whole = term_price(list_price(Money(minor, "EUR")), term=Term.P3Y, terms=1, quantity=1)
    parts = [instalment(whole, number=number, count=count) for number in range(1, count + 1)]
    amounts = [evaluate(part).minor for part in parts]
    assert sum(amounts) == minor
    assert len(set(amounts[1:])) <= 1
    assert 0 <= abs(amounts[0]) - abs(amounts[-1]) < count


@pytest.mark.parametrize(
    ("name", "changed", "why"),
    [
        ("no formula", {"formula": "magic"}, "unknown formula 'magic'"),
        ("ill-typed formula", {"formula": 1}, "'formula' must be a text"),
        ("a float", {"price": {**PRICE, "minor": 1885.0}}, "'minor' must be a whole number"),
        ("a text", {"quantity": "1"}, "'quantity' must be a whole number"),
        ("days that contradict", {"days": 147}, "aren't 147 days"),
        ("no day", {"first": "soon"}, "'first' must be a day"),
        ("another rounding", {"round": "down"}, "unknown rounding 'down'"),
        ("no divisor", {"standard_days": 0}, "divisor must be positive"),
        ("no price", {"price": 188_500}, "'price' must be a derivation"),
        ("no share", {"discounts": [{"share": [15]}]}, "'share' must be a share"),
        ("no discount", {"discounts": ["15"]}, "a discount must be a mapping"),
        ("no list", {"discounts": "15"}, "'discounts' must be a list"),
        ("more than all", {"discounts": [{"minor": 188_501}]}, "can't be taken off"),
        ("a rate of zero", {"price": {**LOCAL, "rate": [0, 1]}}, "a rate, a step"),
        ("a third rounding", {"price": {**LOCAL, "toward": "down"}}, "rounding of list prices"),
    ],
)
def test_what_is_no_derivation_says_why(name: str, changed: dict[str, object], why: str) -> None:
    with pytest.raises(DerivationError, match=why):
        evaluate({**PART, **changed})


def test_a_missing_input_is_named() -> None:
    with pytest.raises(DerivationError, match="'srp' is missing"):
        evaluate({key: value for key, value in PART.items() if key != "price"})
    with pytest.raises(DerivationError, match="no instalment 4 of 3"):
        evaluate(instalment(YEAR, number=4, count=3))
    with pytest.raises(DerivationError, match="must be a derivation"):
        evaluate({"formula": "instalment", "of": 3, "number": 1, "count": 1})
    with pytest.raises(DerivationError, match="must be a derivation"):
        evaluate({"formula": "sum", "currency": "EUR", "parts": [3]})


@pytest.mark.rule("COT-09")
def test_what_was_kept_before_there_were_lists_still_evaluates() -> None:
    kept = {key: value for key, value in PART.items() if key not in ("price", "discounts")}
    kept |= {"srp": 188_500, "currency": "EUR", "discount": [0, 100]}
    assert evaluate(kept) == Money(75_400, "EUR")
    assert price_of(kept)["minor"] == 188_500
    assert discounts_of(kept) == []
    kept["discount"] = [15, 100]
    assert evaluate(kept) == Money(64_090, "EUR")
    assert discounts_of(kept) == [{"promotion": "", "share": [15, 100]}]


@pytest.mark.rule("FX-01", "COT-09")
@pytest.mark.parametrize(
    ("currency", "rate", "step", "toward", "minor"),
    [
        ("SEK", (114_865, 10_000), 1, "nearest", 2_165_205),
        ("SEK", (114_865, 10_000), 100, "nearest", 2_165_200),
        ("SEK", (114_865, 10_000), 100, "up", 2_165_300),
        ("SEK", (114_865, 10_000), 500, "nearest", 2_165_000),
        ("JPY", (16_306, 100), 1, "nearest", 307_368),
        ("JPY", (16_306, 100), 1_000, "up", 308_000),
        ("KWD", (3_203, 10_000), 1, "nearest", 603_766),
        ("EUR", (1, 1), 1, "up", 188_500),
    ],
)
def test_a_base_price_becomes_a_local_one(
    currency: str, rate: tuple[int, int], step: int, toward: str, minor: int
) -> None:
    local = {**LOCAL, "currency": currency, "rate": list(rate), "step": step, "toward": toward}
    assert evaluate(local) == Money(minor, currency)


@pytest.mark.rule("CAT-08", "COT-03")
@pytest.mark.parametrize(
    ("discounts", "minor"),
    [
        ([{"promotion": "A", "share": [15, 100]}], 160_225),
        ([{"promotion": "A", "minor": 8_500}], 180_000),
        ([{"promotion": "A", "minor": 8_500}, {"promotion": "B", "share": [1, 3]}], 120_000),
        ([{"promotion": "A", "share": [1, 3]}, {"promotion": "B", "share": [1, 3]}], 83_778),
    ],
)
def test_discounts_are_taken_off_one_after_the_other(
    discounts: list[dict[str, object]], minor: int
) -> None:
    whole = term_price(PRICE, term=Term.P1Y, terms=1, quantity=1, discounts=discounts)
    assert evaluate(whole) == Money(minor, "EUR")


@pytest.mark.rule("REN-04")
def test_a_told_price_is_what_was_told() -> None:
    told = told_price(Money(170_000, "EUR"), told_on=date(2025, 5, 1))
    assert evaluate(term_price(told, term=Term.P1Y, terms=1, quantity=2)) == Money(340_000, "EUR")


@pytest.mark.rule("TAX-01", "COT-09")
def test_a_tax_is_rounded_once_for_its_rate() -> None:
    tax = taxed(Money(75_410, "SEK"), rate_bp=2_500, rule="domestic", country="SE")
    assert evaluate(tax) == Money(18_853, "SEK")
