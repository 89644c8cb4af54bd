"""Assign a subscription to a group or a team: each member takes a seat (SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.licensing.seating import load_seatings
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import seats
from tenure.rules.licensing.seats import Seating


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignGroup:
    """Which subscription, and either a group or a team of the same customer."""

    subscription_id: int
    group_id: int | None = None
    team_id: int | None = None


def load(inputs: Sequence[AssignGroup], moment: Moment) -> list[Seating | Refused]:
    """Read subscriptions, seats, companies and their groups: twelve queries."""
    found = load_seatings([(one.subscription_id, None) for one in inputs], moment)
    return [one or Refused("not-found", {"name": "subscription"}) for one in found]


def decide(wanted: AssignGroup, facts: Seating) -> Decision:
    """Assign it (see `seats.assign_group`)."""
    return seats.assign_group(facts, group_id=wanted.group_id, team_id=wanted.team_id)


ASSIGN_GROUP = Action(
    name="assign-group",
    input=AssignGroup,
    summary="Give every member of a group or team a seat, now and when somebody joins.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
)
