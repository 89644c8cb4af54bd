"""Begin the next version of a sent or expired quote at today's prices (QUO-08, QUO-10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.quotes.in_reach import load_in_reach
from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.quotes import quotes_by_intent
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import drafting
from tenure.rules.quotes.drafting import Redrafting


@dataclass(frozen=True, slots=True, kw_only=True)
class ReissueQuote:
    """Which quote is made anew; the same intent twice is the same draft."""

    quote_id: int
    intent: str


def load(inputs: Sequence[ReissueQuote], moment: Moment) -> list[Redrafting | Refused]:
    """Read the quotes, what their lines cost today, and whether it was done before."""
    owners = by_quote(inputs)
    before = quotes_by_intent(
        [(owner or 0, one.intent) for owner, one in zip(owners, inputs, strict=True)]
    )
    return load_in_reach(
        inputs,
        moment,
        facts=lambda quote, quoting, one: Redrafting(
            quoting, quote, before.get((quote.customer_id, one.intent))
        ),
        anew=True,
    )


def decide(wanted: ReissueQuote, facts: Redrafting) -> Decision:
    """Make the draft (see `drafting.reissue`)."""
    return drafting.reissue(facts, intent=wanted.intent)


REISSUE_QUOTE = Action[ReissueQuote, Redrafting](
    name="reissue-quote",
    input=ReissueQuote,
    summary="Begin the next version of a quote; sending it supersedes the one before.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
)
