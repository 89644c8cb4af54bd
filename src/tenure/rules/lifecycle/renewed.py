"""What a subscription is after its renewal: active again, with its next dates (SUB-06, REN-04)."""

from datetime import date

from tenure.rules.lifecycle.agenda import schedule
from tenure.rules.lifecycle.states import State
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription, changed, renewing_partner


def renewed_subscription(
    before: Subscription,
    *,
    offer: Offer,
    quantity: int,
    renews_on: date,
    unpaid_on: date,
    next_bill_on: date | None,
    policy: Policy,
    policy_id: int,
    on: date,
) -> Subscription:
    """Return a subscription after its renewal: active again, with its next dates (SUB-06).

    It is judged by the policy in force on the day of the renewal, and with the partner that was
    chosen for it (MOD-05).
    """
    back = before.state != State.ACTIVE
    after = changed(
        before,
        state=State.ACTIVE,
        state_since_on=on if back else before.state_since_on,
        offering_id=offer.offering_id,
        term=offer.term,
        quantity=quantity,
        next_quantity=quantity,
        next_offering_id=offer.offering_id,
        policy_id=policy_id,
        renews_on=renews_on,
        unpaid_due_on=_earlier(before.unpaid_due_on, unpaid_on),
        reminded_on=None,
        reminded_minor=None,
        warned_on=None,
        next_bill_on=next_bill_on,
        next_po_number="",
        next_note="",
        partner_id=renewing_partner(before),
        next_partner_id=None,
        # However it is renewed: a quote for this term has nothing to hold any more (QUO-14).
        held_by_id=None,
    )
    return schedule(after, policy=policy)


def _earlier(one: date | None, other: date) -> date:
    return other if one is None else min(one, other)
