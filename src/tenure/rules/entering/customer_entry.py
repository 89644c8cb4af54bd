"""Customers entered from a sheet: companies with their purchasers, each row once (OPS-05)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tenure.rules.changes import Change
from tenure.rules.companies.customers import (
    ADDRESS,
    KINDS,
    Details,
    Market,
    Origin,
    details_fault,
    founded,
    tidy_vat,
)
from tenure.rules.companies.people import LANGUAGES, Account, email_fault, normal_email, registered
from tenure.rules.decision import Because, Decided, Decision, NewRows
from tenure.rules.entering.sheets import (
    CellFault,
    Column,
    Rejected,
    Row,
    Schema,
    Sheet,
    choice,
    country,
    read_sheet,
    rejection,
    text,
)
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact


def _email(cell: str) -> str:
    """Read an address in its normal form."""
    if email_fault(normal_email(cell)) is not None:
        raise CellFault("row-email-invalid", {"value": cell})
    return normal_email(cell)


CUSTOMERS: Schema = {
    "customer": {
        "import_key": Column(text(80)),
        "company": Column(text(120)),
        "country": Column(country),
        "line1": Column(text(120)),
        "line2": Column(text(120), required=False),
        "postal_code": Column(text(20)),
        "city": Column(text(80)),
        "region": Column(text(80), required=False),
        "vat_number": Column(text(40), required=False),
        "language": Column(choice(*LANGUAGES), required=False),
        "kind": Column(choice(*KINDS), required=False, empty="business"),
        "partner_number": Column(text(20), required=False),
        "purchaser_email": Column(_email),
        "purchaser_name": Column(text(120)),
    }
}


@dataclass(frozen=True, slots=True)
class Arriving:
    """A sheet with what its rows refer to; `fitting`: VAT numbers in their country's form."""

    sheet: Sheet
    markets: Mapping[str, Market]
    partners: Mapping[str, int]
    accounts: Mapping[str, Account]
    known_keys: frozenset[str]
    fitting: frozenset[tuple[str, str]]
    at: datetime


def read_customers(text: str) -> Sheet:
    """Read the sheet; loading its facts and entering it use the same rows."""
    return read_sheet(text, schema=CUSTOMERS, single="customer")


def enter(facts: Arriving) -> Decision:
    """Make a customer of each row that is new, or nothing at all if any is rejected (OPS-05).

    A row whose import key is known is left as it is: the customer may have changed since. Who
    has no account gets one without a password, and a mail with the way to choose one.
    Refused: rows-rejected, with line, column and reason of each.
    """
    entry = _Entry(facts)
    for row in facts.sheet.rows:
        if row.whole:
            entry.take(row)
    if rejected := [*facts.sheet.rejected, *entry.rejected]:
        return rejection(rejected)
    answer = {
        "new": {"customer": entry.founded, "user": len(entry.made)},
        "changed": {},
        "unchanged": {"customer": entry.unchanged},
    }
    return Decided(tuple(entry.changes), Because("OPS-05", "imported"), answer)


@dataclass(slots=True)
class _Entry:
    facts: Arriving
    changes: list[Change] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    made: dict[str, Account] = field(default_factory=dict)
    founded: int = 0
    unchanged: int = 0
    rows: NewRows = field(default_factory=NewRows)
    lines: dict[str, int] = field(default_factory=dict)

    def take(self, row: Row) -> None:
        values = row.values
        first = self.lines.setdefault(values["import_key"], row.line)
        if first != row.line:
            self._reject(row, "import_key", "row-twice", first_line=first)
            return
        if values["import_key"] in self.facts.known_keys:
            self.unchanged += 1
            return
        market = self._market(row)
        partner_id = self._partner(row)
        details = self._details(row)
        if market is None or any(one.line == row.line for one in self.rejected):
            return
        self._make(row, details, market, partner_id)

    def _make(self, row: Row, details: Details, market: Market, partner_id: int | None) -> None:
        values, at = row.values, self.facts.at
        email = values["purchaser_email"]
        language = values["language"] or market.language
        account = self.facts.accounts.get(email) or self.made.get(email)
        if account is None:
            account = Account(self.rows.number(), email, values["purchaser_name"], language)
            self.made[email] = account
            self.changes.append(registered(account, password_hash="", at=at))
            self.changes += mails(
                [Contact(email, language, account.id, account.name)],
                template="account-made",
                values={
                    "name": account.name,
                    "company": details.name,
                    "email": email,
                    "url": "/forgot-password/",
                },
                about=About(None),
                at=at,
                rows=self.rows,
            )
        self.founded += 1
        self.changes += founded(
            details,
            market=market,
            kind=values["kind"],
            language=language,
            purchaser_id=account.id,
            customer_id=self.rows.number(),
            rows=self.rows,
            at=at,
            origin=Origin(partner_id, values["import_key"]),
        )

    def _market(self, row: Row) -> Market | None:
        market = self.facts.markets.get(row.values["country"])
        if market is None:
            self._reject(row, "country", "row-market-not-served", country=row.values["country"])
        return market

    def _partner(self, row: Row) -> int | None:
        number = row.values["partner_number"]
        if number and number not in self.facts.partners:
            about: dict[str, Any] = {"kind": "partner", "value": number}
            self._reject(row, "partner_number", "row-reference-unknown", **about)
        return self.facts.partners.get(number)

    def _details(self, row: Row) -> Details:
        values = row.values
        number = tidy_vat(values["vat_number"])
        details = Details(
            name=values["company"],
            address={part: values[part] for part in ADDRESS if values[part]},
            vat_number=number,
            vat_fits=(values["country"], number) in self.facts.fitting,
        )
        fault = details_fault(details, country=values["country"])
        if fault is not None and fault.code == "address-incomplete":
            if values["region"]:
                self._reject(row, "region", "row-state-unknown", value=values["region"])
            else:
                self._reject(row, "region", "row-value-missing")
        elif fault is not None:
            about = {"value": number, "country": values["country"]}
            self._reject(row, "vat_number", "row-vat-number-invalid", **about)
        return details

    def _reject(self, row: Row, column: str, code: str, **about: str | int) -> None:
        self.rejected.append(Rejected(row.line, column, code, about))
