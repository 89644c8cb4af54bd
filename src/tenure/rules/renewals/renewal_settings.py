"""Renewal settings: how many, for which term, paid how, with which details (REN-05, 16, 17)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tenure.rules.changes import MailRequested, SubscriptionChanged
from tenure.rules.companies.payers import Account, choosable
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.kinds import STORE, counted
from tenure.rules.licensing import flex
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.parties import Contact
from tenure.rules.payments.cards import Card, card_fault
from tenure.rules.payments.credit_lines import NO_CREDIT, Credit, invoice_closed, no_invoice
from tenure.rules.pricing.catalogue import Offer, sellable
from tenure.rules.pricing.offer_prices import seat_minor
from tenure.rules.pricing.proration import MAX_QUANTITY
from tenure.rules.renewals.reminders import seats_to_choose
from tenure.rules.renewals.renewing import Renewing, next_price
from tenure.rules.renewals.upcoming import Upcoming, renewal_bill
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a renewal is to be like; None leaves a thing as it is, payer account 0 is the first."""

    quantity: int | None = None
    payment_method_id: int | None = None
    by_invoice: bool = False
    po_number: str | None = None
    note: str | None = None
    payer_account_id: int | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A subscription whose renewal is set: `renewing.offer` is what it is to renew as.

    That has the price known for the renewal date. `before` is what it was set to renew as;
    `renewing.card_label` names the card it is set to be paid with, `card` is the one wanted.
    `held` counts the seats handed out, `chosen` those of them that are to be given back on that
    day; `bought_to_come_on` is the first day of a term that is
    bought already and hasn't begun; `admins` manage its seats (SUB-14); `accounts` are the payer
    accounts that its invoice can go to (INV-06); `credit` says whether it pays one by invoice
    already (PAY-05).
    """

    renewing: Renewing
    before: Offer
    card: Card | None
    held: int
    bought_to_come_on: date | None
    changed_by: str
    admins: tuple[Contact, ...] = ()
    accounts: tuple[Account, ...] = ()
    credit: Credit = NO_CREDIT
    chosen: int = 0


def change(facts: Setting, *, wanted: Wanted) -> Decision:
    """Set how a subscription renews, until the day before it does (REN-05, REN-16, REN-17).

    Five seats at 1 885.00 that renew on 2025-06-10, set to three: on that day 5 655.00 before
    tax. The price of the last reminder stays the ceiling per seat; another term isn't what that
    reminder was about, so that its own price, told with the confirmation, becomes the ceiling.
    Fewer seats than are handed out are taken, and it is said what becomes of those. Refused:
    flex-buys-anew, not-renewable, renewal-date-passed, renewal-bought, kind-does-not-renew,
    quantity-out-of-range, renewal-other-market, term-not-changeable, card-missing, card-expired
    and as `credit_lines.invoice_closed` and `catalogue.sellable` say.
    """
    subscription = facts.renewing.subscription
    refused = _closed(facts) or _fault(facts, wanted)
    if refused is not None:
        return refused
    after = _set(facts, wanted)
    if after == subscription:
        return decided(changed=False)
    renewing = replace(facts.renewing, subscription=after)
    bill = renewal_bill(renewing, starts_on=after.renews_on)
    seat = _seat(renewing)
    if _retermed(facts):
        if isinstance(bill, Refused):
            return bill
        if seat is not None and subscription.reminded_on is not None:
            after = replace(after, reminded_on=renewing.on, reminded_minor=seat.minor)
    after = reschedule(after, policy=renewing.contract or renewing.policy)
    rows = NewRows()
    return Decided(
        (
            SubscriptionChanged(
                what="renewal-set",
                after=after,
                on=renewing.on,
                data={"quantity": after.next_quantity, "term": renewing.offer.term},
            ),
            *_told(facts, after, bill, seat, rows),
        ),
        Because("REN-05", "renewal-set", "subscription", subscription.id),
        {"changed": True},
    )


_OPEN = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def _closed(facts: Setting) -> Refused | None:
    """Return why nothing of the renewal can be changed now, None where it can."""
    subscription, on = facts.renewing.subscription, facts.renewing.on
    if subscription.pack:
        return flex.buys_anew(facts.before.product_name)
    if subscription.state not in _OPEN:
        return Refused("not-renewable", {"state": subscription.state}, "store:products")
    if not facts.before.of_kind.renews:
        about = {"product": facts.before.product_name}
        return Refused("kind-does-not-renew", about, "account:subscriptions")
    if subscription.renews_on <= on:
        about = {"on": subscription.renews_on.isoformat()}
        return Refused("renewal-date-passed", about, "account:subscription")
    begins_on = subscription.begins_on or facts.bought_to_come_on
    if begins_on is not None:
        about = {"begins_on": begins_on.isoformat()}
        return Refused("renewal-bought", about, "account:subscription")
    return None


def _fault(facts: Setting, wanted: Wanted) -> Refused | None:
    """Return what of the wish can't be."""
    quantity = wanted.quantity
    if quantity is not None and not 1 <= quantity <= MAX_QUANTITY:
        about: dict[str, str | int] = {"quantity": quantity, "minimum": 1, "maximum": MAX_QUANTITY}
        return Refused("quantity-out-of-range", about)
    if wanted.by_invoice:
        closed = _by_invoice(facts)
        if closed is not None:
            return closed
    if wanted.payment_method_id is not None:
        unusable = card_fault(facts.card, on=facts.renewing.on, remedy="account:payment-methods")
        if unusable is not None:
            return unusable
    if wanted.payer_account_id:
        unknown = choosable(facts.accounts, account_id=wanted.payer_account_id)
        if unknown is not None:
            return unknown
    return _other_term(facts) or _other_quantity(facts, wanted)


def _by_invoice(facts: Setting) -> Refused | None:
    """Return why it can't be paid by invoice: what is open now will be paid by then (PAY-05)."""
    if facts.renewing.subscription.pays_by == "invoice":
        return no_invoice(facts.renewing.buyer)
    bill = renewal_bill(facts.renewing, starts_on=facts.renewing.subscription.renews_on)
    return invoice_closed(
        facts.renewing.buyer,
        credit=replace(facts.credit, exposed_minor=0),
        channel=STORE,
        total_minor=0 if isinstance(bill, Refused) else bill.total.minor,
    )


def _other_term(facts: Setting) -> Refused | None:
    """Return why it can't renew as this offering; back to what it is always can."""
    known, offer = facts.renewing.subscription, facts.renewing.offer
    if not _retermed(facts):
        return None
    if offer.country != facts.before.country:
        about = {"product": offer.product_name, "country": facts.before.country}
        return Refused("renewal-other-market", about, "account:subscription")
    same = (offer.product_id, offer.licence_type) == (
        known.product_id,
        facts.before.licence_type,
    )
    if not same:
        return Refused("term-not-changeable", {"product": offer.product_name}, "store:contact")
    if offer.offering_id != known.offering_id and not (
        offer.self_service_term_change and facts.before.self_service_term_change
    ):
        return Refused("term-not-changeable", {"product": offer.product_name}, "store:contact")
    return sellable(offer, channel=STORE, begins=False)


def _other_quantity(facts: Setting, wanted: Wanted) -> Refused | None:
    known = facts.renewing.subscription
    if wanted.quantity is None or wanted.quantity == known.next_quantity:
        return None
    return sellable(facts.renewing.offer, channel=STORE, begins=False)


def _retermed(facts: Setting) -> bool:
    return facts.renewing.offer.offering_id != facts.renewing.subscription.next_offering_id


def _set(facts: Setting, wanted: Wanted) -> Subscription:
    known = facts.renewing.subscription
    kept = known.reminded_minor
    return replace(
        known,
        next_quantity=known.next_quantity if wanted.quantity is None else wanted.quantity,
        next_offering_id=facts.renewing.offer.offering_id,
        **_paid(wanted),
        next_po_number=known.next_po_number if wanted.po_number is None else wanted.po_number,
        next_note=known.next_note if wanted.note is None else wanted.note,
        payer_account_id=_payers(facts, wanted),
        reminded_minor=None if _retermed(facts) else kept,
    )


def _paid(wanted: Wanted) -> dict[str, Any]:
    """Return how it is paid: a card that is named goes first, by invoice there is none (PAY-06)."""
    if wanted.payment_method_id is not None:
        return {"payment_method_id": wanted.payment_method_id, "pays_by": "card"}
    if wanted.by_invoice:
        return {"payment_method_id": None, "pays_by": "invoice"}
    return {}


def _payers(facts: Setting, wanted: Wanted) -> int | None:
    """Return the payer account; the first one is kept as none, so that it may become another."""
    if wanted.payer_account_id is None:
        return facts.renewing.subscription.payer_account_id
    first = {one.id for one in facts.accounts if one.is_first}
    return None if wanted.payer_account_id in first else wanted.payer_account_id or None


def _paid_with(facts: Setting, after: Subscription) -> str:
    if after.pays_by == "invoice":
        return ""
    return facts.card.label if facts.card else facts.renewing.card_label


def _seat(renewing: Renewing) -> Money | None:
    price = next_price(renewing)
    if isinstance(price, Refused):
        return None
    return Money(seat_minor(price), price.srp.currency)


def _told(
    facts: Setting,
    after: Subscription,
    bill: Upcoming | Refused,
    seat: Money | None,
    rows: NewRows,
) -> Iterator[MailRequested]:
    """Confirm it to the purchasers, with what it comes to and what it means for seats."""
    offer, buyer = facts.renewing.offer, facts.renewing.buyer
    total = None if isinstance(bill, Refused) else bill.total
    too_many = offer.of_kind.assigned and facts.held > after.next_quantity
    yield from mails(
        buyer.purchasers,
        template="renewal-set",
        values={
            "product": offer.product_name,
            "quantity": counted(after.next_quantity, kind=offer.kind),
            "term": offer.term,
            "renews": midnight(after.renews_on, after.time_zone),
            "by_itself": after.auto_renew,
            "unit_price": money(seat.minor, seat.currency) if seat else None,
            "total": money(total.minor, total.currency) if total else None,
            "retermed": _retermed(facts) and after.reminded_minor is not None,
            "held": facts.held if too_many else None,
            "paid_with": _paid_with(facts, after),
            "by_invoice": after.pays_by == "invoice",
            "po_number": after.next_po_number,
            "note": after.next_note,
            "sent_to": ", ".join(one.email for one in buyer.sent_to(after.payer_account_id)),
            "changed_by": facts.changed_by,
            "url": f"/account/subscriptions/{after.id}/",
        },
        about=About(buyer.id, subscription_id=after.id),
        at=facts.renewing.at,
        rows=rows,
    )
    told = {contact.email for contact in buyer.purchasers}
    others = tuple(one for one in facts.admins if one.email not in told)
    fewer = after.next_quantity < facts.renewing.subscription.next_quantity
    if too_many and fewer and others:
        left = replace(
            facts.renewing, subscription=after, held=facts.held, chosen=facts.chosen, admins=others
        )
        yield from seats_to_choose(left, rows)
