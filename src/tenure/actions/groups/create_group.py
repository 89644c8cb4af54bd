"""Make a group of a company's people, with somebody in it at once if wished (ACC-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.groups.grouping import load_groupings
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import groups
from tenure.rules.companies.groups import Grouping
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateGroup:
    """Whose group, what it is called, and the e-mail addresses of people with accounts."""

    customer_id: int
    name: str
    emails: tuple[str, ...] = ()


def load(inputs: Sequence[CreateGroup], moment: Moment) -> list[Grouping | Refused]:
    """Read companies, their groups, and accounts: ten queries."""
    found = load_groupings(
        [one.customer_id for one in inputs], moment, emails=[one.emails for one in inputs]
    )
    return [one or Refused("not-found", {"name": "customer"}) for one in found]


def decide(wanted: CreateGroup, facts: Grouping) -> Decision:
    """Make it (see `groups.make`)."""
    return groups.make(facts, name=wanted.name, emails=wanted.emails)


CREATE_GROUP = Action(
    name="create-group",
    input=CreateGroup,
    summary="Make a group of a company's people.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
