"""The states of a subscription, what works in each, and on which day one follows another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from tenure.rules.dates import ONE_DAY, Term
from tenure.rules.policy import Policy


class State(StrEnum):
    """Where a subscription stands (SUB-01)."""

    TRIAL = "trial"
    ACTIVE = "active"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"
    ENDED = "ended"


TRANSITIONS: Mapping[tuple[State, State], str] = MappingProxyType(
    {
        (State.TRIAL, State.ACTIVE): "CHK-09",
        (State.TRIAL, State.ENDED): "SUB-17",
        (State.ACTIVE, State.EXPIRED): "SUB-04",
        (State.EXPIRED, State.SUSPENDED): "SUB-05",
        (State.SUSPENDED, State.TERMINATED): "SUB-05",
        (State.EXPIRED, State.ACTIVE): "SUB-06",
        (State.SUSPENDED, State.ACTIVE): "SUB-06",
        # Only for money whose value date was in time but which was registered too late.
        (State.TERMINATED, State.ACTIVE): "SUB-05",
        (State.ACTIVE, State.ENDED): "RET-06",
        (State.EXPIRED, State.ENDED): "RET-06",
        (State.SUSPENDED, State.ENDED): "RET-06",
    }
)
"""Every legal change of state and the rule that allows it; what isn't here can't happen."""


class Feature(StrEnum):
    """What a subscription lets its users and admins do (SUB-07)."""

    PRODUCT_ACCESS = "product-access"
    USER_MANAGEMENT = "user-management"
    DOWNLOADS = "downloads"
    UPGRADES = "upgrades"
    USAGE_REPORTS = "usage-reports"
    PRODUCT_SUPPORT = "product-support"
    ASSIGNMENTS_KEPT = "assignments-kept"
    SELF_HELP = "self-help"


_ALL = frozenset(Feature)
_GONE = frozenset({Feature.SELF_HELP})

FEATURES: Mapping[State, frozenset[Feature]] = MappingProxyType(
    {
        State.TRIAL: _ALL,
        State.ACTIVE: _ALL,
        State.EXPIRED: frozenset(
            {
                Feature.PRODUCT_ACCESS,
                Feature.USER_MANAGEMENT,
                Feature.DOWNLOADS,
                Feature.ASSIGNMENTS_KEPT,
                Feature.SELF_HELP,
            }
        ),
        State.SUSPENDED: frozenset({Feature.ASSIGNMENTS_KEPT, Feature.SELF_HELP}),
        State.TERMINATED: _GONE,
        State.ENDED: _GONE,
    }
)
"""What works in each state (SUB-07)."""


@dataclass(slots=True)
class Phases:
    """The days at whose 00:00 one in arrears becomes expired, suspended, terminated (SUB-05)."""

    expired_on: date
    suspended_on: date
    terminated_on: date


@dataclass(frozen=True, slots=True)
class Step:
    """One change of state, the day it takes effect at 00:00, and the rule behind it (SUB-01)."""

    before: State
    after: State
    on: date
    rule: str


def rule_of(before: State, *, after: State) -> str | None:
    """The rule that allows this change of state, or None: active to expired = "SUB-04" (SUB-01)."""
    return TRANSITIONS.get((before, after))


def works(state: State, *, feature: Feature) -> bool:
    """Whether a feature is open in a state: product access while expired = yes (SUB-07)."""
    return feature in FEATURES[state]


def arrears_day(due_on: date, *, term_starts_on: date) -> date:
    """Day 0 of an unpaid invoice: its due date, or its term's first day if later (SUB-04).

    An early renewal due 2025-05-10 for the term from 2025-06-10 counts from 2025-06-10.
    """
    return max(due_on, term_starts_on)


def phases(
    *, renews_on: date | None, due_on: date | None, term: Term, policy: Policy
) -> Phases | None:
    """When arrears take their effect; None if nothing is owed and no term has been left to end.

    `renews_on` is the renewal date of one that wasn't renewed, `due_on` the day 0 of its earliest
    unpaid invoice (see `arrears_day`); the earlier of both is day 0 (SUB-04). Unrenewed it is
    expired from day 0, unpaid from day 1; suspended from day 16, terminated from day 46 or,
    by the month, 31 (SUB-05).

    Yearly, unrenewed on 2025-06-10: expired that day, suspended 2025-06-26, terminated 2025-07-26.
    """
    unpaid_on = None if due_on is None else due_on + ONE_DAY
    expired_on, day_zero = _earlier(renews_on, unpaid_on), _earlier(renews_on, due_on)
    if expired_on is None or day_zero is None:
        return None
    until_suspended = timedelta(days=policy.lifecycle.expired_days + 1)
    suspended_for = timedelta(
        days=policy.lifecycle.suspended_days_monthly
        if term is Term.P1M
        else policy.lifecycle.suspended_days
    )
    suspended_on = day_zero + until_suspended
    return Phases(expired_on, suspended_on, suspended_on + suspended_for)


def held_back(
    planned: Phases,
    *,
    state: State,
    since_on: date,
    not_before_on: date | None,
    warn_days: int,
) -> Phases:
    """The boundaries with what holds them back: a late warning, a transfer on its way (OPS-01).

    `not_before_on` holds back the next step to suspended or terminated. Expired, due to be
    suspended on 2025-06-26 and held to 2025-06-28: suspended on 06-28, terminated on its own day,
    unless that comes sooner than a warning can be given.
    """
    held = not_before_on or date.min
    if state is State.SUSPENDED:
        suspended_on = max(planned.suspended_on, since_on)
        terminated_on = max(planned.terminated_on, held)
    else:
        suspended_on, terminated_on = max(planned.suspended_on, held), planned.terminated_on
    if suspended_on != planned.suspended_on:
        terminated_on = max(terminated_on, suspended_on + timedelta(days=max(warn_days, 1)))
    return Phases(planned.expired_on, suspended_on, terminated_on)


def state_on(arrears: Phases | None, *, on: date) -> State:
    """The state that a bought subscription's phases put it in on a day (SUB-04, SUB-05).

    Unrenewed on 2025-06-10, on 2025-06-26 = suspended.
    """
    if arrears is None or on < arrears.expired_on:
        return State.ACTIVE
    if on < arrears.suspended_on:
        return State.EXPIRED
    return State.SUSPENDED if on < arrears.terminated_on else State.TERMINATED


def access_until(arrears: Phases) -> date:
    """The day at whose 00:00 product access ends: the first suspended one (SUB-05, SUB-07).

    Unrenewed on 2025-06-10 = 2025-06-26, so 2025-06-25 is the last day it works.
    """
    return arrears.suspended_on


def last_chance_on(arrears: Phases) -> date:
    """The last day on which one can still renew or pay: day 45, by the month 30 (SUB-05, SUB-11).

    Yearly, unrenewed on 2025-06-10 = 2025-07-25.
    """
    return arrears.terminated_on - ONE_DAY


def next_boundary(arrears: Phases | None, *, state: State) -> date | None:
    """The day on which arrears change the state next, or None if they don't (SUB-05).

    Unrenewed on 2025-06-10 and expired = 2025-06-26.
    """
    if arrears is None:
        return None
    match state:
        case State.ACTIVE:
            return arrears.expired_on
        case State.EXPIRED:
            return arrears.suspended_on
        case State.SUSPENDED:
            return arrears.terminated_on
        case State.TRIAL | State.TERMINATED | State.ENDED:
            return None


def steps_due(arrears: Phases | None, *, state: State, on: date) -> tuple[Step, ...]:
    """Each step that arrears demand up to and including a day, in order (SUB-01, SUB-05).

    After an outage that is every step in between with its own day, never a leap:
    active, unrenewed on 2025-06-10, on 2025-06-26 = expired 06-10, suspended 06-26.
    """
    found: list[Step] = []
    boundary = next_boundary(arrears, state=state)
    while boundary is not None and boundary <= on:
        after = _NEXT[state]
        found.append(Step(state, after, boundary, TRANSITIONS[state, after]))
        state, boundary = after, next_boundary(arrears, state=after)
    return tuple(found)


def _earlier(one: date | None, other: date | None) -> date | None:
    if one is None or (other is not None and other < one):
        return other
    return one


_NEXT = {
    State.ACTIVE: State.EXPIRED,
    State.EXPIRED: State.SUSPENDED,
    State.SUSPENDED: State.TERMINATED,
}
