"""Reads what is kept of runs: the brake that holds, forecasts, reports."""

from datetime import date, datetime

from tenure.records.facts.reading import rows
from tenure.rules.forecasts import Forecast, Line, from_data
from tenure.rules.running import Pulled

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


def newest_business_day_before(on: date) -> date | None:
    """Return the newest business day before another on which there was a run, None for none."""
    found = rows(
        "SELECT max(business_on) FROM run_report WHERE state <> 'stopped' AND business_on < %s",
        [on],
    )
    day: date | None = found[0][0]
    return day


def done_on(business_on: date) -> tuple[Line, ...]:
    """Return what the runs of a business day have done."""
    found = rows("SELECT money FROM run_report WHERE business_on = %s", [business_on])
    return tuple(line for row in found for line in from_data(row[0]))


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
