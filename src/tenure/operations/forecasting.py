"""Makes the forecast that is kept: each night by the worker, and when somebody asks (OPS-02)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from procrastinate.contrib.django import app

from tenure.actions.running.keep_forecast import KEEP_FORECAST, KeepForecast
from tenure.engine.actor import Actor, system
from tenure.engine.perform import perform
from tenure.operations.rehearsal import business_day, forecast
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.rights import may
from tenure.rules.running.forecasts import HORIZON_DAYS, Forecast, to_data

MAKE_FORECAST_JOB = "tenure.make-forecast"
_LOCK = "forecast"


def make(*, at: datetime, progress: Callable[[int, int], None] | None = None) -> Forecast:
    """Make and keep the forecast of the coming days."""
    until = business_day(at) + timedelta(days=HORIZON_DAYS - 1)
    made = forecast(at=at, until_on=until, progress=progress)
    kept = keep(made, at=at)
    if isinstance(kept, Refused):
        raise PermissionError(kept.code)
    return made


def keep(made: Forecast, *, at: datetime, actor: Actor | None = None) -> Refused | None:
    """Keep a forecast beside those before it."""
    answer = perform(
        KEEP_FORECAST,
        KeepForecast(
            made_at=made.made_at,
            from_on=made.from_on,
            until_on=made.until_on,
            lines=tuple(to_data(made.lines)),
        ),
        actor=actor or system("run"),
        at=at,
    )
    return answer if isinstance(answer, Refused) else None


def request_forecast(*, actor: Actor) -> Refused | None:
    """Have the worker make one: it takes longer than a page should."""
    if not may("keep-forecast", roles=[actor.staff_role]):
        return Refused("role-not-enough", {"name": "keep-forecast"})
    if not forecast_under_way():
        app.configure_task(MAKE_FORECAST_JOB, queue="forecast", lock=_LOCK).defer(timestamp=0)
    return None


def forecast_under_way() -> bool:
    """Say whether the worker has yet to finish one that was asked for."""
    return bool(
        rows(
            "SELECT 1 FROM procrastinate_jobs "
            "WHERE task_name = %s AND status IN ('todo', 'doing') LIMIT 1",
            [MAKE_FORECAST_JOB],
        )
    )
