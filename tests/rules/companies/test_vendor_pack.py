"""Files of a legal entity, and what procurement misses: entered, replaced, asked, answered."""

from typing import Any

import pytest

from tenure.rules.attachments import LARGEST_BYTES
from tenure.rules.changes import (
    EntityDocumentEntered,
    EntityDocumentWithdrawn,
    MailRequested,
    VendorDocumentAsked,
    VendorRequestAnswered,
)
from tenure.rules.companies.vendor_pack import Answering, Asking, Shelf, answer, ask, put, withdraw
from tenure.rules.decision import Decided, Decision, Refused
from tests.rules.values import EVA, OLA, at, buyer

PDF = b"%PDF-1.7 form"
NOW = at("2026-01-15")


def shelf(**titles: int) -> Shelf:
    return Shelf(2, {name.replace("_", " "): key for name, key in titles.items()}, 8, NOW)


def kinds(decision: Decision) -> list[str]:
    assert isinstance(decision, Decided), decision
    return [type(change).__name__ for change in decision.changes]


@pytest.mark.rule("MOD-07")
def test_a_file_takes_the_place_of_the_one_of_its_title() -> None:
    first = put("  Form   W-9 ", file_name="w9.pdf", content=PDF, shelf=shelf())
    assert kinds(first) == ["EntityDocumentEntered"]
    assert isinstance(first, Decided)
    entered = first.changes[0]
    assert isinstance(entered, EntityDocumentEntered)
    assert (entered.title, entered.file_type, entered.legal_entity_id) == (
        "Form W-9",
        "application/pdf",
        2,
    )
    again = put(
        "FORM w-9", file_name="w9.pdf", content=PDF, shelf=Shelf(2, {"Form W-9": 61}, 8, NOW)
    )
    assert kinds(again) == ["EntityDocumentWithdrawn", "EntityDocumentEntered"]
    assert isinstance(again, Decided)
    gone = again.changes[0]
    assert isinstance(gone, EntityDocumentWithdrawn)
    assert (gone.id, gone.withdrawn_at) == (61, NOW)


@pytest.mark.rule("MOD-07")
@pytest.mark.parametrize(
    ("title", "content", "code"),
    [
        ("  ", PDF, "entity-document-untitled"),
        ("Form", b"", "document-missing"),
        ("Form", b"%PDF-" + b"x" * LARGEST_BYTES, "document-large"),
        ("Form", b"MZ\x90 a program", "document-kind"),
        ("Form", b"<html><script>", "document-kind"),
    ],
)
def test_what_is_no_document(title: str, content: bytes, code: str) -> None:
    refused = put(title, file_name="form.pdf", content=content, shelf=shelf())
    assert isinstance(refused, Refused)
    assert refused.code == code


@pytest.mark.rule("MOD-07")
def test_taking_out_twice_is_once() -> None:
    assert kinds(withdraw(61, shelf=shelf(Form=61))) == ["EntityDocumentWithdrawn"]
    assert kinds(withdraw(61, shelf=shelf())) == []


def asking(**changed: Any) -> Asking:
    facts = {"buyer": buyer(), "user_id": 7, "by": "Eva", "waiting": {}, "reader": OLA, "at": NOW}
    return Asking(**{**facts, **changed})


@pytest.mark.rule("MOD-07")
def test_a_wish_is_kept_and_mailed_to_the_vendor() -> None:
    decision = ask(" Tax residence \n 2026 ", facts=asking())
    assert isinstance(decision, Decided)
    asked, mail = decision.changes
    assert isinstance(asked, VendorDocumentAsked)
    assert isinstance(mail, MailRequested)
    assert (asked.wanted, asked.state, asked.customer_id) == ("Tax residence 2026", "asked", 3)
    assert (mail.to, mail.template, mail.customer_id) == (
        OLA.email,
        "vendor-document-requested",
        None,
    )


@pytest.mark.rule("MOD-07")
def test_the_same_wish_while_the_first_waits_is_one() -> None:
    decision = ask("Tax residence 2026", facts=asking(waiting={"Tax residence 2026": 44}))
    assert kinds(decision) == []
    assert isinstance(decision, Decided)
    assert decision.answer == {"request_id": 44}
    assert ask(" \n", facts=asking()) == Refused("vendor-request-empty", {}, "account:vendor-pack")


@pytest.mark.rule("MOD-07")
@pytest.mark.parametrize(
    ("state", "to", "expected"),
    [
        ("asked", EVA, ["VendorRequestAnswered", "MailRequested"]),
        ("asked", None, ["VendorRequestAnswered"]),
        ("answered", EVA, []),
    ],
)
def test_an_answer_is_told_once(state: str, to: Any, expected: list[str]) -> None:
    facts = Answering(44, 3, "Byggbolaget", state, "Form", to, 8, NOW)
    decision = answer("It is in the pack now.", facts=facts)
    assert kinds(decision) == expected
    if expected:
        assert isinstance(decision, Decided)
        answered = decision.changes[0]
        assert isinstance(answered, VendorRequestAnswered)
        assert (answered.state, answered.answer) == ("answered", "It is in the pack now.")
    assert isinstance(answer(" ", facts=facts), Refused)
