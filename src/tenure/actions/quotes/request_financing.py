"""Ask for financing of a quote (QUO-17)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.financing import load_financing, load_terms
from tenure.records.facts.markets import load_markets, reader_of
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.people import load_accounts_by_id
from tenure.records.facts.quotes import load_quotes
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import financing
from tenure.rules.quotes.financing import Asking


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFinancing:
    """Which quote, and what the one who finances should know."""

    quote_id: int
    note: str = ""


def load(inputs: Sequence[RequestFinancing], moment: Moment) -> list[Asking | Refused]:
    """Read the quotes with the terms of their lines, their companies, who asks and who is asked."""
    quotes = load_quotes([one.quote_id for one in inputs])
    buyers = load_buyers([quote.customer_id for quote in quotes.values()])
    terms, before = load_terms(list(quotes)), load_financing(list(quotes))
    markets = load_markets()
    key = moment.actor.user_id or 0
    account = load_accounts_by_id([key]).get(key)
    found: list[Asking | Refused] = []
    for one in inputs:
        quote = quotes.get(one.quote_id)
        if quote is None or quote.state == "draft" or account is None:
            found.append(Refused("not-found", {"name": "quote"}))
            continue
        buyer = buyers[quote.customer_id]
        found.append(
            Asking(
                quote=quote,
                buyer=buyer,
                reader=reader_of(buyer.seller, markets),
                terms=terms.get(quote.id, ()),
                asked_before=quote.id in before,
                user_id=key,
                name=account.name or account.email,
                on=day_in(moment.at, zone=quote.time_zone),
                at=moment.at,
            )
        )
    return found


def decide(wanted: RequestFinancing, facts: Asking) -> Decision:
    """Record it (see `financing.ask`)."""
    return financing.ask(facts, note=wanted.note)


REQUEST_FINANCING = Action[RequestFinancing, Asking](
    name="request-financing",
    input=RequestFinancing,
    summary="Ask for financing of a quote.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
)
