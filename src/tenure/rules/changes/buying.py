"""Changes of carts and orders."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class CartMade(Change):
    """A cart exists under the token of somebody's browser."""

    id: int
    token: str
    user_id: int | None
    market_id: int
    made_at: datetime


@dataclass(slots=True, kw_only=True)
class CartLineSet(Change):
    """A cart holds so many of an offering; 0 takes it out."""

    id: int
    cart_id: int
    offering_id: int
    quantity: int
    aligned_to_id: int | None = None


@dataclass(slots=True, kw_only=True)
class CartOrdered(Change):
    """The cart became an order (`ordered_at`), or is free again (None)."""

    id: int
    ordered_at: datetime | None


@dataclass(slots=True, kw_only=True)
class OrderPlaced(Change):
    """An order was confirmed and waits for its payment, or on terms is there at once (CHK-06).

    `credit_free_minor` is what was free of the credit line when it was placed by invoice.
    """

    TELLS: ClassVar[str] = "order-placed"
    NOUN: ClassVar[str] = "order"
    SHOWS: ClassVar[tuple[str, ...]] = (
        *("total_minor", "currency", "po_number", "placed_on", "terms_version"),
    )

    id: int
    customer_id: int
    legal_entity_id: int
    user_id: int
    team_id: int
    partner_id: int | None
    policy_id: int
    intent: str
    state: str
    placed_at: datetime
    placed_on: date
    currency: str
    net_minor: int
    tax_minor: int
    total_minor: int
    taxes: tuple[Mapping[str, Any], ...]
    payment_method_id: int | None
    cart_id: int | None
    po_number: str = ""
    note: str = ""
    terms_version: str = ""
    terms_by_id: int | None = None
    terms_at: datetime | None = None
    channel: str = "store"
    trade_in: str = ""
    purchase_id: int | None = None
    quote_id: int | None = None
    payer_account_id: int | None = None
    pays_by: str = "card"
    fulfilled_at: datetime | None = None
    credit_free_minor: int | None = None


@dataclass(slots=True, kw_only=True)
class PurchaseConfirmed(Change):
    """Several orders were confirmed with one click, to be paid together (CHK-02)."""

    TELLS: ClassVar[str] = "purchase-confirmed"
    NOUN: ClassVar[str] = "purchase"
    SHOWS: ClassVar[tuple[str, ...]] = ("orders", "total_minor", "currency")

    id: int
    customer_id: int
    intent: str
    cart_id: int | None
    state: str
    orders: int
    currency: str
    total_minor: int
    confirmed_at: datetime


@dataclass(slots=True, kw_only=True)
class PurchaseChanged(Change):
    """All orders of a purchase were fulfilled, or all of them failed."""

    id: int
    customer_id: int
    state: str


@dataclass(slots=True, kw_only=True)
class OrderLineAdded(Change):
    """A line of an order, priced on the day of confirming (CAT-06)."""

    id: int
    customer_id: int
    order_id: int
    kind: str
    offering_id: int
    subscription_id: int | None
    quantity: int
    first_on: date
    renews_on: date
    srp_minor: int
    net_minor: int
    currency: str
    derivation: Mapping[str, Any]
    bills: tuple[Mapping[str, Any], ...] = ()
    auto_renew: bool = True
    keeps_roles: bool = False
    aligned_to_id: int | None = None
    anchor_day: int | None = None


@dataclass(slots=True, kw_only=True)
class OrderChanged(Change):
    """An order moved: fulfilled, failed, or told that it is late."""

    TELLS: ClassVar[str] = "order-changed"
    NOUN: ClassVar[str] = "order"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "failure")

    id: int
    customer_id: int
    state: str
    failure: str
    fulfilled_at: datetime | None
    late_told_at: datetime | None
