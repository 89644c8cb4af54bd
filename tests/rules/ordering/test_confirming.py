"""What goes along with a confirmed cart: payers chosen, purchase orders attached, terms."""

import pytest

from tenure.rules.attachments import File
from tenure.rules.changes import (
    DocumentAttached,
    FileKept,
    OrderPlaced,
    PayerAccountOpened,
    PayerAdded,
)
from tenure.rules.companies.payers import Account, Payer, Paying
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.ordering.confirming import Confirming, confirm
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tests.rules.values import at, buying, offer, policy

PO = File("po-7.pdf", b"%PDF-1.7 purchase order")
TWO = (Wanted(offer(), 2), Wanted(offer("SEK 250.00", term="P1M", offering_id=6), 3))


def facts(bought: Buying | None = None, *accounts: Account, **files: int) -> Confirming:
    bought = bought or buying("2025-06-10", Wanted(offer(), 2), cart_id=81)
    paying = Paying(bought.buyer, accounts, policy(), "Eva", "sv", at("2025-06-10"))
    return Confirming(
        bought, paying, {key.removeprefix("x"): value for key, value in files.items()}
    )


def of(decision: Decision, kind: type) -> list:  # type: ignore[type-arg]
    assert isinstance(decision, Decided), decision
    return [change for change in decision.changes if type(change) is kind]


@pytest.mark.rule("CHK-12", "INV-06")
def test_chosen_payers_get_an_account_of_their_own() -> None:
    decision = confirm(facts(), intent="i", payers=("Books@Example.com ", "books@example.com"))
    (order,) = of(decision, OrderPlaced)
    (opened,) = of(decision, PayerAccountOpened)
    assert [one.email for one in of(decision, PayerAdded)] == ["books@example.com"]
    assert order.payer_account_id == opened.id


@pytest.mark.rule("INV-06")
def test_the_same_addresses_are_the_account_there_is() -> None:
    known = Account(91, "P100001", "", False, (Payer(1, "books@example.com"),))
    decision = confirm(facts(None, known), intent="i", payers=("books@example.com",))
    assert [one.payer_account_id for one in of(decision, OrderPlaced)] == [91]
    assert of(decision, PayerAccountOpened) == []


@pytest.mark.rule("CHK-12", "INV-06")
@pytest.mark.parametrize(
    ("payers", "documents", "code"),
    [
        (("nobody",), (), "email-invalid"),
        (tuple(f"p{number}@x.example" for number in range(11)), (), "payers-too-many"),
        ((), (File("x.exe", b"MZ"),), "document-kind"),
        ((), (File("x.pdf", b""),), "document-missing"),
    ],
)
def test_what_cannot_go_along_refuses_the_whole(
    payers: tuple[str, ...], documents: tuple[File, ...], code: str
) -> None:
    decision = confirm(facts(), intent="i", payers=payers, documents=documents)
    assert isinstance(decision, Refused)
    assert decision.code == code


@pytest.mark.rule("CHK-12", "CHK-02")
def test_a_document_belongs_to_each_order_and_is_kept_once() -> None:
    mixed = buying("2025-06-10", *TWO, cart_id=81)
    decision = confirm(facts(mixed), intent="i", documents=(PO,))
    orders = of(decision, OrderPlaced)
    assert len(orders) == 2
    (kept,) = of(decision, FileKept)
    attached = of(decision, DocumentAttached)
    assert [one.owner_id for one in attached] == [order.id for order in orders]
    assert {one.file_id for one in attached} == {kept.id}
    again = confirm(facts(mixed, **{f"x{PO.sha256}": 55}), intent="i", documents=(PO, PO))
    assert of(again, FileKept) == []
    assert [one.file_id for one in of(again, DocumentAttached)] == [55, 55]


@pytest.mark.rule("CHK-10")
def test_what_was_confirmed_before_takes_nothing_more() -> None:
    before = buying("2025-06-10", Wanted(offer(), 2), placed_before=61)
    decision = confirm(facts(before), intent="i", payers=("a@x.example",), documents=(PO,))
    assert decision == Decided((), None, {"order_id": 61})


@pytest.mark.rule("MOD-06")
@pytest.mark.parametrize(
    ("version", "by", "kept"),
    [("2026-01", 7, ("2026-01", 7, at("2025-06-10"))), ("", 7, ("", None, None))],
)
def test_an_order_keeps_which_terms_who_accepted_and_when(
    version: str, by: int, kept: tuple[object, ...]
) -> None:
    bought = buying("2025-06-10", Wanted(offer(), 2), terms_version=version, accepted_by_id=by)
    (order,) = of(confirm(facts(bought), intent="i"), OrderPlaced)
    assert (order.terms_version, order.terms_by_id, order.terms_at) == kept
