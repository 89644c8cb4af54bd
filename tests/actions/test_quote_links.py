"""Links to quotes: who holds one views, approves or pays, and gets no role by it (ACC-13)."""

from dataclasses import replace

import pytest

from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE, AcceptQuote, NewCard
from tenure.actions.quotes.approve_quote import APPROVE_QUOTE, ApproveQuote
from tenure.actions.quotes.hand_over_quote import HAND_OVER_QUOTE, HandOverQuote
from tenure.gateways.link_tokens import token_for
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.actions.test_quotes import new, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company in Sweden."""
    b.vendor()
    return b.company()


def entered(world: Outside) -> NewCard:
    """Return a card that was entered on the provider's page."""
    assert isinstance(world.payment, InProcessProvider)
    card = world.payment.simulator.store_card("4242424242424242", holder="Pia")
    return NewCard(
        token=card.token,
        brand=card.brand,
        last4=card.last4,
        holder=card.holder,
        expires_month=12,
        expires_year=2035,
    )


@pytest.mark.rule("ACC-13", "ACC-12", "QUO-11")
def test_a_colleague_pays_by_a_link_and_gets_no_role(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    colleague, stranger = b.person("pia@firm.example"), b.person()
    key = sent(firm, new())
    handed = HandOverQuote(quote_id=key, email=colleague.email, right="pay")
    b.do(HAND_OVER_QUOTE, handed, actor=b.actor(firm.purchaser))
    seed = b.first("SELECT values->>'seed' FROM mail WHERE template = 'quote-handed-over'")[0]
    token = token_for(seed)
    assert rows("SELECT count(*) FROM quote_link WHERE token_hash = %s", [token]) == [(0,)]
    theirs = AcceptQuote(quote_id=key, intent="pay", payment_method_id=card, token=token)
    assert b.refused(ACCEPT_QUOTE, theirs, actor=b.actor(colleague)) == "card-missing"
    wanted = AcceptQuote(quote_id=key, intent="pay", new_card=entered(outside), token=token)
    for who, by, code in (
        (stranger, token, "quote-not-yours"),
        (stranger, "", "not-found"),
        (colleague, "", "not-found"),
    ):
        attempt = AcceptQuote(quote_id=key, intent="pay", payment_method_id=card, token=by)
        assert b.refused(ACCEPT_QUOTE, attempt, actor=b.actor(who)) == code
    named = replace(wanted, team_id=firm.team_id)
    assert b.refused(ACCEPT_QUOTE, named, actor=b.actor(colleague)) == "team-unknown"
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(colleague))
    drain(at=b.NOW)
    assert rows("SELECT user_id, state FROM purchase_order") == [(firm.purchaser.id, "fulfilled")]
    assert rows("SELECT holder FROM payment_method ORDER BY id DESC LIMIT 1") == [("Pia",)]
    assert rows("SELECT count(*) FROM role WHERE user_id = %s", [colleague.id]) == [(0,)]
    assert rows("SELECT used_for, user_id FROM quote_link_use") == [("accepted", colleague.id)]


@pytest.mark.rule("ACC-13")
def test_a_link_with_the_right_to_approve_approves_once(firm: b.Company) -> None:
    colleague = b.person("pia@firm.example")
    key = sent(firm, new())
    handed = HandOverQuote(quote_id=key, email=colleague.email, right="approve")
    b.do(HAND_OVER_QUOTE, handed, actor=b.actor(firm.purchaser))
    seed = b.first("SELECT values->>'seed' FROM mail WHERE template = 'quote-handed-over'")[0]
    wanted = ApproveQuote(token=token_for(seed))
    for _ in range(2):
        b.do(APPROVE_QUOTE, wanted, actor=b.actor(colleague))
    assert rows("SELECT count(*) FROM quote_link_use") == [(1,)]
    assert rows("SELECT count(*) FROM mail WHERE template = 'quote-approved'") == [(1,)]
    assert b.refused(APPROVE_QUOTE, wanted, actor=b.actor(b.person())) == "link-for-another"


@pytest.mark.rule("ACC-11", "QUO-11")
def test_accepting_names_a_team_of_the_company_or_none(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new())
    wanted = AcceptQuote(quote_id=key, intent="team", payment_method_id=card)
    for team in (b.company().team_id, 0, -1, 10**17):
        named = replace(wanted, team_id=team)
        assert b.refused(ACCEPT_QUOTE, named, actor=b.actor(firm.purchaser)) == "team-unknown"
    b.do(ACCEPT_QUOTE, replace(wanted, team_id=firm.team_id), actor=b.actor(firm.purchaser))
    assert rows("SELECT team_id FROM purchase_order") == [(firm.team_id,)]
