"""Pull the brake: no run does anything until a person has looked (OPS-02)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.running import load_brake
from tenure.rules.decision import Decision
from tenure.rules.running import runs
from tenure.rules.running.runs import Pulled


@dataclass(frozen=True, slots=True, kw_only=True)
class PullBrake:
    """For which business day, and why: a refusal of `rules.running.brake` and what it is about."""

    business_on: date
    code: str
    about: Mapping[str, str | int]


def keys(inputs: Sequence[PullBrake]) -> list[str]:
    """Return the one name that the brake is locked by."""
    return ["brake" for _ in inputs]


def load(inputs: Sequence[PullBrake], moment: Moment) -> list[tuple[Pulled | None, datetime]]:
    """Read whether it holds already."""
    held = load_brake()
    return [(held, moment.at) for _ in inputs]


def decide(wanted: PullBrake, facts: tuple[Pulled | None, datetime]) -> Decision:
    """Pull it (see `running.pull`)."""
    held, at = facts
    return runs.pull(
        held, at=at, business_on=wanted.business_on, code=wanted.code, about=wanted.about
    )


PULL_BRAKE = Action[PullBrake, tuple[Pulled | None, datetime]](
    name="pull-brake",
    input=PullBrake,
    summary="Stop all runs until a person has looked.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
