"""Requests for financing in the office: who sees them, who answers, who is told (QUO-17)."""

from datetime import date

import pytest

from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.request_financing import REQUEST_FINANCING, RequestFinancing
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.actor import system
from tenure.records.facts.reading import rows
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b
from tests import published_rates
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office


def asked(office: Office) -> int:
    """Have the purchaser ask for financing of a large quote."""
    history = published_rates.until("2026-01-10")
    tables = EnterFxTables(history=history, since=date(2026, 1, 1), base="EUR")
    b.do(ENTER_FX_TABLES, tables, actor=system("test"))
    eva = office.company.purchaser
    line = Line(action="new", offering_id=b.offering("atlas", term="P3Y"), quantity=9)
    wanted = DraftQuote(
        customer_id=office.company.id,
        lines=(line,),
        intent="finance",
        recipients=(Recipient(email=eva.email),),
    )
    key = b.do(DRAFT_QUOTE, wanted, actor=b.actor(eva))["quote_id"]
    assert isinstance(key, int)
    b.do(SEND_QUOTE, SendQuote(quote_id=key), actor=b.actor(eva))
    note = RequestFinancing(quote_id=key, note="Over three years, please.")
    b.do(REQUEST_FINANCING, note, actor=b.actor(eva))
    return key


@pytest.mark.rule("QUO-17")
def test_finance_passes_it_on_and_grants_it(office: Office) -> None:
    key = asked(office)
    finance = office.client("finance")
    text = text_of(finance.get("/office/financing/"))
    assert "Over three years, please." in text
    assert "Requested" in text
    for verdict, text in (("passed-on", ""), ("granted", "At 3.9 % a year.")):
        sent = {"verdict": verdict, "text": text, "company": "Nordfab AB"}
        assert finance.post(f"/office/financing/{key}/", sent).status_code == 302
    assert rows("SELECT state, answer FROM financing_request") == [("granted", "At 3.9 % a year.")]
    told = rows("SELECT \"to\" FROM mail WHERE template = 'financing-answered'")
    assert told == [(office.company.purchaser.email,)] * 2
    again = finance.post(f"/office/financing/{key}/", {"verdict": "declined"})
    assert again.status_code == 409


@pytest.mark.rule("QUO-17", "ACC-11")
def test_sales_sees_it_and_support_doesnt_and_only_finance_answers(office: Office) -> None:
    key = asked(office)
    assert office.client("sales").get("/office/financing/").status_code == 200
    assert office.client("support").get("/office/financing/").status_code == 403
    refused = office.client("sales").post(f"/office/financing/{key}/", {"verdict": "granted"})
    assert refused.status_code == 403
    wrong = office.client("finance").post(f"/office/financing/{key}/", {"verdict": "perhaps"})
    assert wrong.status_code == 409
    assert rows("SELECT state FROM financing_request") == [("requested",)]
