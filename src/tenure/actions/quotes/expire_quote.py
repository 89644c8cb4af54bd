"""Let quotes expire on the day after their last one (QUO-08, OPS-01)."""

from dataclasses import dataclass
from datetime import date

from tenure.actions.quotes.closing import load_closing
from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Due, Scope
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.quotes import closing
from tenure.rules.quotes.closing import Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpireQuote:
    """Which quote."""

    quote_id: int


def decide(_wanted: ExpireQuote, facts: Closing) -> Decision:
    """Let it expire (see `closing.expire`)."""
    return closing.expire(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the quotes of a zone whose last day is over, the oldest first."""
    return [
        Due(*row)
        for row in rows(
            "SELECT q.id, q.customer_id, q.next_due_on FROM quote q "
            "WHERE q.time_zone = %s AND q.next_due_on <= %s AND q.state = 'sent' "
            "AND NOT EXISTS (SELECT FROM parked_action p WHERE p.action = 'expire-quote' "
            "AND p.item = q.id AND p.released_at IS NULL) "
            "ORDER BY q.next_due_on, q.id LIMIT %s",
            [zone, on, limit],
        )
    ]


def make(one: Due) -> ExpireQuote:
    """Return the input for a quote that is due."""
    return ExpireQuote(quote_id=one.item)


EXPIRE_QUOTE = Action[ExpireQuote, Closing](
    name="expire-quote",
    input=ExpireQuote,
    summary="Let a quote expire whose last day is over.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load_closing,
    decide=decide,
    due=due,
    make=make,
    alone=True,
)
