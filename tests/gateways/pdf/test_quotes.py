"""A quote as paper: everything QUO-07 asks for, in each language, the same bytes every time."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenure.gateways.pdf import (
    Buyer,
    DocumentLine,
    DocumentTax,
    Instalment,
    QuoteDocument,
    Seller,
    quote_pdf,
)
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import taxed

HOW = {
    "formula": "term-price",
    "srp": 188_500,
    "currency": "SEK",
    "term": "P1Y",
    "terms": 1,
    "quantity": 5,
    "discount": [0, 100],
    "round": "half-up",
}
TAX = taxed(
    Money(942_500, "SEK"), rate_bp=2_500, rule="domestic", country="SE", region="", source=""
)
QUOTE = QuoteDocument(
    number="Q2026-000001",
    sent_on=date(2026, 1, 15),
    last_on=date(2026, 2, 14),
    currency="SEK",
    seller=Seller(
        brand="Northwind",
        name="Northwind Programvara AB",
        address=("Gatan 1", "111 22 Stockholm"),
        registration_number="556000-0000",
        vat_number="SE556000000001",
    ),
    buyer=Buyer(name="Nordfab AB", address=("Storgatan 1",), vat_number="SE556677889901"),
    customer_number="C-100001",
    partner="Fjäll & Dal",
    partner_number="P-1",
    manager="Maja Ek",
    manager_email="maja@fjall.example",
    replaces="Q2025-000007",
    note="As we talked about.",
    lines=(
        DocumentLine(
            product="Atlas",
            note="Renewal · promotion WINTER",
            term="P1Y",
            first_on=date(2026, 1, 15),
            last_on=date(2027, 1, 14),
            quantity=5,
            unit_minor=188_500,
            net_minor=942_500,
            tax_bp=0,
            derivation=HOW,
        ),
    ),
    later=(
        Instalment(product="Atlas", due_on=date(2027, 1, 15), net_minor=942_500, derivation=HOW),
    ),
    taxes=(DocumentTax(rate_bp=2_500, net_minor=942_500, tax_minor=235_625, derivation=TAX),),
    net_minor=942_500,
    total_minor=1_178_125,
    card_limit_minor=942_500,
    url="https://shop.example.com/account/quotes/12/",
)


def read(pdf: bytes, folder: Path) -> str:
    """Return the words of a PDF, with plain blanks."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext isn't installed (`apt-get install poppler-utils`)")
    file = folder / "quote.pdf"
    file.write_bytes(pdf)
    said = subprocess.run([program, "-layout", file, "-"], capture_output=True, check=True)
    return re.sub(r"[\s\u00a0\u202f]+", " ", said.stdout.decode())


@pytest.mark.rule("QUO-07")
def test_it_says_all_that_a_quote_has(tmp_path: Path) -> None:
    text = read(quote_pdf(QUOTE, language="en"), tmp_path)
    for part in (
        "Quote Q2026-000001",
        "11,781.25 SEK",
        "price holds to 14 Feb 2026",
        "Nordfab AB",
        "C-100001",
        "Fjäll & Dal (P-1)",
        "Maja Ek",
        "Q2025-000007",
        "15 Jan 2026 – 14 Jan 2027",
        "promotion WINTER",
        "1,885.00 a year",
        "Before tax 9,425.00 SEK",
        "Estimated VAT 25% 2,356.25 SEK",
        "15 Jan 2027 Atlas 9,425.00 SEK",
        "As we talked about.",
        "How the amounts were computed",
    ):
        assert part in text, part
    assert "PayPal" not in text


@pytest.mark.rule("QUO-12", "NOT-04")
@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_above_the_card_limit_it_says_so(tmp_path: Path, language: str) -> None:
    above = replace(QUOTE, card_limit_minor=942_499)
    assert "PayPal" in read(quote_pdf(above, language=language), tmp_path)


def test_the_same_quote_gives_the_same_bytes() -> None:
    assert quote_pdf(QUOTE, language="da") == quote_pdf(QUOTE, language="da")
