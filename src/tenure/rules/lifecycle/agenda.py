"""What a subscription has before it: the boundaries of its phases and what is due next (rule 8)."""

from datetime import date, timedelta

from tenure.rules.dates import Term
from tenure.rules.lifecycle.states import Phases, State, held_back, next_boundary, phases
from tenure.rules.policy import Policy
from tenure.rules.pricing.proration import standard_days
from tenure.rules.subscriptions import Bounded, Subscription, changed

VERBS = ("begin", "bill", "remind", "quote", "renew", "state", "warn")
"""What can be due, in the order in which things due on the same day are done."""

_LIVING = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def reschedule(subscription: Subscription, *, policy: Policy) -> Subscription:
    """Return the subscription with its boundaries and its next due day worked out anew (SUB-05).

    A yearly one that renews by itself on 2025-06-10 and was reminded 7 days before is due then:
    `next_due_on` = 2025-06-10, `next_due` = "renew"; its planned `suspended_on` = 2025-06-26.
    """
    return schedule(changed(subscription), policy=policy)


def schedule(fresh: Subscription, *, policy: Policy) -> Subscription:
    """Work out boundaries and next due day on a copy that nobody else has seen yet; return it.

    What `reschedule` does, without another copy: a run makes one for every renewal.
    """
    if fresh.state == State.TRIAL:
        # It is neither billed nor renewed nor warned of: it ends (SUB-17).
        fresh.next_due_on, fresh.next_due = fresh.renews_on, "state"
        return fresh
    if fresh.state not in _LIVING:
        fresh.next_due_on, fresh.next_due = None, ""
        return fresh
    planned = planned_phases(fresh, policy=policy)
    fresh.expired_on = planned.expired_on
    fresh.suspended_on = planned.suspended_on
    fresh.terminated_on = planned.terminated_on
    due = next_due(fresh, planned=planned, policy=policy)
    fresh.next_due_on, fresh.next_due = due if due else (None, "")
    return fresh


def planned_phases(subscription: Subscription, *, policy: Policy) -> Phases:
    """Return the boundaries that follow if nobody does anything (SUB-04, SUB-05, OPS-01)."""
    planned = phases(
        renews_on=subscription.renews_on,
        due_on=subscription.unpaid_due_on,
        term=Term(subscription.term),
        policy=policy,
    )
    if planned is None:
        raise ValueError("a subscription always has an end")
    state = subscription.state
    if state != State.SUSPENDED and subscription.not_before_on is None:
        return planned
    return held_back(
        planned,
        state=State(state),
        since_on=subscription.state_since_on,
        not_before_on=subscription.not_before_on,
        warn_days=policy.lifecycle.warn_days,
    )


def next_due(
    subscription: Subscription, *, planned: Phases, policy: Policy
) -> tuple[date, str] | None:
    """Return the next day on which the run has something to do with it, and the verb."""
    first: tuple[date, str] | None = None
    # In the order of VERBS, so that of two on the same day the earlier one stays.
    for day, verb in (
        (subscription.begins_on, "begin"),
        (subscription.next_bill_on, "bill"),
        (_reminder_on(subscription, policy=policy), "remind"),
        (_quote_on(subscription, policy=policy), "quote"),
        (_renewal_on(subscription), "renew"),
        (next_boundary(planned, state=State(subscription.state)), "state"),
        (_warning_on(subscription, planned=planned, policy=policy), "warn"),
    ):
        if day is not None and (first is None or day < first[0]):
            first = day, verb
    return first


def is_due(subscription: Subscription, *, verb: str, on: date) -> bool:
    """Say whether a verb is what it has before it by a day; another worker may have done it."""
    due_on = subscription.next_due_on
    return subscription.next_due == verb and due_on is not None and due_on <= on


def renews_by_itself(subscription: Bounded) -> bool:
    """Say whether the run will renew it: switched on, and not in arrears by then (REN-04)."""
    owed = subscription.unpaid_due_on
    return subscription.auto_renew and (owed is None or owed >= subscription.renews_on)


def reminder_days(term: str, *, policy: Policy) -> tuple[int, ...]:
    """Return how many days before renewal one is reminded: yearly 90, 30, 7; monthly 7 (REN-03)."""
    standard = standard_days(Term(term), policy=policy)
    return tuple(sorted((d for d in policy.renewal.reminder_days if d < standard), reverse=True))


def _reminder_on(subscription: Subscription, *, policy: Policy) -> date | None:
    if subscription.state != State.ACTIVE or not renews_by_itself(subscription):
        return None
    if subscription.held_by_id is not None:
        return None
    since = max(subscription.reminded_on or date.min, subscription.started_on)
    if subscription.begins_on is not None:
        # Until a term bought ahead begins, nothing is said of the one after it.
        since = max(since, subscription.begins_on - timedelta(days=1))
    days = (
        subscription.renews_on - timedelta(days=before)
        for before in reminder_days(subscription.term, policy=policy)
    )
    return next((day for day in days if day > since), None)


def _quote_on(subscription: Subscription, *, policy: Policy) -> date | None:
    """Return when one that doesn't renew by itself is quoted: not by the month (QUO-13)."""
    if subscription.auto_renew or subscription.state != State.ACTIVE or subscription.pack:
        return None
    days = policy.quote.automatic_days
    if subscription.quoted_for_on == subscription.renews_on:
        return None
    if subscription.term == Term.P1M or days >= standard_days(
        Term(subscription.term), policy=policy
    ):
        return None
    return subscription.renews_on - timedelta(days=days)


def _renewal_on(subscription: Subscription) -> date | None:
    # What a quote holds doesn't renew by itself before that quote is done with (QUO-14).
    if subscription.held_by_id is not None or not renews_by_itself(subscription):
        return None
    return subscription.renews_on


def _warning_on(subscription: Subscription, *, planned: Phases, policy: Policy) -> date | None:
    # Nothing can be done about a pack that is past its life (SUB-08).
    if subscription.pack and subscription.unpaid_due_on is None:
        return None
    match State(subscription.state):
        case State.EXPIRED:
            boundary = planned.suspended_on
        case State.SUSPENDED:
            boundary = planned.terminated_on
        case _:
            return None
    day = boundary - timedelta(days=policy.lifecycle.warn_days)
    warned = subscription.warned_on
    return None if warned is not None and warned >= day else day
