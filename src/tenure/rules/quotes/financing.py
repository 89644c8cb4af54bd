"""Financing: asked for with a quote, passed on to who finances, granted or declined (QUO-17)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from tenure.rules.changes import FinancingAnswered, FinancingAsked
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.quotes.links import not_open
from tenure.rules.quotes.quote import Quote

TERMS = frozenset({"P1Y", "P3Y"})
"""Terms of which one line at least is needed: a month isn't financed."""

LONGEST_NOTE = 500

ANSWERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "requested": frozenset({"passed-on", "granted", "declined"}),
        "passed-on": frozenset({"granted", "declined"}),
        "granted": frozenset(),
        "declined": frozenset(),
    }
)
"""Where a request may go on to from each state."""

_VERDICTS = ("passed-on", "granted", "declined")


@dataclass(frozen=True, slots=True)
class Asking:
    """A quote with the terms of its lines, and whether financing of it was asked for before.

    `reader` is who of the vendor passes the request on.
    """

    quote: Quote
    buyer: Buyer
    reader: Contact
    terms: tuple[str, ...]
    asked_before: bool
    user_id: int
    name: str
    on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is kept, and who asked."""

    id: int
    state: str
    asked_by: Contact


@dataclass(frozen=True, slots=True)
class Answering:
    """A quote and the request for its financing, None where nobody has asked."""

    quote: Quote
    buyer: Buyer
    asked: Asked | None
    at: datetime


def offered(*, total_minor: int, least_minor: int | None, terms: Iterable[str]) -> bool:
    """Say whether financing can be requested: enough, and not for months only (QUO-17).

    USD 4 500.00 for a year: yes; USD 4 499.99: no; where no rate is known: no.
    """
    enough = least_minor is not None and total_minor >= least_minor
    return enough and not TERMS.isdisjoint(terms)


def ask(facts: Asking, *, note: str) -> Decision:
    """Record the request and pass it on to the seller; twice is once (QUO-17).

    Refused: financing-below-minimum, financing-not-offered and those of a quote that isn't open.
    """
    quote = facts.quote
    if facts.asked_before:
        return decided(quote_id=quote.id)
    refused = not_open(quote, facts.on) or _not_offered(facts)
    if refused is not None:
        return refused
    rows = NewRows()
    asked = FinancingAsked(
        id=rows.number(),
        customer_id=quote.customer_id,
        quote_id=quote.id,
        state="requested",
        asked_by_id=facts.user_id,
        asked_at=facts.at,
        note=note.strip()[:LONGEST_NOTE],
    )
    told = mails(
        [facts.reader] if facts.reader.email else [],
        template="financing-requested",
        values={
            "company": facts.buyer.name,
            "asked_by": facts.name,
            "total": money(quote.total_minor, quote.currency),
            "note": asked.note,
            "url": "/office/financing/",
        },
        about=About(quote.customer_id, quote_id=quote.id),
        at=facts.at,
        rows=rows,
    )
    return Decided(
        (asked, *told),
        Because("QUO-17", "financing-asked", "quote", quote.id),
        {"quote_id": quote.id},
    )


def _not_offered(facts: Asking) -> Refused | None:
    quote, least = facts.quote, facts.quote.financing_minor
    if least is not None and quote.total_minor < least:
        about: dict[str, str | int] = {
            "minimum_minor": least,
            "total_minor": quote.total_minor,
            "currency": quote.currency,
        }
        return Refused("financing-below-minimum", about, "account:quotes")
    if not offered(total_minor=quote.total_minor, least_minor=least, terms=facts.terms):
        return Refused("financing-not-offered", {"number": quote.number}, "account:quotes")
    return None


def answer(facts: Answering, *, verdict: str, text: str) -> Decision:
    """Say where a request stands, and tell who asked; the same again changes nothing (QUO-17).

    Refused: verdict-unknown, financing-not-asked, financing-answered.
    """
    if verdict not in _VERDICTS:
        return Refused("verdict-unknown", {"verdict": verdict, "known": ", ".join(_VERDICTS)})
    asked, quote = facts.asked, facts.quote
    if asked is None:
        return Refused("financing-not-asked", {"number": quote.number}, "office:financing")
    if asked.state == verdict:
        return decided(quote_id=quote.id)
    if verdict not in ANSWERS[asked.state]:
        return Refused("financing-answered", {"number": quote.number}, "office:financing")
    answered = FinancingAnswered(
        id=asked.id,
        customer_id=quote.customer_id,
        state=verdict,
        decided_at=facts.at,
        answer=text.strip()[:LONGEST_NOTE],
    )
    told = mails(
        [asked.asked_by],
        template="financing-answered",
        values={
            "company": facts.buyer.name,
            "verdict": verdict,
            "answer": answered.answer,
            "total": money(quote.total_minor, quote.currency),
            "url": f"/account/quotes/{quote.id}/",
        },
        about=About(quote.customer_id, quote_id=quote.id),
        at=facts.at,
        rows=NewRows(),
    )
    return Decided(
        (answered, *told),
        Because("QUO-17", f"financing-{verdict}", "quote", quote.id),
        {"quote_id": quote.id},
    )
