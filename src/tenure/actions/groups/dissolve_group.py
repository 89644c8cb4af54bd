"""Dissolve a group; the seats that came through it are free (ACC-06, SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.groups.grouping import by_group, load_of_groups
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import groups
from tenure.rules.companies.groups import Grouping
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class DissolveGroup:
    """Which group."""

    group_id: int


def load(inputs: Sequence[DissolveGroup], moment: Moment) -> list[Grouping | Refused]:
    """Read groups, companies and what they have: eleven queries."""
    return load_of_groups(inputs, moment)


def decide(wanted: DissolveGroup, facts: Grouping) -> Decision:
    """Dissolve it (see `groups.dissolve`)."""
    return groups.dissolve(facts, group_id=wanted.group_id)


DISSOLVE_GROUP = Action(
    name="dissolve-group",
    input=DissolveGroup,
    summary="Dissolve a group; the seats that came through it are free.",
    scope=Scope.CUSTOMER,
    keys=by_group,
    load=load,
    decide=decide,
    alone=True,
)
