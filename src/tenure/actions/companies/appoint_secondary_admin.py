"""Appoint a secondary admin of a team (ACC-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import by_team, companies, owners
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import roles
from tenure.rules.companies.roles import Company
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointSecondaryAdmin:
    """Which team, and which user of the company."""

    team_id: int
    user_id: int


def load(inputs: Sequence[AppointSecondaryAdmin], moment: Moment) -> list[Company | Refused]:
    """Read the companies of the teams: five queries."""
    customers = owners("team", [one.team_id for one in inputs])
    found = companies(customers, moment)
    return [found.get(key or 0, Refused("not-found", {"name": "team"})) for key in customers]


def decide(wanted: AppointSecondaryAdmin, facts: Company) -> Decision:
    """Appoint the user (see `roles.appoint`)."""
    return roles.appoint(facts, team_id=wanted.team_id, user_id=wanted.user_id)


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
