"""Runs the chains in one transaction; with several connections each takes its customers.

Taken for granted is what the run finds out: one currency, one rate of tax, no promotion, no price
told, every renewal for a year. `benchmarks.daily_run.same` shows that the rows are the run's.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from benchmarks.daily_run.limit import billing, steps
from benchmarks.daily_run.world import DAY

type Values = Mapping[str, date | datetime | int | list[str]]


def renew_all(*, at: datetime, worker: int = 0, workers: int = 1) -> int:
    """Renew what is due on the day, or a worker's share of it; return how many."""
    return _in_one(["renew"], at=at, worker=worker, workers=workers)


def do_everything(*, at: datetime, worker: int = 0, workers: int = 1) -> int:
    """Do all that is due on the day, or a worker's share of it; return how many pieces."""
    return _in_one(["renew", "bill", "state"], at=at, worker=worker, workers=workers)


def _in_one(verbs: list[str], *, at: datetime, worker: int, workers: int) -> int:
    values: dict[str, date | datetime | int | list[str]] = {
        "on": DAY,
        "at": at,
        "worker": worker,
        "workers": workers,
        "keys": 10**12 + worker * 10**11,
        "verbs": verbs,
    }
    with connection.cursor() as cursor:
        cursor.execute(billing.NUMBERS, values)
        values["numbers"] = cursor.fetchone()[0]
        cursor.execute("BEGIN")
        cursor.execute(billing.LOCK, values)
        done = values["renewed"] = _found(cursor, billing.DUE, values)
        if "bill" in verbs:
            done += _found(cursor, billing.DUE_INSTALMENTS, values)
            _each(cursor, billing.INSTALMENTS, values)
        _each(cursor, billing.RENEWALS, values)
        if "state" in verbs:
            done += _without_bills(cursor, values, is_first=worker == 0)
        _each(cursor, billing.DOCUMENTS, values)
        cursor.execute("COMMIT")
    return done


def _without_bills(cursor: CursorWrapper, values: Values, *, is_first: bool) -> int:
    cursor.execute(steps.LOCK_OF_RETRIES, values)
    done = _found(cursor, steps.RETRIES_DUE, values)
    _each(cursor, steps.RETRIES, values)
    done += _found(cursor, steps.STEPS_DUE, values)
    _each(cursor, steps.STEPS, values)
    if is_first:
        # Revenue is earned by the vendor, whose books nobody shares.
        cursor.execute(steps.REVENUE_DUE, values)
        _each(cursor, steps.REVENUE, values)
        cursor.execute("SELECT count(DISTINCT le) FROM y")
        done += int(cursor.fetchone()[0])
    return done


def _found(cursor: CursorWrapper, statement: str, values: Values) -> int:
    cursor.execute(statement, values)
    return int(cursor.rowcount)


def _each(cursor: CursorWrapper, statements: Sequence[str], values: Any) -> None:
    for statement in statements:
        cursor.execute(statement, values)
