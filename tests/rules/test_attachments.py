"""Attached documents: which files are taken, until when, and where they go on renewal."""

from dataclasses import replace

import pytest

from tenure.rules.attachments import (
    LARGEST_BYTES,
    MOST,
    Attached,
    File,
    Holder,
    attach,
    carried,
    closed_subscription,
    detach,
    new_documents,
)
from tenure.rules.changes import (
    Change,
    DocumentAttached,
    DocumentCarried,
    DocumentDetached,
    FileDropped,
    FileKept,
)
from tenure.rules.decision import Decided, NewRows, Refused
from tests.rules import values as v

pytestmark = pytest.mark.rule("REN-17", "CHK-12")

PO = File("PO 7.pdf", b"%PDF-1.7 purchase order 7")
SCAN = File("scan.jpg", b"\xff\xd8\xff scan")
HERE = Attached(31, "PO 7.pdf", 41, PO.sha256)


def holder(*documents: Attached, files: dict[str, int] | None = None) -> Holder:
    return Holder(("subscription", 11), 3, None, documents, files or {}, 7, v.at("2026-01-15"))


def told(changes: tuple[Change, ...]) -> list[str]:
    found = []
    for one in changes:
        match one:
            case FileKept():
                found.append(f"keep {one.id} {one.kind} {one.size}")
            case FileDropped():
                found.append(f"drop {one.id}")
            case DocumentAttached():
                found.append(f"attach {one.file_id} {one.name} to {one.owner_kind} {one.owner_id}")
            case DocumentDetached():
                found.append(f"detach {one.id}")
            case DocumentCarried():
                found.append(f"carry {one.id} to {one.owner_kind} {one.owner_id}")
    return found


@pytest.mark.parametrize(
    ("name", "facts", "files", "expected"),
    [
        ("a PDF", holder(), [PO],
         ["keep -1 application/pdf 25", "attach -1 PO 7.pdf to subscription 11"]),
        ("two", holder(), [PO, SCAN],
         ["keep -1 application/pdf 25", "attach -1 PO 7.pdf to subscription 11",
          "keep -3 image/jpeg 8", "attach -3 scan.jpg to subscription 11"]),
        ("bytes that the customer has elsewhere", holder(files={PO.sha256: 41}), [PO],
         ["attach 41 PO 7.pdf to subscription 11"]),
        ("the same again, under another name", holder(HERE), [replace(PO, name="x.pdf")], []),
        ("the same twice at once", holder(), [PO, replace(PO, name="x.pdf")],
         ["keep -1 application/pdf 25", "attach -1 x.pdf to subscription 11"]),
        ("a nameless picture", holder(), [File(" ", b"\x89PNG x")],
         ["keep -1 image/png 6", "attach -1 document to subscription 11"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_attaching(name: str, facts: Holder, files: list[File], expected: list[str]) -> None:
    decision = attach(facts, files=files)
    assert isinstance(decision, Decided), decision
    assert told(decision.changes) == expected


def _many(count: int) -> tuple[Attached, ...]:
    return tuple(Attached(n, f"{n}.pdf", n, f"sha {n}") for n in range(count))


@pytest.mark.parametrize(
    ("name", "facts", "files", "code"),
    [
        ("nothing", holder(), [], "document-missing"),
        ("an empty file", holder(), [File("a.pdf", b"")], "document-missing"),
        ("a program", holder(), [File("a.pdf", b"MZ\x90 not a PDF")], "document-kind"),
        ("a page that could run", holder(), [File("a.pdf", b"<html>%PDF-")], "document-kind"),
        ("too large", holder(), [File("a.pdf", b"%PDF-" + b"x" * (LARGEST_BYTES - 4))],
         "document-large"),
        ("one too many", holder(*_many(MOST)), [PO], "documents-too-many"),
        ("closed", replace(holder(), closed=Refused("order-settled")), [PO], "order-settled"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_refusals(name: str, facts: Holder, files: list[File], code: str) -> None:
    decision = attach(facts, files=files)
    assert isinstance(decision, Refused)
    assert decision.code == code


def test_the_limits_themselves_are_taken() -> None:
    largest = File("a.pdf", b"%PDF-" + b"x" * (LARGEST_BYTES - 5))
    assert isinstance(attach(holder(*_many(MOST - 1)), files=[largest]), Decided)


def test_taking_one_off() -> None:
    alone = detach(holder(HERE), document_id=31)
    assert isinstance(alone, Decided)
    assert told(alone.changes) == ["detach 31", "drop 41"]
    shared = detach(holder(replace(HERE, shared=True)), document_id=31)
    assert isinstance(shared, Decided)
    assert told(shared.changes) == ["detach 31"]
    unknown = detach(holder(HERE), document_id=99)
    assert isinstance(unknown, Refused)
    assert unknown.code == "not-found"
    closed = detach(replace(holder(HERE), closed=Refused("order-settled")), document_id=31)
    assert closed == Refused("order-settled")


@pytest.mark.parametrize(
    ("state", "renews_on", "renews", "code"),
    [
        ("active", "2026-01-16", True, ""),
        ("active", "2026-01-15", True, "renewal-date-passed"),
        ("suspended", "2026-01-01", True, "renewal-date-passed"),
        ("terminated", "2026-02-01", True, "not-renewable"),
        ("trial", "2026-02-01", True, "not-renewable"),
        ("active", "2026-02-01", False, "not-renewable"),
    ],
)
def test_until_the_day_before_the_renewal(
    state: str, renews_on: str, renews: bool, code: str
) -> None:
    closed = closed_subscription(
        state=state, renews_on=v.day(renews_on), renews=renews, on=v.day("2026-01-15")
    )
    assert (closed.code if closed else "") == code


def test_with_the_invoice_each_file_goes_once() -> None:
    """A group of renewals is one order with one invoice, and may have the same PO three times."""
    attached = [HERE, replace(HERE, id=32), Attached(33, "scan.jpg", 42)]
    moved = carried(attached, customer_id=3, to=("invoice", -5))
    assert told(tuple(moved)) == ["carry 31 to invoice -5", "detach 32", "carry 33 to invoice -5"]


def test_documents_of_something_new() -> None:
    def documents(files: list[File]) -> tuple[Change, ...] | Refused:
        return new_documents(
            files, owner=("order", -1), customer_id=3, user_id=7, at=v.at("2026-01-15"),
            rows=NewRows(),
        )  # fmt: skip

    made = documents([PO, PO])
    assert isinstance(made, tuple)
    assert told(made) == ["keep -1 application/pdf 25", "attach -1 PO 7.pdf to order -1"]
    wrong = documents([File("a.txt", b"text")])
    assert isinstance(wrong, Refused)
    assert wrong.code == "document-kind"
