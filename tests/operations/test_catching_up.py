"""After an outage every day that had something to do is gone through, the oldest first."""

from datetime import date

import pytest

from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.operations import catching_up
from tenure.operations.catching_up import catch_up
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b

LATER = b.at("2026-06-01")


@pytest.mark.django_db
@pytest.mark.rule("OPS-01", "QUO-08")
def test_a_day_on_which_only_a_quote_was_due_is_one_of_them(outside: Outside) -> None:
    b.vendor()
    firm = b.company()
    who = b.actor(firm.purchaser)
    wanted = DraftQuote(
        customer_id=firm.id,
        lines=(Line(action="new", offering_id=b.offering(), quantity=2),),
        intent="draft",
        recipients=(Recipient(email=firm.purchaser.email),),
    )
    key = b.do(DRAFT_QUOTE, wanted, actor=who)["quote_id"]
    b.do(SEND_QUOTE, SendQuote(quote_id=key, hold=False), actor=who)
    (due_on,) = rows("SELECT next_due_on FROM quote")[0]
    assert catching_up._overdue(date.min, at=LATER) == due_on
    days: list[date] = []
    catch_up(at=LATER, observe=lambda action, on, _: days.append(on))
    assert days[0] == due_on
    assert rows("SELECT state FROM quote") == [("expired",)]
    assert catching_up._overdue(date.min, at=LATER) is None
