"""Loads what adding to and renewing a subscription by an order need to know, many at a time."""

from collections.abc import Sequence
from typing import Protocol

from tenure.engine.action import Moment
from tenure.engine.actor import Actor
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.orders import orders_by_intent
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_rates_days
from tenure.records.facts.subscriptions import (
    load_subscriptions,
    load_terms,
    load_unpaid,
)
from tenure.rules.arrears import overdue
from tenure.rules.changing import Ordering, Period
from tenure.rules.order_pricing import Buying
from tenure.rules.subscriptions import Subscription


class ForSubscription(Protocol):
    """An input that orders something for one subscription."""

    @property
    def subscription_id(self) -> int:
        """Return the subscription's key."""
        ...

    @property
    def intent(self) -> str:
        """Return what makes doing it twice one order."""
        ...

    @property
    def payment_method_id(self) -> int | None:
        """Return the card to pay with; None for the subscription's own."""
        ...

    @property
    def po_number(self) -> str:
        """Return the customer's own order number."""
        ...


def load_ordering(
    inputs: Sequence[ForSubscription],
    moment: Moment,
    *,
    channel: str = "store",
    renewed_as: Sequence[int] = (),
) -> list[Ordering]:
    """Read subscriptions with their terms, today's prices, buyers, cards: eleven queries.

    The subscriptions exist: their customers were found by them. `renewed_as` names what each
    becomes, where that isn't what its renewal is set to.
    """
    subscriptions = load_subscriptions([one.subscription_id for one in inputs])
    every = list(subscriptions.values())
    buyers = load_buyers([one.customer_id for one in every])
    days = {one.id: day_in(moment.at, zone=one.time_zone) for one in every}
    rates_on = load_rates_days(every, days=days)
    terms = load_terms(list(subscriptions))
    becomes = {one.id: one.next_offering_id for one in every}
    if renewed_as:
        becomes = {
            one.subscription_id: offering for one, offering in zip(inputs, renewed_as, strict=True)
        }
    offers = load_offers(
        [
            OfferOn(offering, days[one.id], rates_on[one.id])
            for one in every
            for offering in (
                one.offering_id,
                becomes[one.id],
                *(term.offering_id for term in terms[one.id]),
            )
        ]
    )
    unpaid = load_unpaid(list(subscriptions))
    methods = {
        one.subscription_id: one.payment_method_id
        or subscriptions[one.subscription_id].payment_method_id
        for one in inputs
    }
    cards = load_cards(list(methods.values()))
    before = orders_by_intent(
        [(subscriptions[one.subscription_id].customer_id, one.intent) for one in inputs]
    )
    policies = load_policies()
    found = []
    for one in inputs:
        subscription = subscriptions[one.subscription_id]
        on = days[subscription.id]
        rates = rates_on[subscription.id]
        owner, card = cards.get(methods[subscription.id] or 0, (0, None))
        policy_id, policy = policies.in_force(on)
        contract = policies.of(subscription.policy_id)
        buying = Buying(
            buyer=buyers[subscription.customer_id],
            wanted=(),
            card=card if owner == subscription.customer_id else None,
            policy=policy,
            policy_id=policy_id,
            on=on,
            at=moment.at,
            user_id=_orderer(moment.actor, subscription),
            team_id=subscription.team_id,
            placed_before=before.get((subscription.customer_id, one.intent)),
            po_number=one.po_number,
            channel=channel,
        )
        found.append(
            Ordering(
                buying=buying,
                subscription=subscription,
                periods=tuple(
                    Period(
                        term.starts_on,
                        term.ends_on,
                        term.cause,
                        offers[OfferOn(term.offering_id, on, rates)],
                    )
                    for term in terms[subscription.id]
                ),
                current=offers[OfferOn(subscription.offering_id, on, rates)],
                renewed_as=offers[OfferOn(becomes[subscription.id], on, rates)],
                contract=contract,
                owed_invoices=tuple(
                    owed.invoice_id
                    for owed in overdue(unpaid.get(subscription.id, ()), on=on, policy=policy)
                ),
            )
        )
    return found


def _orderer(actor: Actor, subscription: Subscription) -> int:
    """Return whose order it is: what staff do for a customer is its purchaser's (ACC-11)."""
    if actor.staff_role or actor.user_id is None:
        return subscription.purchaser_id
    return actor.user_id
