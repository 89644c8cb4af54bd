"""The PDF of an invoice: made once from what was issued, filed, and shown ever after (INV-01)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from tenure.actions.payments.file_document import FILE_DOCUMENT, FileDocument
from tenure.engine.actor import system
from tenure.engine.perform import perform
from tenure.gateways.pdf import (
    BankAccount,
    Buyer,
    DocumentLine,
    DocumentTax,
    InvoiceDocument,
    Seller,
    invoice_pdf,
)
from tenure.records.facts.deployments import load_deployment
from tenure.records.facts.reading import named_rows, rows
from tenure.texts.formats import country_text

_INVOICE = """
SELECT i.*, coalesce(o.number, '') AS order_number, coalesce(corrected.number, '') AS corrects,
       coalesce(m.brand || ' •••• ' || m.last4, '') AS card
FROM invoice i
LEFT JOIN purchase_order o ON o.id = i.order_id
LEFT JOIN invoice corrected ON corrected.id = i.corrects_id
LEFT JOIN payment_method m ON m.id = i.payment_method_id
WHERE i.id = %s
"""


def invoice_file(invoice_id: int, *, at: datetime) -> bytes:
    """Return the PDF of an invoice; the first call makes and files it. KeyError: there is none."""
    filed = _filed(invoice_id)
    if filed is not None:
        return filed
    found = next(iter(named_rows(_INVOICE, [invoice_id])), None)
    if found is None:
        raise KeyError(f"there is no invoice {invoice_id}")
    content = invoice_pdf(_document(found), language=found["language"])
    perform(
        FILE_DOCUMENT,
        FileDocument(invoice_id=invoice_id, language=found["language"], content=content),
        actor=system("worker"),
        at=at,
    )
    # Two at once both make one; the first that was filed is the document.
    return _filed(invoice_id) or content


def _filed(invoice_id: int) -> bytes | None:
    found = rows("SELECT content FROM document_file WHERE invoice_id = %s", [invoice_id])
    return bytes(found[0][0]) if found else None


def _document(row: Mapping[str, Any]) -> InvoiceDocument:
    known = load_deployment()
    paid = row["open_minor"] == 0
    language = row["language"]
    return InvoiceDocument(
        kind="credit-note" if row["kind"] == "credit_note" else "invoice",
        number=row["number"],
        issued_on=row["issued_on"],
        due_on=row["due_on"],
        currency=row["currency"],
        seller=seller_printed(
            row["seller"], known.vendor if known else row["seller"]["name"], language
        ),
        buyer=Buyer(
            name=row["buyer"]["name"],
            address=address_printed(row["buyer"], language),
            vat_number=row["buyer"]["vat_number"],
        ),
        customer_number=row["buyer"]["number"],
        order_number=row["order_number"],
        po_number=row["po_number"],
        corrects_number=row["corrects"],
        notes=row["note"],
        lines=_lines(row["id"]),
        taxes=_taxes(row["id"], country=row["buyer"]["country"]),
        net_minor=row["net_minor"],
        tax_minor=row["tax_minor"],
        total_minor=row["total_minor"],
        due_minor=row["open_minor"],
        paid_with=row["card"] if paid else "",
        paid_on=row["paid_on"] if paid else None,
        payment_reference=row["number"],
        invoices_url=f"{settings.SITE_URL}/account/invoices/",
    )


def seller_printed(printed: Mapping[str, Any], brand: str, language: str) -> Seller:
    """Return what a paper says of the seller, as it was kept when it was issued."""
    bank = printed.get("bank") or {}
    return Seller(
        brand=brand,
        name=printed["name"],
        address=address_printed(printed, language),
        registration_number=printed["registration_number"],
        vat_number=printed["vat_number"],
        email=printed.get("email", ""),
        accounts=(BankAccount(**bank),) if bank.get("account") else (),
    )


def address_printed(printed: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """Return the lines of an address, the country as its language names it."""
    address = printed.get("address") or {}
    town = " ".join(part for part in (address.get("postal_code"), address.get("city")) if part)
    lines = (
        address.get("line1", ""),
        address.get("line2", ""),
        town,
        address.get("region", ""),
        country_text(printed["country"], language=language),
    )
    return tuple(line for line in lines if line)


def _lines(invoice_id: int) -> tuple[DocumentLine, ...]:
    return tuple(
        DocumentLine(**row)
        for row in named_rows(
            "SELECT p.name AS product, l.term, l.first_on, l.last_on, l.quantity, "
            "l.srp_minor AS unit_minor, l.net_minor, l.tax_bp, l.derivation "
            "FROM invoice_line l JOIN product p ON p.id = l.product_id "
            "WHERE l.invoice_id = %s ORDER BY l.id",
            [invoice_id],
        )
    )


def _taxes(invoice_id: int, *, country: str) -> tuple[DocumentTax, ...]:
    return tuple(
        DocumentTax(
            rate_bp=row["rate_bp"],
            net_minor=row["net_minor"],
            tax_minor=row["tax_minor"],
            rule=row["rule"],
            country=row["derivation"].get("country") or country,
            region=row["derivation"].get("region", ""),
            number=row["derivation"].get("source", "") if row["rule"] == "exempt" else "",
            derivation=row["derivation"] or None,
        )
        for row in named_rows(
            "SELECT rate_bp, net_minor, tax_minor, rule, derivation FROM invoice_tax "
            "WHERE invoice_id = %s ORDER BY rate_bp",
            [invoice_id],
        )
    )
