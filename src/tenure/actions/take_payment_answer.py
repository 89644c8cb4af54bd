"""Take what the payment provider said: fulfil or release an order, settle an invoice (PAY-08)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_payment
from tenure.actions.settling import load_settling
from tenure.actions.tell_late_order import placed
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.orders import (
    OrderLineRow,
    load_order_lines,
    load_orders,
)
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_asked, load_cards
from tenure.records.facts.people import load_companies
from tenure.records.facts.policies import load_policies
from tenure.records.facts.subscriptions import TermRow, load_subscriptions, load_terms
from tenure.rules import fulfilment, orders, payments
from tenure.rules.catalogue import Offer
from tenure.rules.decision import Decision, Refused
from tenure.rules.order_lines import Fulfilling, OrderedLine
from tenure.rules.parties import Contact
from tenure.rules.payments import Answer, Asked, Settling, Voiding
from tenure.rules.roles import Acting
from tenure.rules.subscriptions import Subscription
from tenure.rules.tax import tax_kept


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePaymentAnswer:
    """The provider's answer about one payment; taken twice it counts once."""

    payment_id: int
    state: str
    provider_ref: str = ""
    failure: str = ""
    action_url: str = ""


def load(
    inputs: Sequence[TakePaymentAnswer], moment: Moment
) -> list[Fulfilling | Settling | Voiding | Refused]:
    """Read the payments and, for those of an order, what is to be fulfilled."""
    asked = load_asked([one.payment_id for one in inputs])
    settling = load_settling(
        {
            payment.id: payment.invoice_id
            for payment in asked.values()
            if payment.invoice_id is not None
        },
        asked=asked,
        at=moment.at,
    )
    fulfilling = _load_orders([one for one in asked.values() if one.kind == "authorise"], moment)
    voiding = {one.id: Voiding(one, moment.at) for one in asked.values() if one.kind == "void"}
    return [
        fulfilling.get(one.payment_id)
        or voiding.get(one.payment_id)
        or settling.get(one.payment_id)
        or Refused("not-found", {"name": "payment"})
        for one in inputs
    ]


def decide(wanted: TakePaymentAnswer, facts: Fulfilling | Settling | Voiding) -> Decision:
    """Ask the rule of what the payment was for."""
    answer = Answer(wanted.state, wanted.provider_ref, wanted.failure, wanted.action_url)
    if isinstance(facts, Voiding):
        return payments.note_void(answer, facts=facts)
    if isinstance(facts, Settling):
        return payments.settle(answer, facts=facts)
    match answer.state:
        case "authorised":
            return fulfilment.fulfil(answer, facts=facts)
        case "declined":
            return orders.fail(
                answer, order=facts.order, asked=facts.asked, buyer=facts.buyer, at=facts.at
            )
        case _:
            return orders.wait(answer, order=facts.order, asked=facts.asked, at=facts.at)


def _load_orders(asked: Sequence[Asked], moment: Moment) -> dict[int, Fulfilling]:
    found_orders = load_orders([one.order_id for one in asked])
    lines = load_order_lines(list(found_orders))
    buyers = load_buyers([order.customer_id for order in found_orders.values()])
    companies = load_companies(
        [order.customer_id for order in found_orders.values()],
        acting=Acting(None, "", unbound=True),
        at=moment.at,
    )
    cards = load_cards([order.payment_method_id for order in found_orders.values()])
    every = [line for several in lines.values() for line in several]
    offers = load_offers(
        [
            OfferOn(line.offering_id, found_orders[key].placed_on)
            for key, several in lines.items()
            for line in several
        ]
    )
    subscriptions = load_subscriptions([line.subscription_id for line in every])
    terms = load_terms(list(subscriptions))
    policies = load_policies()
    found = {}
    for one in asked:
        order = found_orders[one.order_id or 0]
        buyer = buyers[order.customer_id]
        _, card = cards.get(order.payment_method_id or 0, (0, None))
        found[one.id] = Fulfilling(
            order=placed(order),
            lines=tuple(
                _line(
                    line,
                    offers[OfferOn(line.offering_id, order.placed_on)],
                    subscriptions.get(line.subscription_id or 0),
                    terms.get(line.subscription_id or 0, []),
                )
                for line in lines[order.id]
            ),
            buyer=buyer,
            tax=tax_kept(order.taxes[0]),
            policy=policies.of(order.policy_id),
            policy_id=order.policy_id,
            team_id=order.team_id,
            partner_id=order.partner_id,
            payment_method_id=order.payment_method_id,
            card_label=card.label if card else "",
            po_number=order.po_number,
            on=day_in(moment.at, zone=buyer.time_zone),
            at=moment.at,
            ordered_by=Contact(
                order.user_email, order.user_language, order.user_id, order.user_name
            ),
            asked=one,
            company=companies.get(order.customer_id),
        )
    return found


def _line(
    line: OrderLineRow,
    offer: Offer,
    subscription: Subscription | None,
    terms: Sequence[TermRow],
) -> OrderedLine:
    within = [term.id for term in terms if term.starts_on <= line.first_on < term.ends_on]
    return OrderedLine(
        kind=line.kind,
        offer=offer,
        quantity=line.quantity,
        first_on=line.first_on,
        renews_on=line.renews_on,
        srp_minor=line.srp_minor,
        net_minor=line.net_minor,
        derivation=line.derivation,
        bills=line.bills,
        auto_renew=line.auto_renew,
        keeps_roles=line.keeps_roles,
        subscription=subscription,
        term_id=within[0] if within else None,
    )


TAKE_PAYMENT_ANSWER = Action[TakePaymentAnswer, Fulfilling | Settling | Voiding](
    name="take-payment-answer",
    input=TakePaymentAnswer,
    summary="Take what the payment provider said about a payment.",
    scope=Scope.CUSTOMER,
    keys=by_payment,
    load=load,
    decide=decide,
    alone=True,
)
