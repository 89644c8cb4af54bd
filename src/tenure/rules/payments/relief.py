"""What paying an invoice does for the subscriptions that it is about (SUB-04…06)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenure.rules.changes import SubscriptionChanged
from tenure.rules.lifecycle.agenda import planned_phases, reschedule
from tenure.rules.lifecycle.states import State, state_on
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Covered:
    """A subscription that an invoice is about, with the day 0 of its other unpaid invoices."""

    subscription: Subscription
    policy: Policy
    others_due_on: date | None
    product_name: str = ""


def relieved(covered: Covered, *, on: date, value_on: date) -> Iterator[SubscriptionChanged]:
    """Yield how a subscription stands once an invoice of it is no longer owed (SUB-05, SUB-06).

    Suspended since 2025-06-26 for an invoice due on 2025-06-10 and paid on 2025-07-01: active
    from that day. `value_on` is the bank's day, `on` the one on which it is registered.
    """
    before = covered.subscription
    after = replace(before, unpaid_due_on=covered.others_due_on)
    planned = planned_phases(after, policy=covered.policy)
    if _comes_back(before, now=state_on(planned, on=on), value_on=value_on):
        after = replace(after, state=State.ACTIVE, state_since_on=on, warned_on=None)
        what = "subscription-reinstated"
    else:
        what = "subscription-relieved"
    after = reschedule(after, policy=covered.policy)
    if after != before:
        yield SubscriptionChanged(what=what, after=after, on=on)


def tries_before(covered: Sequence[Covered]) -> date | None:
    """Return the day from which charging an invoice serves nothing: all it paid for is terminated.

    None for an invoice that is about no subscription, or about one whose days aren't known.
    """
    days = [one.subscription.terminated_on for one in covered]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def boundaries_of(covered: Sequence[Covered]) -> list[date]:
    """Return the days on which what an invoice paid for is suspended or terminated (REN-13)."""
    return [
        day
        for one in covered
        for day in (one.subscription.suspended_on, one.subscription.terminated_on)
        if day is not None
    ]


def _comes_back(before: Subscription, *, now: State, value_on: date) -> bool:
    """Say whether money makes it active again; `now` is where its dates put it once it counts.

    Where its term has ended meanwhile, it comes back all the same: the run renews it, or takes
    the steps that follow from that end (SUB-05, SUB-06).
    """
    match State(before.state):
        case State.EXPIRED:
            return now is State.ACTIVE
        case State.SUSPENDED:
            return now in (State.ACTIVE, State.EXPIRED)
        case State.TERMINATED:
            over_on = before.terminated_on
            in_time = over_on is not None and value_on < over_on
            return in_time and now is not State.TERMINATED
        case _:
            return False
