"""How operations stand in numbers, for a monitoring system to watch (OPS-06)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tenure.gateways import clock
from tenure.gateways.clock import day_in
from tenure.questions.running.deployment import deployment
from tenure.records.facts.reading import rows

_DUE = """
WITH here AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS here (zone, today))
SELECT coalesce(nullif(next_due, ''), 'other'), count(*) FROM subscription
JOIN here ON zone = time_zone WHERE next_due_on <= today GROUP BY 1
UNION ALL
SELECT 'invoice', count(*) FROM invoice JOIN here ON zone = time_zone WHERE next_due_on <= today
UNION ALL
SELECT 'quote', count(*) FROM quote JOIN here ON zone = time_zone WHERE next_due_on <= today
UNION ALL
SELECT 'card', count(*) FROM payment_method m JOIN customer c ON c.id = m.customer_id
JOIN here ON zone = c.time_zone WHERE m.next_due_on <= today AND m.removed_at IS NULL
"""
_ZONES = """
SELECT time_zone FROM customer UNION SELECT time_zone FROM legal_entity
"""
_OUTBOX = """
SELECT 'mail', count(*), min(asked_at) FROM mail WHERE sent_at IS NULL
UNION ALL
SELECT 'payment', count(*), min(requested_at) FROM payment WHERE state IN ('requested', 'unknown')
"""
NEWEST = 10_000
"""So many payments are told by state: the cost of asking doesn't grow with the years."""
_PAYMENTS = """
SELECT state, count(*) FROM (SELECT state FROM payment ORDER BY id DESC LIMIT %s) newest GROUP BY 1
"""
_REFUSED = """
SELECT count(*) FILTER (WHERE refused <> '')
FROM (SELECT refused FROM mail ORDER BY id DESC LIMIT %s) newest
"""
_RUNS = """
SELECT max(ended_at) FILTER (WHERE state = 'done'),
       count(*) FILTER (WHERE state = 'running'), count(*) FILTER (WHERE state = 'failed'),
       (SELECT extract(epoch FROM ended_at - started_at)::float8 FROM run_report
        WHERE state = 'done' AND done > 0 ORDER BY started_at DESC LIMIT 1)
FROM run_report
"""
_DONE = """
SELECT name, sum(value::bigint)::bigint FROM run_report, jsonb_each_text(counts) AS c (name, value)
WHERE business_on = (SELECT max(business_on) FROM run_report) GROUP BY 1
"""
"""Of the newest business day only: a sum over all reports would fall when old ones are let go."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of a kind wait in the outbox, and for how many seconds the oldest."""

    kind: str
    count: int
    oldest_seconds: float


@dataclass(frozen=True, slots=True)
class Measures:
    """What is due, parked and waiting now, and done on the newest business day; ages in seconds."""

    due: Mapping[str, int]
    day_done: Mapping[str, int]
    parked: Mapping[str, int]
    waiting: tuple[Waiting, ...]
    payments: Mapping[str, int]
    mails_refused: int
    brake_holds: bool
    runs_running: int
    runs_failed: int
    last_run_seconds_ago: float | None
    last_run_took_seconds: float | None
    last_forecast_seconds_ago: float | None


def measures() -> Measures:
    """Return how operations stand, in ten queries; who may ask is settled by the entry point."""
    here = deployment()
    zones = [row[0] for row in rows(_ZONES)]
    today = [day_in(here.at, zone=zone) for zone in zones]
    real = clock.now(sandbox_at=None)
    ended, running, failed, took = rows(_RUNS)[0]
    made = rows("SELECT max(made_at) FROM forecast")[0][0]
    return Measures(
        due=dict(rows(_DUE, [zones, today])),
        day_done=dict(rows(_DONE)),
        parked=dict(
            rows("SELECT action, count(*) FROM parked_action WHERE released_at IS NULL GROUP BY 1")
        ),
        waiting=tuple(
            Waiting(kind, count, _age(since, here.at) or 0.0)
            for kind, count, since in rows(_OUTBOX)
        ),
        payments=dict(rows(_PAYMENTS, [NEWEST])),
        mails_refused=rows(_REFUSED, [NEWEST])[0][0],
        brake_holds=bool(rows("SELECT 1 FROM brake WHERE released_at IS NULL")),
        runs_running=running,
        runs_failed=failed,
        last_run_seconds_ago=_age(ended, real),
        last_run_took_seconds=took,
        last_forecast_seconds_ago=_age(made, here.at),
    )


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else max((now - since).total_seconds(), 0.0)
