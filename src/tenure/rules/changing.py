"""Orders for a subscription that exists: more seats now, or its next term early or late."""

from dataclasses import dataclass, replace
from datetime import date

from tenure.rules.catalogue import Offer
from tenure.rules.dates import Term
from tenure.rules.decision import Decision, Refused, decided
from tenure.rules.lifecycle import State
from tenure.rules.orders import Buying, Wanted, place
from tenure.rules.policy import Policy
from tenure.rules.renewals import capped, early_from, term_windows
from tenure.rules.subscriptions import Subscription

# Paying what is owed doesn't bring these back, so that isn't what their refusals advise (SUB-06).
_OVER = (State.TERMINATED, State.ENDED)


@dataclass(frozen=True, slots=True)
class Ordering:
    """An order for a subscription that is being made: `buying` has no lines yet.

    `terms` are its paid periods `[starts, ends)` in order; `current` and `renewed_as` carry
    today's prices; `contract` is the policy that its running term was made under.
    """

    buying: Buying
    subscription: Subscription
    terms: tuple[tuple[date, date], ...]
    current: Offer
    renewed_as: Offer
    contract: Policy
    owed_invoices: tuple[int, ...]


def add_seats(facts: Ordering, *, quantity: int, intent: str) -> Decision:
    """Order more seats that end with the others, by the day (COT-01…05).

    One seat at 1 885.00 a year from 15 Jan to 9 Jun 2025: 754.00 before tax. Where the next term
    is bought already it is charged too. Refused: not-active, pay-first and as in `orders.place`.
    """
    if facts.buying.placed_before is not None:
        return decided(order_id=facts.buying.placed_before)
    subscription = facts.subscription
    refused = None if subscription.state in _OVER else _in_arrears(facts)
    if refused is not None:
        return refused
    if subscription.state != State.ACTIVE:
        return Refused("not-active", {"state": subscription.state}, "account:subscription")
    on = facts.buying.on
    running = [term for term in facts.terms if term[1] > on]
    wanted = tuple(
        Wanted(
            facts.current,
            quantity,
            kind="seats" if i == 0 else "seats-next",
            subscription_id=subscription.id,
            first_on=max(on, starts_on),
            term_starts_on=starts_on,
            anchor_day=subscription.anchor_day,
            auto_renew=subscription.auto_renew,
        )
        for i, (starts_on, _) in enumerate(running)
    )
    buying = replace(
        facts.buying, wanted=wanted, policy=facts.contract, policy_id=subscription.policy_id
    )
    return place(buying, intent=intent)


def renew_now(
    facts: Ordering,
    *,
    intent: str,
    quantity: int | None,
    auto_renew: bool,
    keep_roles: bool = False,
) -> Decision:
    """Order the next term, ahead in the renewal window or late (REN-06, REN-07, SUB-11).

    The renewal date does not move: the new term begins when the old one ends. Refused:
    not-renewable, window-not-open, not-early, pay-first and as in `orders.place`.
    """
    if facts.buying.placed_before is not None:
        return decided(order_id=facts.buying.placed_before)
    subscription, on = facts.subscription, facts.buying.on
    refused = _not_renewable(facts) or _in_arrears(facts) or _changed_early(facts, quantity)
    if refused is not None:
        return refused
    offer = facts.renewed_as
    if offer.srp is not None:
        offer = replace(offer, srp=capped(offer.srp, subscription=subscription))
    windows = term_windows(
        subscription.renews_on,
        term=Term(offer.term),
        anchor_day=subscription.anchor_day,
        on=on,
    )
    wanted = tuple(
        Wanted(
            offer,
            subscription.next_quantity if quantity is None else quantity,
            kind="renewal",
            subscription_id=subscription.id,
            first_on=starts_on,
            term_starts_on=starts_on,
            anchor_day=subscription.anchor_day,
            auto_renew=auto_renew,
            keeps_roles=keep_roles,
        )
        for starts_on, _ in windows
    )
    return place(replace(facts.buying, wanted=wanted), intent=intent)


def _in_arrears(facts: Ordering) -> Refused | None:
    if facts.owed_invoices:
        return Refused("pay-first", {"count": len(facts.owed_invoices)}, "account:invoices")
    return None


def _changed_early(facts: Ordering, quantity: int | None) -> Refused | None:
    """Ahead of its renewal date one renews as it stands: the seats paid for stay to the end."""
    subscription = facts.subscription
    if subscription.renews_on <= facts.buying.on:
        return None
    wanted = subscription.next_quantity if quantity is None else quantity
    same = subscription.offering_id == facts.renewed_as.offering_id
    if wanted < 1 or (wanted == subscription.quantity and same):
        return None
    return Refused(
        "early-as-it-stands",
        {"quantity": subscription.quantity, "renews_on": subscription.renews_on.isoformat()},
        "account:subscription",
    )


def _not_renewable(facts: Ordering) -> Refused | None:
    subscription, on = facts.subscription, facts.buying.on
    if subscription.state in (*_OVER, State.TRIAL):
        return Refused("not-renewable", {"state": subscription.state}, "store:products")
    if subscription.renews_on <= on:
        return None
    if subscription.term == Term.P1M or not facts.renewed_as.early_renewal:
        return Refused("not-early", {"product": facts.renewed_as.product_name})
    opens_on = early_from(subscription, policy=facts.buying.policy)
    if on < opens_on:
        return Refused("window-not-open", {"opens_on": opens_on.isoformat()})
    return None
