"""The bank's real history is read, and each month and quarter takes the last rates before it."""

from datetime import date
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.decision import Refused
from tenure.rules.pricing.fx import Rates
from tenure.rules.pricing.fx_history import Published, last_publication, read_history, tables
from tests import published_rates
from tests.rules.domain_tables import table

XML = """<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
                 xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube><Cube time="2026-10-30"><Cube currency="USD" rate="1.1172"/>
      <Cube currency="SEK" rate="10.978"/></Cube>
    <Cube time="2026-10-29"><Cube currency="USD" rate="1.113"/></Cube>
  </Cube>
</gesmes:Envelope>"""


@cache
def history(text: str = "") -> tuple[Published, ...]:
    found = read_history(text or published_rates.sheet())
    assert not isinstance(found, Refused), found
    return found


def made(text: str = "", *, base: str = "EUR", since: str) -> tuple[Rates, ...]:
    found = tables(history(text), base=base, since=date.fromisoformat(since))
    assert not isinstance(found, Refused), found
    return found


def test_the_whole_history_is_read_to_the_last_cell() -> None:
    days = history()
    header, *lines = published_rates.sheet().splitlines()
    assert len(days) == len(lines) > 7_000
    assert days[0].on == date(1999, 1, 4)
    assert days[0].units()["SEK"] == (94_696 // 8, 10_000 // 8)
    newest = dict(zip(header.split(","), lines[0].split(","), strict=True))
    units = days[-1].units()
    assert {c: float(Fraction(*rate)) for c, rate in units.items() if c != "EUR"} == {
        c: float(cell) for c, cell in newest.items() if c in units
    }
    # Lira that became new lira, kroon that became euro: what has no rate that day isn't there.
    assert "EEK" not in units
    assert "USD" in units


@pytest.mark.rule("FX-01")
def test_each_period_takes_the_last_rates_before_it() -> None:
    published = [one.on for one in history()]
    found = made(since="2010-01-01")
    assert len({(one.calendar, one.from_on) for one in found}) == len(found)
    assert {one.calendar for one in found} == {"month", "quarter"}
    for one in found:
        before = [on for on in published if on < one.from_on]
        assert one.published_on == max(before)


@pytest.mark.rule("FX-01")
@pytest.mark.parametrize(
    ("until", "last_month", "last_quarter"),
    [
        ("2026-10-30", "2026-11-01", "2026-10-01"),
        ("2026-10-29", "2026-10-01", "2026-10-01"),
        ("2026-09-29", "2026-09-01", "2026-07-01"),
        ("2026-09-30", "2026-10-01", "2026-10-01"),
        ("2025-12-30", "2025-12-01", "2025-10-01"),
        ("2025-12-31", "2026-01-01", "2026-01-01"),
        ("2024-03-28", "2024-04-01", "2024-04-01"),
        ("2024-03-27", "2024-03-01", "2024-01-01"),
    ],
)
def test_a_period_waits_for_its_last_rates(until: str, last_month: str, last_quarter: str) -> None:
    found = made(published_rates.until(until), since="2024-01-01")
    newest = {one.calendar: one.from_on.isoformat() for one in found}
    assert newest == {"month": last_month, "quarter": last_quarter}


def test_the_banks_working_days_are_those_it_published_on() -> None:
    published = {one.on for one in history()}
    days = [date(year, month, 1) for year in range(2003, 2026) for month in range(1, 13)]
    assert [day for day in days if last_publication(day) not in published] == []


@pytest.mark.parametrize(
    "row", table("fx.md", first="period begins", second="last working day before"), ids=str
)
def test_working_days_of_the_page(row: dict[str, str]) -> None:
    found = last_publication(date.fromisoformat(row["period begins"]))
    assert found == date.fromisoformat(row["last working day before"])


def test_another_base_is_the_exact_quotient() -> None:
    euro = {(one.calendar, one.from_on): one for one in made(since="2026-01-01")}
    for one in made(base="USD", since="2026-01-01"):
        of_euro = euro[one.calendar, one.from_on].units
        assert one.units["USD"] == (1, 1)
        for currency, rate in one.units.items():
            assert Fraction(*rate) == Fraction(*of_euro[currency]) / Fraction(*of_euro["USD"])


def test_a_base_without_a_rate_is_refused() -> None:
    found = tables(history(), base="RUB", since=date(2026, 1, 1))
    assert isinstance(found, Refused)
    assert found.code == "fx-base-missing"


def test_xml_reads_as_the_sheet_does() -> None:
    sheet = "Date,USD,SEK,\n2026-10-30,1.1172,10.978,\n2026-10-29,1.113,N/A,\n"
    assert [one.on for one in history(XML)] == [one.on for one in history(sheet)]
    assert [one.units() for one in history(XML)] == [one.units() for one in history(sheet)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("\n\n", 1),
        ("hello", 1),
        ("<html>not found</html>", 1),
        ("Date,EUR,\n2026-10-30,1,\n", 1),
        ("Date,USD,\n", 1),
        ("Date,USD,\n2026-13-30,1.1,\n", 2),
        ("Date,USD,\n2026-10-30,1.1,\n2026-10-29,1.1\n", 3),
        ("Date,USD,\n2026-10-30,minus one,\n", 0),
        ("Date,USD,\n2026-10-30,0,\n", 0),
        ("Date,USD,\n2026-10-30,0.0,\n", 0),
        ("Date,USD,\n2026-10-30,-1.1,\n", 0),
        ("Date,USD,\n2026-10-30,1.1,\n2026-10-30,1.2,\n", 0),
    ],
)
def test_what_is_no_history_is_refused_with_its_line(text: str, line: int) -> None:
    assert read_history(text) == Refused("fx-file-unreadable", {"line": line}, "")


@given(st.text(max_size=400))
def test_no_text_faults(text: str) -> None:
    found = read_history(text)
    assert isinstance(found, Refused | tuple)


def test_a_broken_cell_of_an_old_day_is_refused_when_it_counts() -> None:
    text = "Date,USD,\n2026-10-30,1.1,\n2026-09-30,x,\n2026-08-31,1.1,\n"
    found = tables(history(text), base="EUR", since=date(2026, 10, 1))
    assert isinstance(found, Refused)
    assert found.code == "fx-file-unreadable"
