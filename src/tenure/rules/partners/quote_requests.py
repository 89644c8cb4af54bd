"""Requests for a quote: a customer asks a partner, which answers or declines (QUO-16)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import QuoteAskedFor, QuoteRequestAnswered
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact
from tenure.rules.partners.partner_choice import Partner

ASKED, ANSWERED, DECLINED = "asked", "answered", "declined"
LEAST, LONGEST, LONGEST_ANSWER = 10, 2_000, 1_000
"""Letters of a request at least and at most, and of an answer at most."""

MOST_SUBSCRIPTIONS = 100
"""As many subscriptions as a quote can renew together."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A customer that asks: whom, with what of its own named, and what it asked before.

    `before` is the request of the same intent; `own` says whether all subscriptions that are
    named are the customer's.
    """

    customer_id: int
    company: str
    number: str
    partner: Partner | None
    own: bool
    asked_by: Contact
    before: int | None
    at: datetime


def ask_for_quote(
    facts: Asking, *, intent: str, text: str, subscriptions: tuple[int, ...]
) -> Decision:
    """Put a request into a partner's queue; its account manager gets a mail. Twice is once.

    Refused: not-found, request-too-short, request-too-long, too-many.
    """
    if facts.partner is None or not facts.own or facts.asked_by.user_id is None:
        return Refused("not-found", {"name": "partner"})
    words = text.strip()
    if len(words) < LEAST:
        return Refused("request-too-short", {"least": LEAST}, "account:find-partner")
    if len(words) > LONGEST:
        return Refused("request-too-long", {"most": LONGEST}, "account:find-partner")
    if len(subscriptions) > MOST_SUBSCRIPTIONS:
        about = {"count": len(subscriptions), "maximum": MOST_SUBSCRIPTIONS}
        return Refused("too-many", about)
    if facts.before is not None:
        return decided(request_id=facts.before)
    rows = NewRows()
    asked = QuoteAskedFor(
        id=rows.number(),
        customer_id=facts.customer_id,
        partner_id=facts.partner.id,
        state=ASKED,
        intent=intent,
        text=words,
        subscriptions=tuple(dict.fromkeys(subscriptions)),
        asked_by_id=facts.asked_by.user_id,
        asked_at=facts.at,
    )
    told = mails(
        [facts.partner.manager] if facts.partner.manager else [],
        template="quote-asked-for",
        values={
            "company": facts.company,
            "customer_number": facts.number,
            "asked_by": f"{facts.asked_by.name} ({facts.asked_by.email})",
            "text": words,
            "url": "/partner/requests/",
        },
        about=About(None),
        at=facts.at,
        rows=rows,
    )
    return Decided((asked, *told), Because("QUO-16", "asked-for"), {"request_id": asked.id})


@dataclass(frozen=True, slots=True)
class Queued:
    """A request that is to be answered: where it stands, whose it is, who asked."""

    id: int
    customer_id: int
    state: str
    partner: str
    asked_by: Contact
    quote_is_theirs: bool
    answered_by: int | None
    at: datetime


def answer_request(facts: Queued, *, text: str, quote_id: int | None, declined: bool) -> Decision:
    """Answer a request, with a quote or without one, or decline it; who asked gets a mail.

    A quote has to be the partner's for this customer. Answering the same way again is once.
    Refused: not-found, request-closed, answer-missing.
    """
    state = DECLINED if declined else ANSWERED
    words = text.strip()[:LONGEST_ANSWER]
    if facts.state == state:
        return decided(request_id=facts.id)
    if facts.state != ASKED:
        return Refused("request-closed", {}, "partner:requests")
    if quote_id is not None and not facts.quote_is_theirs:
        return Refused("not-found", {"name": "quote"})
    if not words and quote_id is None:
        return Refused("answer-missing", {}, "partner:requests")
    rows = NewRows()
    told = mails(
        [facts.asked_by],
        template="quote-request-answered",
        values={
            "partner": facts.partner,
            "outcome": state,
            "answer": words,
            "url": "/account/partner/",
        },
        about=About(facts.customer_id),
        at=facts.at,
        rows=rows,
    )
    return Decided(
        (
            QuoteRequestAnswered(
                id=facts.id,
                customer_id=facts.customer_id,
                state=state,
                answer=words,
                quote_id=quote_id,
                answered_by_id=facts.answered_by,
                answered_at=facts.at,
            ),
            *told,
        ),
        Because("QUO-16", state),
        {"request_id": facts.id},
    )
