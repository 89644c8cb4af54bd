"""Take what the payment provider said: fulfil or release orders, settle invoices (PAY-08)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tenure.actions.allotted import load_allotted
from tenure.actions.ordering.tell_late_order import placed
from tenure.actions.payments.settling import load_settling
from tenure.actions.scopes import by_payment
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.attachments import load_documents
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.groups import allotments_of
from tenure.records.facts.orders import (
    OrderLineRow,
    OrderRow,
    load_order_lines,
    load_orders,
)
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_asked, load_cards, load_shares
from tenure.records.facts.people import load_companies
from tenure.records.facts.policies import Policies, load_policies
from tenure.records.facts.subscriptions import TermRow, load_subscriptions, load_terms
from tenure.rules.attachments import Attached, Owner
from tenure.rules.companies.allotments import Allotted, followed
from tenure.rules.companies.roles import Acting, Company
from tenure.rules.decision import Decision, Refused
from tenure.rules.ordering import fulfilment
from tenure.rules.ordering import placed as placed_orders
from tenure.rules.ordering.order_lines import RENEWING, Fulfilling, OrderedLine
from tenure.rules.parties import Contact
from tenure.rules.payments import settling as payments
from tenure.rules.payments.settling import Answer, Asked, Settling, Voiding
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.returns import refunds
from tenure.rules.returns.refunds import Refunding
from tenure.rules.subscriptions import Subscription
from tenure.rules.taxes.tax import tax_kept


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePaymentAnswer:
    """The provider's answer about one payment; taken twice it counts once."""

    payment_id: int
    state: str
    provider_ref: str = ""
    failure: str = ""
    action_url: str = ""


@dataclass(frozen=True, slots=True)
class Several[One]:
    """What one payment is for: an order or invoice, or all those of a purchase (CHK-02).

    `allotted` is known where groups or teams have what is bought more of (SUB-14).
    """

    first: One
    others: tuple[One, ...] = ()
    allotted: Allotted | None = None


type Facts = Several[Fulfilling] | Several[Settling] | Voiding | Refunding


def load(inputs: Sequence[TakePaymentAnswer], moment: Moment) -> list[Facts | Refused]:
    """Read the payments and, for those of orders, what is to be fulfilled."""
    asked = load_asked([one.payment_id for one in inputs])
    found: dict[int, Facts] = {
        **_load_orders([one for one in asked.values() if one.kind == "authorise"], moment),
        **_load_invoices({key: one for key, one in asked.items() if one.kind != "refund"}, moment),
        **_load_refunds([one for one in asked.values() if one.kind == "refund"], moment),
        **{one.id: Voiding(one, moment.at) for one in asked.values() if one.kind == "void"},
    }
    return [
        found.get(one.payment_id) or Refused("not-found", {"name": "payment"}) for one in inputs
    ]


def decide(wanted: TakePaymentAnswer, facts: Facts) -> Decision:
    """Ask the rule of what the payment was for."""
    answer = Answer(wanted.state, wanted.provider_ref, wanted.failure, wanted.action_url)
    if isinstance(facts, Voiding):
        return payments.note_void(answer, facts=facts)
    if isinstance(facts, Refunding):
        return refunds.note(answer, facts=facts)
    first, others = facts.first, facts.others
    if isinstance(first, Settling):
        return payments.settle(answer, facts=first, others=_all(others, Settling))
    ordered = _all(others, Fulfilling)
    match answer.state:
        case "authorised":
            fulfilled = fulfilment.fulfil(answer, facts=first, others=ordered)
            return followed(fulfilled, before=facts.allotted) if facts.allotted else fulfilled
        case "declined":
            return placed_orders.fail(
                answer,
                order=first.order,
                asked=first.payment,
                buyer=first.buyer,
                at=first.at,
                others=[one.order for one in ordered],
            )
        case _:
            return placed_orders.wait(answer, order=first.order, asked=first.payment, at=first.at)


def _all[One](found: Sequence[object], kind: type[One]) -> list[One]:
    return [one for one in found if isinstance(one, kind)]


def _load_invoices(asked: Mapping[int, Asked], moment: Moment) -> dict[int, Several[Settling]]:
    """Return what is to be settled by payments that ask for one invoice or for several."""
    shares = load_shares([one.id for one in asked.values() if one.purchase_id is not None])
    items = [
        (one.id, invoice)
        for one in asked.values()
        for invoice in shares.get(one.id, [one.invoice_id] if one.invoice_id else [])
    ]
    settling = load_settling(
        {item: item[1] for item in items},
        asked={item: asked[item[0]] for item in items},
        at=moment.at,
        shares={
            (payment, invoice): minor
            for payment, several in shares.items()
            for invoice, minor in several.items()
        },
    )
    found: dict[int, list[Settling]] = defaultdict(list)
    for item, one in settling.items():
        found[item[0]].append(one)
    return {key: Several(several[0], tuple(several[1:])) for key, several in found.items()}


def _load_refunds(asked: Sequence[Asked], moment: Moment) -> dict[int, Refunding]:
    """Return whose refunds these are: two queries, none for none."""
    if not asked:
        return {}
    buyers = load_buyers([one.customer_id for one in asked])
    cards = load_cards([one.payment_method_id for one in asked])
    return {
        one.id: Refunding(
            asked=one,
            buyer=buyers[one.customer_id],
            card=cards[one.payment_method_id][1].label if one.payment_method_id in cards else "",
            on=day_in(moment.at, zone=buyers[one.customer_id].time_zone),
            at=moment.at,
        )
        for one in asked
    }


def _load_orders(asked: Sequence[Asked], moment: Moment) -> dict[int, Several[Fulfilling]]:
    found_orders = load_orders(
        [one.order_id for one in asked], purchases=[one.purchase_id for one in asked]
    )
    lines = load_order_lines(list(found_orders))
    buyers = load_buyers([order.customer_id for order in found_orders.values()])
    companies = load_companies(
        [order.customer_id for order in found_orders.values()],
        acting=Acting(None, "", unbound=True),
        at=moment.at,
    )
    cards = load_cards([order.payment_method_id for order in found_orders.values()])
    every = [line for several in lines.values() for line in several]
    offers = _load_offers(found_orders, lines)
    subscriptions = load_subscriptions([line.subscription_id for line in every])
    terms = load_terms(list(subscriptions))
    policies = load_policies()
    documents = load_documents(subscriptions=list(subscriptions), orders=list(found_orders))

    def fulfilling(order: OrderRow, one: Asked) -> Fulfilling:
        buyer = buyers[order.customer_id]
        _, card = cards.get(order.payment_method_id or 0, (0, None))
        return Fulfilling(
            order=placed(order),
            lines=tuple(
                _line(
                    line,
                    offers[OfferOn(line.offering_id, order.placed_on)],
                    subscriptions.get(line.subscription_id or 0),
                    terms.get(line.subscription_id or 0, []),
                    policies,
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
            note=order.note,
            on=day_in(moment.at, zone=buyer.time_zone),
            at=moment.at,
            ordered_by=Contact(
                order.user_email, order.user_language, order.user_id, order.user_name
            ),
            asked=one,
            trade_in=order.trade_in,
            payer_account_id=order.payer_account_id,
            quoted_by_id=order.partner_id if order.quote_id is not None else None,
            documents=_documents(order.id, lines[order.id], documents),
            company=companies.get(order.customer_id),
        )

    together = {one.id: _together(one, found_orders.values(), fulfilling) for one in asked}
    return _with_allotted(together, subscriptions, companies, moment)


def _with_allotted(
    found: Mapping[int, Several[Fulfilling]],
    subscriptions: Mapping[int, Subscription],
    companies: Mapping[int, Company],
    moment: Moment,
) -> dict[int, Several[Fulfilling]]:
    """Add what groups and teams have, where they have what is bought more of: six queries."""
    having = allotments_of(list(subscriptions))
    owners = {subscriptions[key].customer_id for key in having}
    allotted = load_allotted({key: companies[key] for key in owners}, moment) if owners else {}
    return {
        key: replace(one, allotted=allotted.get(one.first.buyer.id)) for key, one in found.items()
    }


def _load_offers(
    orders: Mapping[int, OrderRow], lines: Mapping[int, Sequence[OrderLineRow]]
) -> dict[OfferOn, Offer]:
    """Return what the lines of orders are about, as it was on the day of the order."""
    return load_offers(
        [
            OfferOn(line.offering_id, orders[key].placed_on)
            for key, several in lines.items()
            for line in several
        ]
    )


def _documents(
    order: int, lines: Sequence[OrderLineRow], found: Mapping[Owner, tuple[Attached, ...]]
) -> tuple[Attached, ...]:
    """Return what is attached to an order, or to the renewals that are its lines (REN-17)."""
    owners: list[Owner] = [("order", order)]
    owners += [
        ("subscription", line.subscription_id or 0) for line in lines if line.kind in RENEWING
    ]
    return tuple(one for owner in dict.fromkeys(owners) for one in found.get(owner, ()))


def _together(
    asked: Asked,
    orders: Iterable[OrderRow],
    fulfilling: Callable[[OrderRow, Asked], Fulfilling],
) -> Several[Fulfilling]:
    """Return what a payment is for: its order, or all orders of its purchase."""
    first, *others = (
        fulfilling(order, asked)
        for order in orders
        if order.id == asked.order_id
        or (asked.purchase_id is not None and order.purchase_id == asked.purchase_id)
    )
    return Several(first, tuple(others))


def _line(
    line: OrderLineRow,
    offer: Offer,
    subscription: Subscription | None,
    terms: Sequence[TermRow],
    policies: Policies,
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
        anchor_day=line.anchor_day,
        subscription=subscription,
        term_id=within[0] if within else None,
        contract=policies.of(subscription.policy_id) if subscription else None,
    )


TAKE_PAYMENT_ANSWER = Action[TakePaymentAnswer, Facts](
    name="take-payment-answer",
    input=TakePaymentAnswer,
    summary="Take what the payment provider said about a payment.",
    scope=Scope.CUSTOMER,
    keys=by_payment,
    load=load,
    decide=decide,
    alone=True,
)
