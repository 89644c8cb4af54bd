"""Unpaid to the end: the credit note on pages, paper and in mail; a transfer announced."""

import pytest
from django.test import Client

from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of


def declined(world: World, *, until: str) -> None:
    """Let the renewal fail until a day."""
    token = b.first("SELECT token FROM payment_method WHERE id = %s", world.card)[0]
    world.outside.payment.simulator.set_behaviour(token, "declined")  # type: ignore[attr-defined]
    world.clock_to(until)


@pytest.mark.rule("SUB-16", "INV-01", "COT-09")
def test_the_credit_note_stands_beside_its_invoice(world: World, eva: Client) -> None:
    declined(world, until="2027-03-02 10:00")
    note, invoice = b.first("SELECT id, corrects_id FROM invoice WHERE kind = 'credit_note'")
    number, credited = (
        b.first("SELECT number FROM invoice WHERE id = %s", key)[0] for key in (invoice, note)
    )
    text = text_of(eva.get(f"/account/invoices/{note}/"))
    assert f"Credit note {credited}" in text
    assert f"Corrects {number}" in text
    assert "94,250.00 SEK was billed for 15 Jan 2027 – 14 Jan 2028 and is credited in full" in text
    page = text_of(eva.get(f"/account/invoices/{invoice}/"))
    assert f"Corrected by {credited} · −117,812.50 SEK" in page
    assert "Credited" in page
    assert "Pay with" not in page
    assert credited in text_of(eva.get("/account/invoices/?state=credit"))
    assert eva.get(f"/account/invoices/{note}.pdf").content.startswith(b"%PDF-")
    history = text_of(eva.get(f"/account/subscriptions/{world.subscription}/history/"))
    assert f"Credit note {credited} issued" in history
    subject, body = b.first("SELECT subject, body FROM mail WHERE template = 'credit-note'")
    assert subject.replace("\u00a0", " ") == f"Credit note {credited} for 117,812.50 SEK"
    assert number in body


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize("role", ["purchaser", "payer"])
def test_a_transfer_is_announced_once(world: World, role: str) -> None:
    declined(world, until="2027-01-29 10:00")
    key = b.first(
        "SELECT id FROM invoice WHERE open_minor > 0 AND customer_id = %s", world.company.id
    )
    client = world.client(role)
    assert "I have paid by transfer" in text_of(client.get(f"/account/invoices/{key[0]}/"))
    said = client.post(f"/account/invoices/{key[0]}/transfer/", follow=True)
    assert "Transfer announced" in text_of(said)
    assert "I have paid by transfer" not in text_of(said)
    twice = client.post(f"/account/invoices/{key[0]}/transfer/")
    assert twice.status_code == 409
    assert "announced already" in text_of(twice)
    # Friday the 29th: suspended on Sunday the 31st without it, on Wednesday with it.
    moved = b.first("SELECT suspended_on FROM subscription WHERE id = %s", world.subscription)
    assert str(moved[0]) == "2027-02-03"


@pytest.mark.rule("SUB-05", "ACC-12")
@pytest.mark.parametrize("role", ["member", "secondary_admin", "stranger"])
def test_who_may_not_pay_announces_nothing(world: World, role: str) -> None:
    declined(world, until="2027-01-29 10:00")
    key = b.first(
        "SELECT id FROM invoice WHERE open_minor > 0 AND customer_id = %s", world.company.id
    )
    answer = world.client(role).post(f"/account/invoices/{key[0]}/transfer/")
    assert answer.status_code != 302
    assert b.first("SELECT announced_at FROM invoice WHERE id = %s", key[0]) == (None,)
