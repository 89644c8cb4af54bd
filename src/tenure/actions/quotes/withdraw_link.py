"""Withdraw a link to a quote: it leads nowhere from then on (ACC-13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.quotes import load_links, load_quotes
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import links
from tenure.rules.quotes.accepting import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawLink:
    """Which link of which quote."""

    quote_id: int
    link_id: int


@dataclass(frozen=True, slots=True)
class Known:
    """A link and whose it is."""

    link: Link
    customer_id: int
    at: datetime


def load(inputs: Sequence[WithdrawLink], moment: Moment) -> list[Known | Refused]:
    """Read the quotes and their links: two queries."""
    quotes = load_quotes([one.quote_id for one in inputs])
    known = load_links(list(quotes))
    found: list[Known | Refused] = []
    for one in inputs:
        link = next((each for each in known.get(one.quote_id, ()) if each.id == one.link_id), None)
        found.append(
            Refused("not-found", {"name": "link"})
            if link is None
            else Known(link, quotes[one.quote_id].customer_id, moment.at)
        )
    return found


def decide(_wanted: WithdrawLink, facts: Known) -> Decision:
    """Withdraw it (see `links.withdraw`)."""
    return links.withdraw(facts.link, customer_id=facts.customer_id, at=facts.at)


WITHDRAW_LINK = Action[WithdrawLink, Known](
    name="withdraw-link",
    input=WithdrawLink,
    summary="Withdraw a link to a quote.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
)
