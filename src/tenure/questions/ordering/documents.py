"""What a customer has attached: to renewals, orders and invoices, with the files (REN-17)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.attachments import Owner
from tenure.rules.decision import Refused

OFFICE_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Document:
    """An attached document; `owner_number` is that of its order or invoice."""

    id: int
    owner_kind: str
    owner_id: int
    owner_number: str
    name: str
    kind: str
    size: int
    attached_at: datetime
    attached_by: str
    time_zone: str


type File = tuple[str, str, bytes]
"""The name, type and bytes of a document."""


def documents(actor: Actor, *, owner: Owner, customer_id: int) -> tuple[Document, ...] | Refused:
    """Return what is attached to a subscription, order, quote or invoice of a customer."""
    return ask(
        "see-documents",
        lambda: _shown(
            "a.customer_id = %s AND a.owner_kind = %s AND a.owner_id = %s ORDER BY a.id",
            customer_id,
            *owner,
        ),
        actor=actor,
        customer_id=customer_id,
    )


def document_file(actor: Actor, *, document_id: int) -> File | Refused:
    """Return the file of a document to the customer's purchasers."""
    found = rows("SELECT customer_id FROM attachment WHERE id = %s", [document_id])
    if not found:
        return Refused("not-found", {"name": "document"})
    return ask("see-documents", lambda: _file(document_id), actor=actor, customer_id=found[0][0])


def office_documents(actor: Actor, *, customer_id: int) -> tuple[Document, ...] | Refused:
    """Return the documents of a customer to the vendor's staff, the newest first."""
    return ask(
        "see-documents-in-office",
        lambda: _shown("a.customer_id = %s ORDER BY a.id DESC LIMIT %s", customer_id, OFFICE_SHOWN),
        actor=actor,
        customer_id=customer_id,
    )


def office_document_file(actor: Actor, *, customer_id: int, document_id: int) -> File | Refused:
    """Return the file of a customer's document to the vendor's staff."""
    found = rows(
        "SELECT FROM attachment WHERE id = %s AND customer_id = %s", [document_id, customer_id]
    )
    if not found:
        return Refused("not-found", {"name": "document"})
    return ask(
        "see-documents-in-office",
        lambda: _file(document_id),
        actor=actor,
        customer_id=customer_id,
    )


_DOCUMENTS = """
SELECT a.id, a.owner_kind, a.owner_id, coalesce(i.number, o.number, ''), a.name, a.kind, a.size,
       a.attached_at, coalesce(u.name, ''), c.time_zone
FROM attachment a
JOIN customer c ON c.id = a.customer_id
LEFT JOIN user_account u ON u.id = a.attached_by_id
LEFT JOIN invoice i ON a.owner_kind = 'invoice' AND i.id = a.owner_id
LEFT JOIN purchase_order o ON a.owner_kind = 'order' AND o.id = a.owner_id
WHERE {which}
"""


def _shown(which: str, *values: int | str) -> tuple[Document, ...]:
    # The condition is ours; what was asked for goes in as a value.
    return tuple(Document(*row) for row in rows(_DOCUMENTS.format(which=which), list(values)))


def _file(key: int) -> File:
    name, kind, content = rows(
        "SELECT a.name, a.kind, f.content FROM attachment a "
        "JOIN attached_file f ON f.id = a.file_id WHERE a.id = %s",
        [key],
    )[0]
    return name, kind, bytes(content)
