"""What an invoice or a credit note says, as plain values in no language and of no table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class BankAccount:
    """Where to pay to: the printed name of the scheme (`IBAN`, `Bankgiro`) and the number."""

    bank: str
    scheme: str
    account: str
    bic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """The legal entity that issues the document; `brand` is how customers know it."""

    brand: str
    name: str
    address: tuple[str, ...]
    registration_number: str
    vat_number: str
    email: str = ""
    website: str = ""
    accounts: tuple[BankAccount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """Whom the document is for, as the customer details read when it was issued."""

    name: str
    address: tuple[str, ...]
    vat_number: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """One line: `last_on` is inclusive, `unit_minor` the price of a seat for the whole `term`."""

    product: str
    note: str = ""
    term: str
    first_on: date
    last_on: date
    quantity: int
    unit_minor: int
    net_minor: int
    tax_bp: int
    derivation: Mapping[str, Any]


type TaxRule = Literal[
    "domestic", "destination", "sales-tax", "reverse-charge", "outside-scope", "exempt"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTax:
    """Tax of one rate: what it is reckoned on and what it comes to (TAX-01).

    `region` is a state of the USA, `number` that of the certificate where the rule is exempt;
    `derivation` is None where the tax of an old document was kept without.
    """

    rate_bp: int
    net_minor: int
    tax_minor: int
    rule: TaxRule = "domestic"
    country: str = ""
    region: str = ""
    number: str = ""
    derivation: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceDocument:
    """An invoice or credit note, complete (INV-01). Amounts of a credit note are negative.

    `due_minor` is what is left to pay; with `paid_with` ("Visa •••• 4242") it was collected.
    """

    kind: Literal["invoice", "credit-note"]
    number: str
    issued_on: date
    due_on: date | None
    currency: str
    seller: Seller
    buyer: Buyer
    customer_number: str
    order_number: str = ""
    po_number: str = ""
    corrects_number: str = ""
    notes: str = ""
    lines: tuple[DocumentLine, ...]
    taxes: tuple[DocumentTax, ...]
    net_minor: int
    tax_minor: int
    total_minor: int
    due_minor: int
    paid_with: str = ""
    paid_on: date | None = None
    payment_reference: str = ""
    invoices_url: str = ""
