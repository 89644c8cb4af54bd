"""The first day of a term that was bought ahead with other seats or as another product (REN-06)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from tenure.rules.changes import (
    AllotmentMoved,
    Change,
    InstalmentMoved,
    InvoiceLineMoved,
    MailRequested,
    SeatAssigned,
    SeatReleased,
    SubscriptionChanged,
    SubscriptionStarted,
    TermMoved,
)
from tenure.rules.companies.roles import Seat
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.kinds import counted
from tenure.rules.licensing.leaving import gone
from tenure.rules.lifecycle.agenda import is_due, reschedule
from tenure.rules.lifecycle.states import State
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer, Contact
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Follows:
    """What of a bought term goes over to the product that follows: rows by key."""

    terms: tuple[int, ...]
    instalments: tuple[int, ...]
    invoice_lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A subscription whose bought term begins; `offer` is what it is from now on.

    `seats` are those handed out, the earliest first, `allotments` what groups and teams have of
    it; `policy` is its contract's. `admins` are told whose seats are taken back, by the `names` of
    their users.
    """

    subscription: Subscription
    offer: Offer | None
    product_name: str
    seats: Sequence[Seat]
    follows: Follows
    buyer: Buyer
    policy: Policy
    on: date
    at: datetime
    admins: tuple[Contact, ...] = ()
    allotments: tuple[int, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)


def begin(facts: Beginning) -> Decision:
    """Let the term begin: its seats count from today, or its product follows (REN-06, REN-14).

    Ten seats renewed ahead as eight: from the renewal date on there are eight. A switch ends the
    old subscription and starts the new one, with the seats that were handed out; where there are
    fewer, those chosen for that day are free, then the latest ones (SUB-14). Refused: not-due.
    """
    before = facts.subscription
    if facts.offer is None or not is_due(before, verb="begin", on=facts.on):
        return Refused("not-due", {"on": facts.on.isoformat()})
    rows = NewRows()
    after = _begun(before, facts.offer, facts.policy)
    if facts.offer.product_id == before.product_id:
        return Decided(
            (
                SubscriptionChanged(what="term-begun", after=after, on=facts.on),
                *_released(facts, _leaving(facts, after)),
                *_told_of_seats(facts, after, facts.offer, rows),
            ),
            Because("REN-06", "term-begins", "subscription", before.id),
        )
    return Decided(
        tuple(_switched(facts, after, facts.offer, rows)),
        Because("REN-14", "switch-takes-effect", "subscription", before.id),
    )


def _begun(before: Subscription, offer: Offer, policy: Policy) -> Subscription:
    return reschedule(
        replace(
            before,
            quantity=before.begins_quantity or before.quantity,
            offering_id=offer.offering_id,
            term=offer.term,
            begins_on=None,
            begins_quantity=None,
            begins_offering_id=None,
        ),
        policy=policy,
    )


def _switched(
    facts: Beginning, after: Subscription, offer: Offer, rows: NewRows
) -> Iterator[Change]:
    before = facts.subscription
    begins_on = before.begins_on or facts.on
    new = replace(
        after,
        id=rows.number(),
        product_id=offer.product_id,
        # What was owed is owed still: arrears go over with their days (SUB-04).
        state_since_on=begins_on if before.state == State.ACTIVE else before.state_since_on,
        started_on=begins_on,
    )
    ended = replace(
        before,
        state=State.ENDED,
        state_since_on=begins_on,
        renews_on=begins_on,
        auto_renew=False,
        unpaid_due_on=None,
        next_bill_on=None,
        begins_on=None,
        begins_quantity=None,
        begins_offering_id=None,
        expired_on=begins_on,
        suspended_on=begins_on,
        terminated_on=begins_on,
        next_due_on=None,
        next_due="",
    )
    yield SubscriptionStarted(after=reschedule(new, policy=facts.policy))
    yield SubscriptionChanged(
        what="subscription-replaced", after=ended, on=begins_on, data={"by": new.id}
    )
    for key in facts.follows.terms:
        yield TermMoved(id=key, subscription_id=new.id)
    for key in facts.follows.instalments:
        yield InstalmentMoved(id=key, subscription_id=new.id)
    for key in facts.follows.invoice_lines:
        yield InvoiceLineMoved(id=key, subscription_id=new.id)
    for allotment in facts.allotments:
        yield AllotmentMoved(id=allotment, subscription_id=new.id)
    yield from _released(facts, facts.seats)
    leaving = {seat.id for seat in _leaving(facts, after)}
    for seat in facts.seats:
        if seat.id in leaving:
            continue
        yield SeatAssigned(
            id=rows.number(),
            customer_id=before.customer_id,
            subscription_id=new.id,
            user_id=seat.user_id,
            since_at=facts.at,
            through_id=seat.through_id,
        )
    yield from _told(facts, new, offer, rows)
    yield from _told_of_seats(facts, new, offer, rows)


def _told(
    facts: Beginning, new: Subscription, offer: Offer, rows: NewRows
) -> Iterator[MailRequested]:
    return mails(
        facts.buyer.purchasers,
        template="product-switched",
        values={
            "before": facts.product_name,
            "product": offer.product_name,
            "quantity": counted(new.quantity, kind=offer.kind),
            "url": offer.access_url or "/account/subscriptions/",
        },
        about=About(facts.buyer.id, subscription_id=new.id),
        at=facts.at,
        rows=rows,
    )


def _told_of_seats(
    facts: Beginning, after: Subscription, offer: Offer, rows: NewRows
) -> Iterator[Change]:
    """Tell the admins whose seats were more than there are, and free now (SUB-14)."""
    released = _leaving(facts, after)
    if not released:
        return
    yield from mails(
        facts.admins or facts.buyer.purchasers,
        template="seats-released",
        values={
            "product": offer.product_name,
            "quantity": counted(after.quantity, kind=offer.kind),
            "released": len(released),
            "names": ", ".join(facts.names.get(seat.user_id, "") for seat in released),
            "url": f"/account/subscriptions/{facts.subscription.id}/",
        },
        about=About(facts.buyer.id, subscription_id=after.id),
        at=facts.at,
        rows=rows,
    )


def _leaving(facts: Beginning, after: Subscription) -> tuple[Seat, ...]:
    """Return the seats that are more than there are: those chosen for the day, then the latest."""
    return gone(facts.seats, quantity=after.quantity, on=facts.subscription.begins_on)


def _released(facts: Beginning, seats: Sequence[Seat]) -> Iterator[Change]:
    for seat in seats:
        yield SeatReleased(
            id=seat.id,
            customer_id=facts.subscription.customer_id,
            subscription_id=seat.subscription_id,
            released_at=facts.at,
        )
