"""When the banks of a country are closed: weekends and bank holidays, by `holidays`."""

from datetime import date, timedelta
from functools import cache

import holidays


def closed_days(country: str, *, first: date, last: date) -> frozenset[date]:
    """Return the days from `first` to `last` on which no bank there books a transfer.

    In Sweden 2025-06-06 (its national day) and the 7th and 8th, a weekend. Of a country whose
    holidays aren't known, Saturdays and Sundays.
    """
    known = _calendar(country)
    found = set()
    day = first
    while day <= last:
        if day.weekday() in _weekend(known) or (known is not None and day in known):
            found.add(day)
        day += timedelta(days=1)
    return frozenset(found)


@cache
def _calendar(country: str) -> holidays.HolidayBase | None:
    supported = holidays.list_supported_countries()
    if country not in supported:
        return None
    kinds = [kind for kind in ("public", "bank") if kind in _categories(country)]
    return holidays.country_holidays(country, categories=tuple(kinds))


def _categories(country: str) -> tuple[str, ...]:
    return tuple(holidays.country_holidays(country).supported_categories)


def _weekend(known: holidays.HolidayBase | None) -> set[int]:
    return {5, 6} if known is None else set(known.weekend)
