"""A renewal is returned: the subscription goes back to the end it had, the money too (RET-06)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tenure.rules.changes import (
    Change,
    CreditNoteIssued,
    InstalmentCancelled,
    InvoiceLineReturned,
    SeatReleased,
    SubscriptionChanged,
    TermReturned,
)
from tenure.rules.companies.roles import Seat
from tenure.rules.dates import last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.invoicing.crediting import GivenBack, credit, whole
from tenure.rules.kinds import counted
from tenure.rules.lifecycle.agenda import planned_phases, schedule
from tenure.rules.lifecycle.arrears import Unpaid, in_arrears
from tenure.rules.lifecycle.states import State, state_on
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.returns.bills import Back, Bill, cards_of, given_back, sums_of
from tenure.rules.returns.refunds import ask
from tenure.rules.returns.window import Returnable, Transaction, last_day_to_return, why_not
from tenure.rules.subscriptions import Subscription, changed


@dataclass(frozen=True, slots=True)
class Former:
    """What a subscription was in the term before: seats, offering, and the policy of that."""

    quantity: int
    offering_id: int
    term: str
    policy_id: int
    policy: Policy


@dataclass(frozen=True, slots=True)
class Renewed:
    """The renewal that was made with one invoice: its terms, from the first day to the end."""

    transaction: Transaction
    offer: Offer
    terms: tuple[int, ...]
    starts_on: date
    ends_on: date
    latest: bool
    former: Former | None


@dataclass(frozen=True, slots=True)
class Returning:
    """All that returning the renewal of a subscription needs to know.

    `bills` hold all that was billed for days from the renewal's first one on, added seats too;
    `returned_minor` is what was credited where it was returned before; `next_bill_on` is that of
    instalments that stay, `instalments` those that don't.
    """

    subscription: Subscription
    buyer: Buyer
    contract: Policy
    in_force: Policy
    on: date
    at: datetime
    renewed: Renewed | None
    returned_before: bool = False
    bills: tuple[Bill, ...] = ()
    instalments: tuple[int, ...] = ()
    next_bill_on: date | None = None
    unpaid: tuple[Unpaid, ...] = ()
    seats: tuple[Seat, ...] = ()
    admins: tuple[Contact, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offered:
    """A renewal that can be returned: by which invoice, and until the end of which day."""

    invoice_id: int
    number: str
    until_on: date


def offered(facts: Returning) -> Offered | Refused:
    """Say until when the latest renewal can be returned, or why it can't (RET-01)."""
    renewed = _judged(facts)
    if isinstance(renewed, Refused):
        return renewed
    until_on = last_day_to_return(
        renewed.transaction,
        term=renewed.offer.term,
        kind=renewed.offer.kind,
        policy=facts.contract,
    )
    return Offered(renewed.transaction.invoice_id, renewed.transaction.number, until_on)


def give_back(facts: Returning) -> Decision:
    """Take back the end it had, credit what was billed, give back what was paid (RET-06, REN-11).

    Renewed on 2025-06-10 to 2026-06-09 for 942.50 by card and returned on 2025-06-30: it ended on
    2025-06-09, so it is expired; a credit note of −942.50, and 942.50 go back to the card. Returned
    twice is once. Refused: not-found, nothing-to-return, and as in `returns.why_not`.
    """
    if facts.returned_before:
        return decided(returned_before=True)
    renewed = _judged(facts)
    if isinstance(renewed, Refused):
        return renewed
    former = renewed.former
    if former is None:
        return Refused("nothing-to-return", {"product": renewed.offer.product_name})
    rows = NewRows()
    backs = tuple(given_back(bill) for bill in facts.bills)
    after = _gone_back(facts, renewed, former)
    changes: list[Change] = [
        SubscriptionChanged(
            what="renewal-returned",
            after=after,
            on=facts.on,
            data={"starts_on": renewed.starts_on.isoformat()},
        ),
        *_without_the_term(facts, renewed),
    ]
    for back in backs:
        changes += _credited(facts, renewed, back, rows)
    changes += _seats_taken(facts, after, renewed.offer, rows)
    changes += _told(facts, renewed, after, backs, rows)
    return Decided(
        tuple(changes),
        Because("RET-06", "renewal-returned", "invoice", renewed.transaction.invoice_id),
        _answer(facts, renewed, after, backs),
    )


def _judged(facts: Returning) -> Renewed | Refused:
    renewed = facts.renewed
    if renewed is None:
        return Refused("not-found", {"name": "renewal"})
    wanted = Returnable(
        transaction=renewed.transaction,
        offer=renewed.offer,
        state=facts.subscription.state,
        buyer=facts.buyer,
        contract=facts.contract,
        on=facts.on,
        latest=renewed.latest,
        pending=next((bill.invoiced.number for bill in facts.bills if bill.under_way), ""),
    )
    return why_not(wanted) or renewed


def _gone_back(facts: Returning, renewed: Renewed, former: Former) -> Subscription:
    """Return the subscription with the end, seats and product that it had (RET-06, SUB-04)."""
    before = facts.subscription
    after = changed(
        before,
        renews_on=renewed.starts_on,
        quantity=former.quantity,
        next_quantity=former.quantity,
        offering_id=former.offering_id,
        next_offering_id=former.offering_id,
        term=former.term,
        policy_id=former.policy_id,
        auto_renew=False,
        begins_on=None,
        begins_quantity=None,
        begins_offering_id=None,
        next_bill_on=facts.next_bill_on,
        unpaid_due_on=_still_unpaid_on(facts),
        reminded_on=None,
        reminded_minor=None,
        # The next term may be quoted for once more (QUO-13).
        quoted_for_on=None,
    )
    planned = planned_phases(after, policy=former.policy)
    now = state_on(planned, on=facts.on)
    if before.state == State.ACTIVE and now is not State.ACTIVE:
        after.state, after.state_since_on = State.EXPIRED, facts.on
        # Nobody is suspended before a warning could leave: the run sends it (OPS-01, NOT-06).
        soonest_on = facts.on + timedelta(days=former.policy.lifecycle.warn_days)
        after.warned_on = None
        after.not_before_on = soonest_on if planned.suspended_on < soonest_on else None
    elif before.state != State.ACTIVE and now is State.ACTIVE:
        after.state, after.state_since_on = State.ACTIVE, facts.on
        after.warned_on = after.not_before_on = None
    return schedule(after, policy=former.policy)


def _still_unpaid_on(facts: Returning) -> date | None:
    """Return day 0 of the earliest invoice that stays owed (SUB-04)."""
    gone = {bill.invoiced.id for bill in facts.bills if not bill.keeps_lines}
    left = {
        bill.invoiced.id: bill.invoiced.open_minor - given_back(bill).owed_minor
        for bill in facts.bills
        if bill.keeps_lines
    }
    days = (
        one.arrears_on
        for one in facts.unpaid
        if one.invoice_id not in gone
        and in_arrears(
            left.get(one.invoice_id, one.open_minor),
            currency=one.currency,
            policy=facts.in_force,
            rates=one.rates,
        )
    )
    return min(days, default=None)


def _without_the_term(facts: Returning, renewed: Renewed) -> Iterator[Change]:
    owner, key = facts.subscription.customer_id, facts.subscription.id
    for term in renewed.terms:
        yield TermReturned(id=term, customer_id=owner, subscription_id=key, returned_on=facts.on)
    for instalment in facts.instalments:
        yield InstalmentCancelled(
            id=instalment, customer_id=owner, subscription_id=key, cancelled_on=facts.on
        )
    for bill in facts.bills:
        for line in bill.invoiced.lines:
            yield InvoiceLineReturned(id=line.id, returned_on=facts.on)


def _credited(facts: Returning, renewed: Renewed, back: Back, rows: NewRows) -> Iterator[Change]:
    invoiced = back.bill.invoiced
    parts = whole(invoiced.lines, currency=invoiced.currency)
    if not parts:
        return
    made = tuple(
        credit(
            invoiced,
            parts=parts,
            subscription_id=facts.subscription.id,
            product_name=renewed.offer.product_name,
            buyer=facts.buyer,
            on=facts.on,
            at=facts.at,
            rows=rows,
            back=GivenBack(
                facts.on,
                retry_on=back.bill.retry_on,
                before=back.bill.before,
                refunded_minor=back.refunded_minor,
                card=cards_of((back,)),
            ),
        )
    )
    yield from made
    note = next(change for change in made if isinstance(change, CreditNoteIssued))
    yield from ask(
        back.refunds,
        credit_note_id=note.id,
        buyer=facts.buyer,
        currency=invoiced.currency,
        on=facts.on,
        at=facts.at,
        rows=rows,
    )


def _seats_taken(
    facts: Returning, after: Subscription, offer: Offer, rows: NewRows
) -> Iterator[Change]:
    """Take back the latest seats where more are handed out than there were (SUB-14)."""
    released = facts.seats[after.quantity :]
    for seat in released:
        yield SeatReleased(
            id=seat.id,
            customer_id=after.customer_id,
            subscription_id=after.id,
            released_at=facts.at,
        )
    if released:
        yield from mails(
            facts.admins or facts.buyer.purchasers,
            template="seats-released",
            values={
                "product": offer.product_name,
                "quantity": counted(after.quantity, kind=offer.kind),
                "released": len(released),
                "names": ", ".join(facts.names.get(seat.user_id, "") for seat in released),
                "url": f"/account/subscriptions/{after.id}/",
            },
            about=About(facts.buyer.id, subscription_id=after.id),
            at=facts.at,
            rows=rows,
        )


def _told(
    facts: Returning,
    renewed: Renewed,
    after: Subscription,
    backs: Sequence[Back],
    rows: NewRows,
) -> Iterator[Change]:
    """Tell the purchasers what was returned, what becomes of the money, and of the access."""
    zone, currency = after.time_zone, after.currency
    sums = sums_of(backs)
    amounts = {
        name: money(minor, currency)
        for name, minor in zip(("total", "owed", "refund", "balance"), sums, strict=True)
        if minor or name == "total"
    }
    ended = after.renews_on <= facts.on
    access = {"access": midnight(last_day(after.suspended_on), zone)} if after.suspended_on else {}
    return mails(
        facts.buyer.purchasers,
        template="renewal-returned",
        values={
            "product": renewed.offer.product_name,
            "quantity": counted(after.quantity, kind=renewed.offer.kind),
            "window": {
                "first_on": renewed.starts_on.isoformat(),
                "last_on": last_day(renewed.ends_on).isoformat(),
            },
            **amounts,
            "card": cards_of(backs),
            "ends": midnight(last_day(after.renews_on), zone),
            **(access if ended else {}),
            "url": f"/account/subscriptions/{after.id}/",
        },
        about=About(facts.buyer.id, subscription_id=after.id),
        at=facts.at,
        rows=rows,
    )


def _answer(
    facts: Returning, renewed: Renewed, after: Subscription, backs: Sequence[Back]
) -> dict[str, object]:
    total, owed, refunded, balance = sums_of(backs)
    return {
        "credited_minor": total,
        "no_longer_owed_minor": owed,
        "refunded_minor": refunded,
        "balance_minor": balance,
        "currency": facts.subscription.currency,
        "card": cards_of(backs),
        "first_on": renewed.starts_on,
        "last_on": last_day(renewed.ends_on),
        "expires_on": last_day(after.renews_on),
        "quantity": after.quantity,
        "state": str(after.state),
        "access_until_on": last_day(after.suspended_on) if after.suspended_on else None,
        "seats_released": max(len(facts.seats) - after.quantity, 0),
    }
