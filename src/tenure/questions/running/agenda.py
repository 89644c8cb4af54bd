"""When something is due next here: what the sandbox's clock can be moved to (OPS-03)."""

from datetime import date

from tenure.records.facts.reading import rows


def next_event_on(*, after: date) -> date | None:
    """Return the first day after a day on which the run has something to do, None for none."""
    found = rows(
        "SELECT least("
        "(SELECT min(next_due_on) FROM subscription WHERE next_due_on > %s),"
        "(SELECT min(next_due_on) FROM invoice WHERE next_due_on > %s),"
        "(SELECT min(next_due_on) FROM payment_method "
        "WHERE next_due_on > %s AND removed_at IS NULL))",
        [after, after, after],
    )
    day: date | None = found[0][0]
    return day
