"""All amounts of an invoice or order by its number, each with its derivation (COT-09)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tenure.records.facts.reading import named_rows
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.taxes.tax import tax_derivation


@dataclass(frozen=True, slots=True)
class ExplainedAmount:
    """An amount of a document: of a product, or of a later bill of it, or a tax (no product)."""

    product: str
    due_on: date | None
    amount: Money
    derivation: Derivation


@dataclass(frozen=True, slots=True)
class ExplainedDocument:
    """An invoice, credit note or order; `amounts` are its lines, then its taxes."""

    kind: str
    number: str
    dated_on: date
    language: str
    amounts: tuple[ExplainedAmount, ...]
    total: Money


def explained(number: str) -> ExplainedDocument | None:
    """Return the document of a number for who runs the installation, None if there is none."""
    for row in named_rows(
        "SELECT id, kind, number, issued_on, language, currency, total_minor FROM invoice "
        "WHERE number = %s",
        [number],
    ):
        return ExplainedDocument(
            kind=row["kind"],
            number=row["number"],
            dated_on=row["issued_on"],
            language=row["language"],
            amounts=tuple(_of_invoice(row["id"], row["currency"])),
            total=Money(row["total_minor"], row["currency"]),
        )
    for row in named_rows(
        "SELECT o.id, o.number, o.placed_on, o.currency, o.total_minor, o.taxes, u.language "
        "FROM purchase_order o JOIN user_account u ON u.id = o.user_id WHERE o.number = %s",
        [number],
    ):
        return ExplainedDocument(
            kind="order",
            number=row["number"],
            dated_on=row["placed_on"],
            language=row["language"],
            amounts=(*_of_order(row["id"]), *_taxes(row["taxes"], row["currency"])),
            total=Money(row["total_minor"], row["currency"]),
        )
    return None


def _of_invoice(key: int, currency: str) -> Iterator[ExplainedAmount]:
    for row in named_rows(
        "SELECT p.name AS product, l.net_minor, l.derivation FROM invoice_line l "
        "JOIN product p ON p.id = l.product_id WHERE l.invoice_id = %s ORDER BY l.id",
        [key],
    ):
        amount = Money(row["net_minor"], currency)
        yield ExplainedAmount(row["product"], None, amount, row["derivation"])
    taxes = named_rows(
        "SELECT rate_bp, rule, net_minor, tax_minor, derivation FROM invoice_tax "
        "WHERE invoice_id = %s ORDER BY id",
        [key],
    )
    yield from _taxes(list(taxes), currency)


def _of_order(key: int) -> Iterator[ExplainedAmount]:
    for row in named_rows(
        "SELECT p.name AS product, l.net_minor, l.currency, l.derivation, l.bills "
        "FROM order_line l JOIN offering f ON f.id = l.offering_id "
        "JOIN product p ON p.id = f.product_id WHERE l.order_id = %s ORDER BY l.id",
        [key],
    ):
        product, currency = row["product"], row["currency"]
        amount = Money(row["net_minor"], currency)
        yield ExplainedAmount(product, None, amount, row["derivation"])
        for bill in row["bills"]:
            yield ExplainedAmount(
                product,
                date.fromisoformat(bill["due_on"]),
                Money(bill["net_minor"], currency),
                bill["derivation"],
            )


def _taxes(taxes: list[Mapping[str, Any]], currency: str) -> Iterator[ExplainedAmount]:
    for tax in taxes:
        how = tax_derivation(tax, currency=currency)
        yield ExplainedAmount("", None, Money(tax["tax_minor"], currency), how)
