"""Reads the European Central Bank's reference rates as published, and makes tables of them.

The bank publishes one set of rates a working day, in units for one euro, as a sheet (newest day
first, N/A where there is none) and as XML. A month's and a quarter's table is the last set
published before it begins (FX-01).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import gcd

from tenure.rules.dates import ONE_DAY
from tenure.rules.decision import Refused
from tenure.rules.money import DIGITS, Share
from tenure.rules.pricing.fx import CALENDARS, Rates, cross, next_period, period_start

EURO = "EUR"
_NONE = "N/A"
_RATE = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,8}))?")
_XML_DAY = re.compile(r"<Cube\s+time=[\"']([0-9-]{10})[\"']\s*>(.*?)</Cube\s*>", re.S)
_XML_RATE = re.compile(r"<Cube\s+currency=[\"']([A-Z]{3})[\"']\s+rate=[\"']([0-9.]+)[\"']\s*/>")


@dataclass(frozen=True, slots=True)
class Published:
    """What was published on a day, as written: currencies and cells, not yet read as numbers."""

    on: date
    cells: tuple[tuple[str, str], ...]

    def units(self) -> dict[str, Share]:
        """Return the units for one euro by currency; those without a rate that day are left out."""
        found = {EURO: (1, 1)}
        for currency, cell in self.cells:
            if cell not in ("", _NONE) and currency in DIGITS:
                found[currency] = _share(cell)
        return found


class _Unreadable(ValueError):
    pass


def read_history(text: str) -> tuple[Published, ...] | Refused:
    """Read a history of rates, the oldest day first. Refused: fx-file-unreadable with the line.

    "Date,USD,SEK,\\n2026-10-30,1.1172,10.978," is one day with two rates.
    """
    told = text.removeprefix("\ufeff").lstrip()
    try:
        found = list(_of_xml(told) if told.startswith("<") else _of_sheet(told))
        days = sorted(found, key=lambda one: one.on)
        if len({one.on for one in days}) != len(days):
            raise _Unreadable("0")
        for one in days[-1:]:
            one.units()
    except _Unreadable as fault:
        return Refused("fx-file-unreadable", {"line": int(str(fault) or 0)}, "")
    return tuple(days) if days else Refused("fx-file-unreadable", {"line": 1}, "")


def tables(history: Sequence[Published], *, base: str, since: date) -> tuple[Rates, ...] | Refused:
    """Return the table of each month and quarter from the one that `since` lies in, by its day.

    Only those whose last rate before they begin is known for sure: with rates up to Friday
    2026-10-30 November 2026 is, December isn't. Refused: fx-base-missing, fx-file-unreadable.
    """
    found = []
    for calendar in CALENDARS:
        start = period_start(since, calendar=calendar)
        for published, from_on in _last_before(history, start=start, calendar=calendar):
            try:
                euros = published.units()
            except _Unreadable:
                return Refused("fx-file-unreadable", {"line": 0}, "")
            if base not in euros:
                about = {"currency": base, "on": published.on.isoformat()}
                return Refused("fx-base-missing", about, "")
            found.append(Rates(calendar, from_on, base, published.on, _per(euros, base)))
    return tuple(sorted(found, key=lambda one: (one.from_on, CALENDARS.index(one.calendar))))


def excerpt(history: Sequence[Published], *, of: Iterable[Rates]) -> str:
    """The sheet of just those days that tables were made of and the newest one.

    It makes the same tables as the whole history, in a few kilobytes instead of millions.
    """
    wanted = {one.published_on for one in of} | {history[-1].on}
    days = [dict(one.cells) | {"": one.on.isoformat()} for one in history if one.on in wanted]
    currencies = sorted({currency for cells in days for currency in cells} - {""})
    lines = [
        ",".join([cells[""], *(cells.get(currency, _NONE) for currency in currencies)])
        for cells in days
    ]
    return "\n".join([",".join(["Date", *currencies]), *reversed(lines), ""])


def last_publication(before: date) -> date:
    """The last day before a day on which rates are published: the bank's working days.

    Before 2026-04-07, Tuesday after Easter: Thursday 2026-04-02.
    """
    day = before - ONE_DAY
    while day.weekday() >= 5 or _closed(day):
        day -= ONE_DAY
    return day


def _last_before(
    history: Sequence[Published], *, start: date, calendar: str
) -> Iterator[tuple[Published, date]]:
    newest = history[-1].on
    at = 0
    while newest >= last_publication(start):
        while at < len(history) and history[at].on < start:
            at += 1
        if at:
            yield history[at - 1], start
        start = next_period(start, calendar=calendar)


def _per(euros: Mapping[str, Share], base: str) -> dict[str, Share]:
    every = {currency: cross(euros, currency=currency, per=base) for currency in euros}
    return {currency: rate for currency, rate in sorted(every.items()) if rate is not None}


def _share(cell: str) -> Share:
    match = _RATE.fullmatch(cell)
    fraction = (match[2] or "") if match else ""
    numerator = int(match[1] + fraction) if match else 0
    if not numerator:
        raise _Unreadable("0")
    denominator = 10 ** len(fraction)
    common = gcd(numerator, denominator)
    return numerator // common, denominator // common


def _of_sheet(text: str) -> Iterator[Published]:
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split(",")]
        if not header:
            header = cells
            if header[0] != "Date" or EURO in header:
                raise _Unreadable(str(number))
            continue
        if len(cells) != len(header):
            raise _Unreadable(str(number))
        pairs = zip(header[1:], cells[1:], strict=True)
        yield Published(_day(cells[0], number), tuple(pair for pair in pairs if pair[0]))


def _of_xml(text: str) -> Iterator[Published]:
    for day, rates in _XML_DAY.findall(text):
        yield Published(_day(day, 0), tuple(_XML_RATE.findall(rates)))


def _day(cell: str, line: int) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise _Unreadable(str(line)) from None


def _closed(day: date) -> bool:
    """Whether euro payments are closed: New Year, Good Friday, Easter Monday, 1 May, Christmas."""
    if (day.month, day.day) in ((1, 1), (5, 1), (12, 25), (12, 26)):
        return True
    easter = _easter(day.year)
    return day in (easter - timedelta(days=2), easter + ONE_DAY)


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning (Meeus): 2026-04-05."""
    golden, century, of_century = year % 19, year // 100, year % 100
    leap, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
