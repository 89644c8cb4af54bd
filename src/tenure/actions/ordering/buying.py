"""Loads what adding to and renewing a subscription by an order need to know, many at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from tenure.actions.ordering.on_terms import pays_by_of, with_terms
from tenure.engine.action import Moment
from tenure.engine.actor import Actor
from tenure.gateways.clock import day_in
from tenure.records.facts.attachments import load_documents
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.orders import orders_by_intent
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import Policies, load_policies
from tenure.records.facts.prices import load_rates_days
from tenure.records.facts.subscriptions import (
    load_subscriptions,
    load_terms,
    load_unpaid,
)
from tenure.rules.changing.changing import Ordering, Period
from tenure.rules.lifecycle.arrears import overdue
from tenure.rules.ordering.order_pricing import Buying
from tenure.rules.parties import Buyer
from tenure.rules.pricing.catalogue import Offer
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
    def pays_by(self) -> str:
        """Return card or invoice; "" pays as the subscription does, or with the card named."""
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

    Five more where one is paid by invoice.

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
    for one, offering in zip(inputs, renewed_as, strict=bool(renewed_as)):
        becomes[one.subscription_id] = offering
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
    policies = load_policies()
    placing = _placing(inputs, moment, subscriptions, buyers, days, policies, channel)

    def ordering(buying: Buying, known: Subscription) -> Ordering:
        def offer(offering: int) -> Offer:
            return offers[OfferOn(offering, buying.on, rates_on[known.id])]

        owed = overdue(unpaid.get(known.id, ()), on=buying.on, policy=buying.policy)
        return Ordering(
            buying=buying,
            subscription=known,
            periods=tuple(
                Period(term.starts_on, term.ends_on, term.cause, offer(term.offering_id), term.id)
                for term in terms[known.id]
            ),
            current=offer(known.offering_id),
            renewed_as=offer(becomes[known.id]),
            contract=policies.of(known.policy_id),
            owed_invoices=tuple(invoice.invoice_id for invoice in owed),
        )

    return [
        ordering(buying, subscriptions[one.subscription_id])
        for one, buying in zip(inputs, placing, strict=True)
    ]


class Accepting(ForSubscription, Protocol):
    """An input with which the terms of purchase are accepted."""

    @property
    def terms_version(self) -> str:
        """Return which version, "" where none is."""
        ...


def load_accepted(
    inputs: Sequence[Accepting], moment: Moment, *, channel: str = "store"
) -> list[Ordering]:
    """Read as `load_ordering` does, with the terms that are accepted, and by whom (MOD-06)."""
    return [
        accepted(ordering, version=one.terms_version, moment=moment)
        for one, ordering in zip(
            inputs, load_ordering(inputs, moment, channel=channel), strict=True
        )
    ]


def accepted(ordering: Ordering, *, version: str, moment: Moment) -> Ordering:
    """Return what is ordered under a version of the terms, by whoever acts."""
    buying = replace(ordering.buying, terms_version=version, accepted_by_id=moment.actor.user_id)
    return replace(ordering, buying=buying)


def _placing(
    inputs: Sequence[ForSubscription],
    moment: Moment,
    subscriptions: Mapping[int, Subscription],
    buyers: Mapping[int, Buyer],
    days: Mapping[int, date],
    policies: Policies,
    channel: str,
) -> list[Buying]:
    """Return who orders, with which card, on which day, and whether it was an order before."""
    known = [subscriptions[one.subscription_id] for one in inputs]
    paid_by = [
        pays_by_of(one.pays_by, method=one.payment_method_id, own=subscription.pays_by)
        for one, subscription in zip(inputs, known, strict=True)
    ]
    methods = [
        one.payment_method_id or subscription.payment_method_id if pays_by == "card" else None
        for one, subscription, pays_by in zip(inputs, known, paid_by, strict=True)
    ]
    cards = load_cards(methods)
    documents = load_documents(subscriptions=[one.id for one in known])
    before = orders_by_intent(
        [
            (subscription.customer_id, one.intent)
            for one, subscription in zip(inputs, known, strict=True)
        ]
    )
    found = []
    for one, subscription, method, pays_by in zip(inputs, known, methods, paid_by, strict=True):
        owner, card = cards.get(method or 0, (0, None))
        policy_id, policy = policies.in_force(days[subscription.id])
        found.append(
            Buying(
                buyer=buyers[subscription.customer_id],
                wanted=(),
                card=card if owner == subscription.customer_id else None,
                policy=policy,
                policy_id=policy_id,
                on=days[subscription.id],
                at=moment.at,
                user_id=_orderer(moment.actor, subscription),
                team_id=subscription.team_id,
                placed_before=before.get((subscription.customer_id, one.intent)),
                po_number=one.po_number,
                payer_account_id=subscription.payer_account_id,
                documents=documents.get(("subscription", subscription.id), ()),
                channel=channel,
                pays_by=pays_by,
                subscriptions={subscription.id: subscription},
            )
        )
    return with_terms(found, moment)


def _orderer(actor: Actor, subscription: Subscription) -> int:
    """Return whose order it is: what staff do for a customer is its purchaser's (ACC-11)."""
    if actor.staff_role or actor.user_id is None:
        return subscription.purchaser_id
    return actor.user_id
