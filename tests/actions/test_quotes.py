"""A quote from draft to order: prices hold, one order, links, holds, states (QUO-01…15)."""

from datetime import timedelta
from typing import Any

import pytest

from tenure.actions.accept_quote import ACCEPT_QUOTE, AcceptQuote
from tenure.actions.approve_quote import APPROVE_QUOTE, ApproveQuote
from tenure.actions.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.change_quote import CHANGE_QUOTE, ChangeQuote
from tenure.actions.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.expire_quote import EXPIRE_QUOTE, ExpireQuote
from tenure.actions.hand_over_quote import HAND_OVER_QUOTE, HandOverQuote
from tenure.actions.reissue_quote import REISSUE_QUOTE, ReissueQuote
from tenure.actions.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.actor import Actor, system
from tenure.engine.preview import preview
from tenure.gateways.link_tokens import token_for
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.foresight import Foreseen
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company in Sweden."""
    b.vendor()
    return b.company()


def draft(
    firm: b.Company, *lines: Line, actor: Actor | None = None, at: Any = b.NOW, intent: str = "q"
) -> dict[str, Any]:
    """Draft a quote for the company's purchaser."""
    wanted = DraftQuote(
        customer_id=firm.id,
        lines=lines,
        intent=intent,
        recipients=(Recipient(email=firm.purchaser.email, name=firm.purchaser.name),),
    )
    return b.do(DRAFT_QUOTE, wanted, actor=actor or b.actor(firm.purchaser), at=at)


def sent(firm: b.Company, *lines: Line, actor: Actor | None = None, at: Any = b.NOW) -> int:
    """Draft a quote and send it; return its key."""
    who = actor or b.actor(firm.purchaser)
    key = draft(firm, *lines, actor=who, at=at)["quote_id"]
    assert isinstance(key, int)
    b.do(SEND_QUOTE, SendQuote(quote_id=key, hold=True), actor=who, at=at)
    return key


def new(product: str = "atlas", quantity: int = 2, **more: Any) -> Line:
    """Return a line that begins something."""
    offering = b.offering(product, **more)
    return Line(action="new", offering_id=offering, quantity=quantity)


def state(key: int) -> Any:
    return b.first("SELECT state FROM quote WHERE id = %s", key)[0]


@pytest.mark.rule("QUO-07", "QUO-08", "QUO-11", "CHK-10")
def test_a_quote_is_ordered_for_what_it_promised(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new())
    quote = b.first("SELECT number, state, last_on, total_minor FROM quote WHERE id = %s", key)
    assert quote == ("Q2026-000001", "sent", b.day("2026-02-14"), 4_712_500 // 10 * 5)
    late = b.at("2026-02-14 22:00")
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    first = b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=late)
    again = b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=late)
    assert again["order_id"] == first["order_id"]
    drain(at=late)
    assert rows("SELECT state, total_minor, quote_id FROM purchase_order") == [
        ("fulfilled", quote[3], key)
    ]
    assert state(key) == "accepted"
    assert rows("SELECT starts_on, ends_on FROM term") == [
        (b.day("2026-02-14"), b.day("2027-02-14"))
    ]
