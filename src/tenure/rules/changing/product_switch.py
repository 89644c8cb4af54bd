"""Switch of product: on the renewal date a subscription goes over to another product (REN-14)."""

from dataclasses import replace

from tenure.rules.changing.changing import Ordering, bought_ahead, in_arrears
from tenure.rules.dates import last_day
from tenure.rules.decision import Decision, Refused, decided
from tenure.rules.lifecycle.states import State
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.renewals.windows import early_from


def switch_product(facts: Ordering, *, intent: str, quantity: int | None = None) -> Decision:
    """Order the next term as another product, at today's price of that one (REN-14).

    `renewed_as` is what it becomes. Ten seats of one at 1 885.00 that renew on 2026-06-10, on
    2026-05-01 to one at 2 400.00: 24 000.00, from 2026-06-10 on. Seats and assignments go over
    then; nothing of the old price is paid back. Refused: not-active, switch-same-product,
    switch-other-kind, market-differs, window-not-open, switch-window-closed, bought-before-model,
    next-term-bought, pay-first and as in `orders.place`.
    """
    if facts.buying.placed_before is not None:
        return decided(order_id=facts.buying.placed_before)
    wanted = switched(facts, quantity=quantity)
    if isinstance(wanted, Refused):
        return wanted
    return place(replace(facts.buying, wanted=(wanted,)), intent=intent)


def switched(facts: Ordering, *, quantity: int | None = None) -> Wanted | Refused:
    """Return the line that renews as another product; refused as `switch_product` says."""
    refused = _fault(facts) or bought_ahead(facts.subscription) or in_arrears(facts)
    if refused is not None:
        return refused
    subscription = facts.subscription
    return Wanted(
        facts.renewed_as,
        subscription.next_quantity if quantity is None else quantity,
        kind="switch",
        subscription_id=subscription.id,
        first_on=subscription.renews_on,
        term_starts_on=subscription.renews_on,
        anchor_day=subscription.anchor_day,
        auto_renew=subscription.auto_renew,
        keeps_roles=True,
    )


def _fault(facts: Ordering) -> Refused | None:
    subscription, on, becomes = facts.subscription, facts.buying.on, facts.renewed_as
    if subscription.state != State.ACTIVE or subscription.pack:
        return Refused("not-active", {"state": subscription.state}, "account:subscription")
    if becomes.product_id == subscription.product_id:
        return Refused("switch-same-product", {"product": becomes.product_name})
    if becomes.kind != facts.current.kind:
        return Refused("switch-other-kind", {"product": becomes.product_name})
    if becomes.country != facts.buying.buyer.country:
        return Refused("market-differs", {"country": facts.buying.buyer.country})
    effective_on = facts.buying.policy.model.effective_date
    if not any(period.starts_on >= effective_on for period in facts.periods):
        return Refused("bought-before-model", {"on": effective_on.isoformat()})
    opens_on = early_from(subscription, policy=facts.buying.policy)
    if on < opens_on:
        return Refused("window-not-open", {"opens_on": opens_on.isoformat()})
    if on >= subscription.renews_on:
        last = last_day(subscription.renews_on)
        return Refused("switch-window-closed", {"last_on": last.isoformat()})
    return None
