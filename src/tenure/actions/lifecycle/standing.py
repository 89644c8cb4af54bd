"""Loads what a change of state and its announcements need to know, many at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tenure.actions.scopes import AboutSubscription
from tenure.engine.action import Moment
from tenure.gateways.clock import day_in
from tenure.records.facts.crediting import load_invoiced
from tenure.records.facts.groups import allotments_of
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.seats import products_named
from tenure.records.facts.subscriptions import (
    load_assignments,
    load_planned,
    load_subscriptions,
    load_unpaid,
    load_warnings,
)
from tenure.rules.lifecycle.arrears import overdue
from tenure.rules.lifecycle.states import State
from tenure.rules.standing.standing import Standing, Warned
from tenure.rules.subscriptions import Subscription


def load_standing(inputs: Sequence[AboutSubscription], moment: Moment) -> list[Standing]:
    """Read subscriptions with products, buyers, seats and what is owed: ten queries.

    One more where some are suspended, four where those weren't paid for and may be credited.
    """
    subscriptions = load_subscriptions([one.subscription_id for one in inputs])
    every = list(subscriptions.values())
    buyers = load_buyers([one.customer_id for one in every])
    products = products_named([one.product_id for one in every])
    unpaid = load_unpaid(list(subscriptions))
    seats = load_assignments(list(subscriptions))
    policies = load_policies()
    suspended = [one.id for one in every if one.state == State.SUSPENDED]
    allotments = allotments_of(suspended) if suspended else {}
    unpaid_for = [
        one.id for one in every if one.state == State.SUSPENDED and one.unpaid_due_on is not None
    ]
    warnings = load_warnings(list(subscriptions))
    invoiced = load_invoiced(unpaid_for)
    planned = load_planned(unpaid_for) if unpaid_for else {}
    found = []
    for one in inputs:
        subscription = subscriptions[one.subscription_id]
        on = day_in(moment.at, zone=subscription.time_zone)
        in_force = policies.in_force(on)[1]
        owed = overdue(unpaid.get(subscription.id, ()), on=on, policy=in_force)
        found.append(
            Standing(
                subscription=subscription,
                product_name=products[subscription.product_id].name,
                kind=products[subscription.product_id].kind,
                buyer=buyers[subscription.customer_id],
                policy=policies.of(subscription.policy_id),
                on=on,
                at=moment.at,
                overdue=owed,
                assignments=seats.get(subscription.id, ()),
                allotments=allotments.get(subscription.id, ()),
                warning=_warned(warnings, subscription),
                invoiced=invoiced.get(subscription.id, ()),
                instalments=tuple(one.id for one in planned.get(subscription.id, ())),
            )
        )
    return found


def _warned(warnings: Mapping[int, datetime | None], subscription: Subscription) -> Warned | None:
    """Return the day, where the subscription is, on which the warning of the next step left."""
    if subscription.id not in warnings:
        return None
    sent_at = warnings[subscription.id]
    return Warned(day_in(sent_at, zone=subscription.time_zone) if sent_at else None)
