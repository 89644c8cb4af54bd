"""Mails about quotes lead to the quote, and who holds a dead link is told (QUO-09, ACC-13)."""

import re

import pytest

from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.hand_over_quote import HAND_OVER_QUOTE, HandOverQuote
from tenure.actions.quotes.reissue_quote import REISSUE_QUOTE, ReissueQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.gateways.link_tokens import token_for
from tenure.gateways.mail import MemoryMailer
from tenure.operations.mail import deliver_mail
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.companies.invitations import token_hash
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company in Sweden."""
    b.vendor()
    return b.company()


def sent(firm: b.Company) -> int:
    """Send a quote to the purchaser and hand it over to Pia, who may approve."""
    line = Line(action="new", offering_id=b.offering("atlas"), quantity=2)
    wanted = DraftQuote(
        customer_id=firm.id,
        lines=(line,),
        intent="q",
        recipients=(Recipient(email=firm.purchaser.email, name="Eva", language="sv"),),
    )
    key = b.do(DRAFT_QUOTE, wanted, actor=b.actor(firm.purchaser))["quote_id"]
    assert isinstance(key, int)
    b.do(SEND_QUOTE, SendQuote(quote_id=key), actor=b.actor(firm.purchaser))
    handed = HandOverQuote(quote_id=key, email="pia@firm.example", right="approve")
    b.do(HAND_OVER_QUOTE, handed, actor=b.actor(firm.purchaser))
    return key


def told(template: str) -> list[str]:
    """Return whom a mail of this kind goes to."""
    return [row[0] for row in rows('SELECT "to" FROM mail WHERE template = %s', [template])]


@pytest.mark.rule("QUO-09", "NOT-04", "ACC-13")
def test_the_mail_leads_to_the_quote_and_what_is_kept_doesnt(
    firm: b.Company, outside: Outside
) -> None:
    key = sent(firm)
    deliver_mail(at=b.NOW)
    assert isinstance(outside.mail, MemoryMailer)
    mail = next(one for one in outside.mail.sent if "Q2026-000001" in one.subject)
    assert mail.subject.startswith("Offert Q2026-000001 till")
    seed = rows("SELECT values->>'seed' FROM mail WHERE template = 'quote-sent'")[0][0]
    found = re.search(r"/quotes/([\w-]+)/", mail.text)
    assert found is not None
    assert found[1] == token_for(seed)
    assert rows("SELECT quote_id FROM quote_link WHERE token_hash = %s", [token_hash(found[1])])
    kept = rows("SELECT body FROM mail WHERE template = 'quote-sent'")[0][0]
    assert found[1] not in kept
    assert f"/account/quotes/{key}/" in kept


@pytest.mark.rule("QUO-15", "ACC-13")
def test_who_holds_a_link_learns_that_it_was_cancelled(firm: b.Company) -> None:
    key = sent(firm)
    cancel = CancelQuote(quote_id=key, reason="The price list was wrong.")
    b.do(CANCEL_QUOTE, cancel, actor=b.staff("sales"))
    assert told("quote-cancelled") == [firm.purchaser.email, "pia@firm.example"]
    deliver_mail(at=b.NOW)
    bodies = rows("SELECT body FROM mail WHERE template = 'quote-cancelled'")
    assert all("The price list was wrong." in body for (body,) in bodies)


@pytest.mark.rule("QUO-10")
def test_who_isnt_sent_the_next_version_learns_that_theirs_is_dead(firm: b.Company) -> None:
    key = sent(firm)
    who = b.actor(firm.purchaser)
    anew = b.do(REISSUE_QUOTE, ReissueQuote(quote_id=key, intent="v2"), actor=who)["quote_id"]
    b.do(SEND_QUOTE, SendQuote(quote_id=anew), actor=who)
    assert told("quote-superseded") == ["pia@firm.example"]
    deliver_mail(at=b.NOW)
    second = rows("SELECT body FROM mail WHERE template = 'quote-sent' ORDER BY id DESC LIMIT 1")
    assert "Q2026-000001" in second[0][0]
