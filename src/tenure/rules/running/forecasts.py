"""What a run does or would do, in counts and money by day, and how two such accounts differ."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from tenure.rules.changes import Change, InvoiceIssued, LedgerPosted, PaymentRequested

HORIZON_DAYS = 90
"""How many days ahead finance looks."""
CHARGES = frozenset({"charge", "capture"})
"""Payments that take money; to authorise holds it and to void lets it go."""


@dataclass(frozen=True, slots=True)
class Line:
    """So many of one action on one day; money in minor units of the currency, "" where none moves.

    `billed` is what invoices ask for, less credit notes; `charged` what is asked of the provider
    by so many `charges`; `earned` the revenue that is posted on that day, of days that are over.
    """

    on: date
    action: str
    currency: str
    count: int
    billed_minor: int = 0
    charged_minor: int = 0
    charges: int = 0
    earned_minor: int = 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """What will be done from one day to another, both included, as it was known when made."""

    made_at: datetime
    from_on: date
    until_on: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A day and currency of which two accounts tell differently."""

    on: date
    currency: str
    before: Line
    after: Line


class Tally:
    """Adds up what outcomes did, by day, action and currency."""

    __slots__ = ("_earned", "_found")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._found: dict[tuple[date, str, str], list[int]] = {}
        self._earned: dict[tuple[date, str, str], int] = {}

    def add(self, changes: Iterable[Change], *, on: date, action: str) -> tuple[str, int, int]:
        """Count one outcome; return its currency, what it charges and by how many charges."""
        currency, billed, charged, charges = "", 0, 0, 0
        for change in changes:
            if isinstance(change, InvoiceIssued):
                currency = change.currency
                billed += (
                    -change.total_minor if change.kind == "credit_note" else (change.total_minor)
                )
            elif isinstance(change, PaymentRequested) and change.kind in CHARGES:
                currency = change.currency
                charged += change.amount_minor
                charges += 1
        found = self._found.setdefault((on, action, currency), [0, 0, 0, 0])
        found[0] += 1
        found[1] += billed
        found[2] += charged
        found[3] += charges
        return currency, charged, charges

    def add_revenue(
        self, changes: Iterable[Change], *, on: date, action: str, account: str
    ) -> None:
        """Count one outcome that earns revenue: once, and what it posts to that account (INV-10).

        A legal entity that earns EUR 12.00 and SEK 90.00: one outcome, two sums of money.
        """
        self.add((), on=on, action=action)
        for change in changes:
            if isinstance(change, LedgerPosted) and change.account == account:
                key = (on, action, change.currency)
                self._earned[key] = self._earned.get(key, 0) - change.amount_minor

    def lines(self) -> tuple[Line, ...]:
        """Return what was counted, by day, action and currency."""
        lines = {key: Line(*key, *found) for key, found in self._found.items()}
        for key, earned in self._earned.items():
            lines[key] = replace(lines.get(key, Line(*key, 0)), earned_minor=earned)
        return tuple(lines[key] for key in sorted(lines))


def to_data(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Return lines as JSON keeps them."""
    return [
        {
            "on": line.on.isoformat(),
            "action": line.action,
            "currency": line.currency,
            "count": line.count,
            "billed_minor": line.billed_minor,
            "charged_minor": line.charged_minor,
            "charges": line.charges,
            "earned_minor": line.earned_minor,
        }
        for line in lines
    ]


def from_data(data: Sequence[Mapping[str, Any]]) -> tuple[Line, ...]:
    """Return the lines that `to_data` wrote."""
    return tuple(Line(**{**one, "on": date.fromisoformat(one["on"])}) for one in data)


def between(lines: Iterable[Line], *, first_on: date, last_on: date) -> tuple[Line, ...]:
    """Return the lines of the days from one to another, both included."""
    return tuple(line for line in lines if first_on <= line.on <= last_on)


def by_action(lines: Iterable[Line]) -> dict[str, int]:
    """Return how many of each action, by name."""
    found: dict[str, int] = {}
    for line in lines:
        found[line.action] = found.get(line.action, 0) + line.count
    return dict(sorted(found.items()))


def by_day(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return one line for each day and currency in which money moves (OPS-02).

    Two renewals of EUR 10.00 and 20.00 on a day are one line of 2 and EUR 30.00.
    """
    return _folded(line for line in lines if line.currency)


def by_currency(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return one line for each currency, dated on its first day with money."""
    firsts: dict[str, date] = {}
    every = [line for line in lines if line.currency]
    for line in every:
        firsts[line.currency] = min(firsts.get(line.currency, line.on), line.on)
    return tuple(
        sorted(
            _folded(_on(line, firsts[line.currency]) for line in every),
            key=lambda line: line.currency,
        )
    )


def differences(before: Forecast, after: Forecast) -> tuple[Difference, ...]:
    """Return where two forecasts tell differently of the days that both cover (OPS-02).

    Yesterday's said EUR 30.00 for 10 June, today's says EUR 20.00: one difference.
    """
    first = max(before.from_on, after.from_on)
    last = min(before.until_on, after.until_on)
    return differing(
        between(before.lines, first_on=first, last_on=last),
        between(after.lines, first_on=first, last_on=last),
    )


def moved(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return what is done, billed and charged, without the revenue that is posted beside it."""
    return tuple(
        replace(line, earned_minor=0)
        for line in lines
        if line.count or line.billed_minor or line.charged_minor
    )


def differing(before: Iterable[Line], after: Iterable[Line]) -> tuple[Difference, ...]:
    """Return the days and currencies of which two sets of lines tell differently, in order.

    In what is billed and charged: one renewal more is another revenue of each day of a year.
    """
    was = {(line.on, line.currency): line for line in by_day(moved(before))}
    now = {(line.on, line.currency): line for line in by_day(moved(after))}
    found = []
    for key in sorted({*was, *now}):
        nothing = Line(key[0], "", key[1], 0)
        one, other = was.get(key, nothing), now.get(key, nothing)
        if one != other:
            found.append(Difference(key[0], key[1], one, other))
    return tuple(found)


def _on(line: Line, on: date) -> Line:
    return replace(line, on=on)


def _folded(lines: Iterable[Line]) -> tuple[Line, ...]:
    found: dict[tuple[date, str], list[int]] = {}
    for line in lines:
        sums = found.setdefault((line.on, line.currency), [0, 0, 0, 0, 0])
        values = (
            line.count,
            line.billed_minor,
            line.charged_minor,
            line.charges,
            line.earned_minor,
        )
        for i, value in enumerate(values):
            sums[i] += value
    return tuple(Line(on, "", currency, *sums) for (on, currency), sums in sorted(found.items()))
