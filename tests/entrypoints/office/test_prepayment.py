"""Finance demands of a customer to pay in advance, with a reason, and lifts it again (SUB-09)."""

import pytest

from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office


@pytest.mark.rule("SUB-09", "ACC-11")
def test_finance_demands_prepayment_and_lifts_it(office: Office) -> None:
    client, page = office.client("finance"), f"/office/customers/{office.company.id}/"
    assert "Demand prepayment" in text_of(client.get(page))
    unexplained = client.post(f"{page}prepayment/", {"demanded": "1", "reason": ""})
    assert unexplained.status_code == 422
    told = client.post(
        f"{page}prepayment/", {"demanded": "1", "reason": "a bounced transfer"}, follow=True
    )
    text = text_of(told)
    assert "This customer pays in advance from now on." in text
    assert "Demanded: nothing is sold to this customer on an invoice" in text
    assert b.first("SELECT prepayment FROM customer WHERE id = %s", office.company.id) == (True,)
    what, who = b.first("SELECT what, actor_name FROM event ORDER BY id DESC LIMIT 1")
    assert what == "prepayment-demanded"
    assert "a bounced transfer" in who
    client.post(f"{page}prepayment/", {"demanded": "0", "reason": "has paid it all"})
    assert b.first("SELECT prepayment FROM customer WHERE id = %s", office.company.id) == (False,)


@pytest.mark.rule("SUB-09", "ACC-12")
@pytest.mark.parametrize("role", ["support", "operations", "sales"])
def test_nobody_else_does(office: Office, role: str) -> None:
    client, page = office.client(role), f"/office/customers/{office.company.id}/"
    assert "Demand prepayment" not in text_of(client.get(page))
    client.post(f"{page}prepayment/", {"demanded": "1", "reason": "because I say so"})
    assert b.first("SELECT prepayment FROM customer WHERE id = %s", office.company.id) == (False,)
