"""Choose which card pays for one subscription or for many at once (PAY-03)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import load_product_names
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.decision import Decision
from tenure.rules.payments import card_choice
from tenure.rules.payments.card_choice import Choosing, Paid


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseCard:
    """Which subscriptions of the customer, and the stored card that is to pay for them."""

    customer_id: int
    subscription_ids: tuple[int, ...]
    payment_method_id: int


def load(inputs: Sequence[ChooseCard], moment: Moment) -> list[Choosing]:
    """Read the subscriptions with their products, the cards and whose they are: five queries."""
    subscriptions = load_subscriptions([key for one in inputs for key in one.subscription_ids])
    names = load_product_names([one.product_id for one in subscriptions.values()])
    cards = load_cards([one.payment_method_id for one in inputs])
    buyers = load_buyers([one.customer_id for one in inputs])
    policies = load_policies()
    found = []
    for one in inputs:
        buyer = buyers[one.customer_id]
        on = day_in(moment.at, zone=buyer.time_zone)
        owner, card = cards.get(one.payment_method_id, (0, None))
        own = [
            subscriptions[key]
            for key in dict.fromkeys(one.subscription_ids)
            if key in subscriptions and subscriptions[key].customer_id == one.customer_id
        ]
        found.append(
            Choosing(
                chosen=tuple(Paid(known, names[known.product_id]) for known in own),
                asked_for=len(set(one.subscription_ids)),
                card=card if owner == one.customer_id else None,
                buyer=buyer,
                changed_by=moment.actor.name,
                policy=policies.in_force(on)[1],
                on=on,
                at=moment.at,
            )
        )
    return found


def decide(_wanted: ChooseCard, facts: Choosing) -> Decision:
    """Choose it (see `card_choice.choose`)."""
    return card_choice.choose(facts)


CHOOSE_CARD = Action[ChooseCard, Choosing](
    name="choose-card",
    input=ChooseCard,
    summary="Choose the card that pays for one subscription or many.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
