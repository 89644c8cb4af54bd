"""Reads the clock, which nothing else does, and finds where a day begins in a zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def now(*, sandbox_at: datetime | None) -> datetime:
    """Return the sandbox's frozen instant where there is one, else the real one; in UTC."""
    if sandbox_at is None:
        return datetime.now(UTC)
    return _aware(sandbox_at).astimezone(UTC)


def day_in(instant: datetime, *, zone: str) -> date:
    """Return the day that the calendar on a wall of the zone shows at an instant."""
    return _aware(instant).astimezone(ZoneInfo(zone)).date()


def midnight_in(day: date, *, zone: str) -> datetime:
    """Return the first instant of a local day, in UTC.

    Where clocks are put back over midnight it is the first of the two; where they are put
    forward over it, the change itself; of a day that a zone left out, the next day's first.
    """
    place = ZoneInfo(zone)
    wall = datetime.combine(day, time.min)
    by_old_offset = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    if by_old_offset.astimezone(place).replace(tzinfo=None) == wall:
        return by_old_offset
    by_new_offset = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    return _change_between(by_new_offset, by_old_offset, place)


def _change_between(before: datetime, after: datetime, place: ZoneInfo) -> datetime:
    """Return the second in which the offset changes: no wall clock ever showed that midnight."""
    offset = after.astimezone(place).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(place).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def _aware(instant: datetime) -> datetime:
    if instant.utcoffset() is None:
        raise ValueError("an instant has a time zone")
    return instant
