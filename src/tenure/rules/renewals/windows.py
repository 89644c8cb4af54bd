"""When a subscription can be renewed, and which terms follow then (REN-06, REN-07)."""

from datetime import date, timedelta

from tenure.rules.dates import Term, term_end
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import Subscription


def term_windows(
    renews_on: date, *, term: Term, anchor_day: int, on: date
) -> tuple[tuple[date, date], ...]:
    """Return the terms `[starts, ends)` from the renewal date until one covers the day (REN-07).

    Monthly from 2025-06-10: on 2025-07-05 one term, to 2025-07-10; on 2025-07-12 two.
    """
    found: list[tuple[date, date]] = []
    starts_on = renews_on
    while not found or starts_on <= on:
        ends_on = term_end(starts_on, term=term, anchor_day=anchor_day)
        found.append((starts_on, ends_on))
        starts_on = ends_on
    return tuple(found)


def early_from(subscription: Subscription, *, policy: Policy) -> date:
    """Return the first day of the renewal window: of 2025-06-10 it is 2025-03-12 (REN-06)."""
    return subscription.renews_on - timedelta(days=policy.renewal.window_days)
