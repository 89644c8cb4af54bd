"""Sales quotes in the office: with a reason, by the same builder; the list of all quotes."""

import csv
import io
import json
from typing import Any

import pytest

from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.records.facts.reading import rows
from tenure.records.models import Deployment
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b
from tests.entrypoints.office.conftest import WHY, Office
from tests.entrypoints.partner.test_quoting import carried, press
from tests.entrypoints.partner.test_quoting_together import fields

pytestmark = pytest.mark.django_db

WINDOW = b.at("2026-12-01 10:00")


def sent(office: Office, *, intent: str = "q", company: b.Company | None = None) -> int:
    """Send a quote of sales for a new product; return its key."""
    firm = company or office.company
    wanted = DraftQuote(
        customer_id=firm.id,
        lines=(
            Line(action="new", offering_id=b.offering("beam", country=firm.country), quantity=2),
        ),
        intent=intent,
        recipients=(Recipient(email=firm.purchaser.email),),
    )
    actor = b.staff("sales")
    key = b.do(DRAFT_QUOTE, wanted, actor=actor)["quote_id"]
    b.do(SEND_QUOTE, SendQuote(quote_id=key), actor=actor)
    assert isinstance(key, int)
    return key


@pytest.mark.rule("QUO-01", "ACC-11")
def test_quoting_begins_with_a_reason(office: Office) -> None:
    client = office.client("sales")
    key = office.company.id
    assert client.get(f"/office/customers/{key}/quote/").status_code == 403
    assert client.post(f"/office/customers/{key}/quote/begin/", {"reason": ""}).status_code == 422
    begun = client.post(f"/office/customers/{key}/quote/begin/", {"reason": WHY})
    assert begun["Location"] == f"/office/customers/{key}/quote/"
    page = client.get(begun["Location"])
    assert page.status_code == 200
    page = press(client, page, "add-seats", begun["Location"], pick=office.subscription)
    saved = press(client, page, "go-on", begun["Location"])
    assert rows("SELECT source, state FROM quote") == [("sales", "draft")]
    done = client.post(saved.url, carried(client.get(saved.url)))
    assert done.status_code == 302
    assert rows("SELECT state FROM quote") == [("sent",)]
    told = rows("SELECT actor_name FROM event WHERE action IN ('draft-quote', 'send-quote')")
    assert told
    assert all(WHY in name for (name,) in told)
    # The reason was for this customer only.
    other = client.get(f"/office/customers/{office.foreign.id}/quote/")
    assert other.status_code == 403


@pytest.mark.rule("ACC-11")
@pytest.mark.parametrize(("role", "status"), [("support", 403), ("finance", 403)])
def test_only_sales_quotes(office: Office, role: str, status: int) -> None:
    key = sent(office)
    client = office.client(role)
    address = f"/office/customers/{office.company.id}/quote/begin/"
    assert client.post(address, {"reason": WHY}).status_code == status
    assert client.get(f"/office/quotes/{key}/").status_code == status
    assert client.get("/office/quotes/").status_code == 200


@pytest.mark.rule("QUO-15")
def test_the_list_is_searched_filtered_sorted_and_exported(office: Office) -> None:
    sent(office)
    sent(office, intent="other", company=office.foreign)
    client = office.client("sales")
    text = client.get("/office/quotes/").content.decode()
    assert "Nordfab AB" in text
    assert "Fremmed ApS" in text
    assert "Fremmed ApS" not in client.get("/office/quotes/?q=nordfab").content.decode()
    assert "No quote fits" in client.get("/office/quotes/?state=accepted").content.decode()
    sheet = client.get("/office/quotes.csv?sort=customer&source=sales").content.decode("utf-8-sig")
    found: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(sheet)))
    assert [one["Customer"] for one in found] == ["Fremmed ApS", "Nordfab AB"]
    assert found[1]["State"] == "sent"


@pytest.mark.rule("REN-09", "ACC-11")
def test_renewals_of_one_customer_are_quoted_in_one_go(office: Office) -> None:
    client = office.client("sales")
    key = office.company.id
    client.post(f"/office/customers/{key}/quote/begin/", {"reason": WHY})
    address = f"/office/customers/{key}/quote-renewals/"
    assert client.get(address).status_code == 302
    Deployment.objects.update(sandbox_at=WINDOW)
    page = client.get(address)
    assert office.company.purchaser.email in page.content.decode()
    done = client.post(f"{address}send/", fields(page))
    assert "One quote was sent" in done.content.decode()
    assert rows("SELECT source, state FROM quote") == [("sales", "sent")]


@pytest.mark.rule("INV-13", "ACC-11")
def test_sales_asks_for_a_credit_line_with_its_quote(office: Office) -> None:
    key = sent(office)
    client = office.client("sales")
    assert client.post(f"/office/quotes/{key}/credit-line/").status_code == 403
    begin = f"/office/customers/{office.company.id}/quote/begin/"
    client.post(begin, {"reason": WHY})
    assert "Ask for a credit line of" in client.get(f"/office/quotes/{key}/").content.decode()
    assert client.post(f"/office/quotes/{key}/credit-line/").status_code == 302
    assert rows("SELECT state, quote_id FROM credit_line") == [("asked", key)]


@pytest.mark.rule("ACC-11")
def test_another_customers_subscription_is_not_there(office: Office) -> None:
    Deployment.objects.update(sandbox_at=WINDOW)
    client = office.client("sales")
    key = office.company.id
    client.post(f"/office/customers/{key}/quote/begin/", {"reason": WHY})
    strange = rows("SELECT id FROM subscription WHERE customer_id = %s", [office.foreign.id])[0][0]
    page = client.post(f"/office/customers/{key}/quote-renewals/", {"id": strange})
    assert page.status_code == 302
    line = [{"action": "renewal", "subscription_id": strange}]
    page = client.post(f"/office/customers/{key}/quote/", {"lines": json.dumps(line), "do": "look"})
    assert "isn’t possible" in page.content.decode()
    assert "SEK</span></p>" not in page.content.decode().split('id="reckoned"')[1][:200]
