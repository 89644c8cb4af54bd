"""Changes that issue documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class InvoiceIssued(Change):
    """An invoice (or credit note) was issued; its number is given when it is saved (INV-09).

    Numbers run per legal entity, kind and year; `number_prefix` opens the printed number.
    """

    TELLS: ClassVar[str] = "invoice-issued"
    NOUN: ClassVar[str] = "invoice"
    SHOWS: ClassVar[tuple[str, ...]] = ("kind", "total_minor", "currency", "due_on")

    id: int
    customer_id: int
    legal_entity_id: int
    kind: str
    number_prefix: str
    issued_on: date
    issued_at: datetime
    due_on: date
    currency: str
    net_minor: int
    tax_minor: int
    total_minor: int
    open_minor: int
    state: str
    order_id: int | None
    payment_method_id: int | None
    seller: Mapping[str, Any]
    buyer: Mapping[str, Any]
    po_number: str
    language: str
    time_zone: str
    attempts: int = 0
    next_due_on: date | None = None
    corrects_id: int | None = None
    note: str = ""
    payer_account_id: int | None = None
    paid_on: date | None = None


@dataclass(slots=True, kw_only=True)
class CreditNoteIssued(InvoiceIssued):
    """A credit note was issued for an invoice of a subscription (SUB-16)."""

    TELLS: ClassVar[str] = "credit-note-issued"


@dataclass(slots=True, kw_only=True)
class InvoiceLineAdded(Change):
    """A line of an invoice; `last_on` is inclusive, as people read it."""

    id: int
    customer_id: int
    invoice_id: int
    subscription_id: int | None
    product_id: int
    kind: str
    term: str
    quantity: int
    first_on: date
    last_on: date
    srp_minor: int
    net_minor: int
    tax_bp: int
    derivation: Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class ReturnCredited(InvoiceLineAdded):
    """A line of a credit note that takes back what was returned (RET-06)."""

    returned_on: date


@dataclass(slots=True, kw_only=True)
class InvoiceLineReturned(Change):
    """What an invoice billed was given back, so that nothing hangs on this line (RET-06)."""

    id: int
    returned_on: date


@dataclass(slots=True, kw_only=True)
class InvoiceLineMoved(Change):
    """What was invoiced ahead belongs to the subscription that follows (REN-14)."""

    id: int
    subscription_id: int


@dataclass(slots=True, kw_only=True)
class InvoiceTaxAdded(Change):
    """The tax of an invoice for one rate and rule (TAX-01)."""

    id: int
    invoice_id: int
    rate_bp: int
    rule: str
    net_minor: int
    tax_minor: int
    derivation: Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class DocumentFiled(Change):
    """The PDF of an invoice was made; it is the one that is shown from now on."""

    invoice_id: int
    language: str
    sha256: str
    content: bytes
    made_at: datetime
