"""A quote as who works on it reads it: within reach, or not there at all (PAR-01, QUO-15)."""

from tenure.actions.quotes.quoting import source_of
from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.quotes import load_quotes
from tenure.rules.decision import Refused
from tenure.rules.quotes.quote import Quote, in_reach


def draft_in_reach(actor: Actor, *, quote_id: int) -> Quote | Refused:
    """Return a quote that the actor may change, send or close; two queries and those of rights."""
    quote = load_quotes([quote_id]).get(quote_id)
    if quote is None:
        return Refused("not-found", {"name": "quote"})
    refused = in_reach(quote, source=source_of(actor), partner_id=actor.partner_id)
    if refused is not None:
        return refused
    return ask("see-what-to-quote", lambda: quote, actor=actor, customer_id=quote.customer_id)
