"""The pages for payers, attached documents and editing a card, and who sees them."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tenure.operations.run import run
from tenure.rules.attachments import LARGEST_BYTES
from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of

PAYERS = "/account/invoices/payers/"
PO = b"%PDF-1.7 purchase order 7"


def renewal(world: World) -> str:
    return f"/account/subscriptions/{world.subscription}/"


def attach(client: Client, world: World, content: bytes = PO, name: str = "PO 7.pdf") -> Any:
    file = SimpleUploadedFile(name, content)
    return client.post(f"{renewal(world)}documents/", {"file": file}, follow=True)


@pytest.mark.rule("INV-06")
def test_addresses_are_added_and_removed(world: World, eva: Client) -> None:
    page = text_of(eva.get(PAYERS))
    # Payer accounts are empty, but somebody has the role.
    assert world.people["payer"].email in page
    assert "Nobody beside those with the role of a payer" in page
    added = eva.post(PAYERS, {"add": "a@x.example, b@x.example"}, follow=True)
    assert "The payers are changed" in text_of(added)
    assert "a@x.example" in text_of(added)
    opened = eva.post(PAYERS, {"name": "Plant", "add": "plant@x.example"}, follow=True)
    assert "Plant" in text_of(opened)
    assert "Chosen for no subscription" in text_of(opened)
    first = b.first("SELECT id FROM payer_account WHERE is_first")[0]
    removed = eva.post(PAYERS, {"account": first, "remove": "a@x.example"}, follow=True)
    assert "a@x.example" not in text_of(removed)
    assert "b@x.example" in text_of(removed)


@pytest.mark.rule("INV-06", "SUP-02")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "An invoice goes to at most 10 addresses"),
        ("sv", "En faktura går till högst 10 adresser"),
        ("da", "En faktura går til højst 10 adresser"),
    ],
)
def test_what_was_typed_stays_when_it_is_refused(world: World, language: str, said: str) -> None:
    from tenure.records.models import User

    User.objects.filter(id=world.company.purchaser.id).update(language=language)
    eva = world.client("purchaser", language=language)
    typed = ", ".join(f"p{n}@x.example" for n in range(11))
    page = eva.post(PAYERS, {"add": typed})
    assert page.status_code == 409
    assert said in text_of(page)
    assert f'value="{typed}"' in page.content.decode()


@pytest.mark.rule("INV-06", "REN-04", "CHK-13")
def test_a_subscription_chooses_among_them(world: World, eva: Client) -> None:
    eva.post(PAYERS, {"add": "standard@x.example"})
    eva.post(PAYERS, {"name": "Plant", "add": "plant@x.example"})
    plant = b.first("SELECT id FROM payer_account WHERE name = 'Plant'")[0]
    shown = eva.get(f"{renewal(world)}renewal/", {"payers": plant})
    assert "Plant: plant@x.example" in text_of(shown)
    saved = eva.post(f"{renewal(world)}renewal/", {"payers": plant, "quantity": 5})
    assert saved.status_code == 302, text_of(saved)
    assert "Chosen for 1 subscription" in text_of(eva.get(PAYERS))
    goes_to = f"Invoices go to plant@x.example, {world.people['payer'].email}"
    assert goes_to in text_of(eva.get(renewal(world)))
    run(at=b.at("2027-01-15"))
    sent = b.first(
        "SELECT array_agg(\"to\" ORDER BY id) FROM mail WHERE template = 'invoice' "
        "AND invoice_id = (SELECT max(id) FROM invoice WHERE customer_id = %s)",
        world.company.id,
    )[0]
    assert sent == ["plant@x.example", world.people["payer"].email]


@pytest.mark.rule("ACC-12")
@pytest.mark.parametrize("who", ["payer", "member", "secondary_admin"])
def test_nobody_else_sees_who_pays(world: World, eva: Client, who: str) -> None:
    attach(eva, world)
    run(at=b.at("2027-01-15"))
    document, invoice = b.first("SELECT id, owner_id FROM attachment")
    somebody = world.client(who)
    card = f"/account/payment-methods/{world.card}/edit/"
    for address in (PAYERS, card, f"/account/documents/{document}/"):
        assert somebody.get(address).status_code in (403, 404), address
    if who == "payer":
        # The invoice is theirs to see, what was attached to it isn't.
        page = text_of(somebody.get(f"/account/invoices/{invoice}/"))
        assert "PO 7.pdf" not in page
        assert "Manage payers" not in text_of(somebody.get("/account/invoices/"))


@pytest.mark.rule("ACC-11")
def test_another_company_sees_nothing_of_it(world: World, eva: Client) -> None:
    attach(eva, world)
    document = b.first("SELECT id FROM attachment")[0]
    foreign = world.client(world.foreign.purchaser)
    for address in (
        f"/account/documents/{document}/",
        f"{renewal(world)}documents/",
        f"/account/payment-methods/{world.card}/edit/",
    ):
        assert foreign.get(address).status_code == 404, address
    taken = foreign.post(
        f"/account/documents/{document}/remove/", {"subscription": world.foreign_subscription}
    )
    assert taken.status_code == 404
    assert b.first("SELECT count(*) FROM attachment") == (1,)


@pytest.mark.rule("REN-17", "CHK-12")
def test_a_purchase_order_is_attached_read_and_removed(world: World, eva: Client) -> None:
    page = text_of(attach(eva, world))
    assert "PO 7.pdf is attached" in page
    assert "1 kB" in page
    document = b.first("SELECT id FROM attachment")[0]
    file = eva.get(f"/account/documents/{document}/")
    assert file.content == PO
    assert file.headers["Content-Type"] == "application/pdf"
    assert file.headers["Content-Disposition"].startswith("attachment")
    gone = eva.post(
        f"/account/documents/{document}/remove/", {"subscription": world.subscription}, follow=True
    )
    assert "The document is removed" in text_of(gone)
    assert eva.get(f"/account/documents/{document}/").status_code == 404


@pytest.mark.rule("REN-17", "SUP-02")
def test_what_can_not_be_attached_is_said_in_place(world: World, eva: Client) -> None:
    for name, content, said in (
        ("a.pdf", b"%PDF-" + b"x" * LARGEST_BYTES, "a.pdf is larger than 5 MB"),
        ("b.html", b"<html>", "b.html is no PDF, JPEG or PNG"),
    ):
        page = attach(eva, world, content, name)
        assert page.status_code == 409
        assert said in text_of(page)
    none = eva.post(f"{renewal(world)}documents/")
    assert none.status_code == 409
    assert "No file was chosen" in text_of(none)


@pytest.mark.rule("REN-17")
def test_after_the_renewal_it_stands_on_the_invoice(world: World, eva: Client) -> None:
    attach(eva, world)
    run(at=b.at("2027-01-15"))
    invoice = b.first("SELECT owner_id FROM attachment WHERE owner_kind = 'invoice'")[0]
    page = text_of(eva.get(f"/account/invoices/{invoice}/"))
    assert "Documents of this invoice PO 7.pdf" in page
    assert "PO 7.pdf" not in text_of(eva.get(renewal(world)))


@pytest.mark.rule("PAY-03")
def test_a_card_is_edited_on_its_page(world: World, eva: Client) -> None:
    address = f"/account/payment-methods/{world.card}/edit/"
    page = eva.get(address)
    assert 'value="12"' in page.content.decode()
    assert 'value="2035"' in page.content.decode()
    entered = {
        "expires_month": "03",
        "expires_year": "2031",
        "line1": "Storgatan 1",
        "city": "Umeå",
        "country": "SE",
    }
    saved = eva.post(address, entered, follow=True)
    assert "is changed" in text_of(saved)
    assert "31 Mar 2031" in text_of(saved)
    assert 'value="Umeå"' in eva.get(address).content.decode()
    past = eva.post(address, {**entered, "expires_year": "2025"})
    assert past.status_code == 409
    assert "has expired already: it was valid to 31 Mar 2025" in text_of(past)
    wrong = eva.post(address, {**entered, "expires_month": "13"})
    assert wrong.status_code == 422
