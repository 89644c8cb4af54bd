"""Add people to a group, who get seats of what it is assigned to (ACC-06, SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.groups.grouping import by_group, load_of_groups
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import groups
from tenure.rules.companies.groups import Grouping
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToGroup:
    """Which group, and the e-mail addresses of people with accounts."""

    group_id: int
    emails: tuple[str, ...]


def load(inputs: Sequence[AddToGroup], moment: Moment) -> list[Grouping | Refused]:
    """Read groups, companies, what they have, and accounts: eleven queries."""
    return load_of_groups(inputs, moment, emails=[one.emails for one in inputs])


def decide(wanted: AddToGroup, facts: Grouping) -> Decision:
    """Add them (see `groups.add`)."""
    return groups.add(facts, group_id=wanted.group_id, emails=wanted.emails)


ADD_TO_GROUP = Action(
    name="add-to-group",
    input=AddToGroup,
    summary="Add people with accounts to a group, several addresses at once.",
    scope=Scope.CUSTOMER,
    keys=by_group,
    load=load,
    decide=decide,
    alone=True,
)
