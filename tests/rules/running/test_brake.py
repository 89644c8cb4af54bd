"""The brake: what is too much, and which days can't be today (OPS-02)."""

from datetime import date
from typing import Any

import pytest

from tenure.rules.decision import Refused
from tenure.rules.running.brake import (
    Amounts,
    Limits,
    amounts,
    judge,
    judge_clock,
    judge_missing,
    together,
)
from tenure.rules.running.forecasts import Line

pytestmark = pytest.mark.rule("OPS-02")

ON = date(2026, 6, 10)


def sek(count: int, *, charges: int, minor: int) -> Amounts:
    return Amounts(count, {"SEK": minor}, {"SEK": charges})


@pytest.mark.parametrize(
    ("name", "planned", "expected", "code"),
    [
        (
            "as foreseen",
            sek(100, charges=100, minor=10_000),
            sek(100, charges=100, minor=10_000),
            "",
        ),
        ("less", sek(1, charges=1, minor=100), sek(100, charges=100, minor=10_000), ""),
        ("half as much again is the edge", Amounts(300), Amounts(200), ""),
        ("one more than that", Amounts(301), Amounts(200), "brake-count"),
        ("far beyond, but few", Amounts(50), Amounts(0), ""),
        ("nothing foreseen, more than few", Amounts(51), Amounts(0), "brake-count"),
        ("twice, but 50 beyond at most", Amounts(100), Amounts(50), ""),
        (
            "ten times the money for as many",
            sek(100, charges=100, minor=100_000),
            sek(100, charges=100, minor=10_000),
            "brake-money",
        ),
        (
            "more money, but no more than 50 charges of the foreseen size",
            sek(10, charges=10, minor=6_000),
            sek(10, charges=10, minor=1_000),
            "",
        ),
        (
            "one minor unit more",
            sek(10, charges=10, minor=6_001),
            sek(10, charges=10, minor=1_000),
            "brake-money",
        ),
        (
            "a currency that wasn't foreseen, few charges",
            sek(50, charges=50, minor=99_999),
            Amounts(100),
            "",
        ),
        (
            "a currency that wasn't foreseen, many charges",
            sek(51, charges=51, minor=99_999),
            Amounts(100),
            "brake-money",
        ),
    ],
)
def test_what_is_too_much(name: str, planned: Amounts, expected: Amounts, code: str) -> None:
    found = judge(planned, expected=expected, limits=Limits(percent=150, items=50))
    assert (found.code if isinstance(found, Refused) else "") == code, name


@pytest.mark.parametrize(
    ("name", "planned", "expected", "code"),
    [
        ("as foreseen", sek(100, charges=100, minor=900), sek(100, charges=100, minor=900), ""),
        ("more", sek(999, charges=999, minor=9_999), sek(100, charges=100, minor=900), ""),
        ("nothing foreseen", Amounts(), Amounts(), ""),
        (
            "two thirds are the edge",
            sek(200, charges=200, minor=2_000),
            sek(300, charges=300, minor=3_000),
            "",
        ),
        (
            "one charge less",
            sek(199, charges=199, minor=2_000),
            sek(300, charges=300, minor=3_000),
            "brake-charges-missing",
        ),
        ("fifty may be missing", Amounts(), sek(50, charges=50, minor=500), ""),
        ("all of 51", Amounts(), sek(51, charges=51, minor=510), "brake-charges-missing"),
        (
            "a whole currency, though there is more of another",
            Amounts(500, {"EUR": 5_000}, {"EUR": 500}),
            Amounts(200, {"EUR": 1_000, "SEK": 1_000}, {"EUR": 100, "SEK": 100}),
            "brake-charges-missing",
        ),
        (
            "as many charges of a tenth of the money",
            sek(100, charges=100, minor=1_000),
            sek(100, charges=100, minor=10_000),
            "brake-money-missing",
        ),
        (
            "no more missing than fifty charges of the foreseen size",
            sek(60, charges=60, minor=1_000),
            sek(60, charges=60, minor=6_000),
            "",
        ),
        ("reminders that fall away", sek(1, charges=1, minor=9), sek(999, charges=1, minor=9), ""),
    ],
)
def test_what_is_too_little(name: str, planned: Amounts, expected: Amounts, code: str) -> None:
    found = judge_missing(planned, expected=expected, limits=Limits(percent=150, items=50))
    assert (found.code if isinstance(found, Refused) else "") == code, name


@pytest.mark.parametrize(
    ("business", "clock", "newest", "code"),
    [
        ("2026-06-10", "2026-06-10", None, ""),
        ("2026-06-11", "2026-06-10", "2026-06-10", ""),
        ("2026-06-12", "2026-06-10", "2026-06-10", "brake-clock-ahead"),
        ("2027-07-15", "2026-06-10", None, "brake-clock-ahead"),
        ("2026-06-10", "2026-06-10", "2026-06-11", ""),
        ("2026-06-10", "2026-06-10", "2026-06-12", "brake-clock-behind"),
        ("2026-06-10", "2026-08-01", "2026-01-01", ""),
    ],
)
def test_which_day_cannot_be_today(
    business: str, clock: str, newest: str | None, code: str
) -> None:
    found = judge_clock(
        business_on=date.fromisoformat(business),
        clock_on=date.fromisoformat(clock),
        newest_on=date.fromisoformat(newest) if newest else None,
        limits=Limits(),
    )
    assert (found.code if found else "") == code


def test_a_sample_stands_for_all() -> None:
    lines = [Line(ON, "renew", "EUR", 12, 120_000, 120_000, 12), Line(ON, "remind", "", 3)]
    assert amounts(lines, times=30, of=10) == Amounts(45, {"EUR": 360_000}, {"EUR": 36})


def test_sums_keep_currencies_apart() -> None:
    one: dict[str, Any] = {"charged": {"EUR": 1}, "charges": {"EUR": 1}}
    other: dict[str, Any] = {"charged": {"EUR": 2, "SEK": 5}, "charges": {"EUR": 1, "SEK": 1}}
    assert together(Amounts(1, **one), Amounts(2, **other)) == Amounts(
        3, {"EUR": 3, "SEK": 5}, {"EUR": 2, "SEK": 1}
    )
