"""Keys for new rows: one sequence, as many as a batch needs in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from tenure.rules.changes import LedgerPosted, SubscriptionStarted
from tenure.rules.decision import Decided


def take_keys(count: int) -> list[int]:
    """Return `count` fresh keys, in one query."""
    if not count:
        return []
    with connection.cursor() as cursor:
        # One row with all of them: thousands of rows of one number each are a millisecond more.
        cursor.execute(
            "SELECT array_agg(nextval('tenure_key')) FROM generate_series(1, %s)", [count]
        )
        keys: list[int] = cursor.fetchone()[0]
        return keys


@dataclass(slots=True)
class Named:
    """One decision with the keys of its new rows, the last one first: row -1 has `keys[-1]` …"""

    decision: Decided
    keys: Sequence[int]

    def key(self, number: int | None) -> int | None:
        """Return the real key for what may be the number of a new row."""
        return number if number is None or number >= 0 else self.keys[number]


def count_new(decision: Decided) -> int:
    """Return how many new rows a decision names."""
    if decision.rows is not None:
        return decision.rows.close()
    lowest = 0
    for change in decision.changes:
        row = change.after if isinstance(change, SubscriptionStarted) else change
        number = getattr(row, "id", 0)
        if isinstance(change, LedgerPosted):
            number = min(number, change.posting)
        # Not min(): it is asked for every row of a run.
        if number < lowest:
            lowest = number
    return -lowest


def name_rows(decisions: Sequence[Decided]) -> list[Named]:
    """Give every new row of these decisions its key, in one query."""
    counts = [count_new(decision) for decision in decisions]
    keys = take_keys(sum(counts))
    named, at = [], 0
    for decision, count in zip(decisions, counts, strict=True):
        named.append(Named(decision, keys[at : at + count][::-1]))
        at += count
    return named
