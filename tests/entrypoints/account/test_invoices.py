"""Invoices: the table, the lines with their why, the PDF, and paying (INV-01, INV-02)."""

import pytest

from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of


def unpaid(world: World) -> int:
    """Let the renewal fail; return the key of the open invoice."""
    token = b.first("SELECT token FROM payment_method WHERE id = %s", world.card)[0]
    world.outside.payment.simulator.set_behaviour(token, "declined")  # type: ignore[attr-defined]
    world.clock_to("2027-01-16 10:00")
    world.outside.payment.simulator.set_behaviour(token, "succeeds")  # type: ignore[attr-defined]
    key = b.first(
        "SELECT id FROM invoice WHERE customer_id = %s AND open_minor > 0", world.company.id
    )[0]
    assert isinstance(key, int)
    return key


@pytest.mark.rule("INV-02")
def test_unpaid_paid_and_their_totals(world: World) -> None:
    unpaid(world)
    eva = world.client("purchaser")
    text = text_of(eva.get("/account/invoices/"))
    assert "Unpaid 117,812.50 SEK of which overdue: 117,812.50 SEK" in text
    assert text.count("Atlas") == 2
    for state, word in (("unpaid", "Overdue"), ("paid", "Paid paid 15 Jan 2026")):
        text = text_of(eva.get(f"/account/invoices/?state={state}"))
        assert word in text
        assert text.count("Atlas") == 1
    assert "Nothing matches" in text_of(eva.get("/account/invoices/?state=credit"))


@pytest.mark.rule("INV-05", "ACC-12")
@pytest.mark.parametrize("role", ["purchaser", "payer"])
def test_an_invoice_is_paid_with_a_stored_card(world: World, role: str) -> None:
    key = unpaid(world)
    client = world.client(role)
    page = client.get(f"/account/invoices/{key}/")
    assert "Pay 117,812.50 SEK now" in text_of(page)
    client.post(f"/account/invoices/{key}/pay/", {"card": world.card})
    text = text_of(client.get(f"/account/invoices/{key}/"))
    assert "Pending" in text
    assert "is under way" in text
    twice = client.post(f"/account/invoices/{key}/pay/", {"card": world.card})
    assert twice.status_code == 409
    assert "still under way" in text_of(twice)
    world.answer_payments(b.at("2027-01-16 10:00"))
    assert "Paid paid 16 Jan 2027" in text_of(client.get(f"/account/invoices/{key}/"))
    roles = b.first("SELECT count(*) FROM role WHERE user_id = %s", world.people[role].id)
    assert roles == (2 if role == "purchaser" else 1,)


@pytest.mark.rule("INV-01", "COT-09")
def test_an_invoice_explains_its_lines_and_stands_as_pdf(world: World) -> None:
    key, number = b.first("SELECT id, number FROM invoice WHERE customer_id = %s", world.company.id)
    eva = world.client("purchaser")
    text = text_of(eva.get(f"/account/invoices/{key}/"))
    assert "18,850.00 SEK a year × 5 seats = 94,250.00 SEK" in text
    assert "VAT 25% 23,562.50 SEK" in text
    assert "Total 117,812.50 SEK" in text
    pdf = eva.get(f"/account/invoices/{key}.pdf")
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert number in pdf.headers["Content-Disposition"]
    assert pdf.content.startswith(b"%PDF-")
    assert eva.get(f"/account/invoices/{key}.pdf").content == pdf.content


def test_an_order_shows_its_lines_and_its_invoice(world: World) -> None:
    order, number = b.first(
        "SELECT o.id, i.number FROM purchase_order o JOIN invoice i ON i.order_id = o.id "
        "WHERE o.customer_id = %s",
        world.company.id,
    )
    page = world.client("purchaser").get(f"/account/orders/{order}/")
    text = text_of(page)
    assert "Charged with the order 117,812.50 SEK" in text
    assert number in text
    assert f"/account/subscriptions/{world.subscription}/" in page.content.decode()
