"""Take a role from somebody; with the last one go their seats (ACC-06, ACC-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.allotted import load_allotted
from tenure.actions.belonging import by_role, companies, owners
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import roles
from tenure.rules.companies.allotments import Allotted, followed
from tenure.rules.companies.roles import Company
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRole:
    """Which role of whom: the key of the role that is held."""

    role_id: int


def load(inputs: Sequence[TakeRole], moment: Moment) -> list[tuple[Company, Allotted] | Refused]:
    """Read the companies of the roles with what groups and teams have: ten queries."""
    customers = owners("role", [one.role_id for one in inputs])
    found = companies(customers, moment)
    allotted = load_allotted(found, moment)
    missing = Refused("not-found", {"name": "role"})
    return [(found[key], allotted[key]) if key in found else missing for key in customers]


def decide(wanted: TakeRole, facts: tuple[Company, Allotted]) -> Decision:
    """Take the role (see `roles.take`)."""
    company, allotted = facts
    return followed(roles.take(company, role_id=wanted.role_id), before=allotted)


TAKE_ROLE = Action(
    name="take-role",
    input=TakeRole,
    summary="Take a role from somebody in a company.",
    scope=Scope.CUSTOMER,
    keys=by_role,
    load=load,
    decide=decide,
    alone=True,
)
