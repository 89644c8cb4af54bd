"""Payers, attached documents and edited cards through the engine: rows, mails, once and in bulk."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.change_payers import CHANGE_PAYERS, ChangePayers
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.ordering.attach_document import ATTACH_DOCUMENT, AttachDocument
from tenure.actions.ordering.detach_document import DETACH_DOCUMENT, DetachDocument
from tenure.actions.payments.edit_payment_method import EDIT_PAYMENT_METHOD, EditPaymentMethod
from tenure.actions.renewals.change_renewal import CHANGE_RENEWAL, ChangeRenewal
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.engine.perform import perform_all
from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.cards import edit_card
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b
from tests.entrypoints.account.conftest import join

pytestmark = pytest.mark.django_db

PO = b"%PDF-1.7 purchase order 7"


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    return b.company(b.person("eva@nordfab.example"), name="Nordfab AB")


def change(firm: b.Company, *add: str, **wanted: Any) -> dict[str, Any]:
    return b.do(
        CHANGE_PAYERS,
        ChangePayers(customer_id=firm.id, add=add, **wanted),
        actor=b.actor(firm.purchaser),
    )


def every(query: str, *values: Any) -> list[tuple[Any, ...]]:
    return rows(query, list(values))


def addresses(firm: b.Company) -> list[tuple[Any, ...]]:
    return every(
        "SELECT a.name, a.is_first, p.email FROM payer p JOIN payer_account a "
        "ON a.id = p.account_id WHERE a.customer_id = %s ORDER BY a.id, p.id",
        firm.id,
    )


def invoice_mails(outside: Outside, number: str) -> list[str]:
    """To whom an invoice was sent with its PDF."""
    post = outside.mail
    assert isinstance(post, MemoryMailer)
    return [
        to
        for sent in post.sent
        for to in sent.to
        if [one.name for one in sent.attachments] == [f"{number}.pdf"]
    ]


def latest_invoice(firm: b.Company) -> tuple[Any, ...]:
    return b.first(
        "SELECT id, number, payer_account_id FROM invoice WHERE customer_id = %s "
        "ORDER BY id DESC LIMIT 1",
        firm.id,
    )


def attach(firm: b.Company, subscription: int, content: bytes = PO, name: str = "PO 7.pdf") -> int:
    return int(
        b.do(
            ATTACH_DOCUMENT,
            AttachDocument(owner_id=subscription, file_name=name, content=content),
            actor=b.actor(firm.purchaser),
        )["attached"]
    )


def attached(firm: b.Company) -> list[tuple[Any, ...]]:
    return every(
        "SELECT owner_kind, owner_id, name FROM attachment WHERE customer_id = %s ORDER BY id",
        firm.id,
    )


@pytest.mark.rule("INV-06")
def test_payers_are_kept_in_accounts_with_a_number(firm: b.Company) -> None:
    first = change(firm, "a@x.example", "b@x.example")["payer_account_id"]
    plant = change(firm, "c@x.example", name="Plant")["payer_account_id"]
    change(firm, "a@x.example", payer_account_id=first, remove=("b@x.example",))
    assert addresses(firm) == [("", True, "a@x.example"), ("Plant", False, "c@x.example")]
    numbers = every("SELECT id, number FROM payer_account ORDER BY id")
    assert [key for key, _ in numbers] == [first, plant]
    assert len({number for _, number in numbers}) == 2
    told = every(
        "SELECT \"to\", values ->> 'added', values ->> 'removed' FROM mail "
        "WHERE template = 'payers-changed' ORDER BY id"
    )
    assert told == [
        ("eva@nordfab.example", "a@x.example, b@x.example", ""),
        ("eva@nordfab.example", "c@x.example", ""),
        ("eva@nordfab.example", "", "b@x.example"),
    ]


@pytest.mark.rule("INV-06")
def test_several_companies_together_are_as_one_by_one(firm: b.Company) -> None:
    """And a second time adds nothing."""
    other = b.company()
    wanted = [
        ChangePayers(customer_id=one.id, add=(f"{one.id}@x.example",)) for one in (firm, other)
    ]
    actor = b.staff()
    for _ in range(2):
        outcomes = perform_all(CHANGE_PAYERS, wanted, actor=actor, at=b.NOW)
        assert not [one for one in outcomes if isinstance(one, Refused)]
        assert addresses(firm) == [("", True, f"{firm.id}@x.example")]
        assert addresses(other) == [("", True, f"{other.id}@x.example")]


@pytest.mark.rule("INV-06", "REN-04", "NOT-03", "ACC-12")
def test_a_renewal_by_itself_reaches_the_payers_that_were_chosen(
    firm: b.Company, outside: Outside
) -> None:
    role = join(firm, "payer")
    change(firm, "standard@x.example")
    plant = change(firm, "plant@x.example", "works@x.example", name="Plant")["payer_account_id"]
    subscription = b.buy(firm, card=b.real_card(firm, outside))
    drain(at=b.NOW)
    first = latest_invoice(firm)
    # Nothing was chosen for the order: its invoice goes to the first account.
    assert invoice_mails(outside, first[1]) == ["standard@x.example", role.email]
    b.do(
        CHANGE_RENEWAL,
        ChangeRenewal(subscription_id=subscription, payer_account_id=plant),
        actor=b.actor(firm.purchaser),
    )
    at = b.at("2027-01-15")
    run(at=at)
    drain(at=at)
    renewed = latest_invoice(firm)
    assert renewed[2] == plant
    assert invoice_mails(outside, renewed[1]) == [
        "plant@x.example",
        "works@x.example",
        role.email,
    ]
    # It stays chosen for the renewals after it.
    kept = b.first("SELECT payer_account_id FROM subscription WHERE id = %s", subscription)
    assert kept == (plant,)


@pytest.mark.rule("INV-06", "REN-05")
def test_back_to_the_first_account(firm: b.Company, outside: Outside) -> None:
    subscription = b.buy(firm, card=b.real_card(firm, outside))
    plant = change(firm, "plant@x.example", name="Plant")["payer_account_id"]
    for chosen, kept in ((plant, plant), (None, plant), (0, None)):
        b.do(
            CHANGE_RENEWAL,
            ChangeRenewal(subscription_id=subscription, payer_account_id=chosen),
            actor=b.actor(firm.purchaser),
        )
        row = b.first("SELECT payer_account_id FROM subscription WHERE id = %s", subscription)
        assert row == (kept,)
    foreign = b.company()
    theirs = change(foreign, "x@y.example", name="Theirs")["payer_account_id"]
    wanted = ChangeRenewal(subscription_id=subscription, payer_account_id=theirs)
    assert b.refused(CHANGE_RENEWAL, wanted, actor=b.actor(firm.purchaser)) == "not-found"


@pytest.mark.rule("REN-17", "CHK-12")
def test_what_is_attached_to_a_renewal_goes_with_its_invoice(
    firm: b.Company, outside: Outside
) -> None:
    subscription = b.buy(firm, card=b.real_card(firm, outside))
    assert attach(firm, subscription) == 1
    assert attach(firm, subscription, name="again.pdf") == 0
    assert attached(firm) == [("subscription", subscription, "PO 7.pdf")]
    at = b.at("2027-01-15")
    run(at=at)
    invoice = latest_invoice(firm)[0]
    assert attached(firm) == [("invoice", invoice, "PO 7.pdf")]
    # Next year's renewal begins with none; the same file isn't kept twice.
    wanted = AttachDocument(owner_id=subscription, file_name="PO 8.pdf", content=PO)
    b.do(ATTACH_DOCUMENT, wanted, actor=b.actor(firm.purchaser), at=at)
    assert attached(firm) == [
        ("invoice", invoice, "PO 7.pdf"),
        ("subscription", subscription, "PO 8.pdf"),
    ]
    assert b.first("SELECT count(*) FROM attached_file") == (1,)


@pytest.mark.rule("REN-17", "REN-06")
def test_an_early_renewal_takes_them_too_once_it_is_paid(firm: b.Company, outside: Outside) -> None:
    at = b.at("2026-12-01")
    subscription = b.buy(firm, card=b.real_card(firm, outside))
    attach(firm, subscription)
    renew = RenewNow(subscription_id=subscription, intent="early")
    b.do(RENEW_NOW, renew, actor=b.actor(firm.purchaser), at=at)
    assert attached(firm) == [("subscription", subscription, "PO 7.pdf")]
    drain(at=at)
    assert attached(firm) == [("invoice", latest_invoice(firm)[0], "PO 7.pdf")]


@pytest.mark.rule("REN-17")
def test_a_document_taken_off_is_gone_with_its_file(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    one, other = b.buy(firm, card=card), b.buy(firm, product="beam", card=card)
    attach(firm, one)
    attach(firm, other)
    eva = b.actor(firm.purchaser)
    keys = [row[0] for row in every("SELECT id FROM attachment ORDER BY id")]
    for key, left in zip(keys, (1, 0), strict=True):
        b.do(DETACH_DOCUMENT, DetachDocument(document_id=key), actor=eva)
        assert b.first("SELECT count(*) FROM attached_file") == (left,)
    again = DetachDocument(document_id=keys[0])
    assert b.refused(DETACH_DOCUMENT, again, actor=eva) == "not-found"


@pytest.mark.rule("REN-17", "CHK-12")
def test_several_documents_together_are_as_one_by_one(firm: b.Company, outside: Outside) -> None:
    other = b.company()
    wanted = []
    for company in (firm, other):
        bought = b.buy(company, card=b.real_card(company, outside))
        wanted.append(AttachDocument(owner_id=bought, file_name="po.pdf", content=PO))
    for _ in range(2):
        outcomes = perform_all(ATTACH_DOCUMENT, wanted, actor=b.staff(), at=b.NOW)
        assert not [one for one in outcomes if isinstance(one, Refused)]
        for company, one in zip((firm, other), wanted, strict=True):
            assert attached(company) == [("subscription", one.owner_id, "po.pdf")]
    # Each customer has bytes of its own.
    assert b.first("SELECT count(*) FROM attached_file") == (2,)


@pytest.mark.rule("CHK-12")
def test_a_settled_order_takes_no_documents(firm: b.Company, outside: Outside) -> None:
    b.buy(firm, card=b.real_card(firm, outside))
    order = b.first("SELECT id FROM purchase_order WHERE customer_id = %s", firm.id)[0]
    wanted = AttachDocument(owner_kind="order", owner_id=order, file_name="a.pdf", content=PO)
    assert b.refused(ATTACH_DOCUMENT, wanted, actor=b.actor(firm.purchaser)) == "order-settled"


@pytest.mark.rule("PAY-03")
def test_provider_and_we_agree_on_an_edited_card(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside, expires=(2, 2026))
    address = {"line1": "Storgatan 1", "city": "Umeå", "country": "SE"}

    def edit(month: int = 5) -> Any:
        return edit_card(
            b.actor(firm.purchaser),
            payment_method_id=card,
            expires_month=month,
            expires_year=2030,
            address=address,
            at=b.NOW,
        )

    assert not isinstance(edit(), Refused)
    token, expires_on, kept, due = b.first(
        "SELECT token, expires_on, address, next_due_on FROM payment_method WHERE id = %s", card
    )
    assert (expires_on, kept, due) == (b.day("2030-05-31"), address, b.day("2030-05-01"))
    assert isinstance(outside.payment, InProcessProvider)
    wallet = outside.payment.simulator.wallet
    assert wallet.address_of(token) == address
    # Twice is once, and once is told.
    assert edit().changes == ()
    assert b.first("SELECT count(*) FROM mail WHERE template = 'card-edited'") == (1,)
    # While the provider is away nothing changes here either.
    outside.payment.simulator.set_available(False)
    refused = edit(6)
    assert isinstance(refused, Refused)
    assert refused.code == "card-edit-unavailable"
    row = b.first("SELECT expires_on FROM payment_method WHERE id = %s", card)
    assert row == (b.day("2030-05-31"),)


@pytest.mark.rule("PAY-03")
def test_a_refused_edit_never_reaches_the_provider(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    token = b.first("SELECT token FROM payment_method WHERE id = %s", card)[0]
    for actor, year, code in (
        (b.actor(firm.purchaser), 2025, "card-expiry-past"),
        (b.actor(join(firm, "member")), 2030, "role-not-enough"),
        (b.actor(b.company().purchaser), 2030, "not-found"),
    ):
        refused = edit_card(
            actor, payment_method_id=card, expires_month=1, expires_year=year,
            address={"city": "Elsewhere"}, at=b.NOW,
        )  # fmt: skip
        assert isinstance(refused, Refused)
        assert refused.code == code
    assert isinstance(outside.payment, InProcessProvider)
    assert outside.payment.simulator.wallet.address_of(token) == {}


@pytest.mark.rule("PAY-03")
def test_cards_of_several_companies_are_edited_together(firm: b.Company, outside: Outside) -> None:
    keys = [b.card(firm), b.card(b.company())]
    wanted = [
        EditPaymentMethod(payment_method_id=key, expires_month=5, expires_year=2031) for key in keys
    ]
    perform_all(EDIT_PAYMENT_METHOD, wanted, actor=b.staff(), at=b.NOW)
    dates = every("SELECT expires_on FROM payment_method ORDER BY id")
    assert dates == [(b.day("2031-05-31"),)] * 2


@pytest.mark.rule("PAY-03", "REN-13")
def test_an_expired_card_that_is_edited_pays_again(firm: b.Company, outside: Outside) -> None:
    assert isinstance(outside.payment, InProcessProvider)
    stored = outside.payment.simulator.store_card("4000000000000069", holder="Eva")
    card = b.stored(firm, stored, expires=(3, 2026))
    edit_card(
        b.actor(firm.purchaser), payment_method_id=card, expires_month=3, expires_year=2030,
        address={}, at=b.NOW,
    )  # fmt: skip
    assert b.buy(firm, card=card)


@pytest.mark.rule("INV-06", "ACC-12")
def test_the_role_of_a_payer_counts_with_the_addresses(firm: b.Company) -> None:
    """Ten get an invoice: nobody more is invited, and who was invited before waits outside."""
    eva = b.actor(firm.purchaser)
    invited = b.person()
    offer = Invite(
        customer_id=firm.id, email=invited.email, role="payer", token="token-of-an-invitation"
    )
    b.do(INVITE, offer, actor=eva)
    change(firm, *(f"p{n}@x.example" for n in range(10)))
    another = replace(offer, email=b.person().email, token="token-of-another-invitation")
    assert b.refused(INVITE, another, actor=eva) == "payers-too-many"
    accept = AcceptInvitation(token=offer.token)
    assert b.refused(ACCEPT_INVITATION, accept, actor=b.actor(invited)) == "payers-too-many"
    change(firm, remove=("p0@x.example",))
    b.do(ACCEPT_INVITATION, accept, actor=b.actor(invited))
    more = ChangePayers(customer_id=firm.id, add=("p0@x.example",))
    assert b.refused(CHANGE_PAYERS, more, actor=eva) == "payers-too-many"
