"""Hand the role of a team's primary admin to another user of the company (ACC-05)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import by_team, companies, owners
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import roles
from tenure.rules.companies.roles import Company
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverPrimaryAdmin:
    """Which team, and which user of the company."""

    team_id: int
    user_id: int


def load(inputs: Sequence[HandOverPrimaryAdmin], moment: Moment) -> list[Company | Refused]:
    """Read the companies of the teams: five queries."""
    customers = owners("team", [one.team_id for one in inputs])
    found = companies(customers, moment)
    return [found.get(key or 0, Refused("not-found", {"name": "team"})) for key in customers]


def decide(wanted: HandOverPrimaryAdmin, facts: Company) -> Decision:
    """Hand the role over (see `roles.hand_over`)."""
    return roles.hand_over(facts, team_id=wanted.team_id, user_id=wanted.user_id)


HAND_OVER_PRIMARY_ADMIN = Action(
    name="hand-over-primary-admin",
    input=HandOverPrimaryAdmin,
    summary="Make another user primary admin of a team; the former one becomes secondary admin.",
    scope=Scope.CUSTOMER,
    keys=by_team,
    load=load,
    decide=decide,
    alone=True,
)
