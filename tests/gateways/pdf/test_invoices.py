"""An invoice as PDF carries all that is needed to pay it, in each language, the same each time."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typst

from tenure.gateways.pdf import (
    BankAccount,
    Buyer,
    DocumentLine,
    DocumentTax,
    InvoiceDocument,
    PdfFault,
    Seller,
    invoice_pdf,
    typesetting,
)
from tenure.rules.dates import Term
from tenure.rules.money import Money
from tenure.rules.pricing import derivation
from tenure.texts import LANGUAGES

LISTED = derivation.list_price(Money(188_500, "SEK"), from_on=date(2025, 7, 1), market="SE")
WHOLE = derivation.term_price(LISTED, term=Term.P1Y, terms=1, quantity=5)
PART = derivation.prorated(
    derivation.list_price(Money(120_000, "SEK"), from_on=date(2026, 1, 1), market="SE"),
    term=Term.P1Y,
    standard_days=365,
    quantity=3,
    first=date(2026, 3, 2),
    last=date(2026, 6, 9),
)
INVOICE = InvoiceDocument(
    kind="invoice",
    number="SE-2026-000417",
    issued_on=date(2026, 3, 2),
    due_on=date(2026, 4, 1),
    currency="SEK",
    seller=Seller(
        brand="Nordkap Engineering",
        name="Nordkap Engineering AB",
        address=("Sveavägen 44", "111 34 Stockholm"),
        registration_number="556677-8899",
        vat_number="SE556677889901",
        accounts=(
            BankAccount(
                bank="Svea Bank",
                scheme="IBAN",
                account="SE45 5000 0000 0583 9825 7466",
                bic="ESSESESS",
            ),
        ),
    ),
    buyer=Buyer(
        name="Fjäll & Dal AB",
        address=("Storgatan 12", "903 26 Umeå"),
        vat_number="SE559988776601",
        contact="Åsa Öberg",
    ),
    customer_number="C-10042",
    order_number="O-100042",
    po_number="PO 4711",
    lines=(
        DocumentLine(
            product="Bridge Designer",
            term="P1Y",
            first_on=date(2026, 3, 2),
            last_on=date(2027, 3, 1),
            quantity=5,
            unit_minor=188_500,
            net_minor=942_500,
            tax_bp=2500,
            derivation=WHOLE,
        ),
        DocumentLine(
            product="Terrain Modeller",
            term="P1Y",
            first_on=date(2026, 3, 2),
            last_on=date(2026, 6, 9),
            quantity=3,
            unit_minor=120_000,
            net_minor=98_630,
            tax_bp=2500,
            derivation=PART,
        ),
    ),
    taxes=(DocumentTax(rate_bp=2500, net_minor=1_041_130, tax_minor=260_283),),
    net_minor=1_041_130,
    tax_minor=260_283,
    total_minor=1_301_413,
    due_minor=1_301_413,
    payment_reference="2026 0004 172",
    invoices_url="https://shop.example.com/account/invoices/",
)
PAID = replace(INVOICE, due_minor=0, paid_with="Visa •••• 4242", paid_on=date(2026, 3, 2))
CREDIT = replace(
    INVOICE,
    kind="credit-note",
    number="SE-C-2026-000003",
    corrects_number=INVOICE.number,
    due_on=None,
    taxes=(DocumentTax(rate_bp=0, net_minor=-942_500, tax_minor=0, rule="reverse-charge"),),
    lines=(
        replace(
            INVOICE.lines[0],
            quantity=-5,
            net_minor=-942_500,
            tax_bp=0,
            derivation=derivation.term_price(LISTED, term=Term.P1Y, terms=1, quantity=-5),
        ),
    ),
    net_minor=-942_500,
    tax_minor=0,
    total_minor=-942_500,
    due_minor=0,
)


def read(pdf: bytes, tmp_path: Path) -> str:
    """Return the text on the paper as a person reads it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) isn't installed")
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        [program, "-layout", str(file), "-"], capture_output=True, check=True, text=True
    )
    for space in "\u00a0\u2009\u202f":
        done.stdout = done.stdout.replace(space, " ")
    return done.stdout


@pytest.mark.rule("INV-01")
@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "en",
            ["Amount due", "13,014.13 SEK", "by 1 Apr 2026", "VAT 25% on 10,411.30 SEK", "Your PO"],
        ),
        (
            "sv",
            ["Att betala", "13 014,13 SEK", "senast 1 apr. 2026", "Moms 25 % på 10 411,30 SEK"],
        ),
        (
            "da",
            ["At betale", "13.014,13 SEK", "senest 1. apr. 2026", "Moms 25 % af 10.411,30 SEK"],
        ),
    ],
)
def test_an_invoice_has_all_that_is_needed_to_pay_it(
    language: str, parts: list[str], tmp_path: Path
) -> None:
    text = read(invoice_pdf(INVOICE, language=language), tmp_path)
    same = [
        "SE-2026-000417",
        "Nordkap Engineering AB",
        "556677-8899",
        "SE556677889901",
        "Fjäll & Dal AB",
        "SE559988776601",
        "Åsa Öberg",
        "C-10042",
        "O-100042",
        "PO 4711",
        "Bridge Designer",
        "Terrain Modeller",
        "2026 0004 172",
        "SE45 5000 0000 0583 9825 7466",
        "ESSESESS",
        "shop.example.com/account/invoices/",
    ]
    assert [part for part in same + parts if part not in text] == []


@pytest.mark.rule("COT-09")
def test_the_appendix_tells_how_each_amount_was_computed(tmp_path: Path) -> None:
    text = read(invoice_pdf(INVOICE, language="en"), tmp_path)
    assert "1,885.00 SEK a year × 5 seats = 9,425.00 SEK" in text
    assert "÷ 365 days × 100 days" in text
    assert "× 3 seats = 986.30 SEK, rounded once, half up" in text


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "en",
            [
                "How the amounts were computed",
                "2. Terrain Modeller, 2 Mar – 9 Jun 2026",
                "Price list 1,200.00 SEK per seat and year, list for Sweden, in force since 1 Jan",
                "Period 2 Mar – 9 Jun 2026, both days included: 100 days",
                "Divisor 365 days for 1 year, leap year or not",
                "Sum 1,200.00 × 100 × 3 ÷ 365 = 986.301369…",
                "Rounding once for the line, half up, to 0.01 SEK: 986.30 SEK",
                "3. VAT 25% on 10,411.30 SEK",
                "Tax rule VAT of Sweden, the country of both seller and buyer",
                "Tax rate 25%, in force since 1 Jul 1990",
                "Source Mervärdesskattelag (2023:200)",
                "10,411.30 × 25% = 2,602.825",
            ],
        ),
        ("sv", ["Så här har beloppen räknats fram", "Nämnare 365 dagar för 1 år", "Källa Merv"]),
        ("da", ["Sådan er beløbene regnet ud", "Divisor 365 dage for 1 år", "Kilde Merv"]),
    ],
)
def test_the_appendix_has_every_step_of_every_line_and_tax(
    language: str, parts: list[str], tmp_path: Path
) -> None:
    tax = derivation.taxed(
        Money(1_041_130, "SEK"),
        rate_bp=2500,
        rule="domestic",
        country="SE",
        from_on=date(1990, 7, 1),
        source="Mervärdesskattelag (2023:200)",
    )
    taxes = (replace(INVOICE.taxes[0], derivation=tax),)
    told = read(invoice_pdf(replace(INVOICE, taxes=taxes), language=language), tmp_path)
    text = " ".join(told.split())
    assert [part for part in parts if part not in text] == []


@pytest.mark.rule("COT-09")
def test_the_appendix_of_many_lines_tears_no_entry_at_a_page(tmp_path: Path) -> None:
    text = read(invoice_pdf(replace(INVOICE, lines=INVOICE.lines * 20), language="en"), tmp_path)
    entries: list[tuple[str, str]] = []
    for page in text.split("\f"):
        told = re.split(r"^ *(\d+)\. ", page, flags=re.M)
        entries += zip(told[1::2], told[2::2], strict=True)
    assert [number for number, _ in entries] == [str(n) for n in range(1, 42)]
    assert [number for number, entry in entries if "half up" not in entry] == []


def test_a_paid_invoice_says_with_what_and_asks_for_nothing(tmp_path: Path) -> None:
    text = read(invoice_pdf(PAID, language="en"), tmp_path)
    assert "with Visa •••• 4242 on 2 Mar 2026" in text
    assert "0.00 SEK" in text
    assert "IBAN" not in text
    assert "Amount due" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_credit_note_names_its_invoice_and_its_tax_rule(language: str, tmp_path: Path) -> None:
    text = read(invoice_pdf(CREDIT, language=language), tmp_path)
    assert INVOICE.number in text
    assert "2006/112" in text
    assert "IBAN" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", [INVOICE, PAID, CREDIT], ids=lambda d: d.number)
def test_the_same_document_is_the_same_bytes(document: InvoiceDocument, language: str) -> None:
    first = invoice_pdf(document, language=language)
    typesetting._compiler.cache_clear()
    assert invoice_pdf(document, language=language) == first
    assert first.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>3</pdfaid:part>" in first
    assert b"/FontFile" in first


def test_american_tax_is_called_sales_tax(tmp_path: Path) -> None:
    taxes = (DocumentTax(rate_bp=825, net_minor=100, tax_minor=8, rule="sales-tax"),)
    text = read(invoice_pdf(replace(INVOICE, taxes=taxes), language="en"), tmp_path)
    assert "Sales tax 8.25% on 1.00 SEK" in text


@pytest.mark.rule("TAX-01", "TAX-02", "TAX-03")
@pytest.mark.parametrize(
    ("rule", "about", "says"),
    [
        (
            "reverse-charge",
            {"country": "DK"},
            {
                "en": "Reverse charge: the buyer accounts for the VAT (Article 196 of Directive",
                "sv": "Omvänd betalningsskyldighet: köparen redovisar momsen (artikel 196",
                "da": "Omvendt betalingspligt: køber afregner momsen (artikel 196",
            },
        ),
        (
            "reverse-charge",
            {"country": "NO"},
            {
                "en": "Reverse charge: the buyer accounts for the VAT of Norway.",
                "sv": "Omvänd betalningsskyldighet: köparen redovisar momsen i Norge.",
                "da": "Omvendt betalingspligt: køber afregner momsen i Norge.",
            },
        ),
        (
            "outside-scope",
            {"country": "US"},
            {
                "en": "outside the area where the seller charges it (United States)",
                "sv": "utanför området där säljaren tar ut moms (USA)",
                "da": "uden for det område, hvor sælger opkræver moms (USA)",
            },
        ),
        (
            "exempt",
            {"country": "US", "region": "MA", "number": "EX-1"},
            {
                "en": "Exempt from tax by certificate EX-1 for Massachusetts, United States.",
                "sv": "Undantagen från skatt enligt intyg EX-1 för Massachusetts, USA.",
                "da": "Fritaget for afgift efter attest EX-1 for Massachusetts, USA.",
            },
        ),
        (
            "sales-tax",
            {"country": "US", "region": "OR"},
            {
                "en": "No sales tax: Oregon, United States doesn’t tax this service.",
                "sv": "Ingen försäljningsskatt: Oregon, USA beskattar inte tjänsten.",
                "da": "Ingen salgsafgift: Oregon, USA beskatter ikke ydelsen.",
            },
        ),
    ],
)
def test_a_document_without_tax_says_why(
    rule: Any, about: dict[str, Any], says: dict[str, str], tmp_path: Path
) -> None:
    tax = DocumentTax(rate_bp=0, net_minor=942_500, tax_minor=0, rule=rule, **about)
    for language, sentence in says.items():
        told = read(invoice_pdf(replace(INVOICE, taxes=(tax,)), language=language), tmp_path)
        assert sentence in " ".join(told.split())


def test_many_lines_go_on_over_the_pages_under_the_same_head(tmp_path: Path) -> None:
    text = read(invoice_pdf(replace(INVOICE, lines=INVOICE.lines * 20), language="en"), tmp_path)
    pages = text.rstrip("\f").split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
    assert sum("Unit price" in page for page in pages) >= 2


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Łódź Ωmega Živković", "Łódź Ωmega Živković"), ("東京 Boo 🎉 Ltd", "?? Boo ? Ltd")],
)
def test_a_character_our_fonts_lack_never_holds_up_an_invoice(
    name: str, shown: str, tmp_path: Path
) -> None:
    buyer = replace(INVOICE.buyer, name=name)
    assert shown in read(invoice_pdf(replace(INVOICE, buyer=buyer), language="en"), tmp_path)


def test_what_people_typed_is_text_and_no_markup(tmp_path: Path) -> None:
    typed = '#panic("x") *bold* $x$ \\ <a> "quoted"'
    text = read(invoice_pdf(replace(INVOICE, po_number=typed), language="en"), tmp_path)
    assert '#panic("x") *bold*' in text


def test_a_missing_font_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare = typst.Compiler(root=typesetting.FOLDER, ignore_system_fonts=True)
    monkeypatch.setattr(typesetting, "_compiler", lambda: bare)
    with pytest.raises(PdfFault, match=r"(?i)inter"):
        invoice_pdf(INVOICE, language="en")


def test_a_paper_with_a_hole_is_a_fault() -> None:
    paper: dict[str, Any] = {"title": "x"}
    with pytest.raises(PdfFault, match="invoice"):
        typesetting.typeset("invoice.typ", paper=paper, dated=date(2026, 3, 2))
