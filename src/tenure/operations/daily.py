"""The daily run as operations start it: the brake first, a report while it goes and after (OPS-01).

`operations.run` does the work; this holds it against the forecast before the first charge, and
writes down what it did, how long it took and how it ended.
"""

import logging
import os
import socket
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from time import monotonic

from django.conf import settings

from tenure.actions import DAILY
from tenure.actions.begin_run import BEGIN_RUN, BeginRun
from tenure.actions.pull_brake import PULL_BRAKE, PullBrake
from tenure.actions.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.report_run import REPORT_RUN, ReportRun
from tenure.engine.action import AnyAction
from tenure.engine.actor import system
from tenure.engine.outcome import Outcome
from tenure.engine.perform import perform
from tenure.gateways import clock
from tenure.gateways.clock import day_in
from tenure.operations import rehearsal
from tenure.operations.catching_up import catch_up
from tenure.operations.run import Counts, time_zones, zones_due
from tenure.operations.tallying import tally_into
from tenure.records.facts import running
from tenure.records.facts.reading import rows
from tenure.rules import brake
from tenure.rules.brake import Amounts, Limits
from tenure.rules.decision import Refused
from tenure.rules.forecasts import Line, Tally, between, by_action, to_data

log = logging.getLogger("tenure.run")

TELL_EVERY_SECONDS = 2.0
SAMPLE = 2_000
"""Customers whose work is rehearsed before the first charge; all of them unless they are more."""

_DUE = """
WITH here AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS here (zone, today))
SELECT (SELECT count(*) FROM subscription JOIN here ON zone = time_zone
        WHERE next_due_on <= today)
     + (SELECT count(*) FROM invoice JOIN here ON zone = time_zone WHERE next_due_on <= today)
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a run is: pieces of work done and due at its start, seconds since then."""

    action: str
    done: int
    due: int
    seconds: float


type Told = Callable[[Standing], None]


class _Exceeded(Exception):
    """What was charged so far is more than the brake allows: the run stops where it stands."""

    def __init__(self, refusal: Refused) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def limits() -> Limits | None:
    """Return how far from the forecast is too far by the settings, None with the brake off."""
    if not settings.BRAKE["on"]:
        return None
    return Limits(settings.BRAKE["percent"], settings.BRAKE["items"], settings.BRAKE["days_ahead"])


def daily_run(
    *,
    at: datetime,
    within: Limits | None,
    batch: int = 1000,
    actions: Sequence[AnyAction] = DAILY,
    told: Told | None = None,
) -> Counts | Refused:
    """Do all that is due, unless the brake holds or is pulled; return what was done.

    `within` None lets everything through: a sandbox, whose clock is moved on purpose.
    """
    zones = time_zones()
    business_on = max((day_in(at, zone=zone) for zone in zones), default=at.date())
    room: _Room | None = None
    if within is not None:
        checked = check(at=at, business_on=business_on, within=within)
        if isinstance(checked, Refused):
            return checked
        room = checked
    return _reported(at, business_on, zones, batch, actions, room, told)


@dataclass(slots=True)
class _Room:
    """What this day's runs did before this one, and what the forecast leaves room for."""

    done: Amounts
    expected: Amounts
    within: Limits


def check(*, at: datetime, business_on: date, within: Limits) -> _Room | Refused | None:
    """Return why nothing may be done now, having pulled the brake; else the room that is left.

    None where there is nothing to hold the run against: no forecast yet, or a person has let the
    day go on.
    """
    held = running.load_brake()
    if held is not None:
        log.error("nothing is done: the brake holds (%s)", held.code)
        return Refused("brake-holds", {"code": held.code}, "office:operations")
    wrong_clock = brake.judge_clock(
        business_on=business_on,
        clock_on=max(
            day_in(running.clock_of_database(), zone=zone) for zone in [*time_zones(), "UTC"]
        ),
        newest_on=running.newest_business_day(),
        limits=within,
    )
    if wrong_clock is not None:
        stopped = _pulled(wrong_clock, business_on)
        if stopped is not None:
            return stopped
    expected = _expected(business_on)
    if expected is None or not zones_due(at=at):
        return None
    done = brake.amounts(_of_customers(running.done_on(business_on)))
    lines, looked_at, of = rehearsal.planned(at=at, sample=SAMPLE)
    due = brake.amounts(lines, times=of, of=max(looked_at, 1))
    too_much = brake.judge(brake.together(done, due), expected=expected, limits=within)
    if too_much is None:
        return _Room(done, expected, within)
    return _pulled(too_much, business_on)


def _pulled(refusal: Refused, business_on: date) -> Refused | None:
    """Pull the brake, unless a person has let this day's runs go on in spite of it."""
    if running.brake_released(business_on=business_on, code=refusal.code):
        return None
    perform(
        PULL_BRAKE,
        PullBrake(business_on=business_on, code=refusal.code, about=refusal.about),
        actor=system("run"),
        at=_now(),
    )
    log.error("the brake is pulled: %s %s", refusal.code, dict(refusal.about))
    return refusal


def _expected(business_on: date) -> Amounts | None:
    """Return what was foreseen for this day, and those before it that had no whole run."""
    kept = running.forecast_before(business_on)
    if kept is None:
        return None
    before = running.newest_business_day_before(business_on)
    first = kept.from_on if before is None else max(kept.from_on, before + timedelta(days=1))
    return brake.amounts(between(kept.lines, first_on=first, last_on=business_on))


def _of_customers(lines: Iterable[Line]) -> list[Line]:
    """Return what is foreseen at all: revenue is earned by legal entities and charges nobody."""
    return [line for line in lines if not line.action.startswith(RECOGNISE_REVENUE.name)]


def _reported(
    at: datetime,
    business_on: date,
    zones: Sequence[str],
    batch: int,
    actions: Sequence[AnyAction],
    room: _Room | None,
    told: Told | None,
) -> Counts | Refused:
    due: int = rows(_DUE, [zones, [day_in(at, zone=zone) for zone in zones]])[0][0]
    report = _Report(business_on, zones, due, room, told)
    try:
        counts = catch_up(at=at, batch=batch, actions=actions, observe=report.observe)
    except _Exceeded as exceeded:
        report.tell("stopped")
        _pulled(exceeded.refusal, business_on)
        return exceeded.refusal
    except BaseException:
        report.tell("failed")
        raise
    report.tell("done")
    return Counter(counts)


class _Report:
    """Adds up a run while it goes, writes it down, and watches the room that is left."""

    def __init__(
        self,
        business_on: date,
        zones: Sequence[str],
        due: int,
        room: _Room | None,
        told: Told | None,
    ) -> None:
        self._zones = tuple(zones)
        self._due = due
        self._room = room
        self._told = told
        self._tally = Tally()
        self._add = tally_into(self._tally)
        self._began = self._told_at = monotonic()
        worker = worker_name()
        idle = running.idle_report(worker=worker, business_on=business_on)
        if idle is not None and not due:
            self._id = idle
            return
        answer = perform(
            BEGIN_RUN,
            BeginRun(business_on=business_on, worker=worker, due=due),
            actor=system("run"),
            at=_now(),
        )
        if isinstance(answer, Refused):
            raise PermissionError(answer.code)
        self._id = int(str(answer.answer["run_id"]))

    def observe(self, action: AnyAction, on: date, outcomes: Sequence[Outcome]) -> None:
        """Count a batch, tell about it, and stop the run where the room is used up."""
        self._add(action, on, outcomes)
        instant = monotonic()
        if self._told is not None:
            done = sum(line.count for line in self._tally.lines())
            self._told(Standing(action.name, done, self._due, instant - self._began))
        if instant - self._told_at >= TELL_EVERY_SECONDS:
            self._told_at = instant
            self.tell("running")
        if self._room is None:
            return
        so_far = brake.together(self._room.done, brake.amounts(_of_customers(self._tally.lines())))
        exceeded = brake.judge(so_far, expected=self._room.expected, limits=self._room.within)
        if exceeded is not None:
            raise _Exceeded(exceeded)

    def tell(self, state: str) -> None:
        """Write down how far the run is, or how it ended."""
        lines = self._tally.lines()
        told = perform(
            REPORT_RUN,
            ReportRun(
                run_id=self._id,
                state=state,
                zones=self._zones,
                counts=by_action(lines),
                money=tuple(to_data(lines)),
            ),
            actor=system("run"),
            at=_now(),
        )
        if isinstance(told, Refused):
            raise PermissionError(told.code)


def worker_name() -> str:
    """Return who runs: machine and process."""
    return f"{socket.gethostname()}:{os.getpid()}"


def _now() -> datetime:
    """Return the machine's own time: reports tell of machines, whatever a sandbox's clock says."""
    return clock.now(sandbox_at=None)
