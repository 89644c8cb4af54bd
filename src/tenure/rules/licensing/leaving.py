"""Who gives their seat back when fewer begin: whom the admin chose, then the latest (SUB-14).

A choice is for a day: that on which the coming term begins. When that day moves, or nothing becomes
fewer on it, it means nothing, and nothing has to be cleared.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.rules.companies.roles import Seat
from tenure.rules.dates import last_day
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Leaving:
    """Seats become fewer than are handed out: on which day, to how many, and whose go.

    `chosen` are those marked for that day, `latest` those that go as too few are chosen. Where more
    are chosen than go (seats were added since), the latest of them go.
    """

    on: date
    quantity: int
    over: int
    chosen: tuple[Seat, ...]
    latest: tuple[Seat, ...]

    @property
    def last_on(self) -> date:
        """Return the last day on which they work."""
        return last_day(self.on)

    @property
    def left(self) -> int:
        """Return how many are still to be chosen."""
        return max(self.over - len(self.chosen), 0)


def gone(seats: Sequence[Seat], *, quantity: int, on: date | None) -> tuple[Seat, ...]:
    """Return the seats that are taken back when so many are left, the earliest first (SUB-14).

    Of four seats two are left, the second is chosen: the second and the fourth go. `seats` are in
    the order of their keys, which is that of handing out.
    """
    over = max(len(seats) - quantity, 0)
    ranked = sorted(seats, key=lambda seat: (_chosen(seat, on), seat.id), reverse=True)
    going = {seat.id for seat in ranked[:over]}
    return tuple(seat for seat in seats if seat.id in going)


def leaving(known: Subscription, seats: Sequence[Seat], *, on: date) -> Leaving | None:
    """Return who gives a seat back when the coming term begins; None where nobody has to (SUB-14).

    Ten seats that renew as eight on 2025-06-10, all handed out, one chosen: one more is to be
    chosen, and as it stands that is who has the latest seat.
    """
    coming = begins(known, on=on)
    if coming is None:
        return None
    day, quantity = coming
    over = len(seats) - quantity
    if over <= 0:
        return None
    chosen = tuple(seat for seat in seats if _chosen(seat, day))
    latest = tuple(
        seat for seat in gone(seats, quantity=quantity, on=day) if not _chosen(seat, day)
    )
    return Leaving(day, quantity, over, chosen, latest)


def begins(known: Subscription, *, on: date) -> tuple[date, int] | None:
    """Return the day after `on` on which the coming term begins, and its seats (REN-04, REN-06).

    That is one bought already, else the next by auto-renewal: 2025-06-10 with 8. None where it
    ends, or began already.
    """
    if known.begins_on is not None:
        day, quantity = known.begins_on, known.begins_quantity or known.quantity
    elif known.auto_renew:
        day, quantity = known.renews_on, known.next_quantity
    else:
        return None
    return (day, quantity) if day > on else None


def _chosen(seat: Seat, on: date | None) -> bool:
    return on is not None and seat.leaves_on == on
