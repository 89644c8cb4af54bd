"""Decline a request for a quote and say why (QUO-16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.partner_choice import customers_asking, load_queued
from tenure.rules.decision import Decision
from tenure.rules.partners import quote_requests
from tenure.rules.partners.quote_requests import Queued


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineRequest:
    """The request, and what its partner says."""

    request_id: int
    text: str


def keys(inputs: Sequence[DeclineRequest]) -> list[int | None]:
    """Return whose the requests are."""
    return customers_asking([one.request_id for one in inputs])


def load(inputs: Sequence[DeclineRequest], moment: Moment) -> list[Queued]:
    """Read requests and quotes: two queries."""
    wanted = [(one.request_id, None) for one in inputs]
    return load_queued(wanted, user_id=moment.actor.user_id, at=moment.at)


def decide(wanted: DeclineRequest, facts: Queued) -> Decision:
    """Decline it (see `quote_requests.answer_request`)."""
    return quote_requests.answer_request(facts, text=wanted.text, quote_id=None, declined=True)


DECLINE_REQUEST = Action[DeclineRequest, Queued](
    name="decline-request",
    input=DeclineRequest,
    summary="Decline a request for a quote and say why.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
