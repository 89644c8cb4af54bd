"""Writes a quote out in its language and has it set as PDF, of one family with the invoice."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tenure.gateways.pdf.documents import Buyer, DocumentLine, DocumentTax, Seller
from tenure.gateways.pdf.typesetting import typeset
from tenure.rules.pricing.derivation import Derivation
from tenure.texts import say
from tenure.texts.derivation_steps import derivation_steps
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import (
    amount_text,
    day_text,
    days_text,
    money_text,
    number_text,
    percent_text,
)

type Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """A later bill of a line, before tax."""

    product: str
    due_on: date
    net_minor: int
    derivation: Derivation


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDocument:
    """A sent quote, complete (QUO-07): what it promised, to whom, until when, from whom."""

    number: str
    sent_on: date
    last_on: date
    currency: str
    seller: Seller
    buyer: Buyer
    customer_number: str
    partner: str = ""
    partner_number: str = ""
    manager: str = ""
    manager_email: str = ""
    replaces: str = ""
    note: str = ""
    lines: tuple[DocumentLine, ...]
    later: tuple[Instalment, ...] = ()
    taxes: tuple[DocumentTax, ...]
    net_minor: int
    total_minor: int
    card_limit_minor: int | None = None
    url: str = ""


def quote_pdf(document: QuoteDocument, *, language: str) -> bytes:
    """Return the quote as PDF/A-3b; the same quote gives the same bytes."""
    return typeset("quote.typ", paper=_Writer(document, language).paper(), dated=document.sent_on)


class _Writer:
    """Puts one quote into the words and numbers of one language."""

    def __init__(self, document: QuoteDocument, language: str) -> None:
        self.doc = document
        self.language = language

    def paper(self) -> dict[str, Any]:
        doc = self.doc
        last = self.day(doc.last_on)
        return {
            "language": self.language,
            "title": f"{self.say('quote')} {doc.number}",
            "kind": self.say("quote"),
            "number": doc.number,
            "seller": {"brand": doc.seller.brand, "name": doc.seller.name},
            "headline": {
                "label": self.say("quote-total"),
                "amount": self.money(doc.total_minor),
                "when": self.say("quote-valid", day=last),
            },
            "buyer": self.buyer(),
            "details_label": self.say("details"),
            "details": self.details(),
            "heads": [
                self.say("line"),
                self.say("quantity"),
                self.say("unit-price"),
                self.say("amount", currency=doc.currency),
            ],
            "lines": [self.line(line) for line in doc.lines],
            "totals": self.totals(),
            "final": [(self.say("total"), self.money(doc.total_minor), 600)],
            "later_label": self.say("quote-later"),
            "later": [self.instalment(one) for one in doc.later],
            "remarks": self.remarks(),
            "accept": {
                "label": self.say("quote-accept"),
                "hint": self.say("quote-accept-hint", day=last),
                "url": doc.url,
                "url_shown": doc.url.split("://")[-1],
            },
            "computed_label": self.say("computed"),
            "computed": self.computed(),
            "footer": self.footer(),
            "page": self.say("page", page="@this", pages="@all"),
        }

    def buyer(self) -> dict[str, Any]:
        buyer = self.doc.buyer
        rows = [*buyer.address]
        if buyer.vat_number:
            rows.append(f"{self.say('vat-number')} {buyer.vat_number}")
        return {"label": self.say("quote-to"), "name": buyer.name, "rows": rows}

    def details(self) -> Rows:
        doc = self.doc
        partner = f"{doc.partner} ({doc.partner_number})" if doc.partner_number else doc.partner
        return self.filled(
            ("issued-on", self.day(doc.sent_on)),
            ("quote-last-on", self.day(doc.last_on)),
            ("customer-number", doc.customer_number),
            ("quote-partner", partner),
            ("quote-manager", " · ".join(one for one in (doc.manager, doc.manager_email) if one)),
            ("quote-replaces", doc.replaces),
        )

    def line(self, line: DocumentLine) -> dict[str, Any]:
        window = days_text(line.first_on, line.last_on, language=self.language)
        unit = amount_text(line.unit_minor, self.doc.currency, language=self.language)
        return {
            "product": line.product,
            "notes": [window, *([line.note] if line.note else [])],
            "quantity": number_text(line.quantity, language=self.language),
            "unit": say(self.language, "price-per-term", amount=unit, term=line.term),
            "net": amount_text(line.net_minor, self.doc.currency, language=self.language),
        }

    def instalment(self, one: Instalment) -> tuple[str, str, str]:
        return (self.day(one.due_on), one.product, self.money(one.net_minor))

    def totals(self) -> Rows:
        rows = [(self.say("net"), self.money(self.doc.net_minor))]
        rows += [(self.tax_name(tax), self.money(tax.tax_minor)) for tax in self.doc.taxes]
        return rows

    def tax_name(self, tax: DocumentTax) -> str:
        if not tax.rate_bp:
            return self.say("quote-tax-none")
        rate = percent_text(tax.rate_bp, language=self.language)
        return self.say("quote-tax", rule=tax.rule, rate=rate)

    def remarks(self) -> list[str]:
        doc = self.doc
        told = [self.say("quote-estimated")]
        limit = doc.card_limit_minor
        if limit is not None and doc.net_minor > limit:
            told.append(self.say("quote-card-limit", limit=self.money(limit)))
        if doc.note:
            told.append(f"{self.say('notes')}: {doc.note}")
        return told

    def computed(self) -> list[dict[str, Any]]:
        lines = [
            self.entry(
                f"{line.product}, {days_text(line.first_on, line.last_on, language=self.language)}",
                line.net_minor,
                line.derivation,
            )
            for line in self.doc.lines
        ]
        later = [
            self.entry(f"{one.product}, {self.day(one.due_on)}", one.net_minor, one.derivation)
            for one in self.doc.later
        ]
        taxes = [
            self.entry(self.tax_name(tax), tax.tax_minor, tax.derivation)
            for tax in self.doc.taxes
            if tax.derivation
        ]
        return [*lines, *later, *taxes]

    def entry(self, title: str, minor: int, how: Derivation) -> dict[str, Any]:
        return {
            "title": title,
            "amount": self.money(minor),
            "why": derivation_text(how, language=self.language),
            "steps": derivation_steps(how, language=self.language),
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
        ]
        return " · ".join(part for part in parts if part)

    def filled(self, *rows: tuple[str, str]) -> Rows:
        return [(self.say(name), value) for name, value in rows if value]

    def say(self, name: str, /, **values: object) -> str:
        return say(self.language, f"paper-{name}", **values)

    def money(self, minor: int) -> str:
        return money_text(minor, self.doc.currency, language=self.language)

    def day(self, day: date) -> str:
        return day_text(day, language=self.language)
