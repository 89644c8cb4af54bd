"""Cards, people, the company's details, messages, and the sandbox strip."""

import pytest
from django.test import Client

from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.cards import CardEntered, read_card
from tenure.gateways.payment.simulator.client import InProcessProvider
from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of


@pytest.mark.rule("PAY-02")
def test_a_card_is_entered_at_the_provider_and_kept_on_a_click(world: World, eva: Client) -> None:
    away = eva.post("/account/payment-methods/add/")
    assert "Go to the provider’s page" in text_of(away)
    setup = eva.session["account_card_setup"]["id"]
    assert isinstance(world.outside.payment, InProcessProvider)
    entered = read_card(number="4242424242424242", expiry="12/34", cvc="123", holder="Eva Lund")
    assert isinstance(entered, CardEntered)
    world.outside.payment.simulator.wallet.complete_setup(setup, entered)
    back = eva.get(f"/account/payment-methods/card/?setup={setup}")
    assert "Keep this card?" in text_of(back)
    count = "SELECT count(*) FROM payment_method WHERE customer_id = %s"
    assert b.first(count, world.company.id) == (1,)
    stored = eva.post("/account/payment-methods/card/", follow=True)
    assert "•••• 4242 is stored." in text_of(stored)
    assert b.first(count, world.company.id) == (2,)


@pytest.mark.rule("PAY-06")
def test_a_card_in_use_is_not_removed_and_says_what_uses_it(world: World, eva: Client) -> None:
    response = eva.post(f"/account/payment-methods/{world.card}/remove/")
    text = text_of(response)
    assert response.status_code == 409
    assert "method-in-use" in text
    assert "Atlas renews 15 Jan 2027 Choose another card Switch their auto-renewal off" in text
    eva.post("/account/subscriptions/auto-renewal/", {"id": world.subscription, "on": "0"})
    gone = eva.post(f"/account/payment-methods/{world.card}/remove/", follow=True)
    assert "The card has been removed." in text_of(gone)


@pytest.mark.rule("ACC-03", "ACC-12")
def test_a_payer_is_invited_and_accepts(world: World, eva: Client) -> None:
    answer = eva.post(
        "/account/users/invite/", {"email": "pay@nordfab.example", "role": "payer"}, follow=True
    )
    assert "An invitation is on its way to pay@nordfab.example." in text_of(answer)
    world.answer_payments()
    assert isinstance(world.outside.mail, MemoryMailer)
    mail = world.outside.mail.sent[-1]
    link = next(word for word in mail.text.split() if "/invitations/" in word)
    address = "/invitations/" + link.partition("/invitations/")[2]
    payer = world.client(b.person("pay@nordfab.example"))
    assert "invites you to Nordfab AB as payer" in text_of(payer.get(address))
    welcome = payer.post(address, follow=True)
    assert "Welcome to Nordfab AB." in text_of(welcome)
    assert text_of(payer.get(address.replace("/invitations/", "/invitations/x"))).startswith(
        "There is no such page"
    )


@pytest.mark.rule("ACC-05", "ACC-07")
def test_roles_are_handed_over_and_taken(world: World, eva: Client) -> None:
    member = world.people["member"]
    done = eva.post(
        "/account/users/hand-over/",
        {"team": world.company.team_id, "user": member.id},
        follow=True,
    )
    assert "The role has been handed over." in text_of(done)
    roles = b.first(
        "SELECT array_agg(role ORDER BY role) FROM role WHERE user_id = %s",
        world.people["purchaser"].id,
    )
    assert roles == (["purchaser", "secondary_admin"],)
    # The purchaser's own role is taken by support only.
    role = b.first(
        "SELECT id FROM role WHERE role = 'purchaser' AND customer_id = %s", world.company.id
    )[0]
    new_admin = world.client(member)
    refused = new_admin.post("/account/users/take-role/", {"role": role})
    assert refused.status_code == 409
    assert "purchaser-by-support" in text_of(refused)


def test_a_wrong_invitation_says_so_in_place(eva: Client) -> None:
    response = eva.post("/account/users/invite/", {"email": "not an address", "role": "payer"})
    assert response.status_code == 422
    assert "There is a problem" in text_of(response)


@pytest.mark.rule("ACC-08")
def test_the_company_is_edited_only_with_the_word_of_the_owner(world: World, eva: Client) -> None:
    fields = {"name": "Nordfab Group AB", "vat_number": "", **b.ADDRESSES["SE"]}
    without = eva.post("/account/company/", fields)
    assert without.status_code == 422
    assert "Confirm that the company still has the same owner" in text_of(without)
    done = eva.post("/account/company/", {**fields, "same_owner": "on"}, follow=True)
    assert "The details have been changed." in text_of(done)
    assert "Nordfab Group AB" in text_of(done)


@pytest.mark.rule("NOT-07")
def test_mails_stand_in_the_portal_until_read(world: World, eva: Client) -> None:
    listed = eva.get("/account/messages/")
    unread = text_of(listed).count("Unread")
    assert unread >= 3
    key, number = b.first(
        "SELECT m.id, o.number FROM mail m JOIN purchase_order o ON o.id = m.order_id "
        "WHERE m.template = 'order-confirmation' AND m.customer_id = %s",
        world.company.id,
    )
    one = text_of(eva.get(f"/account/messages/{key}/"))
    assert f"We have your order {number}." in one
    assert text_of(eva.get("/account/messages/")).count("Unread") == unread
    eva.post("/account/messages/read/", {"message": key})
    assert text_of(eva.get("/account/messages/")).count("Unread") == unread - 1
    eva.post("/account/messages/read/")
    assert "Unread" not in text_of(eva.get("/account/messages/"))
    assert world.client("payer").get(f"/account/messages/{key}/").status_code == 404


@pytest.mark.rule("OPS-03")
def test_the_strip_asks_the_worker_to_move_the_clock(world: World, eva: Client) -> None:
    page = eva.get("/account/")
    assert "The clock says 15 Jan 2026" in text_of(page)
    moved = eva.post("/sandbox/move/", {"by": "day", "next": "/account/orders/"})
    assert moved.headers["Location"] == "/sandbox/moving/?next=%2Faccount%2Forders%2F"
    waiting = eva.get(moved.headers["Location"])
    assert "The clock is moving" in text_of(waiting)
    again = eva.post("/sandbox/move/", {"by": "month", "next": "https://elsewhere.example/"})
    assert again.headers["Location"] == "/sandbox/moving/?next=%2F"
    assert b.first(
        "SELECT count(*) FROM procrastinate_jobs WHERE task_name LIKE %s", "%clock%"
    ) == (1,)
    assert eva.get("/sandbox/move/").status_code == 405
    assert eva.post("/sandbox/move/", {"by": "year"}).status_code == 404


def test_in_production_there_is_no_clock_to_move(db: None) -> None:
    assert Client().post("/sandbox/move/", {"by": "day"}).status_code == 404
