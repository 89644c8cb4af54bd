"""Switch auto-renewal on or off, for one or many subscriptions of a customer (REN-02)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.seats import products_named
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.decision import Decision
from tenure.rules.renewals import auto_renewal
from tenure.rules.renewals.auto_renewal import Switched, Switching


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAutoRenewal:
    """Which subscriptions of the customer, and whether they renew by themselves."""

    customer_id: int
    subscription_ids: tuple[int, ...]
    on: bool


def load(inputs: Sequence[SetAutoRenewal], moment: Moment) -> list[Switching]:
    """Read the subscriptions with their products and policies: a fixed number of queries."""
    subscriptions = load_subscriptions([key for one in inputs for key in one.subscription_ids])
    products = products_named([one.product_id for one in subscriptions.values()])
    buyers = load_buyers([one.customer_id for one in inputs])
    policies = load_policies()
    found = []
    for one in inputs:
        buyer = buyers[one.customer_id]
        own = [
            subscriptions[key]
            for key in dict.fromkeys(one.subscription_ids)
            if key in subscriptions and subscriptions[key].customer_id == one.customer_id
        ]
        found.append(
            Switching(
                chosen=tuple(
                    Switched(
                        subscription,
                        products[subscription.product_id].name,
                        policies.of(subscription.policy_id),
                        day_in(moment.at, zone=subscription.time_zone),
                        products[subscription.product_id].kind,
                    )
                    for subscription in own
                ),
                asked_for=len(set(one.subscription_ids)),
                buyer=buyer,
                changed_by=moment.actor.name,
                policy=policies.in_force(day_in(moment.at, zone=buyer.time_zone))[1],
                at=moment.at,
            )
        )
    return found


def decide(wanted: SetAutoRenewal, facts: Switching) -> Decision:
    """Switch them (see `auto_renewal.switch`)."""
    return auto_renewal.switch(facts, on=wanted.on)


SET_AUTO_RENEWAL = Action[SetAutoRenewal, Switching](
    name="set-auto-renewal",
    input=SetAutoRenewal,
    summary="Switch auto-renewal on or off.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
