"""Loads what closing quotes needs: the quote, its company, and what it holds (QUO-14, QUO-15)."""

from collections.abc import Sequence

from tenure.actions.quotes.in_reach import barred_from
from tenure.actions.quotes.quoting import source_of
from tenure.actions.scopes import AboutQuote
from tenure.engine.action import Moment
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.quotes import load_held, load_links, load_partners, load_quotes
from tenure.rules.decision import Refused
from tenure.rules.quotes.closing import Closing


def load_closing(inputs: Sequence[AboutQuote], moment: Moment) -> list[Closing | Refused]:
    """Read the quotes with their companies and what they hold: eleven queries."""
    quotes = load_quotes([one.quote_id for one in inputs])
    buyers = load_buyers([quote.customer_id for quote in quotes.values()])
    held = load_held(list(quotes), policies=load_policies())
    links = load_links(list(quotes))
    partners = load_partners([quote.partner_id for quote in quotes.values()])
    found: list[Closing | Refused] = []
    for one in inputs:
        quote = quotes.get(one.quote_id)
        barred = barred_from(quote, moment) if quote else Refused("not-found", {"name": "quote"})
        if quote is None or barred is not None:
            found.append(barred or Refused("not-found", {"name": "quote"}))
            continue
        found.append(
            Closing(
                quote,
                buyers[quote.customer_id],
                source_of(moment.actor),
                held.get(quote.id, ()),
                day_in(moment.at, zone=quote.time_zone),
                moment.at,
                links.get(quote.id, ()),
                partners.get(quote.partner_id or 0),
            )
        )
    return found
