"""Reads what is kept of runs: the brake that holds, forecasts, reports."""

from datetime import date, datetime

from tenure.records.facts.reading import rows
from tenure.rules.running.forecasts import Forecast, Line, from_data
from tenure.rules.running.runs import Older, Pulled

_FORECAST = "SELECT made_at, from_on, until_on, content FROM forecast "


def load_brake() -> Pulled | None:
    """Return the brake that holds, None while runs may go."""
    found = rows("SELECT id, business_on, code FROM brake WHERE released_at IS NULL")
    return Pulled(*found[0]) if found else None


def brake_released(*, business_on: date, code: str) -> bool:
    """Say whether a person let runs of a day go on in spite of this."""
    return bool(
        rows(
            "SELECT 1 FROM brake WHERE business_on = %s AND code = %s "
            "AND released_at IS NOT NULL LIMIT 1",
            [business_on, code],
        )
    )


def load_forecasts(*, limit: int) -> list[Forecast]:
    """Return the last forecasts, the newest first."""
    return [
        _forecast(row)
        for row in rows(_FORECAST + "ORDER BY made_at DESC, id DESC LIMIT %s", [limit])
    ]


def forecast_before(on: date) -> Forecast | None:
    """Return the last forecast that was made on a day before this one, None where there is none."""
    found = rows(_FORECAST + "WHERE from_on < %s ORDER BY made_at DESC, id DESC LIMIT 1", [on])
    return _forecast(found[0]) if found else None


def newest_business_day() -> date | None:
    """Return the newest business day that a run did something on, None before the first."""
    found = rows("SELECT max(business_on) FROM run_report WHERE state <> 'stopped'")
    day: date | None = found[0][0]
    return day


def last_whole_day_before(on: date) -> date | None:
    """Return the newest business day before another that a run got through, None for none."""
    found = rows(
        "SELECT max(business_on) FROM run_report WHERE state = 'done' AND business_on < %s", [on]
    )
    day: date | None = found[0][0]
    return day


def done_since(first_on: date, *, last_on: date) -> tuple[tuple[Line, ...], bool]:
    """Return what runs of these business days did, and whether any of them found anything to do.

    Only those after the forecast that the last day is held against: what was done before isn't in
    it. Keys grow with time; clocks of machines needn't agree.
    """
    found = rows(
        "SELECT money, due FROM run_report WHERE business_on BETWEEN %s AND %s AND id > coalesce("
        "(SELECT id FROM forecast WHERE from_on < %s ORDER BY made_at DESC, id DESC LIMIT 1), 0)",
        [first_on, last_on, last_on],
    )
    lines = tuple(line for money, _ in found for line in from_data(money))
    return lines, any(due or money for money, due in found)


def anything_older(*, runs_before: datetime, forecasts_before: datetime) -> bool:
    """Say whether anything of runs is older than it is kept for; one indexed read of each."""
    return bool(
        rows(
            "(SELECT 1 FROM run_report WHERE started_at < %s AND told_at < %s LIMIT 1) "
            "UNION ALL (SELECT 1 FROM forecast WHERE made_at < %s "
            "AND made_at < (SELECT max(made_at) FROM forecast) LIMIT 1)",
            [runs_before, runs_before, forecasts_before],
        )
    )


def load_older(*, runs_before: datetime, forecasts_before: datetime) -> Older:
    """Read what is older than it is kept for, the oldest thousands first; never the last forecast.

    What is more goes with the next run.
    """
    reports = rows(
        "SELECT id FROM run_report WHERE started_at < %s AND told_at < %s ORDER BY 1 LIMIT 5000",
        [runs_before, runs_before],
    )
    forecasts = rows(
        "SELECT id FROM forecast WHERE made_at < %s "
        "AND made_at < (SELECT max(made_at) FROM forecast) ORDER BY 1 LIMIT 500",
        [forecasts_before],
    )
    return Older(tuple(row[0] for row in reports), tuple(row[0] for row in forecasts))


def idle_report(*, worker: str, business_on: date) -> int | None:
    """Return the last report if it is of this worker and day and nothing was done in it."""
    found = rows(
        "SELECT id, worker, business_on, done, state FROM run_report ORDER BY id DESC LIMIT 1"
    )
    if not found or tuple(found[0][1:]) != (worker[:80], business_on, 0, "done"):
        return None
    key: int = found[0][0]
    return key


def clock_of_database() -> datetime:
    """Return what time it is by the database's own clock."""
    found: datetime = rows("SELECT clock_timestamp()")[0][0]
    return found


def _forecast(row: tuple[datetime, date, date, dict[str, list[dict[str, object]]]]) -> Forecast:
    return Forecast(row[0], row[1], row[2], from_data(row[3]["lines"]))
