"""Runs the worked table of `docs/domain/tax.md`, with the rates that come with the product."""

from datetime import date

import pytest

from tenure.gateways.taxes import rate_sheet
from tenure.records.facts.parties import vat_number_valid
from tenure.rules.changes import TaxRateEntered
from tenure.rules.decision import Decided, Refused
from tenure.rules.entering.catalogue_entry import Catalogue, enter
from tenure.rules.money import parse_money
from tenure.rules.parties import Certificate, DatedRate
from tenure.rules.taxes.tax import tax_for
from tests.rules.domain_tables import table
from tests.rules.values import buyer


def shipped() -> tuple[DatedRate, ...]:
    decided = enter(rate_sheet(), facts=Catalogue())
    assert isinstance(decided, Decided)
    return tuple(
        DatedRate(one.country, one.from_on, one.rate_bp, one.region, one.source)
        for one in decided.changes
        if isinstance(one, TaxRateEntered)
    )


RATES = shipped()


def certificates(told: str) -> tuple[Certificate, ...]:
    if not told:
        return ()
    place, first, last = told.split()
    days = date.fromisoformat(first), date.fromisoformat(last)
    return (Certificate(1, place, "EX-1", *days, approved=True),)


@pytest.mark.rule("TAX-01", "TAX-02", "TAX-03")
@pytest.mark.parametrize(
    "row", table("tax.md", first="seller", second="buyer"), ids=lambda row: row["why"]
)
def test_row(row: dict[str, str]) -> None:
    country, _, state = row["buyer"].partition("-")
    known = buyer(
        country,
        sold_by=row["seller"],
        kind=row["kind"],
        address={"region": state},
        vat_number_valid=vat_number_valid(row["number"], country=country),
        certificates=certificates(row["certificate"]),
        rates=RATES,
    )
    found = tax_for(known, on=date.fromisoformat(row["day"]))
    if isinstance(found, Refused):
        assert (found.code, row["tax of 754.00"]) == (row["rule"], "")
        return
    percent = f"{found.rate_bp // 100}.{found.rate_bp % 100:02}".rstrip("0").rstrip(".")
    assert (found.rule, percent) == (row["rule"], row["rate"])
    assert found.on(parse_money("EUR 754.00")) == parse_money(f"EUR {row['tax of 754.00']}")
