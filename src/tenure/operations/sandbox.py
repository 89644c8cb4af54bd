"""Moves a sandbox's clock: all that would have happened on the way happens, in order (OPS-03)."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from procrastinate.contrib.django import app

from tenure.actions.running.move_clock import MOVE_CLOCK, MoveClock
from tenure.engine.actor import Actor, system
from tenure.engine.outbox import quietly
from tenure.engine.perform import perform
from tenure.gateways.clock import day_in, midnight_in
from tenure.operations.delivery import drain
from tenure.operations.reporting import Report, forget_old
from tenure.operations.run import Counts, run, time_zones, zones_due
from tenure.questions.running.deployment import deployment
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused

MOVE_CLOCK_JOB = "tenure.move-clock"

_LATER_DAYS = """
WITH here AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS here (zone, today))
SELECT zone, min(next_due_on) FROM subscription JOIN here ON zone = time_zone
WHERE next_due_on > today GROUP BY 1
UNION ALL
SELECT zone, min(next_due_on) FROM invoice JOIN here ON zone = time_zone
WHERE next_due_on > today GROUP BY 1
UNION ALL
SELECT zone, min(next_due_on) FROM quote JOIN here ON zone = time_zone
WHERE next_due_on > today GROUP BY 1
UNION ALL
SELECT zone, min(m.next_due_on) FROM payment_method m
JOIN customer c ON c.id = m.customer_id JOIN here ON zone = c.time_zone
WHERE m.next_due_on > today AND m.removed_at IS NULL GROUP BY 1
UNION ALL
SELECT zone, min(o.placed_on) + 2 FROM purchase_order o
JOIN customer c ON c.id = o.customer_id JOIN here ON zone = c.time_zone
WHERE o.state = 'pending' AND o.late_told_at IS NULL AND o.placed_on + 2 > today GROUP BY 1
"""
# A pending order is looked at on the second day: by then its hours are over (CHK-07).


def move(
    *,
    to: datetime,
    actor: Actor | None = None,
    progress: Callable[[datetime], None] | None = None,
) -> Counts | Refused:
    """Go to a later instant, stopping at the midnight of every day on which something is due.

    Each stop runs what is due and drains the outbox before the next, so that a charge of one day
    is answered before what follows from it on another. The whole way is one run in the reports;
    the brake doesn't hold it, as the clock is moved on purpose.
    """
    counts: Counts = Counter()
    mover = actor or system("sandbox")
    zones = time_zones()
    ends_on = max((day_in(to, zone=zone) for zone in zones), default=to.date())
    report = Report(business_on=ends_on, zones=zones, due=None)
    try:
        with quietly():
            counts += _settle(deployment().at, report)
            while True:
                here = deployment().at
                following = next_event(after=here)
                stop = to if following is None else min(to, following)
                moved = perform(MOVE_CLOCK, MoveClock(to=stop), actor=mover, at=here)
                if isinstance(moved, Refused):
                    return moved
                due_in = None if stop >= to else zones_due(at=stop)
                counts += _settle(stop, report, zones=due_in)
                if progress is not None:
                    progress(stop)
                if stop >= to:
                    break
    except BaseException:
        report.tell("failed")
        raise
    report.tell("done")
    forget_old(at=to)
    return counts


def next_event(*, after: datetime) -> datetime | None:
    """Return the midnight at which something is due next, None when nothing is.

    What is overdue (parked work) is no event: it would hide what comes after it.
    """
    zones = time_zones()
    today = [day_in(after, zone=zone) for zone in zones]
    found = rows(_LATER_DAYS, [zones, today])
    return min((midnight_in(day, zone=zone) for zone, day in found), default=None)


def target_of(by: str, *, at: datetime) -> datetime:
    """Return where "+1 day", "+30 days" (`day`, `month`) or "next event" (`next`) leads to."""
    match by:
        case "day":
            return at + timedelta(days=1)
        case "month":
            return at + timedelta(days=30)
        case "next":
            return next_event(after=at) or at + timedelta(days=1)
        case _:
            raise ValueError(f"the clock moves by day, month or next, not by {by!r}")


def request_move(by: str) -> None:
    """Have the worker move the clock: a month may take longer than a page should."""
    to = target_of(by, at=deployment().at)
    app.configure_task(MOVE_CLOCK_JOB, queue="clock", lock="clock").defer(to=to.isoformat())


def move_under_way() -> bool:
    """Say whether the worker has yet to finish moving the clock."""
    return bool(
        rows(
            "SELECT 1 FROM procrastinate_jobs "
            "WHERE task_name = %s AND status IN ('todo', 'doing') LIMIT 1",
            [MOVE_CLOCK_JOB],
        )
    )


def _settle(at: datetime, report: Report, *, zones: Sequence[str] | None = None) -> Counts:
    drain(at=at)
    counts = run(at=at, zones=zones, observe=report.observe)
    drain(at=at)
    return counts
