"""Keys for new rows: one sequence, as many as a batch needs in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from tenure.rules.changes import SubscriptionStarted
from tenure.rules.decision import Decided


def take_keys(count: int) -> list[int]:
    """Return `count` fresh keys, in one query."""
    if not count:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('tenure_key') FROM generate_series(1, %s)", [count])
        return [row[0] for row in cursor.fetchall()]


@dataclass(slots=True)
class Named:
    """One decision with the keys of its new rows: -1 is `keys[0]`, -2 is `keys[1]` …"""

    decision: Decided
    keys: Sequence[int]

    def key(self, number: int | None) -> int | None:
        """Return the real key for what may be the number of a new row."""
        return number if number is None or number >= 0 else self.keys[-number - 1]


def count_new(decision: Decided) -> int:
    """Return how many new rows a decision names."""
    lowest = 0
    for change in decision.changes:
        row = change.after if type(change) is SubscriptionStarted else change
        lowest = min(lowest, getattr(row, "id", 0), getattr(change, "posting", 0))
    return -lowest


def name_rows(decisions: Sequence[Decided]) -> list[Named]:
    """Give every new row of these decisions its key, in one query."""
    counts = [count_new(decision) for decision in decisions]
    keys = take_keys(sum(counts))
    named, at = [], 0
    for decision, count in zip(decisions, counts, strict=True):
        named.append(Named(decision, keys[at : at + count]))
        at += count
    return named
