"""An amount is the evaluation of its derivation, also after a journey through JSON."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term
from tenure.rules.derivation import (
    DerivationError,
    evaluate,
    instalment,
    prorated,
    summed,
    term_price,
)
from tenure.rules.money import Money
from tenure.rules.policy import default_policy
from tenure.rules.proration import Prorated, prorate
from tests.rules.domain_tables import examples

YEAR = term_price(Money(100_000, "EUR"), term=Term.P1Y, terms=1, quantity=1)
PART = prorated(
    Money(188_500, "EUR"),
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
        srp=Money(example["srp"], example["currency"]),
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
        "srp": 188_500,
        "currency": "EUR",
        "term": "P1Y",
        "standard_days": 365,
        "quantity": 1,
        "first": "2025-01-15",
        "last": "2025-06-09",
        "days": 146,
        "discount": [0, 100],
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
    whole = term_price(Money(minor, "EUR"), term=Term.P3Y, terms=1, quantity=1)
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
        ("a float", {"srp": 1885.0}, "'srp' must be a whole number"),
        ("a text", {"quantity": "1"}, "'quantity' must be a whole number"),
        ("days that contradict", {"days": 147}, "aren't 147 days"),
        ("no day", {"first": "soon"}, "'first' must be a day"),
        ("another rounding", {"round": "down"}, "unknown rounding 'down'"),
        ("no divisor", {"standard_days": 0}, "divisor must be positive"),
        ("no share", {"discount": [15]}, "'discount' must be a share"),
        ("no list", {"discount": "15"}, "'discount' must be a list"),
    ],
)
def test_what_is_no_derivation_says_why(name: str, changed: dict[str, object], why: str) -> None:
    with pytest.raises(DerivationError, match=why):
        evaluate({**PART, **changed})


def test_a_missing_input_is_named() -> None:
    with pytest.raises(DerivationError, match="'srp' is missing"):
        evaluate({key: value for key, value in PART.items() if key != "srp"})
    with pytest.raises(DerivationError, match="no instalment 4 of 3"):
        evaluate(instalment(YEAR, number=4, count=3))
    with pytest.raises(DerivationError, match="must be a derivation"):
        evaluate({"formula": "instalment", "of": 3, "number": 1, "count": 1})
    with pytest.raises(DerivationError, match="must be a derivation"):
        evaluate({"formula": "sum", "currency": "EUR", "parts": [3]})
