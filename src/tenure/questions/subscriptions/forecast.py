"""What subscriptions will be charged next, in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_rates_days
from tenure.records.facts.subscriptions import load_planned
from tenure.rules.decision import Refused
from tenure.rules.renewals.renewing import Renewing
from tenure.rules.renewals.upcoming import Upcoming, upcoming
from tenure.rules.subscriptions import Subscription


def forecast(
    subscriptions: Sequence[Subscription], *, at: datetime, days: int
) -> Mapping[int, tuple[Upcoming, ...]]:
    """Return the bills of the next so many days by subscription; none where no price is known."""
    horizon = {one.id: _today(one, at) + timedelta(days=days) for one in subscriptions}
    return _foreseen(subscriptions, at=at, until=horizon)


def next_charges(
    subscriptions: Sequence[Subscription], *, at: datetime
) -> Mapping[int, Upcoming | None]:
    """Return the next bill of each subscription, None for one that will not be charged."""
    until = {one.id: max(one.renews_on, _today(one, at)) for one in subscriptions}
    found = _foreseen(subscriptions, at=at, until=until)
    return {key: bills[0] if bills else None for key, bills in found.items()}


def next_renewals(
    subscriptions: Sequence[Subscription], *, at: datetime
) -> Mapping[int, Upcoming | None]:
    """Return the next renewal of each subscription, None for one that won't renew by itself."""
    until = {one.id: max(one.renews_on, _today(one, at)) for one in subscriptions}
    found = _foreseen(subscriptions, at=at, until=until)
    return {
        key: next((bill for bill in bills if bill.kind == "renewal"), None)
        for key, bills in found.items()
    }


def renewal_with(one: Subscription, *, more: int, at: datetime) -> Upcoming | None:
    """Return the next renewal of a subscription if it had so many seats more, None for none.

    Part of a preview: whoever may ask for that sees it.
    """
    grown = replace(one, next_quantity=one.next_quantity + more)
    return next_renewals([grown], at=at)[one.id]


def _foreseen(
    subscriptions: Sequence[Subscription], *, at: datetime, until: Mapping[int, date]
) -> dict[int, tuple[Upcoming, ...]]:
    # What is ahead is reckoned with today's rates: those of the day itself aren't published yet.
    days = {one.id: min(one.renews_on, _today(one, at)) for one in subscriptions}
    rates_on = load_rates_days(subscriptions, days=days)
    wanted = {
        one.id: OfferOn(one.next_offering_id, one.renews_on, rates_on[one.id])
        for one in subscriptions
    }
    offers = load_offers(list(wanted.values()))
    planned = load_planned([one.id for one in subscriptions])
    buyers = load_buyers([one.customer_id for one in subscriptions])
    policies = load_policies()
    found: dict[int, tuple[Upcoming, ...]] = {}
    for one in subscriptions:
        on = _today(one, at)
        policy_id, policy = policies.in_force(on)
        facts = Renewing(
            subscription=one,
            offer=offers[wanted[one.id]],
            buyer=buyers[one.customer_id],
            policy=policy,
            policy_id=policy_id,
            on=on,
            at=at,
            planned=planned.get(one.id, ()),
        )
        bills = upcoming(facts, until=until[one.id])
        found[one.id] = () if isinstance(bills, Refused) else bills
    return found


def _today(subscription: Subscription, at: datetime) -> date:
    return day_in(at, zone=subscription.time_zone)
