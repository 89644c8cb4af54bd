"""Renewals quoted in one go: many customers together as one by one, twice as once (REN-09)."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.quotes.quote_renewals import QUOTE_RENEWALS, QuoteRenewals
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.actor import Actor
from tenure.engine.outcome import Done
from tenure.engine.perform import perform_all
from tenure.engine.preview import preview_all
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.records.models import Customer
from tenure.rules.foresight import Foreseen
from tests import builders as b

pytestmark = pytest.mark.django_db

WINDOW = b.at("2026-12-01 10:00")


@pytest.fixture
def served(outside: Outside) -> tuple[Actor, list[b.Company]]:
    """A partner with three customers of two subscriptions each."""
    b.vendor()
    partner = b.partner()
    firms = []
    for number in range(1, 4):
        firm = b.company(name=f"Firm {number}")
        card = b.real_card(firm, outside)
        for product in ("atlas", "beam"):
            b.buy(firm, product=product, quantity=number, card=card)
        firms.append(firm)
    Customer.objects.update(partner_id=partner)
    return b.acts_for(partner), firms


def wanted(firm: b.Company, *, intent: str = "go") -> QuoteRenewals:
    keys = [row[0] for row in rows("SELECT id FROM subscription WHERE customer_id = %s ORDER BY id",
                                   [firm.id])]  # fmt: skip
    return QuoteRenewals(customer_id=firm.id, subscription_ids=tuple(keys), intent=intent)


def kept() -> list[Any]:
    """Tell the drafts, leaving out keys and numbers."""
    return list(
        rows(
            "SELECT c.name, q.state, q.total_minor, jsonb_array_length(q.wanted), q.recipients "
            "FROM quote q JOIN customer c ON c.id = q.customer_id ORDER BY c.name, q.intent"
        )
    )


@pytest.mark.rule("REN-08", "REN-09")
def test_together_as_one_by_one(served: tuple[Actor, list[b.Company]]) -> None:
    actor, firms = served
    together = perform_all(QUOTE_RENEWALS, [wanted(firm) for firm in firms], actor=actor, at=WINDOW)
    assert all(isinstance(one, Done) for one in together)
    first = kept()
    assert [row[3] for row in first] == [2, 2, 2]
    rows("DELETE FROM quote RETURNING id")
    for firm in firms:
        b.do(QUOTE_RENEWALS, wanted(firm), actor=actor, at=WINDOW)
    assert kept() == first


@pytest.mark.rule("REN-09")
def test_twice_is_once(served: tuple[Actor, list[b.Company]]) -> None:
    actor, firms = served
    first = b.do(QUOTE_RENEWALS, wanted(firms[0]), actor=actor, at=WINDOW)
    again = b.do(QUOTE_RENEWALS, wanted(firms[0]), actor=actor, at=WINDOW)
    assert (again["quote_id"], again["quotes"]) == (first["quote_id"], 1)
    assert rows("SELECT count(*) FROM quote") == [(1,)]
    b.do(SEND_QUOTE, SendQuote(quote_id=first["quote_id"]), actor=actor, at=WINDOW)
    assert rows("SELECT state, hold FROM quote") == [("sent", False)]


@pytest.mark.rule("REN-09")
def test_queries_do_not_grow(served: tuple[Actor, list[b.Company]]) -> None:
    actor, firms = served
    counts = []
    for some in (firms[:1], firms):
        inputs = [wanted(firm) for firm in some]
        with CaptureQueriesContext(connection) as made:
            found = preview_all(QUOTE_RENEWALS, inputs, actor=actor, at=WINDOW)
        assert all(isinstance(one, Foreseen) for one in found)
        counts.append(len(made))
    assert counts[0] == counts[1]


@pytest.mark.rule("COT-10", "REN-09")
def test_the_preview_is_what_is_drafted(served: tuple[Actor, list[b.Company]]) -> None:
    actor, firms = served
    seen = preview_all(QUOTE_RENEWALS, [wanted(firms[2])], actor=actor, at=WINDOW)[0]
    assert isinstance(seen, Foreseen)
    drafts: Any = seen.answer["drafts"]
    b.do(QUOTE_RENEWALS, wanted(firms[2]), actor=actor, at=WINDOW)
    assert [row[2] for row in kept()] == [drafts[0]["total_minor"]]
