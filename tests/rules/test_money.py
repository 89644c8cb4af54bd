"""Money is whole minor units of one currency, rounded half up, away from zero."""

from fractions import Fraction

import pytest
from babel.numbers import is_currency
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.money import (
    DIGITS,
    CurrencyMismatch,
    Money,
    UnknownCurrency,
    digits,
    half_up,
    minor_from_text,
    parse_money,
    plain,
    share_from_percent,
    total,
)

ROUNDED = [
    ("an exact quotient", 10, 5, 2),
    ("half goes up", 15, 2, 8),
    ("just below half", 149, 100, 1),
    ("a negative half goes away from zero", -15, 2, -8),
    ("a negative just below half", -149, 100, -1),
    ("the example of 24.95 × 9 ÷ 30", 2_495 * 9, 30, 749),
    ("nothing", 0, 7, 0),
    ("halves don't go to the even neighbour", 5, 2, 3),
]


@pytest.mark.rule("COT-03")
@pytest.mark.parametrize(("name", "numerator", "denominator", "expected"), ROUNDED)
def test_rounding(name: str, numerator: int, denominator: int, expected: int) -> None:
    assert half_up(numerator, denominator) == expected


@pytest.mark.rule("COT-03")
@given(st.integers(), st.integers(min_value=1))
def test_rounding_is_nearest_and_symmetric(numerator: int, denominator: int) -> None:
    rounded = half_up(numerator, denominator)
    assert abs(Fraction(numerator, denominator) - rounded) <= Fraction(1, 2)
    assert half_up(-numerator, denominator) == -rounded


@pytest.mark.parametrize("denominator", [0, -1])
def test_a_divisor_is_positive(denominator: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        half_up(1, denominator)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("EUR 19.99", 1_999),
        ("EUR 0.05", 5),
        ("EUR -0.05", -5),
        ("EUR -1885.00", -188_500),
        ("JPY 71500", 71_500),
        ("KWD 577.350", 577_350),
        ("CLF 1.2345", 12_345),
        ("SEK 0.00", 0),
    ],
)
def test_money_reads_and_writes_the_same(text: str, minor: int) -> None:
    money = parse_money(text)
    assert money == Money(minor, text[:3])
    assert plain(money) == str(money) == text


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [("1885", "EUR", 188_500), ("1885.5", "EUR", 188_550), (" 7.25 ", "USD", 725)],
)
def test_decimals_may_be_left_out(text: str, currency: str, minor: int) -> None:
    assert minor_from_text(text, currency=currency) == minor


@pytest.mark.parametrize(
    ("text", "currency", "why"),
    [
        ("1.999", "EUR", "more decimals"),
        ("1.0", "JPY", "more decimals"),
        ("1,885.00", "EUR", "no amount"),
        ("1e3", "EUR", "no amount"),
        ("", "EUR", "no amount"),
        ("+1", "EUR", "no amount"),
        (".5", "EUR", "no amount"),
        ("\u0661", "EUR", "no amount"),
        ("NaN", "EUR", "no amount"),
        ("9" * 14, "EUR", "larger"),
        ("1", "EURO", "no currency"),
    ],
)
def test_what_is_no_amount_says_why(text: str, currency: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        minor_from_text(text, currency=currency)


def test_currencies_are_never_mixed() -> None:
    with pytest.raises(CurrencyMismatch):
        Money(1, "EUR") + Money(1, "SEK")
    with pytest.raises(CurrencyMismatch):
        Money(1, "EUR") - Money(1, "SEK")
    with pytest.raises(CurrencyMismatch):
        total([Money(1, "EUR"), Money(1, "SEK")], currency="EUR")


def test_sums() -> None:
    assert Money(5, "EUR") + Money(7, "EUR") == Money(12, "EUR")
    assert Money(5, "EUR") - Money(7, "EUR") == -Money(2, "EUR")
    assert total([], currency="SEK") == Money(0, "SEK")
    assert total([Money(1, "EUR"), Money(2, "EUR")], currency="EUR") == Money(3, "EUR")


@pytest.mark.parametrize("minor", [1.0, True, "1", None])
def test_money_is_never_a_float(minor: object) -> None:
    with pytest.raises(TypeError, match="whole number"):
        Money(minor, "EUR")  # type: ignore[arg-type]


def test_digits_are_those_of_iso_4217() -> None:
    assert [digits(code) for code in ("EUR", "SEK", "JPY", "KWD", "ISK", "UYW")] == [
        2,
        2,
        0,
        3,
        0,
        4,
    ]
    assert [code for code in DIGITS if not is_currency(code)] == []
    with pytest.raises(UnknownCurrency, match="'eur' is no currency"):
        digits("eur")


@pytest.mark.parametrize(
    ("text", "share"),
    [("15", (15, 100)), ("12.5", (125, 1000)), ("0", (0, 100)), ("100", (100, 100))],
)
def test_percentages_are_exact(text: str, share: tuple[int, int]) -> None:
    assert share_from_percent(text) == share


@pytest.mark.parametrize("text", ["100.01", "-1", "abc", "", "1.1234567", "9999"])
def test_what_is_no_percentage(text: str) -> None:
    with pytest.raises(ValueError, match="percent"):
        share_from_percent(text)
