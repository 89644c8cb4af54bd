"""The calendar of subscriptions: terms, anchors and days, without a clock."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)


class Term(StrEnum):
    """How long one purchase lasts, written as an ISO 8601 duration."""

    P1M = "P1M"
    P1Y = "P1Y"
    P3Y = "P3Y"

    @property
    def months(self) -> int:
        """The term in calendar months: 1, 12 or 36."""
        return _MONTHS[self]


_MONTHS = {Term.P1M: 1, Term.P1Y: 12, Term.P3Y: 36}


def add_months(day: date, months: int, *, anchor_day: int | None = None) -> date:
    """The day `months` calendar months later (earlier if negative), clamped to its month (SUB-03).

    `anchor_day` (1–31) is the day of month wanted wherever it exists; without it that of `day`.
    29 Feb 2024 + 1 month with anchor 31 = 31 Mar 2024; 31 Jan 2024 + 1 month = 29 Feb 2024.
    ValueError outside the years 1–9999 or for an impossible anchor.
    """
    wanted = day.day if anchor_day is None else anchor_day
    if not 1 <= wanted <= 31:
        raise ValueError(f"an anchor is a day of the month from 1 to 31, not {wanted}")
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"{day} and {months} months lie outside the calendar")
    month = month0 + 1
    if wanted > 28:  # no month is shorter, and its length needn't be asked
        wanted = min(wanted, monthrange(year, month)[1])
    return date(year, month, wanted)


def term_end(starts_on: date, *, term: Term, anchor_day: int) -> date:
    """The first day after a term, which is its renewal date (SUB-02, SUB-03).

    2024-01-31 by the month, anchor 31 = 2024-02-29, so the last paid day is 2024-02-28.
    """
    return add_months(starts_on, term.months, anchor_day=anchor_day)


def renewal_date(start: date, *, term: Term, number: int, anchor_day: int | None = None) -> date:
    """The renewal date that ends the term `number` (1 = the first one) (SUB-03).

    2024-02-29 by the year, number 4 = 2028-02-29, as 29 February comes back in leap years.
    """
    return add_months(start, term.months * number, anchor_day=anchor_day or start.day)


def renewal_dates(
    start: date, *, term: Term, count: int, anchor_day: int | None = None
) -> tuple[date, ...]:
    """The first `count` renewal dates; the anchor is the start's own day unless given (SUB-03).

    2024-01-31 by the month, 3 = 2024-02-29, 2024-03-31, 2024-04-30.
    """
    return tuple(
        renewal_date(start, term=term, number=number, anchor_day=anchor_day)
        for number in range(1, count + 1)
    )


def billing_anniversaries(starts_on: date, *, renews_on: date, anchor_day: int) -> Iterator[date]:
    """The yearly billing days of `[starts_on, renews_on)`, the start itself first (CAT-01).

    2024-10-01 to 2027-10-01 = 2024-10-01, 2025-10-01, 2026-10-01.
    """
    day, years = starts_on, 0
    while day < renews_on:
        yield day
        years += 1
        day = add_months(starts_on, 12 * years, anchor_day=anchor_day)


def days_between_inclusive(first: date, last: date) -> int:
    """Days from the first to the last one, both counted: 15 Jan to 9 Jun 2025 = 146 (COT-02).

    Zero or negative where the last day lies before the first one.
    """
    return (last - first).days + 1


def last_day(ends_on: date) -> date:
    """The last day of a half-open period: it ends on 2025-06-10, so the last day is 2025-06-09."""
    return ends_on - ONE_DAY


def day_after(last: date) -> date:
    """The half-open end of a period whose last day is known; the reverse of `last_day`."""
    return last + ONE_DAY


def on_anchor(day: date, *, anchor_day: int) -> bool:
    """Whether a term with this anchor can begin on that day (SUB-03).

    29 Feb 2024 is on anchor 31, 28 Feb 2024 isn't.
    """
    return day.day == min(anchor_day, monthrange(day.year, day.month)[1])


def whole_terms(starts_on: date, *, ends_on: date, term: Term, anchor_day: int) -> int:
    """How many whole terms `[starts_on, ends_on)` is, reckoned from the anchor; 0 if none (COT-03).

    2025-03-01 to 2025-04-01 by the month = 1; 2025-03-02 to 2025-04-01 = 0.
    """
    months = (ends_on.year - starts_on.year) * 12 + ends_on.month - starts_on.month
    if months <= 0 or months % term.months:
        return 0
    if not on_anchor(starts_on, anchor_day=anchor_day):
        return 0
    return months // term.months if on_anchor(ends_on, anchor_day=anchor_day) else 0
