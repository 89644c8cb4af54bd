"""Release the brake: a person has looked and lets runs go on (OPS-02, OPS-04)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.running import load_brake
from tenure.rules.decision import Decision
from tenure.rules.running import runs
from tenure.rules.running.runs import Pulled


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseBrake:
    """Why, and who says so where it isn't an account that acts (the command line)."""

    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """The brake that holds, who lets it go, and when."""

    held: Pulled | None
    by: str
    at: datetime


def keys(inputs: Sequence[ReleaseBrake]) -> list[str]:
    """Return the one name that the brake is locked by."""
    return ["brake" for _ in inputs]


def load(inputs: Sequence[ReleaseBrake], moment: Moment) -> list[Holding]:
    """Read the brake that holds."""
    held = load_brake()
    person = moment.actor.user_id is not None
    return [
        Holding(held, moment.actor.name if person or not one.by else one.by, moment.at)
        for one in inputs
    ]


def decide(wanted: ReleaseBrake, facts: Holding) -> Decision:
    """Release it (see `running.release`)."""
    return runs.release(facts.held, reason=wanted.reason, by=facts.by, at=facts.at)


RELEASE_BRAKE = Action[ReleaseBrake, Holding](
    name="release-brake",
    input=ReleaseBrake,
    summary="Let runs go on after the brake was pulled, for a reason.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
