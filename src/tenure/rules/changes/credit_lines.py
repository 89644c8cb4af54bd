"""Changes of credit lines (INV-13)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class CreditLineOpened(Change):
    """A customer has a credit line to ask for and decide on; nothing is granted by it."""

    id: int
    customer_id: int
    state: str
    currency: str


@dataclass(slots=True, kw_only=True)
class CreditLineAsked(Change):
    """A credit line, or a higher one, was asked for with a quote (INV-13)."""

    TELLS: ClassVar[str] = "credit-line-asked"
    NOUN: ClassVar[str] = "credit-line"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "asked_minor", "quote_id")

    id: int
    customer_id: int
    state: str
    asked_minor: int
    asked_at: datetime
    asked_by_id: int | None
    quote_id: int


@dataclass(slots=True, kw_only=True)
class CreditLineDecided(Change):
    """Finance approved, refused, changed or withdrew a credit line, or it was lost (SUB-09)."""

    TELLS: ClassVar[str] = "credit-line-decided"
    NOUN: ClassVar[str] = "credit-line"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "amount_minor", "net_days", "reason")

    id: int
    customer_id: int
    state: str
    amount_minor: int
    net_days: int | None
    asked_minor: int | None
    decided_at: datetime
    decided_by_id: int | None
    reason: str
