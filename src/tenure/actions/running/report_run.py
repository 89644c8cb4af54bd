"""Note how far a run is, or how it ended (OPS-01)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision, Refused
from tenure.rules.running import runs


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRun:
    """Which run, how it stands (`running`, `done`, `stopped`), and what it has done."""

    run_id: int
    state: str
    zones: tuple[str, ...]
    counts: Mapping[str, int]
    money: tuple[Mapping[str, Any], ...]


def keys(inputs: Sequence[ReportRun]) -> list[str]:
    """Return what each report is locked by."""
    return [f"run-report:{one.run_id}" for one in inputs]


def load(inputs: Sequence[ReportRun], moment: Moment) -> list[datetime | Refused]:
    """Read whether the reports are there."""
    known = {
        row[0]
        for row in rows(
            "SELECT id FROM run_report WHERE id = ANY(%s)", [[one.run_id for one in inputs]]
        )
    }
    missing = Refused("not-found", {"name": "run"})
    return [moment.at if one.run_id in known else missing for one in inputs]


def decide(wanted: ReportRun, facts: datetime) -> Decision:
    """Note it (see `running.report`)."""
    return runs.report(
        wanted.run_id,
        at=facts,
        state=wanted.state,
        zones=wanted.zones,
        counts=wanted.counts,
        money=wanted.money,
    )


REPORT_RUN = Action[ReportRun, datetime](
    name="report-run",
    input=ReportRun,
    summary="Note how far a run is, or how it ended.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
)
