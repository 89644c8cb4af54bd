"""Loads what renewing, reminding and billing subscriptions need to know, many at a time."""

from collections.abc import Sequence
from datetime import date

from tenure.actions.scopes import AboutSubscription
from tenure.engine.action import Moment
from tenure.gateways.clock import day_in
from tenure.records.facts.attachments import load_documents
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_rates_days
from tenure.records.facts.subscriptions import load_planned, load_subscriptions
from tenure.rules.lifecycle.states import State
from tenure.rules.renewals.renewing import Alike, Renewing
from tenure.rules.subscriptions import Subscription


def load_renewing(
    inputs: Sequence[AboutSubscription], moment: Moment, *, next_term: bool = True
) -> list[Renewing]:
    """Read subscriptions with offering, price, buyer, card and planned bills: ten queries.

    With `next_term` the offering is what they renew as, under the policy in force now; else it
    is what they are, under the policy of their contract.
    """
    subscriptions = load_subscriptions([one.subscription_id for one in inputs])
    every = list(subscriptions.values())
    today = {zone: day_in(moment.at, zone=zone) for zone in {one.time_zone for one in every}}
    days = {one.id: _day(one, today[one.time_zone]) for one in every}
    offering = {one.id: one.next_offering_id if next_term else one.offering_id for one in every}
    rates_on = load_rates_days(every, days=days)
    offers = load_offers(
        [OfferOn(offering[one.id], days[one.id], rates_on[one.id]) for one in every]
    )
    buyers = load_buyers([one.customer_id for one in every])
    cards = load_cards([one.payment_method_id for one in every])
    planned = load_planned(list(subscriptions))
    documents = load_documents(subscriptions=list(subscriptions)) if next_term else {}
    policies = load_policies()
    alike: Alike = {}
    found = []
    for one in inputs:
        subscription = subscriptions[one.subscription_id]
        on = days[subscription.id]
        in_force = policies.in_force(on)
        contract = subscription.policy_id, policies.of(subscription.policy_id)
        policy_id, policy = in_force if next_term else contract
        method = subscription.payment_method_id
        found.append(
            Renewing(
                subscription=subscription,
                offer=offers[OfferOn(offering[subscription.id], on, rates_on[subscription.id])],
                buyer=buyers[subscription.customer_id],
                policy=policy,
                policy_id=policy_id,
                on=on,
                at=moment.at,
                card_label=cards[method][1].label if method in cards else "",
                planned=planned.get(subscription.id, ()),
                today=today[subscription.time_zone],
                contract=contract[1],
                documents=documents.get(("subscription", subscription.id), ()),
                alike=alike,
            )
        )
    return found


def _day(subscription: Subscription, today: date) -> date:
    """Return the day that the work is done for: the one it was due, if it runs late (OPS-01)."""
    due_on = subscription.next_due_on
    if subscription.state == State.ACTIVE and due_on is not None and due_on < today:
        return due_on
    return today
