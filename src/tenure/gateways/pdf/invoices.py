"""Writes an invoice or credit note out in its language and has it set as PDF."""

from datetime import date
from typing import Any

from tenure.gateways.pdf.documents import DocumentLine, DocumentTax, InvoiceDocument
from tenure.gateways.pdf.typesetting import typeset
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation, taxed
from tenure.rules.taxes.tax import EU
from tenure.rules.taxes.us_states import STATES
from tenure.texts import say
from tenure.texts.derivation_steps import derivation_steps
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import (
    amount_text,
    country_text,
    day_text,
    days_text,
    money_text,
    number_text,
    percent_text,
)

type Rows = list[tuple[str, str]]

_EXPLAINED = ("reverse-charge", "outside-scope", "exempt", "sales-tax")
"""Tax rules that the law wants said on the paper."""


def invoice_pdf(document: InvoiceDocument, *, language: str) -> bytes:
    """Return the document as PDF/A-3b (INV-01); the same document gives the same bytes."""
    paper = _Writer(document, language).paper()
    return typeset("invoice.typ", paper=paper, dated=document.issued_on)


class _Writer:
    """Puts one document into the words and numbers of one language."""

    def __init__(self, document: InvoiceDocument, language: str) -> None:
        self.doc = document
        self.language = language

    def paper(self) -> dict[str, Any]:
        doc = self.doc
        return {
            "language": self.language,
            "title": f"{self.say(doc.kind)} {doc.number}",
            "kind": self.say(doc.kind),
            "number": doc.number,
            "seller": {"brand": doc.seller.brand, "name": doc.seller.name},
            "headline": self.headline(),
            "buyer": self.buyer(),
            "details_label": self.say("details"),
            "details": self.details(),
            "heads": [
                self.say("line"),
                self.say("quantity"),
                self.say("unit-price"),
                self.say("tax-rate"),
                self.say("amount", currency=doc.currency),
            ],
            "lines": [self.line(line) for line in doc.lines],
            "totals": self.totals(),
            "final": self.final(),
            "remarks": self.remarks(),
            "payment": self.payment(),
            "computed_label": self.say("computed"),
            "computed": [
                *(self.computed_line(line) for line in doc.lines),
                *(self.computed_tax(tax) for tax in doc.taxes),
            ],
            "footer": self.footer(),
            "page": self.say("page", page="@this", pages="@all"),
        }

    def headline(self) -> dict[str, Any]:
        doc = self.doc
        reference = doc.payment_reference if self.to_pay else ""
        if doc.kind == "credit-note":
            name, amount, when = "amount-credited", -doc.total_minor, ""
            if doc.corrects_number:
                when = self.say("corrects", number=doc.corrects_number)
        elif self.to_pay:
            name, amount = "amount-due", doc.due_minor
            when = self.say("due", day=self.day(doc.due_on)) if doc.due_on else ""
        else:
            name, amount, when = "amount-paid", doc.total_minor, self.settled()
        return {
            "label": self.say(name),
            "amount": self.money(amount),
            "when": when,
            "settled": not self.to_pay,
            "reference_label": self.say("reference"),
            "reference": reference,
        }

    def settled(self) -> str:
        doc = self.doc
        if not doc.paid_with:
            return self.say("paid-hint")
        if doc.paid_on is None:
            return self.say("paid-with", method=doc.paid_with)
        return self.say("paid-with-on", method=doc.paid_with, day=self.day(doc.paid_on))

    def buyer(self) -> dict[str, Any]:
        buyer = self.doc.buyer
        rows = [*buyer.address]
        if buyer.contact:
            rows.append(self.say("contact", name=buyer.contact))
        if buyer.vat_number:
            rows.append(f"{self.say('vat-number')} {buyer.vat_number}")
        return {"label": self.say("bill-to"), "name": buyer.name, "rows": rows}

    def details(self) -> Rows:
        doc = self.doc
        return self.filled(
            ("issued-on", self.day(doc.issued_on)),
            ("due-on", self.day(doc.due_on) if doc.due_on and self.to_pay else ""),
            ("customer-number", doc.customer_number),
            ("order-number", doc.order_number),
            ("po-number", doc.po_number),
        )

    def line(self, line: DocumentLine) -> dict[str, Any]:
        window = days_text(line.first_on, line.last_on, language=self.language)
        unit = amount_text(line.unit_minor, self.doc.currency, language=self.language)
        return {
            "product": line.product,
            "notes": [window, *([line.note] if line.note else [])],
            "quantity": number_text(line.quantity, language=self.language),
            "unit": say(self.language, "price-per-term", amount=unit, term=line.term),
            "rate": percent_text(line.tax_bp, language=self.language),
            "net": amount_text(line.net_minor, self.doc.currency, language=self.language),
        }

    def computed_line(self, line: DocumentLine) -> dict[str, Any]:
        window = days_text(line.first_on, line.last_on, language=self.language)
        title = f"{line.product}, {window}"
        return self.computed(title, line.net_minor, line.derivation)

    def computed_tax(self, tax: DocumentTax) -> dict[str, Any]:
        how = tax.derivation or taxed(
            Money(tax.net_minor, self.doc.currency),
            rate_bp=tax.rate_bp,
            rule=tax.rule,
            country=tax.country,
            region=tax.region,
            source=tax.number,
        )
        return self.computed(self.tax_name(tax), tax.tax_minor, how)

    def computed(self, title: str, minor: int, how: Derivation) -> dict[str, Any]:
        """One entry of the appendix: what for, how much, the sum, and the way to it."""
        return {
            "title": title,
            "amount": self.money(minor),
            "why": derivation_text(how, language=self.language),
            "steps": derivation_steps(how, language=self.language),
        }

    def totals(self) -> Rows:
        doc = self.doc
        rows = [(self.say("net"), self.money(doc.net_minor))]
        rows += [(self.tax_name(tax), self.money(tax.tax_minor)) for tax in doc.taxes]
        return rows

    def tax_name(self, tax: DocumentTax) -> str:
        if not tax.rate_bp:
            return self.say("tax-none")
        rate = percent_text(tax.rate_bp, language=self.language)
        return self.say("tax", rule=tax.rule, rate=rate, net=self.money(tax.net_minor))

    def final(self) -> list[tuple[str, str, int]]:
        doc = self.doc
        rows = [("total", doc.total_minor, 600)]
        if doc.kind == "invoice" and doc.due_minor != doc.total_minor:
            rows += [
                ("already-paid", doc.due_minor - doc.total_minor, 400),
                ("to-pay", doc.due_minor, 600),
            ]
        return [(self.say(name), self.money(minor), weight) for name, minor, weight in rows]

    def remarks(self) -> list[str]:
        told = list(
            dict.fromkeys(
                self.untaxed(tax)
                for tax in self.doc.taxes
                if not tax.rate_bp and tax.rule in _EXPLAINED
            )
        )
        if self.doc.notes:
            told.append(f"{self.say('notes')}: {self.doc.notes}")
        return told

    def untaxed(self, tax: DocumentTax) -> str:
        """Why there is no tax, as the law wants it said."""
        country = country_text(tax.country, language=self.language) if tax.country else ""
        state = STATES.get(tax.region.partition("/")[0], "")
        return self.say(
            f"rule-{tax.rule}",
            area="eu" if tax.country in EU or not tax.country else "other",
            country=country,
            place=", ".join(part for part in (state, country) if part),
            number=tax.number,
        )

    def payment(self) -> dict[str, Any]:
        doc = self.doc
        hint = "credit-hint" if doc.kind == "credit-note" else "paid-hint"
        rows: Rows = []
        for account in doc.seller.accounts if self.to_pay else ():
            rows += self.filled(("bank", account.bank))
            rows.append((account.scheme, account.account.replace(" ", "\u00a0")))
            rows += [("BIC", account.bic)] if account.bic else []
        if self.to_pay:
            rows += self.filled(("reference", doc.payment_reference))
        return {
            "label": self.say("how-to-pay") if self.to_pay else self.headline()["label"],
            "hint": self.say("pay-hint" if self.to_pay else hint),
            "rows": rows,
            "url": doc.invoices_url,
            "url_shown": doc.invoices_url.split("://")[-1],
        }

    def footer(self) -> str:
        seller = self.doc.seller
        numbers = self.filled(
            ("registration-number", seller.registration_number),
            ("vat-number", seller.vat_number),
        )
        parts = [
            ", ".join([seller.name, *seller.address]),
            *(f"{name} {value}" for name, value in numbers),
            seller.email,
            seller.website,
        ]
        return " · ".join(part for part in parts if part)

    @property
    def to_pay(self) -> bool:
        return self.doc.kind == "invoice" and self.doc.due_minor > 0

    def filled(self, *rows: tuple[str, str]) -> Rows:
        return [(self.say(name), value) for name, value in rows if value]

    def say(self, name: str, /, **values: object) -> str:
        return say(self.language, f"paper-{name}", **values)

    def money(self, minor: int) -> str:
        return money_text(minor, self.doc.currency, language=self.language)

    def day(self, day: date) -> str:
        return day_text(day, language=self.language)
