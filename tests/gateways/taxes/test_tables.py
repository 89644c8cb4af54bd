"""The tables of rates that come with the product: whole, dated, with their source."""

import csv
from collections import Counter
from datetime import date

import pytest

from tenure.gateways.taxes import US_SALES_TAX, VAT_RATES, SalesTaxTable, rate_sheet
from tenure.rules.changes import TaxRateEntered
from tenure.rules.decision import Decided
from tenure.rules.entering.catalogue_entry import Catalogue, enter
from tenure.rules.parties import DatedRate
from tenure.rules.taxes.tax import VAT_AREA, rate_on
from tenure.rules.taxes.us_states import STATES


def entered(*names: str) -> list[TaxRateEntered]:
    decided = enter(rate_sheet(*names), facts=Catalogue())
    assert isinstance(decided, Decided), decided
    return [change for change in decided.changes if isinstance(change, TaxRateEntered)]


RATES = tuple(
    DatedRate(one.country, one.from_on, one.rate_bp, one.region, one.source) for one in entered()
)


@pytest.mark.rule("TAX-03")
@pytest.mark.parametrize(
    ("country", "on", "rate_bp"),
    [
        ("EE", "2023-12-31", 2_000),
        ("EE", "2024-01-01", 2_200),
        ("EE", "2025-06-30", 2_200),
        ("EE", "2025-07-01", 2_400),
        ("FI", "2024-08-31", 2_400),
        ("FI", "2024-09-01", 2_550),
        ("SK", "2024-12-31", 2_000),
        ("SK", "2025-01-01", 2_300),
        ("CH", "2017-12-31", 800),
        ("CH", "2023-12-31", 770),
        ("CH", "2024-01-01", 810),
        ("DE", "2020-06-30", 1_900),
        ("DE", "2020-07-01", 1_600),
        ("DE", "2021-01-01", 1_900),
        ("IE", "2020-08-31", 2_300),
        ("IE", "2020-09-01", 2_100),
        ("IE", "2021-02-28", 2_100),
        ("IE", "2021-03-01", 2_300),
        ("LU", "2022-12-31", 1_700),
        ("LU", "2023-06-01", 1_600),
        ("LU", "2024-01-01", 1_700),
        ("RO", "2015-12-31", 2_400),
        ("RO", "2016-12-31", 2_000),
        ("RO", "2025-07-31", 1_900),
        ("RO", "2025-08-01", 2_100),
        ("GR", "2016-05-31", 2_300),
        ("GR", "2016-06-01", 2_400),
    ],
)
def test_a_rate_holds_from_its_day_on(country: str, on: str, rate_bp: int) -> None:
    found = rate_on(RATES, country=country, on=date.fromisoformat(on))
    assert found is not None
    assert found.rate_bp == rate_bp


@pytest.mark.rule("TAX-03")
def test_every_country_has_a_rate_since_2015_and_every_rate_its_source() -> None:
    vat = entered(VAT_RATES)
    assert {one.country for one in vat} == VAT_AREA
    for country in VAT_AREA:
        assert rate_on(RATES, country=country, on=date(2015, 1, 1)), country
    assert all(one.source for one in entered())
    doubled = Counter((one.country, one.region, one.from_on) for one in entered())
    assert set(doubled.values()) == {1}


@pytest.mark.rule("TAX-03")
def test_every_state_but_new_mexico_has_a_rate() -> None:
    states = entered(US_SALES_TAX)
    assert {one.region for one in states} == STATES.keys() - {"NM"}
    for state in STATES.keys() - {"NM"}:
        assert rate_on(RATES, country="US", region=state, on=date(2020, 1, 1)), state
    assert "STARTING TABLE" in rate_sheet(US_SALES_TAX).splitlines()[0]


def test_the_table_serves_as_provider() -> None:
    found = SalesTaxTable().find({}, state="SD")
    assert found.region == "SD"
    assert [(str(one.from_on), one.percent) for one in found.rates] == [
        ("2020-01-01", "4.5"),
        ("2023-07-01", "4.2"),
    ]
    assert SalesTaxTable().find({}, state="NM").rates == ()


def test_the_sheets_are_what_a_spreadsheet_reads() -> None:
    for name in (VAT_RATES, US_SALES_TAX):
        lines = [line for line in rate_sheet(name).splitlines() if line[:1] != "#"]
        assert {len(row) for row in csv.reader(lines)} == {6}
