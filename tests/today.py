"""Lets the whole suite live on another day: `TENURE_TODAY=2028-02-29 pytest`.

Only the clock of the gateways is moved, in this process. What read the day anywhere else would
still be in the present, and its test would fail.
"""

import os
from datetime import UTC, date, datetime, time, timedelta, tzinfo

import time_machine

from tenure.gateways import clock


def moved_by() -> timedelta:
    """Return how far the clock is moved: whole days, none unless `TENURE_TODAY` is set."""
    wanted = os.environ.get("TENURE_TODAY", "")
    if not wanted:
        return timedelta()
    return date.fromisoformat(wanted) - datetime.now(UTC).date()


def move(by: timedelta) -> None:
    """Have the clock of the gateways read so much more from now on."""

    class Moved(datetime):
        """The real time, that far away; everything else is as it is."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            # A test that sets the clock itself means what it says.
            travelling = time_machine.escape_hatch.is_travelling()
            return datetime.now(tz) + (timedelta() if travelling else by)

        @classmethod
        def combine(  # type: ignore[override]
            cls, date: date, time: time, tzinfo: tzinfo | None = None
        ) -> datetime:
            return datetime.combine(date, time, tzinfo or time.tzinfo)

    clock.datetime = Moved  # type: ignore[attr-defined]
