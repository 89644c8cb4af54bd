"""Terms touch, keep their anchor, and clamp where a month is too short."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import (
    Term,
    add_months,
    billing_anniversaries,
    day_after,
    days_between_inclusive,
    last_day,
    renewal_dates,
    term_end,
    whole_terms,
)
from tests.rules.domain_tables import examples, table

START_DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.rule("SUB-03")
@pytest.mark.parametrize("example", examples()["anchor"], ids=lambda e: e["name"])
def test_examples_of_anchors(example: dict[str, object]) -> None:
    start, expected = example["start"], example["renewals"]
    assert isinstance(start, date)
    assert isinstance(expected, list)
    found = renewal_dates(start, term=Term(str(example["term"])), count=len(expected))
    assert list(found) == expected


@pytest.mark.rule("SUB-03")
@pytest.mark.parametrize(
    "row", table("renewals.md", first="term", second="start"), ids=lambda r: r["start"]
)
def test_the_page_on_renewals(row: dict[str, str]) -> None:
    expected = row["renewal dates"].split(", ")
    found = renewal_dates(
        date.fromisoformat(row["start"]), term=Term(row["term"]), count=len(expected)
    )
    assert [day.isoformat() for day in found] == expected


@pytest.mark.rule("SUB-03")
@given(START_DAYS, st.sampled_from(Term), st.integers(1, 60))
def test_terms_tile_from_every_start_day(start: date, term: Term, count: int) -> None:
    """Each term begins where the one before ended, and stepping agrees with counting."""
    found = renewal_dates(start, term=term, count=count)
    stepped, opens_on = [], start
    for _ in range(count):
        opens_on = term_end(opens_on, term=term, anchor_day=start.day)
        stepped.append(opens_on)
    assert list(found) == stepped
    assert all(earlier < later for earlier, later in zip((start, *found), found, strict=False))
    assert all(day.day == start.day or (day.day < start.day and is_month_end(day)) for day in found)


def is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


@pytest.mark.rule("SUB-02")
def test_a_year_ends_on_the_day_before_its_renewal_date() -> None:
    renews_on = term_end(date(2024, 6, 10), term=Term.P1Y, anchor_day=10)
    assert (last_day(renews_on), renews_on) == (date(2025, 6, 9), date(2025, 6, 10))
    assert day_after(last_day(renews_on)) == renews_on


@pytest.mark.parametrize(
    ("name", "day", "months", "anchor", "expected"),
    [
        ("clamps", "2024-01-31", 1, None, "2024-02-29"),
        ("comes back to the anchor", "2024-02-29", 1, 31, "2024-03-31"),
        ("without anchor it stays", "2024-02-29", 1, None, "2024-03-29"),
        ("backwards", "2024-03-31", -1, 31, "2024-02-29"),
        ("backwards over the year", "2025-01-15", -1, None, "2024-12-15"),
        ("39 months", "2026-01-15", 39, None, "2029-04-15"),
        ("nothing", "2026-01-15", 0, None, "2026-01-15"),
        ("December", "2025-11-30", 1, None, "2025-12-30"),
        ("no leap year in 2100", "2096-02-29", 48, 29, "2100-02-28"),
    ],
)
def test_adding_months(name: str, day: str, months: int, anchor: int | None, expected: str) -> None:
    found = add_months(date.fromisoformat(day), months, anchor_day=anchor)
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("months", "anchor"), [(12 * 8000, None), (-12 * 3000, None), (1, 0), (1, 32)]
)
def test_impossible_months(months: int, anchor: int | None) -> None:
    with pytest.raises(ValueError, match=r"calendar|anchor"):
        add_months(date(2025, 1, 1), months, anchor_day=anchor)


@pytest.mark.parametrize(
    ("name", "starts", "ends", "term", "anchor", "expected"),
    [
        ("a month", "2025-03-01", "2025-04-01", "P1M", 1, 1),
        ("a day less", "2025-03-02", "2025-04-01", "P1M", 1, 0),
        ("two months", "2024-01-31", "2024-03-31", "P1M", 31, 2),
        ("the anchor decides", "2025-02-28", "2025-03-31", "P1M", 31, 1),
        ("another anchor", "2025-02-28", "2025-03-31", "P1M", 28, 0),
        ("29 February as 31", "2024-02-29", "2024-03-31", "P1M", 31, 1),
        ("28 February isn't on it", "2024-02-28", "2024-03-31", "P1M", 31, 0),
        ("a year from the leap day", "2024-02-29", "2025-02-28", "P1Y", 29, 1),
        ("three years", "2024-10-01", "2027-10-01", "P3Y", 1, 1),
        ("a year isn't three", "2024-10-01", "2025-10-01", "P3Y", 1, 0),
        ("twelve months of a year", "2024-10-01", "2025-10-01", "P1M", 1, 12),
        ("nothing", "2024-10-01", "2024-10-01", "P1M", 1, 0),
        ("backwards", "2024-10-01", "2024-09-01", "P1M", 1, 0),
    ],
)
@pytest.mark.rule("COT-03")
def test_whole_terms(
    name: str, starts: str, ends: str, term: str, anchor: int, expected: int
) -> None:
    found = whole_terms(
        date.fromisoformat(starts),
        ends_on=date.fromisoformat(ends),
        term=Term(term),
        anchor_day=anchor,
    )
    assert found == expected


def test_billing_anniversaries() -> None:
    found = billing_anniversaries(date(2024, 2, 29), renews_on=date(2028, 2, 29), anchor_day=29)
    assert [day.isoformat() for day in found] == [
        "2024-02-29",
        "2025-02-28",
        "2026-02-28",
        "2027-02-28",
    ]


def test_days_count_both_ends() -> None:
    assert days_between_inclusive(date(2025, 1, 15), date(2025, 6, 9)) == 146
    assert days_between_inclusive(date(2025, 1, 15), date(2025, 1, 15)) == 1
    assert days_between_inclusive(date(2025, 1, 15), date(2025, 1, 14)) == 0
