"""Set how a subscription renews: quantity, term, card, PO number, note (REN-05, REN-16, REN-17)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers, offering_exists
from tenure.records.facts.credit_lines import load_credits
from tenure.records.facts.parties import load_admins, load_buyers
from tenure.records.facts.payers import load_payer_accounts
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_rates_days
from tenure.records.facts.seats import load_seats
from tenure.records.facts.subscriptions import load_subscriptions, load_terms
from tenure.rules.decision import Decision, Refused
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.renewals import renewal_settings
from tenure.rules.renewals.renewal_settings import Setting, Wanted
from tenure.rules.renewals.renewing import Renewing
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRenewal:
    """Which subscription, and what of its renewal is to be different; None leaves it as it is.

    `offering_id` is one of the same product for another term; `payer_account_id` says where its
    invoices go, 0 to the first one (INV-06).
    """

    subscription_id: int
    quantity: int | None = None
    offering_id: int | None = None
    payment_method_id: int | None = None
    by_invoice: bool = False
    po_number: str | None = None
    note: str | None = None
    payer_account_id: int | None = None


def load(inputs: Sequence[ChangeRenewal], moment: Moment) -> list[Setting | Refused]:
    """Read subscriptions, offerings priced for the renewal date, cards, seats: fifteen queries."""
    subscriptions = load_subscriptions([one.subscription_id for one in inputs])
    every = list(subscriptions.values())
    days = {one.id: day_in(moment.at, zone=one.time_zone) for one in every}
    rates_on = load_rates_days(every, days=days)
    offers = _offers(inputs, subscriptions, rates_on)
    buyers = load_buyers([one.customer_id for one in every])
    cards = load_cards(
        [one.payment_method_id for one in inputs] + [one.payment_method_id for one in every]
    )
    terms = load_terms(list(subscriptions))
    seats = load_seats(list(subscriptions))
    admins = load_admins(list(subscriptions))
    policies = load_policies()
    accounts = load_payer_accounts([one.customer_id for one in every])
    credits = load_credits([one.customer_id for one in every])
    found: list[Setting | Refused] = []
    for one in inputs:
        subscription = subscriptions[one.subscription_id]
        key, on = subscription.id, days[subscription.id]
        becomes = offers.get((key, one.offering_id or subscription.next_offering_id))
        if becomes is None:
            found.append(Refused("not-found", {"name": "offering"}))
            continue
        owner, card = cards.get(one.payment_method_id or 0, (0, None))
        policy_id, policy = policies.in_force(on)
        own = subscription.payment_method_id
        found.append(
            Setting(
                renewing=Renewing(
                    subscription=subscription,
                    offer=becomes,
                    buyer=buyers[subscription.customer_id],
                    policy=policy,
                    policy_id=policy_id,
                    on=on,
                    at=moment.at,
                    card_label=cards[own][1].label if own in cards else "",
                    contract=policies.of(subscription.policy_id),
                ),
                before=offers[key, subscription.next_offering_id],
                card=card if owner == subscription.customer_id else None,
                held=len(seats.get(key, ())),
                chosen=sum(seat.leaves_on == subscription.renews_on for seat in seats.get(key, ())),
                bought_to_come_on=min(
                    (term.starts_on for term in terms[key] if term.starts_on > on), default=None
                ),
                changed_by=moment.actor.name,
                admins=admins.get(key, ()),
                accounts=accounts.get(subscription.customer_id, ()),
                credit=credits[subscription.customer_id],
            )
        )
    return found


def _offers(
    inputs: Sequence[ChangeRenewal],
    subscriptions: Mapping[int, Subscription],
    rates_on: Mapping[int, date],
) -> dict[tuple[int, int], Offer]:
    """Return by subscription and offering what it renews as or shall, priced for that day."""
    known = offering_exists([one.offering_id for one in inputs if one.offering_id is not None])
    pairs = {
        (one.subscription_id, offering)
        for one in inputs
        for offering in (
            subscriptions[one.subscription_id].next_offering_id,
            *([one.offering_id] if one.offering_id in known else []),
        )
    }
    wanted = {
        (key, offering): OfferOn(offering, subscriptions[key].renews_on, rates_on[key])
        for key, offering in pairs
    }
    offers = load_offers(list(wanted.values()))
    return {pair: offers[on_day] for pair, on_day in wanted.items()}


def decide(wanted: ChangeRenewal, facts: Setting) -> Decision:
    """Set it (see `renewal_settings.change`)."""
    return renewal_settings.change(
        facts,
        wanted=Wanted(
            quantity=wanted.quantity,
            payment_method_id=wanted.payment_method_id,
            by_invoice=wanted.by_invoice,
            po_number=None if wanted.po_number is None else wanted.po_number.strip()[:60],
            note=None if wanted.note is None else wanted.note.strip()[:500],
            payer_account_id=wanted.payer_account_id,
        ),
    )


CHANGE_RENEWAL = Action[ChangeRenewal, Setting](
    name="change-renewal",
    input=ChangeRenewal,
    summary="Set how a subscription renews.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
)
