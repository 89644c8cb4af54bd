"""Note that a run began (OPS-01)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision
from tenure.rules.running import runs


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginRun:
    """The business day, which worker, and how much is due."""

    business_on: date
    worker: str
    due: int


def keys(inputs: Sequence[BeginRun]) -> list[str]:
    """Return the one name that a worker's reports are locked by."""
    return [f"run:{one.worker}" for one in inputs]


def load(inputs: Sequence[BeginRun], moment: Moment) -> list[datetime]:
    """Read nothing but the clock."""
    return [moment.at for _ in inputs]


def decide(wanted: BeginRun, facts: datetime) -> Decision:
    """Note it (see `running.begin`)."""
    return runs.begin(
        at=facts, business_on=wanted.business_on, worker=wanted.worker, due=wanted.due
    )


BEGIN_RUN = Action[BeginRun, datetime](
    name="begin-run",
    input=BeginRun,
    summary="Note that a run began.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
)
