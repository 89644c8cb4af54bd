"""Answer a request for a quote, with one or without (QUO-16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.partner_choice import customers_asking, load_queued
from tenure.rules.decision import Decision
from tenure.rules.partners import quote_requests
from tenure.rules.partners.quote_requests import Queued


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRequest:
    """The request, and what its partner says or the quote that it made."""

    request_id: int
    text: str = ""
    quote_id: int | None = None


def keys(inputs: Sequence[AnswerRequest]) -> list[int | None]:
    """Return whose the requests are."""
    return customers_asking([one.request_id for one in inputs])


def load(inputs: Sequence[AnswerRequest], moment: Moment) -> list[Queued]:
    """Read requests and quotes: two queries."""
    wanted = [(one.request_id, one.quote_id) for one in inputs]
    return load_queued(wanted, user_id=moment.actor.user_id, at=moment.at)


def decide(wanted: AnswerRequest, facts: Queued) -> Decision:
    """Answer it (see `quote_requests.answer_request`)."""
    return quote_requests.answer_request(
        facts, text=wanted.text, quote_id=wanted.quote_id, declined=False
    )


ANSWER_REQUEST = Action[AnswerRequest, Queued](
    name="answer-request",
    input=AnswerRequest,
    summary="Answer a request for a quote, with one or without.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
