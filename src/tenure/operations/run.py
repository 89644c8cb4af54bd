"""The daily run: for every time zone whose day has come, all that is due, once (OPS-01)."""

import gc
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from time import sleep

from tenure.actions import DAILY
from tenure.engine.action import AnyAction, Due
from tenure.engine.actor import Actor, system
from tenure.engine.outcome import Busy, Done, Outcome, Parked
from tenure.engine.perform import perform_due
from tenure.gateways.clock import day_in
from tenure.records.facts.reading import rows

log = logging.getLogger("tenure.run")

BATCH = 2_000
"""What a batch costs whatever its size, some 8 ms, is little beside that; it takes 30 MB."""

_ALLOCATIONS = 1_000_000
_PAUSE_SECONDS = 0.05
_WINDOWS = 4
"""How many batches' worth of due work is looked at to take one."""

type Counts = Counter[str]
type Progress = Callable[[str, int], None]
type Observer = Callable[[AnyAction, date, Sequence[Outcome]], None]
"""Is told after each batch which action had which outcomes, and the day that it was done for."""


def run(
    *,
    at: datetime,
    actions: Sequence[AnyAction] = DAILY,
    batch: int = BATCH,
    actor: Actor | None = None,
    progress: Progress | None = None,
    zones: Sequence[str] | None = None,
    observe: Observer | None = None,
    until_on: date | None = None,
) -> Counts:
    """Do all that is due at an instant and return what was done, by action (OPS-01).

    `zones` are those to look at; all of them unless the caller knows where anything is due. With
    `until_on` what was due later than that day is left.

    What one action makes due for another is done in the same run, so a subscription catches up
    through every step it missed. Started twice it does everything once.
    """
    counts: Counts = Counter()
    with few_collections():
        for zone in time_zones() if zones is None else zones:
            on = min(day_in(at, zone=zone), until_on or date.max)
            seen: set[tuple[str, int, date]] = set()
            while True:
                before = sum(counts.values())
                for action in actions:
                    _run_one(
                        action, zone, on, at, batch, actor or system("run"), seen, counts, observe
                    )
                    if progress is not None:
                        progress(action.name, sum(counts.values()))
                if sum(counts.values()) == before:
                    break
    return counts


@contextmanager
def few_collections() -> Iterator[None]:
    """Hardly collect garbage: a run makes much, and none of it goes in circles."""
    before = gc.get_threshold()
    gc.set_threshold(_ALLOCATIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def time_zones() -> list[str]:
    """Return every time zone that somebody's day is reckoned in; one step an index each."""
    return [row[0] for row in rows(_ZONES)]


# From one zone to the next in the index: it takes as long whether ten or ten million have it.
_ZONES = """
WITH RECURSIVE of_customers (zone) AS (
    SELECT min(time_zone) FROM customer
    UNION ALL
    SELECT (SELECT min(time_zone) FROM customer WHERE time_zone > zone)
    FROM of_customers WHERE zone IS NOT NULL),
of_subscriptions (zone) AS (
    SELECT min(time_zone) FROM subscription WHERE next_due_on IS NOT NULL
    UNION ALL
    SELECT (SELECT min(time_zone) FROM subscription
            WHERE next_due_on IS NOT NULL AND time_zone > zone)
    FROM of_subscriptions WHERE zone IS NOT NULL)
SELECT zone FROM of_customers WHERE zone IS NOT NULL
UNION SELECT zone FROM of_subscriptions WHERE zone IS NOT NULL
UNION SELECT time_zone FROM legal_entity
ORDER BY 1
"""


# The earliest of each is one look into an index; asked whether there is any, all are gone through
# where few are due. The latest day is written out, so that its cards are known to be few.
_ZONES_DUE = """
WITH here AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS here (zone, today))
SELECT zone FROM here WHERE
    (SELECT min(next_due_on) FROM subscription WHERE time_zone = zone) <= today
    OR (SELECT min(next_due_on) FROM invoice WHERE time_zone = zone) <= today
    OR (SELECT min(next_due_on) FROM quote WHERE time_zone = zone) <= today
    OR EXISTS (SELECT FROM payment_method m JOIN customer c ON c.id = m.customer_id
               WHERE m.next_due_on <= %s AND m.removed_at IS NULL
               AND c.time_zone = zone AND m.next_due_on <= today)
    OR EXISTS (SELECT FROM purchase_order o JOIN customer c ON c.id = o.customer_id
               WHERE c.time_zone = zone AND o.state = 'pending' AND o.late_told_at IS NULL)
"""


def zones_due(*, at: datetime) -> list[str]:
    """Return the time zones in which a subscription, invoice or order has something due."""
    zones = time_zones()
    today = [day_in(at, zone=zone) for zone in zones]
    return [row[0] for row in rows(_ZONES_DUE, [zones, today, max(today, default=at.date())])]


def _run_one(
    action: AnyAction,
    zone: str,
    on: date,
    at: datetime,
    batch: int,
    actor: Actor,
    seen: set[tuple[str, int, date]],
    counts: Counts,
    observe: Observer | None,
) -> None:
    """Do one action for one zone, batch by batch, until nothing is due that wasn't tried.

    As soon as another worker is met, what is due is read for several batches and one of them is
    taken, another one by each, so that they seldom meet; where they do, each leaves the other's
    accounts alone.
    """
    turn, alone = os.getpid(), True
    while due := _fresh(action, zone, on, batch if alone else batch * _WINDOWS, seen):
        # The last of the work is taken in smaller pieces, so that workers end together.
        size = batch if alone else min(batch, max(batch // 2, -(-len(due) // _WINDOWS)))
        windows = -(-len(due) // size)
        start = turn % windows * size
        taken = due[start : start + size]
        outcomes = perform_due(action, taken, actor=actor, at=at)
        if observe is not None:
            observe(action, on, outcomes)
        busy = 0
        for one, outcome in zip(taken, outcomes, strict=True):
            if isinstance(outcome, Busy):
                busy += 1
                continue
            counts[_name(action, outcome)] += 1
            # What is done has moved on by itself; the rest isn't tried twice in one run.
            if not isinstance(outcome, Done):
                seen.add((action.name, one.item, one.due_on))
        if busy:
            turn, alone = turn + 1, False
        if busy == len(taken) and turn % windows == os.getpid() % windows:
            sleep(_PAUSE_SECONDS)


def _fresh(
    action: AnyAction, zone: str, on: date, limit: int, seen: set[tuple[str, int, date]]
) -> Sequence[Due]:
    if action.due is None:
        raise LookupError(f"{action.name} does not say what is due")
    due = action.due(zone, on, limit + len(seen))
    if not seen:
        return due
    return [one for one in due if (action.name, one.item, one.due_on) not in seen]


def _name(action: AnyAction, outcome: Outcome) -> str:
    match outcome:
        case Done():
            return action.name
        case Parked():
            return f"{action.name}: parked"
        case _:
            return f"{action.name}: not due"
