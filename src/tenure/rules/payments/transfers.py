"""What a bank transfer pays, and what it brings back if it was sent in time (INV-11, SUB-05)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tenure.rules.changes import Change, PaymentReceived, SubscriptionChanged, TransferAnnounced
from tenure.rules.dates import ONE_DAY
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.arrears import in_arrears
from tenure.rules.lifecycle.states import State
from tenure.rules.payments.reinstating import Lost, Returning, owed_for, reinstated
from tenure.rules.payments.relief import Covered, relieved
from tenure.rules.payments.settling import Settling, paid_off


@dataclass(frozen=True, slots=True)
class Announcing:
    """An invoice of which somebody says that it is paid by transfer, and when banks are closed."""

    settling: Settling
    announced_at: datetime | None
    closed: frozenset[date]


def announce(facts: Announcing) -> Decision:
    """Note that a transfer is on its way: the next step down waits for some business days (SUB-05).

    Announced on Wednesday 2025-06-25, two business days: what would be suspended on the 26th is
    suspended on Saturday the 28th, if nothing has come. Refused: invoice-paid,
    transfer-announced.
    """
    settling, owed = facts.settling, facts.settling.owed
    if owed.open_minor <= 0:
        return Refused("invoice-paid", {"number": owed.number}, "account:invoices")
    if facts.announced_at is not None:
        return Refused("transfer-announced", {"number": owed.number}, "account:invoices")
    days = settling.policy.lifecycle.pending_hold_business_days
    free_on = after_business_days(settling.on, days=days, closed=facts.closed)
    return Decided(
        (
            TransferAnnounced(id=owed.id, customer_id=settling.buyer.id, announced_at=settling.at),
            *(
                change
                for covered in settling.covered
                for change in _held(covered, free_on=free_on, on=settling.on)
            ),
        ),
        Because("SUB-05", "transfer-announced", "invoice", owed.id),
    )


def after_business_days(on: date, *, days: int, closed: frozenset[date]) -> date:
    """Return the day after so many business days that follow a day (SUB-05).

    Two after Friday 2025-06-27 are Monday and Tuesday: 2025-07-02.
    """
    left, day = days, on
    while left:
        day += ONE_DAY
        left -= day not in closed
    return day + ONE_DAY


def _held(covered: Covered, *, free_on: date, on: date) -> Iterator[Change]:
    before, policy = covered.subscription, covered.policy
    if before.state not in _STEPPING:
        return
    after = replace(before, not_before_on=max(before.not_before_on or date.min, free_on))
    if before.warned_on is not None:
        # The step was announced: that it comes some days later needs no warning of its own.
        earlier = free_on - timedelta(days=policy.lifecycle.warn_days)
        after = replace(after, warned_on=max(before.warned_on, earlier))
    after = reschedule(after, policy=policy)
    if (before.suspended_on, before.terminated_on) != (after.suspended_on, after.terminated_on):
        yield SubscriptionChanged(
            what="transfer-awaited", after=after, on=on, data={"until": free_on.isoformat()}
        )


_STEPPING = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def receive(
    *, amount_minor: int, currency: str, value_on: date, reference: str, facts: Settling
) -> Decision:
    """Take a bank transfer for an invoice: what is too much goes to the balance (INV-11, SUB-04).

    The bank's value date counts: what was terminated meanwhile comes back for money that was there
    in time and is enough also for what was credited then (SUB-05). Refused: currency-differs,
    amount-out-of-range.
    """
    if currency != facts.owed.currency:
        return Refused(
            "currency-differs", {"paid": currency, "invoiced": facts.owed.currency}, "help"
        )
    if amount_minor <= 0:
        return Refused("amount-out-of-range", {"amount_minor": amount_minor})
    rows = NewRows()
    payment_id = rows.number()
    received = PaymentReceived(
        id=payment_id,
        customer_id=facts.buyer.id,
        kind="transfer",
        amount_minor=amount_minor,
        currency=currency,
        state="succeeded",
        provider_ref=reference,
        requested_at=facts.at,
        answered_at=facts.at,
        value_on=value_on,
    )
    paid = min(amount_minor, facts.owed.open_minor)
    back = _coming_back(facts, amount_minor, value_on)
    again = min(amount_minor - paid, owed_for(back))
    gone = {one.subscription_id for one in facts.lost if one.credits and one not in back}
    kept = replace(facts, covered=tuple(c for c in facts.covered if c.subscription.id not in gone))
    return Decided(
        (
            received,
            *paid_off(kept, payment_id, amount_minor, paid, value_on, rows, again_minor=again),
            *_brought_back(facts, back, payment_id, again, value_on, rows),
        ),
        Because("INV-11", "transfer-received", "invoice", facts.owed.id),
        {"payment_id": payment_id},
    )


def _coming_back(facts: Settling, amount_minor: int, value_on: date) -> tuple[Lost, ...]:
    """Return what of the terminated comes back for the money, all of it or nothing (SUB-05)."""
    covered = {one.subscription.id: one for one in facts.covered}
    back = tuple(
        one
        for one in facts.lost
        if any(
            change.what == "subscription-reinstated"
            for change in relieved(covered[one.subscription_id], on=facts.on, value_on=value_on)
        )
    )
    short = facts.owed.open_minor + owed_for(back) - amount_minor
    owed = facts.owed
    if in_arrears(short, currency=owed.currency, policy=facts.policy, rates=owed.rates):
        return ()
    return back


def _brought_back(
    facts: Settling,
    back: Sequence[Lost],
    payment_id: int,
    given_minor: int,
    value_on: date,
    rows: NewRows,
) -> Iterator[Change]:
    covered = {one.subscription.id: one for one in facts.covered}
    for lost in back:
        own = covered[lost.subscription_id]
        by = Returning(
            payment_id=payment_id,
            given_minor=min(given_minor, lost.owed_minor),
            value_on=value_on,
            buyer=facts.buyer,
            product_name=own.product_name,
            quantity=own.subscription.quantity,
            on=facts.on,
            at=facts.at,
        )
        given_minor -= by.given_minor
        yield from reinstated(lost, by=by, rows=rows)
