"""Take somebody out of a group, with the seats that came through it (ACC-06, SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.groups.grouping import by_group, load_of_groups
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import groups
from tenure.rules.companies.groups import Grouping
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveFromGroup:
    """Which group, and whom."""

    group_id: int
    user_id: int


def load(inputs: Sequence[RemoveFromGroup], moment: Moment) -> list[Grouping | Refused]:
    """Read groups, companies and what they have: eleven queries."""
    return load_of_groups(inputs, moment)


def decide(wanted: RemoveFromGroup, facts: Grouping) -> Decision:
    """Take them out (see `groups.remove`)."""
    return groups.remove(facts, group_id=wanted.group_id, user_id=wanted.user_id)


REMOVE_FROM_GROUP = Action(
    name="remove-from-group",
    input=RemoveFromGroup,
    summary="Take somebody out of a group, with the seats that came through it.",
    scope=Scope.CUSTOMER,
    keys=by_group,
    load=load,
    decide=decide,
    alone=True,
)
