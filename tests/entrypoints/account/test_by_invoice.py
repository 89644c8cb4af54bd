"""In the account an invoice can be chosen by who pays one by invoice already (PAY-05, REN-16)."""

import pytest

from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of

INVOICE = "Invoice, due by your terms"


@pytest.fixture
def invoiced(world: World) -> World:
    """The company has a line, and another subscription that is paid by invoice."""
    b.credit(world.company, 90_000_000)
    b.sold(world.company, product="beam", quantity=1)
    return world


@pytest.mark.rule("PAY-05")
def test_without_a_first_one_it_isn_t_offered(world: World) -> None:
    b.credit(world.company, 90_000_000)
    eva = world.client("purchaser")
    for page in ("seats", "renewal"):
        text = text_of(eva.get(f"/account/subscriptions/{world.subscription}/{page}/"))
        assert INVOICE not in text


@pytest.mark.rule("PAY-05", "CHK-13", "CHK-07")
def test_seats_on_an_invoice(invoiced: World) -> None:
    eva = invoiced.client("purchaser")
    page = f"/account/subscriptions/{invoiced.subscription}/seats/"
    assert INVOICE in text_of(eva.get(page))
    shown = eva.get(page, {"quantity": "1", "card": "invoice"})
    text = text_of(shown)
    assert "Nothing is charged today" in text
    assert "The invoice is due 14 Feb 2026" in text
    names = ("quantity", "card", "intent", "shown")
    done = eva.post(page, {name: hidden(shown, name) for name in names}, follow=True)
    assert done.status_code == 200
    assert b.first("SELECT state, pays_by FROM purchase_order ORDER BY id DESC LIMIT 1") == (
        "fulfilled",
        "invoice",
    )
    order = b.first("SELECT max(id) FROM purchase_order")[0]
    assert "Paid with Invoice" in text_of(eva.get(f"/account/orders/{order}/"))
    # The subscription itself goes on being paid by card.
    assert b.first("SELECT pays_by FROM subscription WHERE id = %s", invoiced.subscription) == (
        "card",
    )


@pytest.mark.rule("REN-05", "REN-16", "PAY-05")
def test_a_renewal_moved_to_invoice_and_back(invoiced: World) -> None:
    eva = invoiced.client("purchaser")
    page = f"/account/subscriptions/{invoiced.subscription}/renewal/"
    shown = eva.get(page, {"card": "invoice"})
    assert "You get an invoice on the renewal date" in text_of(shown)
    names = ("quantity", "offering", "card", "po_number", "payers", "note")
    answer = eva.post(page, {name: hidden(shown, name) for name in names})
    assert answer.status_code == 302, text_of(answer)
    how = "SELECT pays_by, payment_method_id FROM subscription WHERE id = %s"
    assert b.first(how, invoiced.subscription) == ("invoice", None)
    told = text_of(eva.get(f"/account/subscriptions/{invoiced.subscription}/"))
    assert f"Paid with {INVOICE}" in told
    shown = eva.get(page, {"card": str(invoiced.card)})
    answer = eva.post(page, {name: hidden(shown, name) for name in names})
    assert answer.status_code == 302, text_of(answer)
    assert b.first(how, invoiced.subscription) == ("card", invoiced.card)
