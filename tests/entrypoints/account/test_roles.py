"""What each role sees of the account: a table of roles and pages (ACC-06, ACC-10…12)."""

import pytest
from django.test import Client

from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of

PAGES = (
    "/account/",
    "/account/subscriptions/",
    "/account/subscriptions/{subscription}/",
    "/account/subscriptions/{subscription}/history/",
    "/account/subscriptions/{subscription}/seats/",
    "/account/subscriptions/{subscription}/renew/",
    "/account/subscriptions/auto-renewal/?id={subscription}&on=0",
    "/account/orders/",
    "/account/orders/{order}/",
    "/account/invoices/",
    "/account/invoices/{invoice}/",
    "/account/invoices/{invoice}.pdf",
    "/account/payment-methods/",
    "/account/users/",
    "/account/company/",
    "/account/messages/",
)

# For each page in turn: 2 it is shown, 3 led elsewhere, 4 refused.
SEEN = {
    "purchaser": "2222 222 22 222 2 2 2 2",
    "secondary_admin": "2222 444 44 444 4 2 4 4",
    "member": "2444 444 44 444 4 4 4 4",
    "payer": "3444 444 44 222 4 4 4 4",
}
MARK = {200: "2", 302: "3", 403: "4"}


def addresses(company: b.Company, subscription: int) -> list[str]:
    order = b.first("SELECT id FROM purchase_order WHERE customer_id = %s", company.id)[0]
    invoice = b.first("SELECT id FROM invoice WHERE customer_id = %s", company.id)[0]
    return [page.format(subscription=subscription, order=order, invoice=invoice) for page in PAGES]


@pytest.mark.rule("ACC-04", "ACC-06", "ACC-12")
@pytest.mark.parametrize("role", SEEN)
def test_each_role_sees_its_pages(world: World, role: str) -> None:
    client = world.client(role)
    shown = "".join(
        MARK[client.get(page).status_code] for page in addresses(world.company, world.subscription)
    )
    assert shown == SEEN[role].replace(" ", "")


@pytest.mark.rule("ACC-11")
@pytest.mark.parametrize("role", [*SEEN, "stranger"])
def test_nobody_sees_that_a_foreign_thing_exists(world: World, role: str) -> None:
    client = world.client(role)
    every = addresses(world.foreign, world.foreign_subscription)
    about_one_thing = [*every[2:6], every[8], *every[10:12]]
    # Who belongs to no company is told so on every page, whatever the address.
    answers = {client.get(page).status_code for page in about_one_thing}
    assert answers == ({200} if role == "stranger" else {404})
    for page in about_one_thing:
        assert b"Atlas" not in client.get(page).content


@pytest.mark.rule("ACC-11")
def test_nobody_acts_on_a_foreign_thing(world: World) -> None:
    eva = world.client("purchaser")
    theirs = world.foreign_subscription
    invoice = b.first("SELECT id FROM invoice WHERE customer_id = %s", world.foreign.id)[0]
    assignment = b.first("SELECT id FROM assignment WHERE customer_id = %s", world.foreign.id)[0]
    card = b.first("SELECT id FROM payment_method WHERE customer_id = %s", world.foreign.id)[0]
    posts: list[tuple[str, dict[str, object]]] = [
        (f"/account/subscriptions/{theirs}/seats/", {"quantity": 1}),
        (f"/account/subscriptions/{theirs}/renew/", {"quantity": 1}),
        (f"/account/subscriptions/{theirs}/seats/assign/", {"email": "eva@nordfab.example"}),
        (f"/account/subscriptions/{theirs}/seats/release/", {"assignment": assignment}),
        (f"/account/invoices/{invoice}/pay/", {"card": world.card}),
        (f"/account/payment-methods/{card}/remove/", {}),
    ]
    assert {eva.post(url, fields).status_code for url, fields in posts} == {404}
    # A foreign one among the chosen is left out, so that nothing is left to switch.
    eva.post("/account/subscriptions/auto-renewal/", {"id": theirs, "on": "0"})
    assert b.first("SELECT auto_renew FROM subscription WHERE id = %s", theirs) == (True,)


@pytest.mark.rule("ACC-06")
def test_an_admin_sees_dates_and_state_but_no_amount_and_no_document(world: World) -> None:
    client = world.client("secondary_admin")
    for page in addresses(world.company, world.subscription)[:4]:
        response = client.get(page)
        text = text_of(response)
        assert "SEK" not in text, page
        assert "Invoice" not in text, page
        assert "/account/invoices/" not in response.content.decode(), page
    text = text_of(client.get(f"/account/subscriptions/{world.subscription}/"))
    assert "Active" in text
    assert "14 Jan 2027, 23:59:59 (Stockholm time)" in text


@pytest.mark.rule("ACC-12")
def test_a_payer_pays_an_invoice_and_becomes_nothing_else(world: World) -> None:
    client = world.client("payer")
    text = text_of(client.get("/account/invoices/"))
    assert "Nordfab AB" in text
    rail = [word for word in ("Overview", "Orders", "Subscriptions") if word in text]
    assert rail == []
    roles = b.first("SELECT count(*) FROM role WHERE user_id = %s", world.people["payer"].id)
    assert roles == (1,)


@pytest.mark.rule("ACC-10")
def test_one_chooses_which_company_to_stand_for(world: World) -> None:
    second = b.company(world.people["purchaser"], name="Second Ltd")
    eva = world.client("purchaser")
    assert "Nordfab AB" in text_of(eva.get("/account/company/"))
    moved = eva.post("/account/switch/", {"customer": second.number})
    assert moved.status_code == 302
    assert f"Customer number {second.number}" in text_of(eva.get("/account/company/"))
    assert eva.post("/account/switch/", {"customer": world.foreign.number}).status_code == 404
    # A page about one company's thing stands under that company.
    page = eva.get(f"/account/subscriptions/{world.subscription}/").content.decode()
    assert '<span class="strong">Nordfab AB</span>' in page


def test_who_is_not_signed_in_is_led_to_sign_in(world: World) -> None:
    response = Client().get("/account/subscriptions/?state=active")
    assert response.status_code == 302
    assert response.headers["Location"] == (
        "/sign-in/?next=%2Faccount%2Fsubscriptions%2F%3Fstate%3Dactive"
    )


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_every_page_speaks_every_language(world: World, language: str) -> None:
    client = world.client("purchaser", language=language)
    for page in addresses(world.company, world.subscription):
        response = client.get(page)
        assert response.status_code == 200, page
        if not page.endswith(".pdf"):
            assert f'<html lang="{language}"' in response.content.decode()


def test_looking_changes_nothing(world: World) -> None:
    eva = world.client("purchaser")
    pages = addresses(world.company, world.subscription)
    eva.get(pages[11])  # the first look at a document files it
    before = b.first("SELECT count(*), max(id) FROM event")
    for page in pages:
        eva.get(page)
    assert b.first("SELECT count(*), max(id) FROM event") == before
