"""Appoint a secondary admin of a team (ACC-06)."""

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
class AppointSecondaryAdmin:
    """Which team, and which user of the company."""

    team_id: int
    user_id: int


def load(
    inputs: Sequence[AppointSecondaryAdmin], moment: Moment
) -> list[tuple[Company, Allotted] | Refused]:
    """Read the companies of the teams with what groups and teams have: ten queries."""
    customers = owners("team", [one.team_id for one in inputs])
    found = companies(customers, moment)
    allotted = load_allotted(found, moment)
    missing = Refused("not-found", {"name": "team"})
    return [(found[key], allotted[key]) if key in found else missing for key in customers]


def decide(wanted: AppointSecondaryAdmin, facts: tuple[Company, Allotted]) -> Decision:
    """Appoint the user (see `roles.appoint`)."""
    company, allotted = facts
    decision = roles.appoint(company, team_id=wanted.team_id, user_id=wanted.user_id)
    return followed(decision, before=allotted)


APPOINT_SECONDARY_ADMIN = Action(
    name="appoint-secondary-admin",
    input=AppointSecondaryAdmin,
    summary="Make a user of the company secondary admin of a team.",
    scope=Scope.CUSTOMER,
    keys=by_team,
    load=load,
    decide=decide,
    alone=True,
)
