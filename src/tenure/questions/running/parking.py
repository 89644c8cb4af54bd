"""What is parked: work of a run that faulted and waits for a person."""

from dataclasses import dataclass
from datetime import datetime

from tenure.records.facts.reading import rows


@dataclass(frozen=True, slots=True)
class ParkedWork:
    """One piece of work, why it was set aside, and when."""

    action: str
    item: int
    customer_id: int | None
    reason: str
    parked_at: datetime


def parked_work() -> list[ParkedWork]:
    """Return all that is parked, the oldest first."""
    return [
        ParkedWork(*row)
        for row in rows(
            "SELECT action, item, customer_id, reason, parked_at FROM parked_action "
            "WHERE released_at IS NULL ORDER BY parked_at, id"
        )
    ]
