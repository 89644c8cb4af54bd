"""The daily run as operations start it: the brake first, a report while it goes and after (OPS-01).

`operations.run` does the work; this holds it against the forecast before the first charge, and
writes down what it did, how long it took and how it ended.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from time import monotonic

from django.conf import settings

from tenure.actions import DAILY
from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.running.pull_brake import PULL_BRAKE, PullBrake
from tenure.engine.action import AnyAction
from tenure.engine.actor import system
from tenure.engine.outcome import Outcome
from tenure.engine.perform import perform
from tenure.gateways.clock import day_in
from tenure.operations import rehearsal
from tenure.operations.catching_up import catch_up
from tenure.operations.reporting import Report, due_now, forget_old, machine_now
from tenure.operations.run import BATCH, Counts, time_zones, zones_due
from tenure.records.facts import running
from tenure.rules.dates import ONE_DAY
from tenure.rules.decision import Refused
from tenure.rules.running import brake
from tenure.rules.running.brake import Amounts, Limits
from tenure.rules.running.forecasts import Line, between, by_action

log = logging.getLogger("tenure.run")

SAMPLE = 2_000
"""Customers whose work is rehearsed before the first charge; all of them unless they are more."""


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
    batch: int = BATCH,
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
    foreseen = _foreseen(business_on)
    if foreseen is None or not zones_due(at=at):
        return None
    first_on, expected = foreseen
    before, _ = running.done_since(first_on, last_on=business_on)
    room = _Room(brake.amounts(_of_customers(before)), expected, within)
    lines, looked_at, of = rehearsal.planned(at=at, until_on=business_on, sample=SAMPLE)
    wrong = _wrong(room, lines, first_on, business_on, times=of, of=max(looked_at, 1))
    if wrong is not None and looked_at < of:
        # A large customer is in the sample or isn't: before anybody is held up, all are looked at.
        lines = rehearsal.forecast(at=at, until_on=business_on).lines
        wrong = _wrong(room, _of_customers(lines), first_on, business_on)
    return room if wrong is None else _pulled(wrong, business_on)


def _wrong(
    room: _Room,
    lines: Iterable[Line],
    first_on: date,
    business_on: date,
    *,
    times: int = 1,
    of: int = 1,
) -> Refused | None:
    """Return why what is due, beside what was done, can't be right; None where it can."""
    planned = brake.together(room.done, brake.amounts(lines, times=times, of=of))
    wrong = brake.judge(planned, expected=room.expected, limits=room.within)
    # What another run has begun meanwhile is neither seen as done nor as due: asked afterwards.
    if wrong is not None or running.done_since(first_on, last_on=business_on)[1]:
        return wrong
    return brake.judge_missing(planned, expected=room.expected, limits=room.within)


def _pulled(refusal: Refused, business_on: date) -> Refused | None:
    """Pull the brake, unless a person has let this day's runs go on in spite of it."""
    if running.brake_released(business_on=business_on, code=refusal.code):
        return None
    perform(
        PULL_BRAKE,
        PullBrake(business_on=business_on, code=refusal.code, about=refusal.about),
        actor=system("run"),
        at=machine_now(),
    )
    log.error("the brake is pulled: %s %s", refusal.code, dict(refusal.about))
    return refusal


def _foreseen(business_on: date) -> tuple[date, Amounts] | None:
    """Return what was foreseen for this day and those before it that no run got through.

    With the first of those days; None without a forecast from a day before this one.
    """
    kept = running.forecast_before(business_on)
    if kept is None:
        return None
    before = running.last_whole_day_before(business_on)
    first_on = kept.from_on if before is None else max(kept.from_on, before + ONE_DAY)
    lines = between(kept.lines, first_on=first_on, last_on=business_on)
    return first_on, brake.amounts(_of_customers(lines))


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
    report = Report(business_on=business_on, zones=zones, due=due_now(at=at, zones=zones))
    watch = _Watch(report, room, told)
    try:
        counts = catch_up(at=at, batch=batch, actions=actions, observe=watch.observe)
    except _Exceeded as exceeded:
        report.tell("stopped")
        _pulled(exceeded.refusal, business_on)
        return exceeded.refusal
    except BaseException:
        report.tell("failed")
        raise
    report.tell("done")
    if report.done:
        log.info("run of %s done", business_on, extra=_fields(report, business_on))
    forget_old(at=at)
    return Counter(counts)


def _fields(report: Report, business_on: date) -> dict[str, object]:
    """Return what a structured log tells of a run beside its message."""
    lines = report.tally.lines()
    return {
        "business_on": business_on.isoformat(),
        "seconds": round(monotonic() - report.began, 1),
        "done": report.done,
        "counts": dict(by_action(lines)),
        "charged_minor": dict(brake.amounts(lines).charged),
    }


class _Watch:
    """Tells how far a run is, and stops it where the room that is left is used up."""

    def __init__(self, report: Report, room: _Room | None, told: Told | None) -> None:
        self._report = report
        self._room = room
        self._told = told

    def observe(self, action: AnyAction, on: date, outcomes: Sequence[Outcome]) -> None:
        """Have a batch reported, tell about it, and judge what has been charged so far."""
        report = self._report
        report.observe(action, on, outcomes)
        if self._told is not None:
            seconds = monotonic() - report.began
            self._told(Standing(action.name, report.done, report.due, seconds))
        if self._room is None:
            return
        charged = brake.amounts(_of_customers(report.tally.lines()))
        exceeded = brake.judge(
            brake.together(self._room.done, charged),
            expected=self._room.expected,
            limits=self._room.within,
        )
        if exceeded is not None:
            raise _Exceeded(exceeded)
