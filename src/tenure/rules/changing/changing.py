"""Orders for a subscription that exists: more seats now, or its next term early or late."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, repeat

from tenure.rules.dates import Term, on_anchor, whole_terms
from tenure.rules.decision import Decision, Refused, decided
from tenure.rules.licensing import flex
from tenure.rules.lifecycle.states import State
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.renewals.windows import early_from, term_windows
from tenure.rules.subscriptions import Subscription, renewing_partner

# Paying what is owed doesn't bring these back, so that isn't what their refusals advise (SUB-06).
_OVER = (State.TERMINATED, State.ENDED)

EXTENSION = "extension"
"""What a period is made by that lengthens a subscription to another's end (COT-07)."""


@dataclass(frozen=True, slots=True)
class Period:
    """A paid period `[starts_on, ends_on)`, what made it, and its offering at today's price.

    `cause` is purchase, renewal, switch or extension.
    """

    starts_on: date
    ends_on: date
    cause: str
    offer: Offer
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Ordering:
    """An order for a subscription that is being made: `buying` has no lines yet.

    `periods` are its paid ones in order; `current` and `renewed_as` carry today's prices;
    `contract` is the policy that its running term was made under.
    """

    buying: Buying
    subscription: Subscription
    periods: tuple[Period, ...]
    current: Offer
    renewed_as: Offer
    contract: Policy
    owed_invoices: tuple[int, ...]


def add_seats(facts: Ordering, *, quantity: int, intent: str) -> Decision:
    """Order more seats that end with the others, by the day (COT-01…05).

    One seat at 1 885.00 a year from 15 Jan to 9 Jun 2025: 754.00 before tax. Where the next term
    is bought already it is charged too. Capacity behaves the same (CAT-05). Refused: not-active,
    kind-does-not-grow, pay-first and as in `orders.place`.
    """
    if facts.buying.placed_before is not None:
        return decided(order_id=facts.buying.placed_before)
    wanted = joining_seats(facts, quantity=quantity)
    if isinstance(wanted, Refused):
        return wanted
    buying = replace(
        facts.buying, wanted=wanted, policy=facts.contract, policy_id=facts.subscription.policy_id
    )
    return place(buying, intent=intent)


def joining_seats(facts: Ordering, *, quantity: int) -> tuple[Wanted, ...] | Refused:
    """Return the lines that add seats to what is paid for already; refused as `add_seats` says."""
    subscription = facts.subscription
    if subscription.pack:
        return flex.buys_anew(facts.current.product_name)
    refused = None if subscription.state in _OVER else in_arrears(facts)
    if refused is not None:
        return refused
    if subscription.state != State.ACTIVE:
        return Refused("not-active", {"state": subscription.state}, "account:subscription")
    if not facts.current.of_kind.grows:
        about = {"product": facts.current.product_name}
        return Refused("kind-does-not-grow", about, "store:products")
    on = facts.buying.on
    running = [period for period in facts.periods if period.ends_on > on]
    return tuple(
        _joining(period, subscription, quantity=quantity, on=on, kind=kind)
        for period, kind in zip(running, chain(["seats"], repeat("seats-next")), strict=False)
    )


def renew_now(
    facts: Ordering,
    *,
    intent: str,
    quantity: int | None,
    auto_renew: bool,
    keep_roles: bool = False,
) -> Decision:
    """Order the next term, ahead in the renewal window or late (REN-06, REN-07, SUB-11).

    The renewal date does not move: the new term begins when the old one ends, and other seats or
    another term ahead of it count from then on. Refused:
    not-renewable, window-not-open, not-early, next-term-bought, pay-first and as in
    `orders.place`.
    """
    if facts.buying.placed_before is not None:
        return decided(order_id=facts.buying.placed_before)
    wanted = next_term(facts, quantity=quantity, auto_renew=auto_renew, keep_roles=keep_roles)
    if isinstance(wanted, Refused):
        return wanted
    partner = renewing_partner(facts.subscription) or facts.buying.buyer.partner_id
    buying = with_details(facts.buying, facts.subscription, wanted)
    return place(replace(buying, buyer=replace(buying.buyer, partner_id=partner)), intent=intent)


def next_term(
    facts: Ordering, *, quantity: int | None, auto_renew: bool, keep_roles: bool
) -> tuple[Wanted, ...] | Refused:
    """Return the lines that renew a subscription by hand; refused as `renew_now` says."""
    subscription, on = facts.subscription, facts.buying.on
    if subscription.pack:
        return flex.buys_anew(facts.current.product_name)
    refused = _not_renewable(facts) or bought_ahead(subscription) or in_arrears(facts)
    if refused is not None:
        return refused
    offer = facts.renewed_as
    windows = term_windows(
        subscription.renews_on,
        term=Term(offer.term),
        anchor_day=subscription.anchor_day,
        on=on,
    )
    return tuple(
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
            told_minor=subscription.reminded_minor,
            told_on=subscription.reminded_on,
        )
        for starts_on, _ in windows
    )


def with_details(buying: Buying, subscription: Subscription, wanted: tuple[Wanted, ...]) -> Buying:
    """Return what is bought with the PO number and note that were set for the renewal (REN-17).

    What is entered with the order itself goes first.
    """
    return replace(
        buying,
        wanted=wanted,
        po_number=buying.po_number or subscription.next_po_number,
        note=buying.note or subscription.next_note,
    )


def _joining(
    period: Period, subscription: Subscription, *, quantity: int, on: date, kind: str
) -> Wanted:
    """Return seats that join a period from a day on: a whole term, or what another end left."""
    starts_on, ends_on = period.starts_on, period.ends_on
    anchor, whole = _reckoned(period, anchor_day=subscription.anchor_day)
    return Wanted(
        period.offer,
        quantity,
        kind=kind,
        subscription_id=subscription.id,
        first_on=max(on, starts_on),
        term_starts_on=starts_on,
        ends_on=None if whole else ends_on,
        lengthens=period.cause == EXTENSION,
        anchor_day=anchor,
        term_id=period.id,
        auto_renew=subscription.auto_renew,
    )


def _reckoned(period: Period, *, anchor_day: int) -> tuple[int, bool]:
    """Return the anchor that a period was made under, and whether it is a whole term of it.

    A subscription takes over another's anchor when it is lengthened; the terms before keep theirs
    and with it their billing anniversaries (SUB-03, COT-08). One that was aligned from the start
    has the anchor of its end.
    """
    starts_on, ends_on = period.starts_on, period.ends_on
    term = Term(period.offer.term)
    for anchor in (anchor_day, max(starts_on.day, ends_on.day)):
        if whole_terms(starts_on, ends_on=ends_on, term=term, anchor_day=anchor) == 1:
            return anchor, True
    return (anchor_day if on_anchor(ends_on, anchor_day=anchor_day) else ends_on.day), False


def in_arrears(facts: Ordering) -> Refused | None:
    """Return the refusal for a subscription that isn't paid: pay first (SUB-06)."""
    if facts.owed_invoices:
        return Refused("pay-first", {"count": len(facts.owed_invoices)}, "account:invoices")
    return None


def bought_ahead(subscription: Subscription) -> Refused | None:
    """Return the refusal for one whose next term is bought with changes and hasn't begun (REN-12).

    Only one such term can wait: a second one would overwrite what begins with the first.
    """
    if subscription.begins_on is None:
        return None
    about = {"begins_on": subscription.begins_on.isoformat()}
    return Refused("next-term-bought", about, "account:subscription")


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
