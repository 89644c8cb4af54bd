"""Renewal: the next term begins where the last one ended, once, at a price that was announced."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tenure.rules.attachments import Attached, carried
from tenure.rules.changes import (
    Change,
    InstalmentPlanned,
    PaymentRequested,
    SubscriptionChanged,
    TermAdded,
)
from tenure.rules.dates import Term, day_after, last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.invoicing.invoices import Billed, Issued, Terms, invoice_mails, issue
from tenure.rules.kinds import counted
from tenure.rules.lifecycle.agenda import renews_by_itself, reschedule
from tenure.rules.lifecycle.renewed import renewed_subscription
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.payments.credit_lines import net_days
from tenure.rules.payments.settling import next_retry
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.pricing.fx import Rates
from tenure.rules.pricing.instalments import Bill, bill_plan
from tenure.rules.pricing.offer_prices import renewal_price
from tenure.rules.pricing.prices import Price
from tenure.rules.renewals.windows import term_windows
from tenure.rules.subscriptions import Subscription, waiting
from tenure.rules.taxes.tax import Tax, tax_for


@dataclass(slots=True)
class Renewing:
    """All that renewing, reminding and billing one subscription need to know.

    `offer` is what it renews as, with today's price; `on` is the day that it is done for;
    `policy` is the one in force now, under which the new term is judged. `today` is the day it
    really is where that is a later one, since a run came late; `contract` is the policy that the
    running term was made under, where it is another one. `rates` are those in force, where an
    amount is compared with a limit (FX-05). `documents` are attached for its invoice (REN-17).
    `alike` is one for all that are renewed together: what was reckoned for those that renew as
    the same. `held` seats are handed out, `chosen` of them to be given back on the day (SUB-14).
    """

    subscription: Subscription
    offer: Offer
    buyer: Buyer
    policy: Policy
    policy_id: int
    on: date
    at: datetime
    card_label: str = ""
    planned: tuple["Planned", ...] = ()
    today: date | None = None
    contract: Policy | None = None
    held: int = 0
    chosen: int = 0
    admins: tuple[Contact, ...] = ()
    rates: Rates | None = None
    documents: tuple[Attached, ...] = ()
    alike: "Alike" = field(default_factory=dict)


@dataclass(slots=True)
class Planned:
    """A later bill of a 3-year term: its price was fixed at the start (FX-04)."""

    id: int
    due_on: date
    covers_to_on: date
    quantity: int
    net_minor: int
    srp_minor: int
    derivation: Derivation


@dataclass(slots=True)
class NextTerm:
    """One term to add, with its bills; the first is due when it begins."""

    starts_on: date
    ends_on: date
    bills: tuple[Bill, ...]


type Alike = dict[tuple[object, ...], tuple[Offer, Price, tuple[NextTerm, ...]]]
"""Offer, price and terms of those that renew as the same; the key is all they depend on."""


def renew(facts: Renewing) -> Decision:
    """Renew by itself on the renewal date and ask for the money (REN-04, REN-07, REN-12, REN-13).

    A yearly one that renews on 2025-06-10 gets the term to 2026-06-09, an invoice due on
    2025-06-10, and a charge. One in arrears isn't renewed before it is paid. Refused: not-due,
    renewal-switched-off, pay-first, no-price, tax-rate-missing.
    """
    subscription = facts.subscription
    if subscription.renews_on > facts.on or subscription.state not in _RENEWABLE:
        return Refused("not-due", {"on": subscription.renews_on.isoformat()})
    if not subscription.auto_renew:
        return Refused("renewal-switched-off", {}, "account:subscription")
    if subscription.held_by_id is not None:
        return Refused("renewal-held", {}, "account:quotes")
    if not renews_by_itself(subscription):
        return Refused("pay-first", {"count": 1}, "account:invoices")
    tax = tax_for(facts.buyer, on=facts.on)
    if isinstance(tax, Refused):
        return tax
    priced = _priced(facts)
    if isinstance(priced, Refused):
        return priced
    _, price, terms = priced
    rows = NewRows()
    return Decided(
        tuple(_renewed(facts, price.srp, terms, tax, rows)),
        Because("REN-04", "renewed-by-itself", "subscription", subscription.id),
        rows=rows,
    )


def _priced(facts: Renewing) -> tuple[Offer, Price, tuple[NextTerm, ...]] | Refused:
    """Return what it renews as, reckoned once for all that are alike: many have the same."""
    subscription = facts.subscription
    # The offer is kept with what was found, so no other one can have its identity meanwhile.
    alike = (
        id(facts.offer),
        facts.policy_id,
        facts.on,
        subscription.next_quantity,
        subscription.renews_on,
        subscription.anchor_day,
        subscription.reminded_minor,
        subscription.reminded_on,
    )
    found = facts.alike.get(alike)
    if found is not None:
        return found
    price = next_price(facts)
    if isinstance(price, Refused):
        return price
    terms = next_terms(facts, price=price, quantity=subscription.next_quantity)
    if isinstance(terms, Refused):
        return terms
    found = facts.alike[alike] = facts.offer, price, terms
    return found


def next_price(facts: Renewing, *, announced: bool = True) -> Price | Refused:
    """Return what a seat costs on renewal; `announced` keeps the reminder's price a ceiling.

    Today's price with promotions, never above that of the last reminder (REN-04). Refused:
    no-price, fx-missing.
    """
    subscription = facts.subscription
    return renewal_price(
        facts.offer,
        quantity=subscription.next_quantity,
        on=facts.on,
        told_minor=subscription.reminded_minor if announced else None,
        told_on=subscription.reminded_on,
    )


def next_terms(facts: Renewing, *, price: Price, quantity: int) -> tuple[NextTerm, ...] | Refused:
    """Return the terms to add with their bills (REN-04, REN-07, REN-15)."""
    subscription = facts.subscription
    term = Term(facts.offer.term)
    found: list[NextTerm] = []
    for starts_on, ends_on in term_windows(
        subscription.renews_on, term=term, anchor_day=subscription.anchor_day, on=facts.on
    ):
        bills = bill_plan(
            price=price,
            quantity=quantity,
            starts_on=starts_on,
            term=term,
            policy=facts.policy,
            anchor_day=subscription.anchor_day,
            bought_on=facts.on,
        )
        if isinstance(bills, Refused):
            return bills
        found.append(NextTerm(starts_on, ends_on, bills))
    return tuple(found)


def add_terms(
    facts: Renewing,
    *,
    terms: tuple[NextTerm, ...],
    srp: Money,
    quantity: int,
    cause: str,
    order_id: int | None,
    rows: NewRows,
) -> Iterator[Change]:
    """Yield the terms and their later instalments; the database refuses a second one (REN-12)."""
    subscription = facts.subscription
    for term in terms:
        term_id = rows.number()
        yield TermAdded(
            id=term_id,
            customer_id=subscription.customer_id,
            subscription_id=subscription.id,
            offering_id=facts.offer.offering_id,
            starts_on=term.starts_on,
            ends_on=term.ends_on,
            quantity=quantity,
            srp_minor=srp.minor,
            currency=srp.currency,
            cause=cause,
            order_id=order_id,
        )
        for bill in term.bills[1:]:
            yield InstalmentPlanned(
                id=rows.number(),
                customer_id=subscription.customer_id,
                subscription_id=subscription.id,
                term_id=term_id,
                due_on=bill.due_on,
                covers_to_on=day_after(bill.last),
                quantity=quantity,
                net_minor=bill.amount.minor,
                currency=bill.amount.currency,
                derivation=bill.derivation,
            )


def billed(
    facts: Renewing, *, terms: tuple[NextTerm, ...], quantity: int, srp: Money
) -> list[Billed]:
    """Return one invoice line per term: its first bill."""
    return [
        Billed(
            subscription_id=facts.subscription.id,
            product_id=facts.offer.product_id,
            product_name=facts.offer.product_name,
            kind="renewal",
            term=facts.offer.term,
            quantity=quantity,
            first_on=term.bills[0].first,
            last_on=term.bills[0].last,
            srp_minor=srp.minor,
            net_minor=term.bills[0].amount.minor,
            derivation=term.bills[0].derivation,
        )
        for term in terms
    ]


_RENEWABLE = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def _renewed(
    facts: Renewing, srp: Money, terms: tuple[NextTerm, ...], tax: Tax, rows: NewRows
) -> Iterator[Change]:
    subscription, quantity = facts.subscription, facts.subscription.next_quantity
    # Late, nothing was due before today; in time, the invoice is due on the renewal date (REN-13),
    # or by the terms of the credit line (REN-10).
    due_on = due_by_terms(facts, max(subscription.renews_on, facts.on))
    lines = billed(facts, terms=terms, quantity=quantity, srp=srp)
    billing = terms_of(
        facts, due_on, po_number=subscription.next_po_number, note=subscription.next_note
    )
    issued = issue(facts.buyer, lines=lines, tax=tax, terms=billing, rows=rows)
    later = [bill.due_on for term in terms for bill in term.bills[1:]]
    after = renewed_subscription(
        subscription,
        offer=facts.offer,
        quantity=quantity,
        renews_on=terms[-1].ends_on,
        unpaid_on=due_on,
        next_bill_on=min(later, default=None),
        policy=facts.policy,
        policy_id=facts.policy_id,
        on=facts.on,
    )
    if quantity < subscription.quantity:
        # Fewer begin by a step of their own, which takes seats back where too many are handed out.
        after = waiting(subscription, after, first_on=terms[0].starts_on)
        after = reschedule(after, policy=facts.policy)
    yield SubscriptionChanged(what="subscription-renewed", after=after, on=facts.on)
    yield from add_terms(
        facts,
        terms=terms,
        srp=srp,
        quantity=quantity,
        cause="renewal",
        order_id=None,
        rows=rows,
    )
    yield from issued.changes
    if facts.documents:
        owner = ("invoice", issued.id)
        yield from carried(facts.documents, customer_id=facts.buyer.id, to=owner)
    yield from asked(facts, issued, billing, rows)
    yield from _told(facts, after, issued, terms, rows)


def _told(
    facts: Renewing,
    after: Subscription,
    issued: Issued,
    terms: tuple[NextTerm, ...],
    rows: NewRows,
) -> Iterator[Change]:
    """Tell the purchasers that it was renewed; who pays gets the invoice (NOT-01, NOT-03)."""
    return mails(
        facts.buyer.purchasers,
        template="renewed",
        values={
            "product": facts.offer.product_name,
            "quantity": counted(facts.subscription.next_quantity, kind=facts.offer.kind),
            "window": {
                "first_on": terms[0].starts_on.isoformat(),
                "last_on": last_day(terms[-1].ends_on).isoformat(),
            },
            "renews": midnight(after.renews_on, after.time_zone),
            "total": money(issued.total_minor, facts.buyer.currency),
            "paid_with": facts.card_label,
            "url": f"/account/subscriptions/{after.id}/",
        },
        about=About(facts.buyer.id, invoice_id=issued.id, subscription_id=after.id),
        at=facts.at,
        rows=rows,
    )


def due_by_terms(facts: Renewing, on: date) -> date:
    """Return when an invoice is due: the day itself, on a credit line so many days later (REN-10).

    Renewed on 2025-06-10 with 30 days: 2025-07-10. Without a line that is approved there are no
    terms, so it is due on the day as without a card.
    """
    days = net_days(facts.buyer, policy=facts.policy) if _by_invoice(facts) else None
    return on + timedelta(days=days) if days else on


def _by_invoice(facts: Renewing) -> bool:
    return facts.subscription.pays_by == "invoice"


def asked(facts: Renewing, issued: Issued, terms: Terms, rows: NewRows) -> Iterator[Change]:
    """Ask the stored card for an issued invoice, and send it; on terms nothing is charged."""
    subscription = facts.subscription
    if subscription.payment_method_id is not None:
        yield PaymentRequested(
            id=rows.number(),
            customer_id=facts.buyer.id,
            kind="charge",
            order_id=None,
            invoice_id=issued.id,
            payment_method_id=subscription.payment_method_id,
            attempt=1,
            amount_minor=issued.total_minor,
            currency=facts.buyer.currency,
            state="requested",
            provider_ref="",
            requested_at=facts.at,
        )
    yield from invoice_mails(
        facts.buyer,
        issued=issued,
        terms=terms,
        paid_with=facts.card_label,
        rows=rows,
    )


def terms_of(facts: Renewing, due_on: date, *, po_number: str = "", note: str = "") -> Terms:
    """Return days and method of an invoice of a renewal or instalment.

    Without a card it is tried on the retry days all the same: one may be stored meanwhile. By
    invoice it is paid by whoever gets it (REN-10).
    """
    method = facts.subscription.payment_method_id
    tried = method is None and not _by_invoice(facts)
    retry_on = next_retry(due_on, after=facts.on, policy=facts.policy) if tried else None
    return Terms(
        on=facts.on,
        due_on=due_on,
        at=facts.at,
        payment_method_id=method,
        payer_account_id=facts.subscription.payer_account_id,
        retry_on=retry_on,
        po_number=po_number,
        note=note,
    )
