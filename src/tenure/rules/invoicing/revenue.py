"""Revenue by the day: what was invoiced ahead is earned as the days go by (INV-10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.rules.changes import Change, RevenueRecognised
from tenure.rules.dates import ONE_DAY
from tenure.rules.decision import Because, Decided, Decision, NewRows
from tenure.rules.invoicing.invoices import DEFERRED, REVENUE, post


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a currency is posted (`posted_on`, None for not at all), its daily rate, and the
    changes of that rate since.
    """

    currency: str
    id: int | None
    posted_on: date | None
    rate_minor: int
    deltas: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class Earning:
    """A legal entity, its currencies, and the last day that is over."""

    legal_entity_id: int
    until: date
    currencies: tuple[Standing, ...]


def over_by(today: date) -> date:
    """Return the last day that is over for every customer of an entity, whatever their zone.

    On 10 June that is 8 June: somewhere west it may still be the 9th, and one may still buy.
    """
    return today - 2 * ONE_DAY


def recognise(facts: Earning) -> Decision:
    """Post one entry per currency and day: deferred revenue becomes revenue (INV-10)."""
    rows = NewRows()
    changes = tuple(change for one in facts.currencies for change in _posted(one, facts, rows))
    return Decided(changes, Because("INV-10", "days-passed") if changes else None)


def earned_between(
    *, rate_minor: int, after: date, until: date, deltas: Sequence[tuple[date, int]]
) -> tuple[tuple[tuple[date, int], ...], int]:
    """Return what is earned on each day after `after` up to `until`, and the rate at the end.

    `deltas` are the changes of the daily rate in these days. A line of 100 over 1–3 May: 33, 33,
    34, and the rate 0 after 4 May.
    """
    by_day: dict[date, int] = {}
    for day, delta in deltas:
        by_day[day] = by_day.get(day, 0) + delta
    earned = []
    day, rate = after + ONE_DAY, rate_minor
    while day <= until:
        rate += by_day.get(day, 0)
        if rate:
            earned.append((day, rate))
        day += ONE_DAY
    return tuple(earned), rate


def _posted(one: Standing, facts: Earning, rows: NewRows) -> Iterator[Change]:
    first = min((day for day, _ in one.deltas), default=None)
    after = one.posted_on or (first - ONE_DAY if first else None)
    if after is None or after >= facts.until:
        return
    earned, rate = earned_between(
        rate_minor=one.rate_minor, after=after, until=facts.until, deltas=one.deltas
    )
    yield RevenueRecognised(
        id=one.id or rows.number(),
        legal_entity_id=facts.legal_entity_id,
        currency=one.currency,
        posted_on=facts.until,
        rate_minor=rate,
    )
    for day, amount in earned:
        yield from post(
            None,
            seller_id=facts.legal_entity_id,
            on=day,
            currency=one.currency,
            sides=((DEFERRED, amount), (REVENUE, -amount)),
            document=("revenue", None),
            rows=rows,
        )
