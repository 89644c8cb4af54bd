"""Asking a partner for a quote, and what it answers, told as tables."""

from dataclasses import replace

import pytest

from tenure.rules.changes import MailRequested, QuoteAskedFor, QuoteRequestAnswered
from tenure.rules.decision import Decided, Refused
from tenure.rules.parties import Contact
from tenure.rules.partners.consent import Consent, consent_fault
from tenure.rules.partners.partner_choice import Partner
from tenure.rules.partners.quote_requests import Asking, Queued, answer_request, ask_for_quote
from tests.builders import NOW
from tests.rules import values as v

EVA = Contact("eva@nordfab.example", "sv", 7, "Eva")
ASKING = Asking(
    customer_id=10,
    company="Nordfab",
    number="5500001",
    partner=Partner(2, "P-2", "Southled", Contact("mia@south.example", "en", 9, "Mia")),
    own=True,
    asked_by=EVA,
    before=None,
    at=NOW,
)
QUEUED = Queued(
    id=60,
    customer_id=10,
    state="asked",
    partner="Southled",
    asked_by=EVA,
    quote_is_theirs=True,
    answered_by=9,
    at=NOW,
)
TEXT = "Twenty seats of Atlas from March on, please."


@pytest.mark.rule("QUO-16")
@pytest.mark.parametrize(
    ("facts", "text", "named", "code"),
    [
        (ASKING, TEXT, (1, 2, 2), ""),
        (replace(ASKING, partner=None), TEXT, (), "not-found"),
        (replace(ASKING, own=False), TEXT, (5,), "not-found"),
        (ASKING, "Atlas", (), "request-too-short"),
        (ASKING, "x" * 2_001, (), "request-too-long"),
        (ASKING, TEXT, tuple(range(101)), "too-many"),
    ],
)
def test_asking(facts: Asking, text: str, named: tuple[int, ...], code: str) -> None:
    found = ask_for_quote(facts, intent="ask-1", text=f"  {text} ", subscriptions=named)
    if code:
        assert isinstance(found, Refused)
        assert found.code == code
        return
    assert isinstance(found, Decided)
    asked, mail = found.changes
    assert isinstance(asked, QuoteAskedFor)
    assert (asked.partner_id, asked.text, asked.subscriptions) == (2, TEXT, (1, 2))
    assert isinstance(mail, MailRequested)
    # The customer doesn't find the partner's mail among its own.
    assert (mail.to, mail.template, mail.customer_id) == (
        "mia@south.example",
        "quote-asked-for",
        None,
    )


@pytest.mark.rule("QUO-16")
def test_a_form_sent_twice_is_one_request() -> None:
    again = replace(ASKING, before=61)
    found = ask_for_quote(again, intent="ask-1", text=TEXT, subscriptions=())
    assert found == Decided((), None, {"request_id": 61})


@pytest.mark.rule("QUO-16")
@pytest.mark.parametrize(
    ("facts", "text", "quote", "declined", "outcome"),
    [
        (QUEUED, "Here it is", 70, False, "answered"),
        (QUEUED, "", 70, False, "answered"),
        (QUEUED, "Call us", None, False, "answered"),
        (QUEUED, "Not ours", None, True, "declined"),
        (QUEUED, " ", None, False, "answer-missing"),
        (QUEUED, "", None, True, "answer-missing"),
        (replace(QUEUED, quote_is_theirs=False), "x", 70, False, "not-found"),
        (replace(QUEUED, state="answered"), "x", None, True, "request-closed"),
        (replace(QUEUED, state="declined"), "x", None, False, "request-closed"),
        (replace(QUEUED, state="declined"), "x", None, True, ""),
        (replace(QUEUED, state="answered"), "x", 70, False, ""),
    ],
)
def test_answering(
    facts: Queued, text: str, quote: int | None, declined: bool, outcome: str
) -> None:
    found = answer_request(facts, text=text, quote_id=quote, declined=declined)
    if isinstance(found, Refused):
        assert found.code == outcome
        return
    if not outcome:
        assert found.changes == ()
        return
    answered, mail = found.changes
    assert isinstance(answered, QuoteRequestAnswered)
    assert (answered.state, answered.answer, answered.quote_id) == (outcome, text.strip(), quote)
    assert isinstance(mail, MailRequested)
    assert (mail.to, mail.values["outcome"]) == (EVA.email, outcome)


@pytest.mark.rule("PAR-08")
@pytest.mark.parametrize(
    ("consent", "code"),
    [
        (Consent("Eva Dal", "telephone", v.day("2026-01-15")), None),
        (Consent("Eva Dal", "mail", v.day("2025-12-01"), "see the thread"), None),
        (Consent("Eva Dal", "telephone", v.day("2026-01-16")), "consent-to-come"),
        (Consent("  ", "telephone", v.day("2026-01-15")), "consent-missing"),
        (Consent("Eva Dal", "dream", v.day("2026-01-15")), "consent-missing"),
        (None, "consent-missing"),
    ],
)
def test_what_is_a_consent(consent: Consent | None, code: str | None) -> None:
    fault = consent_fault(consent, today=v.day("2026-01-15"))
    assert (fault.code if fault else None) == code
