"""Finance approves, raises, refuses and withdraws credit lines; sales sells on them (INV-13)."""

import pytest

from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office


@pytest.mark.rule("INV-13", "ACC-11")
def test_finance_approves_raises_and_withdraws(office: Office) -> None:
    client = office.client("finance")
    page = f"/office/customers/{office.company.id}/credit-line/"
    shown = text_of(client.get(f"/office/customers/{office.company.id}/"))
    assert "Nobody has asked for one" in shown
    wanted = {"verdict": "approve", "amount": "50 000,00", "net_days": "", "reason": ""}
    assert client.post(page, wanted).status_code == 422
    wanted["reason"] = "good for it"
    told = text_of(client.post(page, wanted, follow=True))
    assert "The credit line is approved" in told
    assert "the usual days" in told
    wrong = client.post(page, wanted | {"amount": "a lot"})
    assert wrong.status_code == 422
    assert "Enter an amount like 50000.00." in text_of(wrong)
    told = text_of(client.post(page, wanted | {"amount": "80000", "net_days": "60"}, follow=True))
    assert "60 days" in told
    assert b.first("SELECT state, amount_minor, net_days FROM credit_line") == (
        "approved",
        8_000_000,
        60,
    )
    listed = text_of(client.get("/office/credit-lines/"))
    assert "Nordfab AB" in listed
    told = text_of(client.post(page, wanted | {"verdict": "withdraw"}, follow=True))
    assert "The credit line is withdrawn" in told
    again = client.post(page, wanted | {"verdict": "withdraw"})
    assert again.status_code == 409
    what, who = b.first("SELECT what, actor_name FROM event ORDER BY id DESC LIMIT 1")
    assert what == "credit-line-decided"
    assert "good for it" in who


@pytest.mark.rule("INV-13", "ACC-12")
@pytest.mark.parametrize("role", ["support", "operations", "sales"])
def test_nobody_else_does(office: Office, role: str) -> None:
    client = office.client(role)
    assert "Credit line" not in text_of(client.get(f"/office/customers/{office.company.id}/"))
    assert client.get("/office/credit-lines/").status_code == 403
    page = f"/office/customers/{office.company.id}/credit-line/"
    wanted = {"verdict": "approve", "amount": "1.00", "reason": "because I say so"}
    assert client.post(page, wanted).status_code == 403
    assert b.first("SELECT count(*) FROM credit_line") == (0,)


@pytest.mark.rule("CHK-12", "INV-07")
def test_sales_sells_on_an_invoice(office: Office) -> None:
    b.credit(office.company, 50_000_000)
    client = office.client("sales")
    key = office.company.id
    client.post(f"/office/customers/{key}/sell/begin/", {"reason": "their purchase order"})
    typed = {
        "offering-1": str(b.offering("beam")),
        "quantity-1": "1",
        "card": "invoice",
        "po_number": "PO 77",
    }
    shown = client.get(f"/office/customers/{key}/sell/", typed)
    text = text_of(shown)
    assert "The invoice is due" in text
    assert "14 February 2026" in text or "14 Feb 2026" in text
    mark = shown.context["offer"].mark
    done = client.post(f"/office/customers/{key}/sell/", {**typed, "shown": mark, "intent": "po77"})
    assert done.status_code == 302, text_of(done)
    assert b.first("SELECT state, pays_by, po_number FROM purchase_order ORDER BY id DESC") == (
        "fulfilled",
        "invoice",
        "PO 77",
    )
