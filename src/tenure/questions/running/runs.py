"""What operations and finance see of runs: reports, brake, forecasts, what became of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways import clock
from tenure.records.facts.reading import rows
from tenure.records.facts.running import load_forecasts
from tenure.rules.decision import Refused
from tenure.rules.running.forecasts import (
    Difference,
    Forecast,
    Line,
    between,
    by_currency,
    differences,
    differing,
    from_data,
    moved,
)

LAST_RUNS = 12
LAST_DAYS = 14
_SILENT = timedelta(minutes=2)
_REPORTS = """
SELECT started_at, told_at, ended_at, business_on, worker, state, due, done, zones, counts, money
FROM run_report ORDER BY started_at DESC, id DESC LIMIT %s
"""
_BRAKES = """
SELECT pulled_at, business_on, code, about, released_at, released_by, reason FROM brake
ORDER BY released_at IS NOT NULL, pulled_at DESC LIMIT 5
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A run: when, by which worker, what it did, and by currency what was billed and charged.

    `state` is running, done, stopped (by the brake), failed, or silent: it hasn't been heard of.
    """

    started_at: datetime
    told_at: datetime
    ended_at: datetime | None
    business_on: date
    worker: str
    state: str
    due: int
    done: int
    zones: Sequence[str]
    counts: Mapping[str, int]
    money: tuple[Line, ...]

    @property
    def seconds(self) -> int:
        """Return how long it took, or has taken when it was last heard of."""
        return int(((self.ended_at or self.told_at) - self.started_at).total_seconds())

    @property
    def rate(self) -> int:
        """Return how many pieces of work a second."""
        return self.done // max(self.seconds, 1)

    @property
    def seconds_left(self) -> int:
        """Return how long what was due will take at this rate, rounded up."""
        return -(-max(self.due - self.done, 0) // max(self.rate, 1))

    @property
    def percent(self) -> int:
        """Return how much of what was due is done."""
        return min(self.done * 100 // self.due, 100) if self.due else 100

    @property
    def parked(self) -> int:
        """Return how many pieces of work were set aside."""
        return sum(count for name, count in self.counts.items() if name.endswith(": parked"))

    @property
    def retried(self) -> int:
        """Return how many failed payments were tried again."""
        return self.counts.get("retry-payment", 0)


@dataclass(frozen=True, slots=True)
class BrakeSeen:
    """A brake: when and why it was pulled, and who let runs go on for which reason."""

    pulled_at: datetime
    business_on: date
    code: str
    about: Mapping[str, Any]
    released_at: datetime | None
    released_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Runs:
    """The last runs, the newest first, and the last brakes, one that holds first."""

    runs: tuple[Run, ...]
    brakes: tuple[BrakeSeen, ...]

    @property
    def held(self) -> BrakeSeen | None:
        """Return the brake that holds."""
        return next((one for one in self.brakes if one.released_at is None), None)


@dataclass(frozen=True, slots=True)
class ForecastSeen:
    """The last forecast, how it differs from the one before, and what became of those before it.

    `became` are the days and currencies whose runs did otherwise than was foreseen the day before.
    """

    last: Forecast | None
    before: Forecast | None
    differences: tuple[Difference, ...]
    became: tuple[Difference, ...]
    compared: tuple[date, ...]


def runs(actor: Actor) -> Runs | Refused:
    """Return the last runs and brakes, in two queries."""
    return ask("see-runs", _runs, actor=actor, customer_id=None)


def forecast_seen(actor: Actor) -> ForecastSeen | Refused:
    """Return the last forecast and what it is to be held against."""
    return ask("see-forecast", _forecast, actor=actor, customer_id=None)


def last_forecast() -> Forecast | None:
    """Return the last forecast that was kept; for commands, which only operations can give."""
    found = load_forecasts(limit=1)
    return found[0] if found else None


def _runs() -> Runs:
    now = clock.now(sandbox_at=None)
    return Runs(
        runs=tuple(_run(row, now) for row in rows(_REPORTS, [LAST_RUNS])),
        brakes=tuple(BrakeSeen(*row) for row in rows(_BRAKES)),
    )


def _run(row: tuple[Any, ...], now: datetime) -> Run:
    started_at, told_at, ended_at, business_on, worker, state, due, done, zones, counts, money = row
    return Run(
        started_at=started_at,
        told_at=told_at,
        ended_at=ended_at,
        business_on=business_on,
        worker=worker,
        state="silent" if state == "running" and now - told_at > _SILENT else state,
        due=due,
        done=done,
        zones=zones,
        counts=counts,
        money=by_currency(moved(from_data(money))),
    )


def _forecast() -> ForecastSeen:
    kept = load_forecasts(limit=LAST_DAYS + 2)
    last = kept[0] if kept else None
    before = kept[1] if len(kept) > 1 else None
    became, compared = _became(kept)
    return ForecastSeen(
        last,
        before,
        differences(before, last) if last and before else (),
        became,
        compared,
    )


def _became(kept: Sequence[Forecast]) -> tuple[tuple[Difference, ...], tuple[date, ...]]:
    """Hold what the last days' runs did against the last forecast made on a day before."""
    if not kept:
        return (), ()
    done: dict[date, list[Line]] = {}
    for day, money in rows(
        "SELECT business_on, money FROM run_report WHERE business_on > %s AND business_on >= "
        "(SELECT max(business_on) FROM run_report) - %s",
        [kept[-1].from_on, LAST_DAYS],
    ):
        done.setdefault(day, []).extend(from_data(money))
    actual = [line for lines in done.values() for line in lines]
    found: list[Difference] = []
    days = sorted({line.on for line in actual} | set(done))
    compared = []
    for day in days:
        foreseen = next((one for one in kept if one.from_on < day <= one.until_on), None)
        if foreseen is None:
            continue
        compared.append(day)
        found += differing(
            between(foreseen.lines, first_on=day, last_on=day),
            between(actual, first_on=day, last_on=day),
        )
    return tuple(found), tuple(compared)
