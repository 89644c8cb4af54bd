"""What is kept of runs: reports, forecasts, the brake and its release (OPS-01, OPS-02, OPS-04)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.rules.changes import (
    BrakePulled,
    BrakeReleased,
    ForecastForgotten,
    ForecastKept,
    RunBegan,
    RunForgotten,
    RunReported,
)
from tenure.rules.decision import Because, Decision, Refused, decided
from tenure.rules.running.forecasts import Forecast, to_data

REASON_LEAST = 5
"""Letters that the reason for releasing the brake has at least."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """A brake that holds: its key, the business day and why."""

    id: int
    business_on: date
    code: str


@dataclass(frozen=True, slots=True)
class Older:
    """The keys of reports of runs, and of forecasts, that are older than they are kept for."""

    reports: tuple[int, ...]
    forecasts: tuple[int, ...]


def keep(forecast: Forecast) -> Decision:
    """Keep a forecast, so that the next one and the brake can be held against it."""
    return decided(
        (
            ForecastKept(
                id=-1,
                made_at=forecast.made_at,
                from_on=forecast.from_on,
                until_on=forecast.until_on,
                content={"lines": to_data(forecast.lines)},
            ),
        ),
        forecast_id=-1,
    )


def begin(*, at: datetime, business_on: date, worker: str, due: int) -> Decision:
    """Note that a run began, with how much is due."""
    began = RunBegan(
        id=-1,
        started_at=at,
        told_at=at,
        business_on=business_on,
        worker=worker[:80],
        state="running",
        due=due,
        done=0,
        zones=[],
        counts={},
        money=[],
    )
    return decided((began,), run_id=-1)


def report(
    run_id: int,
    *,
    at: datetime,
    state: str,
    zones: Sequence[str],
    counts: Mapping[str, int],
    money: Sequence[Mapping[str, Any]],
) -> Decision:
    """Note how far a run is, or how it ended."""
    return decided(
        (
            RunReported(
                id=run_id,
                told_at=at,
                ended_at=None if state == "running" else at,
                state=state,
                done=sum(counts.values()),
                zones=list(zones),
                counts=dict(counts),
                money=list(money),
            ),
        )
    )


def forget(older: Older) -> Decision:
    """Let go of reports and forecasts that nobody looks at any more; what runs did stays in events.

    Two reports and a forecast: three rows less.
    """
    return decided(
        (
            *(RunForgotten(id=key) for key in older.reports),
            *(ForecastForgotten(id=key) for key in older.forecasts),
        )
    )


def pull(
    held: Pulled | None, *, at: datetime, business_on: date, code: str, about: Mapping[str, Any]
) -> Decision:
    """Pull the brake; while it holds it isn't pulled again."""
    if held is not None:
        return decided()
    pulled = BrakePulled(
        id=-1,
        pulled_at=at,
        business_on=business_on,
        code=code,
        about=dict(about),
        released_by="",
        reason="",
    )
    return decided((pulled,), because=Because("OPS-02", code), brake_id=-1)


def release(held: Pulled | None, *, reason: str, by: str, at: datetime) -> Decision:
    """Release the brake, for a reason that is kept. Refused: reason-missing, brake-not-pulled."""
    if held is None:
        return Refused("brake-not-pulled", {}, "office:operations")
    if len(reason.strip()) < REASON_LEAST:
        return Refused("brake-reason-missing", {"least": REASON_LEAST}, "office:operations")
    released = BrakeReleased(
        id=held.id, code=held.code, reason=reason.strip()[:400], released_at=at, released_by=by[:80]
    )
    return decided((released,), because=Because("OPS-02", "brake-released"))
