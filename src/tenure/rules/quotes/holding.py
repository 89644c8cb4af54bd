"""The hold: auto-renewal waits while a quote that renews otherwise is open (QUO-14)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tenure.rules.changes import SubscriptionChanged
from tenure.rules.lifecycle.agenda import schedule
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import Subscription, changed


@dataclass(frozen=True, slots=True)
class Held:
    """A subscription whose auto-renewal waits, or is to wait, and the policy of its contract."""

    subscription: Subscription
    contract: Policy


def hold(held: Iterable[Held], *, quote_id: int, on: date) -> Iterator[SubscriptionChanged]:
    """Let auto-renewal wait for a quote; nothing renews by itself meanwhile (QUO-14)."""
    for one in held:
        yield SubscriptionChanged(
            what="renewal-held",
            after=schedule(changed(one.subscription, held_by_id=quote_id), policy=one.contract),
            on=on,
            data={"quote_id": quote_id},
        )


def released(held: Iterable[Held], *, on: date) -> Iterator[SubscriptionChanged]:
    """End the hold: what should have renewed meanwhile is due at once, as a late renewal (QUO-14).

    One that renews on 2025-06-10, held until 2025-06-20: due to renew on 2025-06-10 again.
    """
    for one in held:
        yield SubscriptionChanged(
            what="renewal-released",
            after=schedule(changed(one.subscription, held_by_id=None), policy=one.contract),
            on=on,
            data={},
        )
