"""Rates are put in force once, never edited, and a file that contradicts them is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tenure.rules.changes import FxRateEntered, FxTableEntered
from tenure.rules.decision import Decided, Refused
from tenure.rules.entering.fx_entry import FxBook, enter, propose
from tenure.rules.pricing.fx import Rates
from tests import published_rates

TODAY = date(2026, 1, 15)
NOTHING = FxBook({}, "", None, TODAY, datetime(2026, 1, 15, 9, tzinfo=UTC))
UNTIL_TODAY = published_rates.until("2026-01-14")


def entered(
    text: str = UNTIL_TODAY, *, since: str = "2025-10-01", base: str = "", facts: FxBook = NOTHING
) -> Decided:
    found = enter(text, base=base, since=date.fromisoformat(since), source="the bank", facts=facts)
    assert isinstance(found, Decided), found
    return found


def in_force(decision: Decided) -> FxBook:
    """Return the book as it is after a decision."""
    known: dict[tuple[str, date], Rates] = {}
    units: dict[int, dict[str, tuple[int, int]]] = {}
    for change in decision.changes:
        if isinstance(change, FxRateEntered):
            units.setdefault(change.table_id, {})[change.currency] = (
                change.numerator,
                change.denominator,
            )
    for change in decision.changes:
        if isinstance(change, FxTableEntered):
            known[change.calendar, change.from_on] = Rates(
                change.calendar, change.from_on, change.base, change.published_on, units[change.id]
            )
    return replace(NOTHING, known=known, base="EUR")


@pytest.mark.rule("FX-01")
def test_months_and_quarters_come_in_with_exact_rates() -> None:
    decision = entered()
    made = [one for one in decision.changes if isinstance(one, FxTableEntered)]
    assert [(one.calendar, str(one.from_on), str(one.published_on)) for one in made] == [
        ("month", "2025-10-01", "2025-09-30"),
        ("quarter", "2025-10-01", "2025-09-30"),
        ("month", "2025-11-01", "2025-10-31"),
        ("month", "2025-12-01", "2025-11-28"),
        ("month", "2026-01-01", "2025-12-31"),
        ("quarter", "2026-01-01", "2025-12-31"),
    ]
    assert {(one.base, one.source) for one in made} == {("EUR", "the bank")}
    rates = [one for one in decision.changes if isinstance(one, FxRateEntered)]
    kronor = [one for one in rates if one.currency == "SEK" and one.table_id == made[0].id]
    assert [(one.numerator, one.denominator) for one in kronor] == [(22_113, 2_000)]
    assert "EUR" not in {one.currency for one in rates}
    assert decision.answer["new"] == {"fx_month": 4, "fx_quarter": 2}


@pytest.mark.rule("CAT-09", "OPS-05")
def test_the_same_file_twice_adds_nothing_and_a_later_one_only_what_is_new() -> None:
    book = in_force(entered())
    again = entered(facts=book)
    assert again.changes == ()
    assert again.answer["unchanged"] == {"fx_month": 4, "fx_quarter": 2}
    later = entered(published_rates.until("2026-01-30"), facts=book)
    made = [one for one in later.changes if isinstance(one, FxTableEntered)]
    assert [(one.calendar, str(one.from_on)) for one in made] == [("month", "2026-02-01")]


@pytest.mark.rule("CAT-09")
def test_a_file_that_contradicts_a_table_in_force_is_refused_whole() -> None:
    book = in_force(entered())
    line = next(one for one in UNTIL_TODAY.splitlines() if one.startswith("2025-11-28"))
    forged = UNTIL_TODAY.replace(line, line.replace(line.split(",")[1], "9.9999", 1))
    assert enter(forged, base="", since=date(2025, 10, 1), source="", facts=book) == Refused(
        "fx-differs",
        {"count": 1, "calendar": "month", "on": "2025-12-01", "currency": "USD"},
        "",
    )
    without_the_day = UNTIL_TODAY.replace(line + "\n", "")
    found = enter(without_the_day, base="", since=date(2025, 10, 1), source="", facts=book)
    assert isinstance(found, Refused)
    assert found.about["currency"] == "none"


@pytest.mark.rule("FX-01")
@pytest.mark.parametrize(
    ("followed", "first"),
    [(None, "2026-01-01"), (date(2024, 5, 20), "2024-04-01"), (date(2026, 6, 1), "2026-01-01")],
)
def test_without_a_day_it_begins_where_rates_first_mattered(
    followed: date | None, first: str
) -> None:
    found = propose(UNTIL_TODAY, base="", since=None, facts=replace(NOTHING, followed_on=followed))
    assert not isinstance(found, Refused)
    assert str(min(one.from_on for one in found.new)) == first


def test_the_base_currency_is_settled_once() -> None:
    dollars = entered(base="USD")
    assert {c.base for c in dollars.changes if isinstance(c, FxTableEntered)} == {"USD"}
    found = propose(UNTIL_TODAY, base="USD", since=None, facts=replace(NOTHING, base="EUR"))
    assert found == Refused("fx-base-fixed", {"currency": "EUR", "wanted": "USD"}, "")
    kept = propose(UNTIL_TODAY, base="", since=None, facts=replace(NOTHING, base="USD"))
    assert not isinstance(kept, Refused)
    assert kept.base == "USD"


def test_what_is_no_history_enters_nothing() -> None:
    found = enter("hello", base="", since=None, source="", facts=NOTHING)
    assert isinstance(found, Refused)
    assert found.code == "fx-file-unreadable"


@pytest.mark.rule("FX-01")
def test_the_excerpt_makes_the_same_tables_as_the_whole_history() -> None:
    whole = published_rates.sheet()
    for since in (None, date(2025, 10, 1), date(2005, 3, 3)):
        first = propose(whole, base="", since=since, facts=NOTHING)
        assert not isinstance(first, Refused)
        again = propose(first.excerpt, base="", since=first.since, facts=NOTHING)
        assert again == first
        assert len(first.excerpt) < len(whole) // 10
