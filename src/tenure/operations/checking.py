"""Everything that `tenure check` looks at: the invariants, and what only counts at an instant."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from tenure.actions import DAILY
from tenure.gateways.clock import day_in
from tenure.operations.run import time_zones
from tenure.questions.invariants.asked import (
    Broken,
    broken_invariants,
    find_broken,
    invariant_names,
)
from tenure.questions.invariants.links import dangling_links
from tenure.records.facts.reading import streamed

_NAMED = 1_000
_PATIENCE = timedelta(days=1)

UNDONE = "nothing-left-undone"
WAITING = "outbox-drained"
DANGLING = "links-lead-somewhere"


def check_everything(*, at: datetime) -> tuple[Broken, ...]:
    """Return all that doesn't hold at an instant; a fixed amount of memory whatever the size.

    Beyond the invariants: what was due before today is done or parked (OPS-01), nothing waits
    in the outbox for longer than a day, and what a row names is there.
    """
    found = [
        find_broken(
            UNDONE,
            "Nothing that was due before today is left undone or unparked (OPS-01)",
            _undone(at),
        ),
        find_broken(
            WAITING, "No mail and no payment waits for longer than a day (NOT-05)", _waiting(at)
        ),
        find_broken(DANGLING, "What a row names is there", dangling_links()),
    ]
    return (*broken_invariants(), *(one for one in found if one is not None))


def checked_names() -> Sequence[str]:
    """Return the names of all that is checked."""
    return (*invariant_names(), UNDONE, WAITING, DANGLING)


def _undone(at: datetime) -> Iterator[str]:
    """Ask each action of the run itself what is due; what is parked doesn't count there either."""
    for zone in time_zones():
        yesterday = day_in(at, zone=zone) - timedelta(days=1)
        for action in DAILY:
            if action.due is None:
                continue
            for due in action.due(zone, yesterday, _NAMED):
                yield f"{action.name} {due.item} customer {due.customer_id} due {due.due_on} {zone}"


def _waiting(at: datetime) -> Iterator[tuple[object, ...]]:
    since = (at - _PATIENCE).isoformat()
    return streamed(
        "SELECT 'mail', id, template, 'asked', asked_at::text FROM mail "  # noqa: S608 - an instant of ours
        f"WHERE sent_at IS NULL AND asked_at < '{since}' "
        "UNION ALL SELECT 'payment', id, kind, state, requested_at::text FROM payment "
        f"WHERE state IN ('requested', 'unknown') AND requested_at < '{since}'"
    )
