"""Enter a version of the policy that is in force from a day on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.entering import policy_entry
from tenure.rules.entering.policy_entry import Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPolicy:
    """From which day on, and every number as nested tables."""

    in_force_on: date
    content: Mapping[str, Any]


def keys(inputs: Sequence[EnterPolicy]) -> list[int | str | None]:
    """The policy shares the lock of the catalogue."""
    return [None for _ in inputs]


def load(inputs: Sequence[EnterPolicy], moment: Moment) -> list[Versions]:
    """Read every version: one query."""
    known = {row[0]: row[1] for row in rows("SELECT in_force_on, content FROM policy_version")}
    found = Versions(known, day_in(moment.at, zone="UTC"), moment.at)
    return [found for _ in inputs]


def decide(wanted: EnterPolicy, facts: Versions) -> Decision:
    """Enter it (see `policy_entry.enter`)."""
    return policy_entry.enter(wanted.content, in_force_on=wanted.in_force_on, facts=facts)


ENTER_POLICY = Action[EnterPolicy, Versions](
    name="enter-policy",
    input=EnterPolicy,
    summary="Enter the numbers of the policy that are in force from a day on.",
    scope=Scope.CATALOGUE,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
