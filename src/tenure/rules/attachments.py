"""Documents that a customer attaches: purchase orders of a renewal, an order, a quote (REN-17)."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import (
    Change,
    DocumentAttached,
    DocumentCarried,
    DocumentDetached,
    FileDropped,
    FileKept,
)
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided

LARGEST_BYTES = 5_000_000
"""What a file may have at most; a scanned page has a tenth of it."""

MOST = 10
"""How many documents one thing may have."""

NAME_LONGEST = 120

KINDS = {b"%PDF-": "application/pdf", b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""The first bytes of the files that are taken."""

type Owner = tuple[str, int]
"""What a document is attached to: `subscription`, `order`, `quote` or `invoice`, and its key."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as somebody hands it in."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Return what two files of the same bytes have in common."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Attached:
    """A document as it is kept; `shared` says that its file is attached elsewhere too."""

    id: int
    name: str
    file_id: int
    sha256: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """What documents are attached to, what it has, and why it takes none (`closed`).

    `files` are the keys of the customer's files by their SHA-256.
    """

    owner: Owner
    customer_id: int
    closed: Refused | None
    documents: tuple[Attached, ...]
    files: dict[str, int]
    user_id: int | None
    at: datetime


def attach(facts: Holder, *, files: Sequence[File]) -> Decision:
    """Attach files to something; the same bytes twice are one document (REN-17, CHK-12).

    Refused: as the holder is closed, document-missing, document-large, document-kind,
    documents-too-many.
    """
    if facts.closed is not None:
        return facts.closed
    if not files:
        return Refused("document-missing", {})
    there = {one.sha256 for one in facts.documents}
    fresh = {one.sha256: one for one in files if one.sha256 not in there}
    fault = next((_fault(one) for one in fresh.values() if _fault(one)), None)
    if fault is not None:
        return fault
    if len(there) + len(fresh) > MOST:
        return Refused("documents-too-many", {"maximum": MOST})
    if not fresh:
        return decided(attached=0)
    rows = NewRows()
    return Decided(
        tuple(_attached(facts, list(fresh.values()), rows)),
        Because("REN-17", "document-attached", *facts.owner),
        {"attached": len(fresh)},
    )


def new_documents(
    files: Sequence[File],
    *,
    owner: Owner,
    customer_id: int,
    user_id: int | None,
    at: datetime,
    rows: NewRows,
    known_files: dict[str, int] | None = None,
) -> tuple[Change, ...] | Refused:
    """Return what attaches files to a thing that the same decision makes (CHK-12).

    Refused: document-large, document-kind, documents-too-many.
    """
    holder = Holder(owner, customer_id, None, (), known_files or {}, user_id, at)
    fresh = list({one.sha256: one for one in files}.values())
    fault = next((_fault(one) for one in fresh if _fault(one)), None)
    if fault is None and len(fresh) > MOST:
        fault = Refused("documents-too-many", {"maximum": MOST})
    return fault or tuple(_attached(holder, fresh, rows))


def detach(facts: Holder, *, document_id: int) -> Decision:
    """Take a document off what it is attached to; a file that nothing has any more goes too.

    Refused: as the holder is closed, not-found.
    """
    if facts.closed is not None:
        return facts.closed
    known = next((one for one in facts.documents if one.id == document_id), None)
    if known is None:
        return Refused("not-found", {"name": "document"})
    changes: list[Change] = [
        DocumentDetached(id=known.id, customer_id=facts.customer_id, name=known.name)
    ]
    if not known.shared:
        changes.append(FileDropped(id=known.file_id, customer_id=facts.customer_id))
    return Decided(tuple(changes), Because("REN-17", "document-detached", *facts.owner))


def carried(
    documents: Iterable[Attached], *, customer_id: int, to: Owner
) -> Iterator[DocumentCarried | DocumentDetached]:
    """Yield what hands documents over: a renewal's to its invoice, a quote's to its order (REN-17).

    The file stays where it is. One that several renewals of an order have goes over once.
    """
    files: set[int] = set()
    for one in documents:
        if one.file_id in files:
            yield DocumentDetached(id=one.id, customer_id=customer_id, name=one.name)
            continue
        files.add(one.file_id)
        yield DocumentCarried(id=one.id, customer_id=customer_id, owner_kind=to[0], owner_id=to[1])


def closed_subscription(*, state: str, renews_on: date, renews: bool, on: date) -> Refused | None:
    """Return why nothing can be attached to the renewal of a subscription, None where it can.

    Until the day before the renewal date, as its other settings (REN-05, REN-17). Refused:
    not-renewable, renewal-date-passed.
    """
    if state not in ("active", "expired", "suspended") or not renews:
        return Refused("not-renewable", {"state": state}, "store:products")
    if renews_on <= on:
        return Refused("renewal-date-passed", {"on": renews_on.isoformat()}, "account:subscription")
    return None


def kind_of_file(content: bytes) -> str:
    """Return the type of a file by its first bytes, nothing for one that isn't taken.

    >>> kind_of_file(b"%PDF-1.7")
    'application/pdf'
    """
    return next((kind for head, kind in KINDS.items() if content.startswith(head)), "")


def _fault(file: File) -> Refused | None:
    if not file.content:
        return Refused("document-missing", {})
    if len(file.content) > LARGEST_BYTES:
        most = LARGEST_BYTES // 1_000_000
        return Refused("document-large", {"name": _name(file), "most": most})
    if not kind_of_file(file.content):
        return Refused("document-kind", {"name": _name(file)})
    return None


def _attached(facts: Holder, files: Sequence[File], rows: NewRows) -> Iterator[Change]:
    for file in files:
        kind, size = kind_of_file(file.content), len(file.content)
        file_id = facts.files.get(file.sha256)
        if file_id is None:
            file_id = rows.number()
            yield FileKept(
                id=file_id,
                customer_id=facts.customer_id,
                sha256=file.sha256,
                kind=kind,
                size=size,
                content=file.content,
            )
        yield DocumentAttached(
            id=rows.number(),
            customer_id=facts.customer_id,
            owner_kind=facts.owner[0],
            owner_id=facts.owner[1],
            file_id=file_id,
            name=_name(file),
            kind=kind,
            size=size,
            attached_at=facts.at,
            attached_by_id=facts.user_id,
        )


def _name(file: File) -> str:
    return " ".join(file.name.split())[-NAME_LONGEST:] or "document"
