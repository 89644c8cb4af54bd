"""Changes of payer accounts: where invoices are sent (INV-06)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class PayerAccountOpened(Change):
    """A customer has a payer account more; its number is given when it is saved."""

    TELLS: ClassVar[str] = "payer-account-opened"
    NOUN: ClassVar[str] = "payer_account"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    customer_id: int
    name: str
    is_first: bool
    made_at: datetime


@dataclass(slots=True, kw_only=True)
class PayerAccountRenamed(Change):
    """A payer account is called something else."""

    TELLS: ClassVar[str] = "payer-account-renamed"
    NOUN: ClassVar[str] = "payer_account"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    customer_id: int
    name: str


@dataclass(slots=True, kw_only=True)
class PayerAdded(Change):
    """An address gets the invoices of a payer account from now on."""

    TELLS: ClassVar[str] = "payer-added"
    NOUN: ClassVar[str] = "payer"
    SHOWS: ClassVar[tuple[str, ...]] = ("email",)

    id: int
    customer_id: int
    account_id: int
    email: str
    language: str
    added_at: datetime


@dataclass(slots=True, kw_only=True)
class PayerRemoved(Change):
    """An address no longer gets the invoices of a payer account."""

    TELLS: ClassVar[str] = "payer-removed"
    NOUN: ClassVar[str] = "payer"
    SHOWS: ClassVar[tuple[str, ...]] = ("email",)

    id: int
    customer_id: int
    email: str
