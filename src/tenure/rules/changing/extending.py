"""Extension: a subscription is lengthened so that it ends with another of the customer (COT-07)."""

from dataclasses import dataclass, replace
from datetime import date

from tenure.rules.changing.changing import Ordering, in_arrears
from tenure.rules.dates import last_day
from tenure.rules.decision import Decision, Refused, decided
from tenure.rules.lifecycle.states import State
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.coterming import extension_limits
from tenure.rules.renewals.windows import early_from
from tenure.rules.subscriptions import Subscription

_OVER = frozenset({State.TERMINATED, State.ENDED})


@dataclass(frozen=True, slots=True)
class Extending:
    """A subscription that is to end with another; `target` is None where there is none such."""

    ordering: Ordering
    target: Subscription | None


def extend(facts: Extending, *, intent: str) -> Decision:
    """Order the days from its end to that of another subscription, billed at once (COT-07, COT-08).

    Four seats at 1 885.00 a year that end on 2025-06-09, to 2025-12-31: 4 234.79 for 205 days. Its
    own time zone goes on counting: it ends on the same calendar day as the other one, at midnight
    where it was bought. Refused: target-unknown, target-ends-today, target-ends-first,
    extension-too-long, not-renewable, pay-first, window-not-open and as in `orders.place`.
    """
    ordering = facts.ordering
    if ordering.buying.placed_before is not None:
        return decided(order_id=ordering.buying.placed_before)
    wanted = lengthening(facts)
    if isinstance(wanted, Refused):
        return wanted
    buying = replace(
        ordering.buying,
        wanted=(wanted,),
        policy=ordering.contract,
        policy_id=ordering.subscription.policy_id,
    )
    return place(buying, intent=intent)


def lengthening(facts: Extending) -> Wanted | Refused:
    """Return the line that lengthens a subscription; refused as `extend` says."""
    ordering = facts.ordering
    refused = _fault(facts) or in_arrears(ordering)
    if refused is not None or facts.target is None:
        return refused or _unknown()
    subscription, target = ordering.subscription, facts.target
    return Wanted(
        _last_offer(ordering),
        subscription.begins_quantity or subscription.quantity,
        kind="extension",
        subscription_id=subscription.id,
        first_on=subscription.renews_on,
        ends_on=target.renews_on,
        lengthens=True,
        aligned_to=target.id,
        anchor_day=target.anchor_day,
        auto_renew=subscription.auto_renew,
    )


def target_fault(
    subscription: Subscription, *, target: Subscription | None, on: date, policy: Policy
) -> Refused | None:
    """Why a subscription can't be lengthened to the end of another, or None (COT-07, COT-08).

    `on` is the day in its own zone. Refused: target-unknown, target-ends-today, target-ends-first,
    extension-too-long.
    """
    if target is None or target.customer_id != subscription.customer_id:
        return _unknown()
    if target.state in _OVER or target.id == subscription.id or target.pack:
        return _unknown()
    target_last = last_day(target.renews_on)
    if target.renews_on <= on:
        return Refused("target-ends-today", {"last_on": target_last.isoformat()})
    last = last_day(subscription.renews_on)
    if target_last <= last:
        return Refused(
            "target-ends-first",
            {"last_on": last.isoformat(), "target_on": target_last.isoformat()},
        )
    latest = extension_limits(transaction_on=on, last=last, policy=policy).latest
    if target_last > latest:
        return Refused(
            "extension-too-long",
            {"target_on": target_last.isoformat(), "latest_on": latest.isoformat()},
        )
    return None


def _fault(facts: Extending) -> Refused | None:
    ordering = facts.ordering
    subscription, on, policy = ordering.subscription, ordering.buying.on, ordering.buying.policy
    lasts = _last_offer(ordering).of_kind.renews and not subscription.pack
    if subscription.state in (*_OVER, State.TRIAL) or not lasts:
        return Refused("not-renewable", {"state": subscription.state}, "store:products")
    refused = target_fault(subscription, target=facts.target, on=on, policy=policy)
    if refused is not None:
        return refused
    opens_on = early_from(subscription, policy=policy)
    if policy.extension.renewal_window_only and on < opens_on:
        return Refused("window-not-open", {"opens_on": opens_on.isoformat()})
    return None


def _unknown() -> Refused:
    return Refused("target-unknown", {})


def _last_offer(ordering: Ordering) -> Offer:
    return ordering.periods[-1].offer if ordering.periods else ordering.current
