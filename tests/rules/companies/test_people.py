"""Addresses, VAT numbers and details as people type them."""

import pytest

from tenure.rules.companies.customers import Details, details_fault, tidy_address, tidy_vat
from tenure.rules.companies.people import email_fault, normal_email


@pytest.mark.rule("ACC-01")
@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        (" Eva@Fjall.Example ", True),
        ("eva.dal+tenure@fjall.co.uk", True),
        ("eva@fjall", False),
        ("eva fjall.example", False),
        ("evafjall.example", False),
        ("eva@fjall.example, ola@fjall.example", False),
        ("<eva@fjall.example>", False),
        ("", False),
        ("x" * 250 + "@fjall.example", False),
    ],
)
def test_addresses(typed: str, fits: bool) -> None:
    assert (email_fault(normal_email(typed)) is None) == fits


def test_details_are_tidied() -> None:
    assert tidy_vat("se 556000-4615 01") == "SE556000461501"
    assert tidy_address({"line1": " Storgatan  1 ", "line2": " ", "planet": "Earth"}) == {
        "line1": "Storgatan 1"
    }


@pytest.mark.rule("ACC-08")
@pytest.mark.parametrize(
    ("name", "address", "vat_fits", "code"),
    [
        ("Fjäll AB", {"line1": "a", "postal_code": "b", "city": "c"}, True, None),
        ("", {"line1": "a", "postal_code": "b", "city": "c"}, True, "company-name-missing"),
        ("Fjäll AB", {"line1": "a", "city": "c"}, True, "address-incomplete"),
        ("Fjäll AB", {"line1": "a", "postal_code": "b", "city": "c"}, False, "vat-number-invalid"),
    ],
)
def test_details(name: str, address: dict[str, str], vat_fits: bool, code: str | None) -> None:
    fault = details_fault(Details(name, address, "SE1", vat_fits), country="SE")
    assert (fault.code if fault else None) == code
