"""Changes of what a customer attaches to subscriptions, orders, quotes and invoices (REN-17)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class FileKept(Change):
    """The bytes of a file are kept, once for a customer."""

    id: int
    customer_id: int
    sha256: str
    kind: str
    size: int
    content: bytes


@dataclass(slots=True, kw_only=True)
class FileDropped(Change):
    """Nothing has a file attached any more: its bytes are gone."""

    id: int
    customer_id: int


@dataclass(slots=True, kw_only=True)
class DocumentAttached(Change):
    """A file was attached to something under its name."""

    TELLS: ClassVar[str] = "document-attached"
    NOUN: ClassVar[str] = "attachment"
    SHOWS: ClassVar[tuple[str, ...]] = ("name", "owner_kind", "owner_id")

    id: int
    customer_id: int
    owner_kind: str
    owner_id: int
    file_id: int
    name: str
    kind: str
    size: int
    attached_at: datetime
    attached_by_id: int | None


@dataclass(slots=True, kw_only=True)
class DocumentDetached(Change):
    """A file was taken off what it was attached to."""

    TELLS: ClassVar[str] = "document-detached"
    NOUN: ClassVar[str] = "attachment"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    customer_id: int
    name: str


@dataclass(slots=True, kw_only=True)
class DocumentCarried(Change):
    """What was attached for a renewal or an order belongs to its invoice from now on."""

    TELLS: ClassVar[str] = "document-carried"
    NOUN: ClassVar[str] = "attachment"
    SHOWS: ClassVar[tuple[str, ...]] = ("owner_kind", "owner_id")

    id: int
    customer_id: int
    owner_kind: str
    owner_id: int
