"""Which tax an invoice carries: domestic, destination, sales tax, reverse charge, exempt, none."""

from typing import Any

import pytest

from tenure.rules.decision import Refused
from tenure.rules.money import parse_money
from tenure.rules.parties import Certificate, DatedRate
from tenure.rules.pricing.derivation import evaluate
from tenure.rules.taxes.places import place_of
from tenure.rules.taxes.tax import Tax, rate_on, tax_for, tax_kept
from tenure.rules.taxes.us_states import STATES, state_code
from tests.rules.values import buyer, day, rates

RATES = (
    *rates("SE 2020-01-01 25", "DK 2020-01-01 25", "DE 2020-01-01 19", "GB 2020-01-01 20"),
    DatedRate("US", day("2020-01-01"), 625, "MA", "830 CMR"),
    DatedRate("US", day("2020-01-01"), 887, "NY/10001", "provider"),
)


def exempting(place: str = "SE", **changed: Any) -> Certificate:
    """A certificate for the first half of 2025."""
    made: dict[str, Any] = {
        "id": 1,
        "jurisdiction": place,
        "number": "EX-1",
        "from_on": day("2025-01-01"),
        "last_on": day("2025-06-30"),
        "approved": True,
    }
    return Certificate(**(made | changed))


MA = {"region": "Massachusetts"}
EXEMPT = (exempting(),)


@pytest.mark.rule("TAX-01", "TAX-02", "TAX-03")
@pytest.mark.parametrize(
    ("name", "seller", "country", "about", "expected"),
    [
        ("at home", "SE", "SE", {}, (2_500, "domestic", "SE", "")),
        (
            "a VAT number at home changes nothing",
            "SE",
            "SE",
            {"vat_number_valid": True},
            (2_500, "domestic", "SE", ""),
        ),
        (
            "a company abroad with a valid number",
            "SE",
            "DK",
            {"vat_number_valid": True},
            (0, "reverse-charge", "DK", ""),
        ),
        (
            "so in the United Kingdom",
            "IE",
            "GB",
            {"vat_number_valid": True},
            (0, "reverse-charge", "GB", ""),
        ),
        ("there without one", "IE", "GB", {}, (2_000, "destination", "GB", "")),
        ("abroad, the number isn't valid", "SE", "DE", {}, (1_900, "destination", "DE", "")),
        (
            "abroad, a private person",
            "SE",
            "DE",
            {"vat_number_valid": True, "kind": "private"},
            (1_900, "destination", "DE", ""),
        ),
        ("from out of the EU into it", "US", "DE", {}, (1_900, "destination", "DE", "")),
        ("out of the EU", "SE", "JP", {}, (0, "outside-scope", "JP", "")),
        ("to the USA from elsewhere", "SE", "US", {"address": MA}, (0, "outside-scope", "US", "")),
        ("the state of the address", "US", "US", {"address": MA}, (625, "sales-tax", "US", "MA")),
        (
            "the jurisdiction that was found",
            "US",
            "US",
            {"address": MA, "tax_region": "NY/10001"},
            (887, "sales-tax", "US", "NY/10001"),
        ),
        ("exempt at home", "SE", "SE", {"certificates": EXEMPT}, (0, "exempt", "SE", "")),
        (
            "a certificate of another country",
            "SE",
            "SE",
            {"certificates": (exempting("DK"),)},
            (2_500, "domestic", "SE", ""),
        ),
        (
            "of the state, for a place in it",
            "US",
            "US",
            {"tax_region": "NY/10001", "certificates": (exempting("US-NY"),)},
            (0, "exempt", "US", "NY/10001"),
        ),
        (
            "of another state",
            "US",
            "US",
            {"address": MA, "certificates": (exempting("US-NY"),)},
            (625, "sales-tax", "US", "MA"),
        ),
        (
            "not approved yet",
            "SE",
            "SE",
            {"certificates": (exempting(approved=False),)},
            (2_500, "domestic", "SE", ""),
        ),
        (
            "where nothing is charged a certificate changes nothing",
            "SE",
            "DK",
            {"vat_number_valid": True, "certificates": (exempting("DK"),)},
            (0, "reverse-charge", "DK", ""),
        ),
    ],
)
def test_by_seller_and_buyer(
    name: str,
    seller: str,
    country: str,
    about: dict[str, Any],
    expected: tuple[int, str, str, str],
) -> None:
    found = tax_for(buyer(country, sold_by=seller, rates=RATES, **about), on=day("2025-06-10"))
    assert isinstance(found, Tax)
    assert (found.rate_bp, found.rule, found.country, found.region) == expected


@pytest.mark.rule("TAX-01", "TAX-03")
@pytest.mark.parametrize(
    ("country", "sold_by", "address", "expected"),
    [
        (
            "FI",
            "SE",
            {},
            Refused(
                "tax-rate-missing",
                {"country": "FI", "region": "none", "on": "2025-06-10"},
                "store:contact",
            ),
        ),
        (
            "US",
            "US",
            {"region": "nm"},
            Refused(
                "tax-rate-missing",
                {"country": "US", "region": "New Mexico", "on": "2025-06-10"},
                "store:contact",
            ),
        ),
        (
            "US",
            "US",
            {"region": "Ontario"},
            Refused(
                "tax-region-missing",
                {"company": "Byggbolaget", "region": "Ontario"},
                "account:company",
            ),
        ),
    ],
)
def test_what_is_not_known_is_refused_with_a_next_step(
    country: str, sold_by: str, address: dict[str, str], expected: Refused
) -> None:
    found = buyer(country, sold_by=sold_by, rates=RATES, address=address)
    assert tax_for(found, on=day("2025-06-10")) == expected


@pytest.mark.rule("TAX-02")
@pytest.mark.parametrize(
    ("on", "last", "rule"),
    [
        ("2024-12-31", "2025-06-30", "domestic"),
        ("2025-01-01", "2025-06-30", "exempt"),
        ("2025-06-30", "2025-06-30", "exempt"),
        ("2025-07-01", "2025-06-30", "domestic"),
        ("2035-07-01", None, "exempt"),
    ],
)
def test_a_certificate_counts_on_the_days_it_is_valid(on: str, last: str | None, rule: str) -> None:
    certificate = exempting(last_on=day(last) if last else None)
    found = tax_for(buyer(certificates=(certificate,)), on=day(on))
    assert isinstance(found, Tax)
    assert found.rule == rule
    assert found.source == ("EX-1" if rule == "exempt" else "")


@pytest.mark.rule("TAX-01", "TAX-03")
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
    known = rates("SE 2025-06-01 25", "SE 2020-01-01 24", "DK 2025-07-01 99")
    found = rate_on(known, country="SE", on=day(on))
    assert (found.rate_bp if found else None) == expected


@pytest.mark.rule("TAX-01", "COT-09")
@pytest.mark.parametrize(
    ("rate", "net", "expected"),
    [
        (2_500, "EUR 754.00", "EUR 188.50"),
        (2_500, "EUR 0.02", "EUR 0.01"),
        (2_500, "EUR 0.01", "EUR 0.00"),
        (1_900, "EUR 0.50", "EUR 0.10"),
        (2_550, "EUR 754.00", "EUR 192.27"),
        (2_500, "JPY 71502", "JPY 17876"),
        (0, "EUR 754.00", "EUR 0.00"),
    ],
)
def test_tax_is_the_evaluation_of_its_derivation(rate: int, net: str, expected: str) -> None:
    tax = Tax(rate, "destination", "FI", "", day("2024-09-01"), "Arvonlisäverolaki")
    amount = parse_money(net)
    assert tax.on(amount) == evaluate(tax.derivation(amount)) == parse_money(expected)
    entry = tax.entry(amount)
    assert entry["tax_minor"] == parse_money(expected).minor
    assert tax_kept(entry) == tax


def test_a_tax_kept_before_there_were_derivations_is_read() -> None:
    assert tax_kept({"rate_bp": 2_500, "rule": "domestic"}) == Tax(2_500, "domestic")


@pytest.mark.parametrize(
    ("written", "code"),
    [("MA", "MA"), ("us-ma", "MA"), ("new  york", "NY"), ("D.C.", "DC"), ("", ""), ("Skåne", "")],
)
def test_a_state_is_read_as_people_write_it(written: str, code: str) -> None:
    assert state_code(written) == code
    assert len(STATES) == 51


def test_a_place_is_another_when_the_address_is() -> None:
    here = {"line1": "12 Main Street", "postal_code": "02110", "city": "Boston", "region": "ma"}
    assert place_of(here, country="US") == "US|MA|02110|BOSTON|12 MAIN STREET"
    assert place_of({**here, "region": "Massachusetts"}, country="US") == place_of(
        here, country="US"
    )
    assert place_of({**here, "postal_code": "02111"}, country="US") != place_of(here, country="US")
    assert place_of(here, country="SE") == ""
