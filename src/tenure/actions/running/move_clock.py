"""Set a sandbox's clock to a later instant; `operations.sandbox` does what was due on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.deployments import load_deployment
from tenure.rules.decision import Decision
from tenure.rules.running import installation
from tenure.rules.running.installation import Installed


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveClock:
    """The instant to go to."""

    to: datetime


def keys(inputs: Sequence[MoveClock]) -> list[str]:
    """Return the one name that the installation is locked by."""
    return ["deployment" for _ in inputs]


def load(inputs: Sequence[MoveClock], _moment: Moment) -> list[Installed | None]:
    """Read where the clock stands."""
    known = load_deployment()
    return [known for _ in inputs]


def decide(wanted: MoveClock, facts: Installed | None) -> Decision:
    """Move it forward (see `installation.move_clock`)."""
    return installation.move_clock(facts, to=wanted.to)


MOVE_CLOCK = Action[MoveClock, Installed | None](
    name="move-clock",
    input=MoveClock,
    summary="Set the clock of a sandbox forward.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
