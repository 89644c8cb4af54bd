"""How fast tokens are used, how long they last at that pace, and what lapses unused (SUB-15)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tenure.rules.licensing.flex import Pack, drawable, first_to_expire

PACE_DAYS = 30
"""Over how many days, today included, the pace is measured."""


@dataclass(frozen=True, slots=True)
class Pace:
    """So many tokens in so many days, today included; `days` is 0 where there was no pack yet."""

    tokens: int
    days: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of the balance at a pace.

    `lasts_to_on` is the last day on which whole days of it can still be paid, None where nothing
    is used; `lapses` is what is left unused on the last day of each pack, by the pack's key.
    """

    balance: int
    lasts_to_on: date | None
    lapses: Mapping[int, int]

    @property
    def lapsing(self) -> int:
        """Return how many tokens lapse in all."""
        return sum(self.lapses.values())


def pace(used: Mapping[date, int], *, first_on: date | None, today: date) -> Pace:
    """Return what was used in the last 30 days, or since the first pack if that is less (SUB-15).

    90 tokens since a first pack 14 days ago, today included: 90 in 15 days, 6 a day.
    """
    if first_on is None or first_on > today:
        return Pace(0, 0)
    days = min(PACE_DAYS, (today - first_on).days + 1)
    since = today - timedelta(days=days - 1)
    return Pace(sum(tokens for on, tokens in used.items() if since <= on <= today), days)


def outlook(packs: Iterable[Pack], *, at_pace: Pace, today: date) -> Outlook:
    """Foresee a balance from tomorrow on, first-to-expire-first (SUB-15).

    100 tokens to 10 days from now and 200 to 100 days from now at 6 a day: 60 of the first are
    used and 40 lapse; the 200 last another 33 days, so 43 from today.
    """
    open_packs = first_to_expire(p for p in packs if p.left and drawable(p, on=today))
    total = sum(pack.left for pack in open_packs)
    used, lapses = 0, dict[int, int]()
    for pack in open_packs:
        # All that could be used by this pack's end, exact, less what went before it.
        life = (pack.lasts_to_on - today).days
        most = at_pace.tokens * life // at_pace.days if at_pace.days else 0
        taken = min(pack.left, max(0, most - used))
        if taken < pack.left:
            lapses[pack.id] = pack.left - taken
        used += taken
    if not at_pace.tokens or not total:
        return Outlook(total, None, lapses)
    days = used * at_pace.days // at_pace.tokens
    return Outlook(total, today + timedelta(days=days), lapses)
