"""Hand the role of a team's primary admin to another user of the company (ACC-05)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.allotted import load_allotted
from tenure.actions.belonging import by_team, companies, owners
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import roles
from tenure.rules.companies.allotments import Allotted, followed
from tenure.rules.companies.roles import Company
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverPrimaryAdmin:
    """Which team, and which user of the company."""

    team_id: int
    user_id: int


def load(
    inputs: Sequence[HandOverPrimaryAdmin], moment: Moment
) -> list[tuple[Company, Allotted] | Refused]:
    """Read the companies of the teams with what groups and teams have: ten queries."""
    customers = owners("team", [one.team_id for one in inputs])
    found = companies(customers, moment)
    allotted = load_allotted(found, moment)
    missing = Refused("not-found", {"name": "team"})
    return [(found[key], allotted[key]) if key in found else missing for key in customers]


def decide(wanted: HandOverPrimaryAdmin, facts: tuple[Company, Allotted]) -> Decision:
    """Hand the role over (see `roles.hand_over`)."""
    company, allotted = facts
    decision = roles.hand_over(company, team_id=wanted.team_id, user_id=wanted.user_id)
    return followed(decision, before=allotted)


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
