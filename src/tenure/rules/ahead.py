"""What follows from an order once it is paid: its fulfilment, worked out ahead for a preview."""

from collections.abc import Iterable, Mapping

from tenure.rules.catalogue import Offer
from tenure.rules.changes import OrderLineAdded, OrderPlaced
from tenure.rules.decision import Decided, Decision
from tenure.rules.fulfilment import fulfil
from tenure.rules.order_lines import Fulfilling, OrderedLine
from tenure.rules.orders import Buying, Placed
from tenure.rules.parties import Contact
from tenure.rules.payments import Answer, Asked
from tenure.rules.subscriptions import Subscription
from tenure.rules.tax import Tax


def fulfilled(
    decision: Decided,
    *,
    buying: Buying,
    offers: Iterable[Offer],
    subscription: Subscription | None = None,
) -> Decision:
    """Return what fulfilling this order today would do: the same rule as when it is (COT-10).

    Nothing for an intent that was an order before.
    """
    order = next((c for c in decision.changes if isinstance(c, OrderPlaced)), None)
    if order is None:
        return Decided()
    lines = [c for c in decision.changes if isinstance(c, OrderLineAdded)]
    known = {offer.offering_id: offer for offer in offers}
    return fulfil(
        Answer("authorised"),
        facts=Fulfilling(
            order=_placed(order),
            lines=tuple(_line(line, known, subscription) for line in lines),
            buyer=buying.buyer,
            tax=Tax(order.taxes[0]["rate_bp"], order.taxes[0]["rule"]),
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
            asked=_asked(order),
        ),
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
    )


def _asked(order: OrderPlaced) -> Asked:
    return Asked(
        id=0,
        customer_id=order.customer_id,
        kind="authorise",
        order_id=order.id,
        invoice_id=None,
        attempt=1,
        amount_minor=order.total_minor,
        currency=order.currency,
        state="requested",
        provider_ref="",
        payment_method_id=order.payment_method_id,
    )


def _buyer_of(buying: Buying) -> Contact:
    mine = [c for c in buying.buyer.purchasers if c.user_id == buying.user_id]
    return mine[0] if mine else Contact("", buying.buyer.language, buying.user_id)
