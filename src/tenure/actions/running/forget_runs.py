"""Let go of reports of runs and of forecasts that are older than they are kept (OPS-01, OPS-02)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.running import load_older
from tenure.rules.decision import Decision
from tenure.rules.running import runs
from tenure.rules.running.runs import Older


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetRuns:
    """Reports of runs that were last heard of before one instant, forecasts made before another."""

    runs_before: datetime
    forecasts_before: datetime


def keys(inputs: Sequence[ForgetRuns]) -> list[str]:
    """Return the one name that forgetting is locked by."""
    return ["forget-runs" for _ in inputs]


def load(inputs: Sequence[ForgetRuns], _moment: Moment) -> list[Older]:
    """Read which there are: two queries an input."""
    return [
        load_older(runs_before=one.runs_before, forecasts_before=one.forecasts_before)
        for one in inputs
    ]


def decide(_wanted: ForgetRuns, facts: Older) -> Decision:
    """Let them go (see `running.forget`)."""
    return runs.forget(facts)


FORGET_RUNS = Action[ForgetRuns, Older](
    name="forget-runs",
    input=ForgetRuns,
    summary="Let go of old reports of runs and old forecasts.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
