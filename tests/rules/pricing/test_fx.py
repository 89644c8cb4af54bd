"""Months and quarters, cross rates, equivalents: exact, and rounded once."""

from datetime import date
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.decision import Refused
from tenure.rules.money import DIGITS, Money, UnknownCurrency, parse_money
from tenure.rules.pricing.fx import (
    CALENDARS,
    MONTH,
    Rates,
    cross,
    equivalent,
    next_period,
    period_start,
)
from tenure.rules.pricing.fx_history import Published, read_history, tables
from tests import published_rates
from tests.rules.domain_tables import table

RATES = Rates(
    MONTH,
    date(2025, 3, 1),
    "EUR",
    date(2025, 2, 28),
    {"EUR": (1, 1), "USD": (10_411, 10_000), "JPY": (15_690, 100), "KWD": (3_211, 10_000)},
)


@cache
def real_history() -> tuple[Published, ...]:
    history = read_history(published_rates.sheet())
    assert not isinstance(history, Refused)
    return history


@pytest.mark.rule("FX-02")
@pytest.mark.parametrize(
    ("on", "calendar", "begins", "after"),
    [
        ("2025-11-20", "month", "2025-11-01", "2025-12-01"),
        ("2025-11-20", "quarter", "2025-10-01", "2026-01-01"),
        ("2025-12-31", "quarter", "2025-10-01", "2026-01-01"),
        ("2026-01-01", "quarter", "2026-01-01", "2026-04-01"),
        ("2024-02-29", "month", "2024-02-01", "2024-03-01"),
        ("2025-09-30", "quarter", "2025-07-01", "2025-10-01"),
    ],
)
def test_periods(on: str, calendar: str, begins: str, after: str) -> None:
    start = period_start(date.fromisoformat(on), calendar=calendar)
    assert start == date.fromisoformat(begins)
    assert next_period(start, calendar=calendar) == date.fromisoformat(after)


@given(st.dates(date(1999, 1, 1), date(2100, 12, 31)), st.sampled_from(CALENDARS))
def test_every_day_lies_in_one_period(on: date, calendar: str) -> None:
    start = period_start(on, calendar=calendar)
    assert start <= on < next_period(start, calendar=calendar)
    assert start.day == 1
    assert period_start(start, calendar=calendar) == start


def test_cross_rates_are_exact_and_turn_round() -> None:
    assert cross(RATES.units, currency="JPY", per="USD") == (1_569_000, 10_411)
    assert cross(RATES.units, currency="USD", per="JPY") == (10_411, 1_569_000)
    assert cross(RATES.units, currency="USD", per="USD") == (1, 1)
    assert cross(RATES.units, currency="SEK", per="USD") is None


@pytest.mark.rule("FX-05")
@pytest.mark.parametrize(
    "row", table("fx.md", first="amount", second="on"), ids=lambda row: row["why"]
)
def test_equivalents_of_the_page(row: dict[str, str]) -> None:
    history = real_history()
    on = date.fromisoformat(row["on"])
    found = tables(history, base="EUR", since=on)
    assert not isinstance(found, Refused)
    rates = next(one for one in found if one.calendar == MONTH and one.from_on <= on)
    answer = equivalent(parse_money(row["amount"]), currency=row["currency"], rates=rates)
    assert (answer.code if isinstance(answer, Refused) else str(answer)) == row["equivalent"]


@pytest.mark.rule("FX-05")
@given(
    st.integers(1, 10**12),
    st.sampled_from(sorted(RATES.units)),
    st.sampled_from(sorted(RATES.units)),
)
def test_an_equivalent_is_at_most_half_a_unit_off(minor: int, of: str, to: str) -> None:
    answer = equivalent(Money(minor, of), currency=to, rates=RATES)
    assert isinstance(answer, Money)
    units, per = Fraction(*RATES.units[to]), Fraction(*RATES.units[of])
    exact = Fraction(minor, 10 ** DIGITS[of]) * units / per * 10 ** DIGITS[to]
    assert abs(answer.minor - exact) <= Fraction(1, 2)


@pytest.mark.rule("FX-05")
def test_no_equivalent_without_a_rate() -> None:
    none = equivalent(parse_money("USD 2.00"), currency="SEK", rates=None)
    assert none == Refused("fx-missing", {"currency": "SEK", "base": "USD"})
    unknown = equivalent(parse_money("USD 2.00"), currency="SEK", rates=RATES)
    assert isinstance(unknown, Refused)
    assert equivalent(parse_money("USD 2.00"), currency="USD", rates=None) == Money(200, "USD")
    with pytest.raises(UnknownCurrency):
        equivalent(parse_money("USD 2.00"), currency="XXY", rates=RATES)
