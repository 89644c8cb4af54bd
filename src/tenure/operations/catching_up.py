"""Catches up after an outage day by day: what was charged on one is answered before the next."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime

from tenure.actions import DAILY
from tenure.engine.action import AnyAction
from tenure.gateways.clock import day_in
from tenure.operations.payments import deliver_payments
from tenure.operations.run import BATCH, Counts, Observer, run, time_zones
from tenure.records.facts.reading import rows

_OVERDUE = """
WITH here AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS here (zone, today)),
found AS (
    SELECT zone, due.next_due_on FROM here CROSS JOIN LATERAL (
        SELECT s.next_due_on FROM subscription s
        WHERE s.time_zone = zone AND s.next_due_on > %s AND s.next_due_on < today
              AND NOT EXISTS (SELECT FROM parked_action p
                              WHERE p.item = s.id AND p.released_at IS NULL)
        ORDER BY s.next_due_on LIMIT 1) due
    UNION ALL
    SELECT zone, due.next_due_on FROM here CROSS JOIN LATERAL (
        SELECT i.next_due_on FROM invoice i
        WHERE i.time_zone = zone AND i.next_due_on > %s AND i.next_due_on < today
              AND NOT EXISTS (SELECT FROM parked_action p
                              WHERE p.item = i.id AND p.released_at IS NULL)
        ORDER BY i.next_due_on LIMIT 1) due
    UNION ALL
    SELECT zone, due.next_due_on FROM here CROSS JOIN LATERAL (
        SELECT q.next_due_on FROM quote q
        WHERE q.time_zone = zone AND q.next_due_on > %s AND q.next_due_on < today
              AND NOT EXISTS (SELECT FROM parked_action p
                              WHERE p.item = q.id AND p.released_at IS NULL)
        ORDER BY q.next_due_on LIMIT 1) due
)
SELECT min(next_due_on) FROM found
"""


def catch_up(
    *,
    at: datetime,
    actions: Sequence[AnyAction] = DAILY,
    batch: int = BATCH,
    observe: Observer | None = None,
    between: Callable[[], None] | None = None,
) -> Counts:
    """Do all that is due at an instant, the oldest day first (OPS-01).

    Between days that should have been over long ago payments are delivered: a charge that goes
    through must not count as unpaid because nobody had asked for it yet. A rehearsal, which must
    not ask the provider, does something else `between`.
    """
    counts: Counts = Counter()
    done_on = date.min
    while (day := _overdue(done_on, at=at)) is not None:
        done_on = day
        counts += run(at=at, actions=actions, batch=batch, observe=observe, until_on=day)
        if between is not None:
            between()
            continue
        while deliver_payments(at=at):
            pass
    return counts + run(at=at, actions=actions, batch=batch, observe=observe)


def _overdue(after: date, *, at: datetime) -> date | None:
    """Return the first day after one on which something was due that wasn't done by its end."""
    zones = time_zones()
    today = [day_in(at, zone=zone) for zone in zones]
    found: date | None = rows(_OVERDUE, [zones, today, after, after, after])[0][0]
    return found
