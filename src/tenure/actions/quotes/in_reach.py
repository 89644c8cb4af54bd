"""Loads quotes that an actor may change, send or close, with what their lines need today."""

from collections.abc import Callable, Sequence

from tenure.actions.quotes.quoting import Wish, load_quoting, source_of
from tenure.actions.scopes import AboutQuote
from tenure.engine.action import Moment
from tenure.records.facts.quotes import load_quotes
from tenure.rules.decision import Refused
from tenure.rules.quotes.quote import Line, Quote, Quoting, in_reach, source_now


def load_in_reach[Input: AboutQuote, Facts](
    inputs: Sequence[Input],
    moment: Moment,
    *,
    facts: Callable[[Quote, Quoting, Input], Facts],
    lines: Sequence[tuple[Line, ...]] | None = None,
    anew: bool = False,
) -> list[Facts | Refused]:
    """Return facts for each quote in reach, the refusal for the others.

    Priced are the quotes' own lines unless others are named; `anew` where another quote is made.
    """
    quotes = load_quotes([one.quote_id for one in inputs])
    barred = {key: barred_from(quote, moment) for key, quote in quotes.items()}
    wishes = {
        place: Wish(
            quotes[one.quote_id].customer_id,
            quotes[one.quote_id].wanted if lines is None else lines[place],
            source_now(quotes[one.quote_id], by=source_of(moment.actor), anew=anew),
            quotes[one.quote_id].partner_id,
        )
        for place, one in enumerate(inputs)
        if barred.get(one.quote_id, True) is None
    }
    priced = dict(zip(wishes, load_quoting(list(wishes.values()), moment), strict=True))
    return [
        facts(quotes[one.quote_id], priced[place], one)
        if place in priced
        else barred.get(one.quote_id) or Refused("not-found", {"name": "quote"})
        for place, one in enumerate(inputs)
    ]


def barred_from(quote: Quote, moment: Moment) -> Refused | None:
    """Return why the actor can't change, send or close a quote (see `quote.in_reach`)."""
    actor = moment.actor
    return in_reach(quote, source=source_of(actor), partner_id=actor.partner_id)
