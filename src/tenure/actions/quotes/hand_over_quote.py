"""Hand a quote over to a colleague with the right to view, approve or pay it (ACC-13)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.gateways.link_tokens import token_for
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.people import load_accounts, load_accounts_by_id
from tenure.records.facts.quotes import load_links, load_quotes
from tenure.rules.companies.people import normal_email
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import links
from tenure.rules.quotes.links import Handing
from tenure.rules.quotes.sending import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverQuote:
    """Which quote, to which address, with which right: view, approve or pay."""

    quote_id: int
    email: str
    right: str


def load(inputs: Sequence[HandOverQuote], moment: Moment) -> list[Handing | Refused]:
    """Read the quotes, their companies and links, and who hands over."""
    quotes = load_quotes([one.quote_id for one in inputs])
    buyers = load_buyers([quote.customer_id for quote in quotes.values()])
    known = load_links(list(quotes))
    by = load_accounts_by_id([moment.actor.user_id]).get(moment.actor.user_id or 0)
    accounts = load_accounts([one.email for one in inputs])
    found: list[Handing | Refused] = []
    for one in inputs:
        quote = quotes.get(one.quote_id)
        if quote is None or quote.state == "draft":
            found.append(Refused("not-found", {"name": "quote"}))
            continue
        before, email = known.get(quote.id, ()), normal_email(one.email)
        seed = f"quote:{quote.id}:{email}:{one.right}:{len(before)}"
        account = accounts.get(email)
        found.append(
            Handing(
                quote=quote,
                buyer=buyers[quote.customer_id],
                token=Token(seed, token_for(seed)),
                had_before=before,
                by_user_id=moment.actor.user_id or 0,
                by_name=by.name if by else moment.actor.name,
                language=account.language if account else buyers[quote.customer_id].language,
                on=day_in(moment.at, zone=quote.time_zone),
                at=moment.at,
            )
        )
    return found


def decide(wanted: HandOverQuote, facts: Handing) -> Decision:
    """Hand it over (see `links.hand_over`)."""
    return links.hand_over(facts, email=wanted.email, right=wanted.right)


HAND_OVER_QUOTE = Action[HandOverQuote, Handing](
    name="hand-over-quote",
    input=HandOverQuote,
    summary="Hand a quote over to a colleague who may view, approve or pay it.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
)
