"""Cancel a quote: partners and sales their sent ones too, a purchaser a draft (QUO-06, QUO-15)."""

from dataclasses import dataclass

from tenure.actions.quotes.closing import load_closing
from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Scope
from tenure.rules.decision import Decision
from tenure.rules.quotes import closing
from tenure.rules.quotes.closing import Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelQuote:
    """Which quote, and why, which its recipients are told."""

    quote_id: int
    reason: str = ""


def decide(wanted: CancelQuote, facts: Closing) -> Decision:
    """Cancel it (see `closing.cancel`)."""
    return closing.cancel(facts, reason=wanted.reason)


CANCEL_QUOTE = Action[CancelQuote, Closing](
    name="cancel-quote",
    input=CancelQuote,
    summary="Cancel a quote that nobody has accepted yet.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load_closing,
    decide=decide,
    alone=True,
)
