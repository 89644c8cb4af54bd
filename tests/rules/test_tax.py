"""Which tax an invoice carries: domestic, reverse charge, destination, exempt, none."""

from typing import Any

import pytest

from tenure.rules.decision import Refused
from tenure.rules.tax import Tax, tax_for
from tests.rules.values import buyer, day, minor, rates


@pytest.mark.rule("TAX-01")
@pytest.mark.parametrize(
    ("name", "seller", "country", "about", "expected"),
    [
        ("at home", "SE", "SE", {}, Tax(2_500, "domestic")),
        (
            "a VAT number at home changes nothing",
            "SE",
            "SE",
            {"vat_number_valid": True},
            Tax(2_500, "domestic"),
        ),
        (
            "a company abroad with a valid number",
            "SE",
            "DK",
            {"vat_number_valid": True},
            Tax(0, "reverse-charge"),
        ),
        ("abroad, the number isn't valid", "SE", "DE", {}, Tax(1_900, "destination")),
        (
            "abroad, a private person",
            "SE",
            "DE",
            {"vat_number_valid": True, "kind": "private"},
            Tax(1_900, "destination"),
        ),
        ("exempt before all else", "SE", "SE", {"tax_exempt": True}, Tax(0, "exempt")),
        ("out of the EU", "SE", "NO", {}, Tax(0, "outside-scope")),
        ("from out of the EU", "US", "SE", {}, Tax(0, "outside-scope")),
        (
            "no rate known",
            "SE",
            "FI",
            {},
            Refused("tax-rate-missing", {"country": "FI", "on": "2025-06-10"}),
        ),
    ],
)
def test_by_seller_and_buyer(
    name: str, seller: str, country: str, about: dict[str, Any], expected: Tax | Refused
) -> None:
    assert tax_for(buyer(country, sold_by=seller, **about), on=day("2025-06-10")) == expected


@pytest.mark.rule("TAX-01")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-12-31", None),
        ("2020-01-01", 2_400),
        ("2025-05-31", 2_400),
        ("2025-06-01", 2_500),
        ("2030-01-01", 2_500),
    ],
)
def test_the_rate_of_the_day_holds(on: str, expected: int | None) -> None:
    known = buyer(rates=rates("SE 2025-06-01 25", "SE 2020-01-01 24", "DK 2025-07-01 99"))
    found = tax_for(known, on=day(on))
    assert (found.rate_bp if isinstance(found, Tax) else None) == expected


@pytest.mark.rule("TAX-01")
@pytest.mark.parametrize(
    ("rate", "net", "expected"),
    [
        (2_500, "EUR 754.00", "EUR 188.50"),
        (2_500, "EUR 0.02", "EUR 0.01"),
        (2_500, "EUR 0.01", "EUR 0.00"),
        (1_900, "EUR 0.50", "EUR 0.10"),
        (2_500, "JPY 71502", "JPY 17876"),
        (0, "EUR 754.00", "EUR 0.00"),
    ],
)
def test_tax_is_rounded_half_up_once(rate: int, net: str, expected: str) -> None:
    assert Tax(rate, "domestic").on(minor(net)) == minor(expected)
