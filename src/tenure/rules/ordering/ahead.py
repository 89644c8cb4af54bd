"""What follows from an order once it is paid: its fulfilment, worked out ahead for a preview."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from tenure.rules.changes import OrderLineAdded, OrderPlaced, PaymentRequested
from tenure.rules.decision import Decided, Decision
from tenure.rules.ordering.fulfilment import fulfil
from tenure.rules.ordering.order_lines import fulfilling, ordered
from tenure.rules.ordering.order_pricing import Buying
from tenure.rules.payments.settling import Answer, Asked
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription


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
    Nothing for an intent that was an order before, or an order that was fulfilled with it.
    """
    placed = [change for change in decision.changes if isinstance(change, OrderPlaced)]
    asked = [change for change in decision.changes if isinstance(change, PaymentRequested)]
    if not placed or not asked:
        return Decided()
    lines = [change for change in decision.changes if isinstance(change, OrderLineAdded)]
    known = {offer.offering_id: offer for offer in offers}
    first, *rest = (
        fulfilling(
            order,
            lines=[
                ordered(
                    line,
                    offer=known[line.offering_id],
                    subscription=others.get(line.subscription_id or 0, subscription),
                    contract=buying.contracts.get(line.subscription_id or 0),
                )
                for line in lines
                if line.order_id == order.id
            ],
            buying=buying,
            asked=_asked(asked[0]),
        )
        for order in placed
    )
    return fulfil(Answer("authorised"), facts=first, others=rest)


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
