"""Changes of the vendor set-up pack: its files, and what procurement asks for (MOD-07)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class EntityDocumentEntered(Change):
    """A file of a legal entity is handed out from now on."""

    TELLS: ClassVar[str] = "entity-document-entered"
    NOUN: ClassVar[str] = "entity_document"
    SHOWS: ClassVar[tuple[str, ...]] = ("legal_entity_id", "title", "file_name")

    id: int
    legal_entity_id: int
    title: str
    file_name: str
    file_type: str
    content: bytes = field(repr=False)
    entered_at: datetime
    entered_by_id: int | None


@dataclass(slots=True, kw_only=True)
class EntityDocumentWithdrawn(Change):
    """A file of a legal entity isn't handed out any more: another took its place, or none."""

    TELLS: ClassVar[str] = "entity-document-withdrawn"
    NOUN: ClassVar[str] = "entity_document"
    SHOWS: ClassVar[tuple[str, ...]] = ()

    id: int
    withdrawn_at: datetime


@dataclass(slots=True, kw_only=True)
class VendorDocumentAsked(Change):
    """A customer's procurement, or its partner, misses something in the pack."""

    TELLS: ClassVar[str] = "vendor-document-asked"
    NOUN: ClassVar[str] = "vendor_document_request"
    SHOWS: ClassVar[tuple[str, ...]] = ("wanted",)

    id: int
    customer_id: int
    legal_entity_id: int
    user_id: int | None
    wanted: str
    state: str
    asked_at: datetime


@dataclass(slots=True, kw_only=True)
class VendorRequestAnswered(Change):
    """The vendor has answered what was missed."""

    TELLS: ClassVar[str] = "vendor-request-answered"
    NOUN: ClassVar[str] = "vendor_document_request"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "answer")

    id: int
    customer_id: int
    state: str
    answer: str
    answered_at: datetime
    answered_by_id: int | None
