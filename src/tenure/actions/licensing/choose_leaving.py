"""Choose who gives their seat back when the coming term begins with fewer (SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.licensing.seating import load_seatings
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import seats
from tenure.rules.licensing.seats import Seating


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLeaving:
    """Which subscription, and the seats that are given back then; all others aren't chosen."""

    subscription_id: int
    assignment_ids: tuple[int, ...] = ()


def load(inputs: Sequence[ChooseLeaving], moment: Moment) -> list[Seating | Refused]:
    """Read subscriptions, seats, companies and their groups: twelve queries."""
    found = load_seatings([(one.subscription_id, None) for one in inputs], moment)
    return [one or Refused("not-found", {"name": "subscription"}) for one in found]


def decide(wanted: ChooseLeaving, facts: Seating) -> Decision:
    """Choose them (see `seats.choose_leaving`)."""
    return seats.choose_leaving(facts, assignment_ids=wanted.assignment_ids)


CHOOSE_LEAVING = Action(
    name="choose-leaving",
    input=ChooseLeaving,
    summary="Choose who gives their seat back when the coming term has fewer seats.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
)
