"""The vendor set-up pack: files of a legal entity, and what procurement misses in it (MOD-07)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tenure.rules.attachments import LARGEST_BYTES, kind_of_file
from tenure.rules.changes import (
    EntityDocumentEntered,
    EntityDocumentWithdrawn,
    VendorDocumentAsked,
    VendorRequestAnswered,
)
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer, Contact

TITLE_LONGEST, TEXT_LONGEST = 80, 400


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of a legal entity that are handed out, by title; `in_force` are their keys."""

    legal_entity_id: int
    titles: Mapping[str, int]
    user_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """Who misses something: the customer, who asks, what it waits for, who at the vendor reads."""

    buyer: Buyer
    user_id: int | None
    by: str
    waiting: Mapping[str, int]
    reader: Contact
    at: datetime


@dataclass(frozen=True, slots=True)
class Answering:
    """A request that is answered, with whom it is told; `to` is None for one without account.

    `own` says that somebody of the customer asked, and not its partner.
    """

    id: int
    customer_id: int
    company: str
    state: str
    wanted: str
    to: Contact | None
    user_id: int | None
    at: datetime
    own: bool = True


def put(title: str, *, file_name: str, content: bytes, shelf: Shelf) -> Decision:
    """Hand out a file of a legal entity; it takes the place of the one of the same title.

    "Form W-9" of 2027 takes the place of that of 2026, which is kept but not handed out.
    Refused: entity-document-untitled, document-missing, document-large, document-kind.
    """
    told = " ".join(title.split())[:TITLE_LONGEST]
    name = file_name[-120:]
    if not told:
        return Refused("entity-document-untitled", {}, "office:vendor-documents")
    if not content:
        return Refused("document-missing", {})
    if len(content) > LARGEST_BYTES:
        return Refused("document-large", {"name": name, "most": LARGEST_BYTES // 1_000_000})
    kind = kind_of_file(content)
    if not kind:
        return Refused("document-kind", {"name": name})
    before = {known.lower(): key for known, key in shelf.titles.items()}.get(told.lower())
    key = NewRows().number()
    entered = EntityDocumentEntered(
        id=key,
        legal_entity_id=shelf.legal_entity_id,
        title=told,
        file_name=name,
        file_type=kind,
        content=content,
        entered_at=shelf.at,
        entered_by_id=shelf.user_id,
    )
    gone = [EntityDocumentWithdrawn(id=before, withdrawn_at=shelf.at)] if before else []
    because = Because("MOD-07", "document-replaced" if before else "document-entered")
    return Decided((*gone, entered), because, {"document_id": key})


def withdraw(document_id: int, *, shelf: Shelf) -> Decision:
    """Hand a file out no longer; twice is once."""
    if document_id not in shelf.titles.values():
        return decided(document_id=document_id)
    gone = EntityDocumentWithdrawn(id=document_id, withdrawn_at=shelf.at)
    return Decided((gone,), Because("MOD-07", "document-withdrawn"), {"document_id": document_id})


def ask(wanted: str, *, facts: Asking) -> Decision:
    """Ask the vendor for what is missing in the pack; it is mailed to who reads that there.

    The same wish twice, while the first waits, is one. Refused: vendor-request-empty.
    """
    told = " ".join(wanted.split())[:TEXT_LONGEST]
    if not told:
        return Refused("vendor-request-empty", {}, "account:vendor-pack")
    before = facts.waiting.get(told)
    if before is not None:
        return decided(request_id=before)
    rows = NewRows()
    asked = VendorDocumentAsked(
        id=rows.number(),
        customer_id=facts.buyer.id,
        legal_entity_id=facts.buyer.seller.id,
        user_id=facts.user_id,
        wanted=told,
        state="asked",
        asked_at=facts.at,
    )
    mail = mails(
        (facts.reader,),
        template="vendor-document-requested",
        values={
            "company": facts.buyer.name,
            "customer_number": facts.buyer.number,
            "asked_by": facts.by,
            "wanted": told,
            "url": "/office/vendor-requests/",
        },
        about=About(None),
        at=facts.at,
        rows=rows,
    )
    return Decided((asked, *mail), Because("MOD-07", "asked"), {"request_id": asked.id})


def answer(text: str, *, facts: Answering) -> Decision:
    """Answer what was asked for; who asked is told. What is answered stays answered.

    Refused: vendor-answer-empty.
    """
    told = " ".join(text.split())[:TEXT_LONGEST]
    if not told:
        return Refused("vendor-answer-empty", {}, "office:vendor-requests")
    if facts.state == "answered":
        return decided(request_id=facts.id)
    rows = NewRows()
    answered = VendorRequestAnswered(
        id=facts.id,
        customer_id=facts.customer_id,
        state="answered",
        answer=told,
        answered_at=facts.at,
        answered_by_id=facts.user_id,
    )
    mail = mails(
        (facts.to,) if facts.to else (),
        template="vendor-request-answered",
        values={
            "company": facts.company,
            "wanted": facts.wanted,
            "answer": told,
            "url": "/account/company/vendor-pack/"
            if facts.own
            else f"/partner/customers/{facts.customer_id}/vendor-pack/",
        },
        about=About(facts.customer_id),
        at=facts.at,
        rows=rows,
    )
    return Decided((answered, *mail), Because("MOD-07", "answered"), {"request_id": facts.id})
