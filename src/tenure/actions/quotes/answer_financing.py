"""Say where a request for financing stands: passed on, granted, declined (QUO-17)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.financing import load_financing
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.quotes import load_quotes
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import financing
from tenure.rules.quotes.financing import Answering


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFinancing:
    """Of which quote, and where it stands: passed-on, granted or declined; `text` is mailed."""

    quote_id: int
    verdict: str
    text: str = ""


def load(inputs: Sequence[AnswerFinancing], moment: Moment) -> list[Answering | Refused]:
    """Read the quotes with their companies and requests."""
    quotes = load_quotes([one.quote_id for one in inputs])
    buyers = load_buyers([quote.customer_id for quote in quotes.values()])
    asked = load_financing(list(quotes))
    return [
        Answering(
            quotes[one.quote_id],
            buyers[quotes[one.quote_id].customer_id],
            asked.get(one.quote_id),
            moment.at,
        )
        if one.quote_id in quotes
        else Refused("not-found", {"name": "quote"})
        for one in inputs
    ]


def decide(wanted: AnswerFinancing, facts: Answering) -> Decision:
    """Answer it (see `financing.answer`)."""
    return financing.answer(facts, verdict=wanted.verdict, text=wanted.text)


ANSWER_FINANCING = Action[AnswerFinancing, Answering](
    name="answer-financing",
    input=AnswerFinancing,
    summary="Say where a request for financing of a quote stands.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
)
