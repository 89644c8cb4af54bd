"""Whether somebody signs in with a second factor, and which companies demand it (ACC-02).

It is asked about oneself only, on every page behind the sign-in, before rights are asked for.
"""

from dataclasses import dataclass
from datetime import datetime

from tenure.records.facts.reading import rows


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """Since when it is on (None: it is off), codes for a lost phone left, who demands it."""

    on_since: datetime | None
    recovery_left: int
    demanded_by: tuple[str, ...]


def second_factor(user_id: int) -> SecondFactor:
    """Return the state of one user's second factor, in one query."""
    on_since, left, demanded_by = rows(
        "SELECT f.confirmed_at, coalesce(cardinality(f.recovery_hashes), 0), "
        "ARRAY(SELECT c.name::text FROM role r JOIN customer c ON c.id = r.customer_id "
        "WHERE r.user_id = u.id AND c.second_factor_demanded GROUP BY c.id ORDER BY c.name) "
        "FROM (SELECT %s::bigint AS id) u "
        "LEFT JOIN second_factor f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL",
        [user_id],
    )[0]
    return SecondFactor(on_since, left, tuple(demanded_by))
