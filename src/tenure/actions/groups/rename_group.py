"""Give a group of a company's people another name (ACC-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.groups.grouping import by_group, load_of_groups
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import groups
from tenure.rules.companies.groups import Grouping
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameGroup:
    """Which group, and what it is to be called."""

    group_id: int
    name: str


def load(inputs: Sequence[RenameGroup], moment: Moment) -> list[Grouping | Refused]:
    """Read groups and companies: eleven queries."""
    return load_of_groups(inputs, moment)


def decide(wanted: RenameGroup, facts: Grouping) -> Decision:
    """Rename it (see `groups.rename`)."""
    return groups.rename(facts, group_id=wanted.group_id, name=wanted.name)


RENAME_GROUP = Action(
    name="rename-group",
    input=RenameGroup,
    summary="Give a group another name.",
    scope=Scope.CUSTOMER,
    keys=by_group,
    load=load,
    decide=decide,
    alone=True,
)
