"""Changes of payment methods, payments and what they paid."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class PaymentMethodStored(Change):
    """A card was stored as the provider's token; no number is ever seen (PAY-02)."""

    TELLS: ClassVar[str] = "payment-method-stored"
    NOUN: ClassVar[str] = "payment_method"
    SHOWS: ClassVar[tuple[str, ...]] = ("brand", "last4")

    id: int
    customer_id: int
    kind: str
    token: str
    brand: str
    last4: str
    holder: str
    expires_on: date | None
    stored_at: datetime
    next_due_on: date | None = None


@dataclass(slots=True, kw_only=True)
class CardLookedAt(Change):
    """It was looked at whether a card expires too soon; on `next_due_on` it is again (PAY-09)."""

    id: int
    customer_id: int
    next_due_on: date | None


@dataclass(slots=True, kw_only=True)
class CardExpiryTold(Change):
    """The purchasers were told that a card expires before what it is to pay (PAY-09)."""

    TELLS: ClassVar[str] = "card-expiry-told"
    NOUN: ClassVar[str] = "payment_method"

    id: int
    customer_id: int
    next_due_on: date | None


@dataclass(slots=True, kw_only=True)
class PaymentMethodEdited(Change):
    """A stored card has another expiry or address; its number is what it was (PAY-03)."""

    TELLS: ClassVar[str] = "payment-method-edited"
    NOUN: ClassVar[str] = "payment_method"
    SHOWS: ClassVar[tuple[str, ...]] = ("expires_on",)

    id: int
    customer_id: int
    expires_on: date
    address: Mapping[str, str]
    next_due_on: date | None


@dataclass(slots=True, kw_only=True)
class PaymentMethodRemoved(Change):
    """A stored method can no longer be chosen."""

    TELLS: ClassVar[str] = "payment-method-removed"
    NOUN: ClassVar[str] = "payment_method"

    id: int
    customer_id: int
    removed_at: datetime


@dataclass(slots=True, kw_only=True)
class PaymentRequested(Change):
    """Money is asked of the provider after the commit: authorise, capture or charge."""

    TELLS: ClassVar[str] = "payment-requested"
    NOUN: ClassVar[str] = "payment"
    SHOWS: ClassVar[tuple[str, ...]] = ("kind", "amount_minor", "currency", "attempt")

    id: int
    customer_id: int
    kind: str
    order_id: int | None
    invoice_id: int | None
    payment_method_id: int | None
    attempt: int
    amount_minor: int
    currency: str
    state: str
    provider_ref: str
    requested_at: datetime
    purchase_id: int | None = None


@dataclass(slots=True, kw_only=True)
class RefundRequested(PaymentRequested):
    """The provider is asked to give back some of a payment; `invoice_id` is the credit note."""

    TELLS: ClassVar[str] = "refund-requested"

    refunds_id: int


@dataclass(slots=True, kw_only=True)
class PaymentShared(Change):
    """So much of what a payment asks for is asked for an invoice (CHK-02)."""

    id: int
    customer_id: int
    payment_id: int
    invoice_id: int
    attempt: int
    amount_minor: int
    currency: str


@dataclass(slots=True, kw_only=True)
class PaymentReceived(Change):
    """Money arrived that nobody asked the provider for: a bank transfer."""

    TELLS: ClassVar[str] = "payment-received"
    NOUN: ClassVar[str] = "payment"
    SHOWS: ClassVar[tuple[str, ...]] = ("kind", "amount_minor", "currency", "value_on")

    id: int
    customer_id: int
    kind: str
    amount_minor: int
    currency: str
    state: str
    provider_ref: str
    requested_at: datetime
    answered_at: datetime
    value_on: date


@dataclass(slots=True, kw_only=True)
class TransferAnnounced(Change):
    """Somebody said that an invoice was paid by a transfer that isn't here yet (SUB-05)."""

    TELLS: ClassVar[str] = "transfer-announced"
    NOUN: ClassVar[str] = "invoice"

    id: int
    customer_id: int
    announced_at: datetime


@dataclass(slots=True, kw_only=True)
class PaymentAnswered(Change):
    """The provider answered: authorised, succeeded, declined, action-required or unknown."""

    TELLS: ClassVar[str] = "payment-answered"
    NOUN: ClassVar[str] = "payment"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "failure", "provider_ref")

    id: int
    customer_id: int
    state: str
    provider_ref: str
    failure: str
    action_url: str
    answered_at: datetime
    value_on: date | None


@dataclass(slots=True, kw_only=True)
class PaymentAllocated(Change):
    """So much of a payment paid an invoice, with the bank's value date."""

    id: int
    customer_id: int
    payment_id: int
    invoice_id: int
    amount_minor: int
    currency: str
    value_on: date


@dataclass(slots=True, kw_only=True)
class InvoiceBalanceChanged(Change):
    """The open amount of an invoice moved, or when it is tried again (REN-13)."""

    TELLS: ClassVar[str] = "invoice-balance-changed"
    NOUN: ClassVar[str] = "invoice"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "open_minor", "paid_on", "next_due_on")

    id: int
    customer_id: int
    state: str
    open_minor: int
    paid_on: date | None
    attempts: int
    next_due_on: date | None
    payment_method_id: int | None
