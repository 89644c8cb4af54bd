"""What follows from an order once it is paid: its fulfilment, worked out ahead for a preview."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from tenure.rules.catalogue import Offer
from tenure.rules.changes import OrderLineAdded, OrderPlaced, PaymentRequested
from tenure.rules.decision import Decided, Decision
from tenure.rules.fulfilment import fulfil
from tenure.rules.order_lines import Fulfilling, OrderedLine
from tenure.rules.order_pricing import Buying
from tenure.rules.parties import Contact
from tenure.rules.payments import Answer, Asked
from tenure.rules.placed import Placed
from tenure.rules.subscriptions import Subscription
from tenure.rules.tax import tax_kept


def fulfilled(
    decision: Decided,
    *,
    buying: Buying,
    offers: Iterable[Offer],
    subscription: Subscription | None = None,
    others: Mapping[int, Subscription] = MappingProxyType({}),
) -> Decision:
    """Return what fulfilling these orders today would do: the same rule as when it is (COT-10).

    `subscription` is what every line is about that isn't about one of `others`.
    Nothing for an intent that was an order before.
    """
    placed = [change for change in decision.changes if isinstance(change, OrderPlaced)]
    if not placed:
        return Decided()
    lines = [change for change in decision.changes if isinstance(change, OrderLineAdded)]
    known = {offer.offering_id: offer for offer in offers}
    asked = next(change for change in decision.changes if isinstance(change, PaymentRequested))
    first, *rest = (
        _fulfilling(
            order,
            tuple(
                _line(line, known, others.get(line.subscription_id or 0, subscription))
                for line in lines
                if line.order_id == order.id
            ),
            buying,
            _asked(asked),
        )
        for order in placed
    )
    return fulfil(Answer("authorised"), facts=first, others=rest)


def _fulfilling(
    order: OrderPlaced, lines: tuple[OrderedLine, ...], buying: Buying, asked: Asked
) -> Fulfilling:
    return Fulfilling(
        order=_placed(order),
        lines=lines,
        buyer=buying.buyer,
        tax=tax_kept(order.taxes[0]),
        policy=buying.policy,
        policy_id=buying.policy_id,
        team_id=buying.team_id,
        partner_id=buying.buyer.partner_id,
        payment_method_id=order.payment_method_id,
        card_label=buying.card.label if buying.card else "",
        po_number=buying.po_number,
        on=buying.on,
        at=buying.at,
        ordered_by=_buyer_of(buying),
        asked=asked,
        trade_in=buying.trade_in,
        note=buying.note,
        payer_account_id=buying.payer_account_id,
    )


def _line(
    line: OrderLineAdded, offers: Mapping[int, Offer], subscription: Subscription | None
) -> OrderedLine:
    return OrderedLine(
        kind=line.kind,
        offer=offers[line.offering_id],
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
    )


def _placed(order: OrderPlaced) -> Placed:
    return Placed(
        order.id,
        "",
        "pending",
        order.user_id,
        order.currency,
        order.total_minor,
        order.placed_at,
        order.cart_id,
        None,
        order.purchase_id,
    )


def _asked(asked: PaymentRequested) -> Asked:
    return Asked(
        id=0,
        customer_id=asked.customer_id,
        kind=asked.kind,
        order_id=asked.order_id,
        invoice_id=None,
        attempt=asked.attempt,
        amount_minor=asked.amount_minor,
        currency=asked.currency,
        state="requested",
        provider_ref="",
        payment_method_id=asked.payment_method_id,
        purchase_id=asked.purchase_id,
    )


def _buyer_of(buying: Buying) -> Contact:
    mine = [c for c in buying.buyer.purchasers if c.user_id == buying.user_id]
    return mine[0] if mine else Contact("", buying.buyer.language, buying.user_id)
