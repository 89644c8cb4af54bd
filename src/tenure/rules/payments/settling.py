"""What an answer of the payment provider or a transfer does to an invoice and its subscriptions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.rules.changes import (
    Change,
    InvoiceBalanceChanged,
    PaymentAllocated,
    PaymentAnswered,
    PaymentRequested,
)
from tenure.rules.dates import last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.invoicing.invoices import CASH, CUSTOMER_BALANCE, RECEIVABLE, post, unpaid_mails
from tenure.rules.lifecycle.arrears import in_arrears
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.parties import Buyer
from tenure.rules.payments.reinstating import Lost
from tenure.rules.payments.relief import Covered, boundaries_of, relieved, tries_before
from tenure.rules.policy import Policy
from tenure.rules.pricing.fx import Rates, equivalent

FINAL = frozenset({"succeeded", "declined", "authorised", "released"})
BLOCKING = frozenset({"requested", "unknown", "action-required"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider said: authorised, succeeded, declined, action-required or unknown."""

    state: str
    provider_ref: str = ""
    failure: str = ""
    action_url: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A payment as it was asked of the provider, with where it stands."""

    id: int
    customer_id: int
    kind: str
    order_id: int | None
    invoice_id: int | None
    attempt: int
    amount_minor: int
    currency: str
    state: str
    provider_ref: str
    payment_method_id: int | None
    purchase_id: int | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """An open invoice: what is left, since when it is due, and how often it was tried.

    `rates` are those in force on the day it was issued (FX-05); `payer_account_id` says whose
    addresses got it, None for the first account (INV-06).
    """

    id: int
    number: str
    due_on: date
    currency: str
    total_minor: int
    open_minor: int
    state: str
    attempts: int
    next_due_on: date | None
    payment_method_id: int | None
    blocked: bool = False
    rates: Rates | None = None
    payer_account_id: int | None = None


@dataclass(frozen=True, slots=True)
class Settling:
    """All that settling an invoice needs: who, what is owed, which subscriptions, the day.

    `share_minor` is what the payment asks for this invoice where it asks for several. `lost` is
    what terminated subscriptions of it lost, known where a transfer may bring it back.
    """

    buyer: Buyer
    owed: Owed
    covered: tuple[Covered, ...]
    policy: Policy
    on: date
    at: datetime
    asked: Asked | None = None
    card: str = ""
    share_minor: int | None = None
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Voiding:
    """A reservation that is being given back."""

    asked: Asked
    at: datetime


def note_void(answer: Answer, *, facts: Voiding) -> Decision:
    """Note that a reservation was given back; no money had moved (PAY-08)."""
    if facts.asked.state in FINAL:
        return decided(taken_before=True)
    return Decided(
        (answered(facts.asked, answer=answer, at=facts.at),),
        Because("PAY-08", answer.state, "order", facts.asked.order_id),
    )


def settle(answer: Answer, *, facts: Settling, others: Sequence[Settling] = ()) -> Decision:
    """Take the provider's answer about a charge or capture of an invoice (PAY-08, REN-13).

    An answer that was taken already changes nothing; one that is late counts as it comes. `others`
    are the further invoices of a purchase: a capture of 5 650.00 pays 4 712.50 of one and 937.50
    of the other; a declined one leaves each of them open, to be tried on its own (CHK-02).
    """
    asked = facts.asked
    if asked is None:
        return Refused("not-found", {"name": "payment"})
    if asked.state in FINAL and not (asked.state == "declined" and answer.state == "succeeded"):
        return decided(taken_before=True)
    rows = NewRows()
    value_on = facts.on if answer.state == "succeeded" else None
    said = answered(asked, answer=answer, at=facts.at, value_on=value_on)
    every = (facts, *others)
    match answer.state:
        case "succeeded":
            return Decided(
                (said, *(change for one in every for change in _collected(one, asked, rows))),
                Because("SUB-06", "invoice-paid", "invoice", facts.owed.id),
            )
        case "declined":
            return Decided(
                (said, *_declined(every, rows)),
                Because("REN-13", "charge-declined", "invoice", facts.owed.id),
            )
        case _:
            return Decided((said,), Because("PAY-08", answer.state, "invoice", facts.owed.id))


def answered(
    asked: Asked, *, answer: Answer, at: datetime, value_on: date | None = None
) -> PaymentAnswered:
    """Return what the provider said of a payment as a change."""
    return PaymentAnswered(
        id=asked.id,
        customer_id=asked.customer_id,
        state=answer.state,
        provider_ref=answer.provider_ref or asked.provider_ref,
        failure=answer.failure,
        action_url=answer.action_url,
        answered_at=at,
        value_on=value_on,
    )


def pay_by_card(*, facts: Settling, payment_method_id: int) -> Decision:
    """Pay an invoice by hand with a stored card, unless it is too large for one (PAY-04, INV-03).

    USD 25 000.00 can be, USD 25 000.01 can't; elsewhere the equivalent on the day of issue counts,
    and where no rate was known then, none does. Refused: card-limit and as in `charge`.
    """
    owed = facts.owed
    limit = equivalent(facts.policy.payment.card_limit, currency=owed.currency, rates=owed.rates)
    if not isinstance(limit, Refused) and owed.total_minor > limit.minor:
        about: dict[str, str | int] = {
            "limit_minor": limit.minor,
            "currency": limit.currency,
            "number": owed.number,
        }
        return Refused("card-limit", about, "account:invoices")
    return charge(facts=facts, payment_method_id=payment_method_id, cause="paid-by-hand")


def charge(*, facts: Settling, payment_method_id: int, cause: str) -> Decision:
    """Ask the provider to charge what is open of an invoice to a stored method (REN-13).

    Refused: invoice-paid, payment-pending (an unknown answer blocks further charges).
    """
    owed = facts.owed
    if owed.open_minor <= 0:
        return Refused("invoice-paid", {"number": owed.number}, "account:invoices")
    if owed.blocked:
        return Refused("payment-pending", {"number": owed.number}, "account:invoices")
    payment = PaymentRequested(
        id=-1,
        customer_id=facts.buyer.id,
        kind="charge",
        order_id=None,
        invoice_id=owed.id,
        payment_method_id=payment_method_id,
        attempt=owed.attempts + 1,
        amount_minor=owed.open_minor,
        currency=owed.currency,
        state="requested",
        provider_ref="",
        requested_at=facts.at,
    )
    moved = _balance(facts, owed.open_minor, None, attempts=owed.attempts + 1, next_due_on=None)
    moved.payment_method_id = payment_method_id
    return Decided(
        (payment, moved), Because("REN-13", cause, "invoice", owed.id), {"payment_id": -1}
    )


def retry(*, facts: Settling) -> Decision:
    """Charge an unpaid invoice again, by the subscription's present card (REN-13).

    While an answer is outstanding or no card is known, nothing is charged and the next day is set;
    what was bought for it is terminated: nothing is charged any more (SUB-06).
    """
    owed = facts.owed
    due = owed.next_due_on is not None and owed.next_due_on <= facts.on
    if not due or owed.open_minor <= 0:
        return Refused("not-due", {"on": owed.due_on.isoformat()})
    methods = [c.subscription.payment_method_id for c in facts.covered]
    method = next((m for m in methods if m is not None), owed.payment_method_id)
    over = tries_before(facts.covered)
    if method is None or owed.blocked or (over is not None and facts.on >= over):
        later = _retry_on(facts)
        return Decided(
            (_balance(facts, owed.open_minor, None, attempts=owed.attempts, next_due_on=later),),
            Because("REN-13", "not-tried", "invoice", owed.id),
        )
    return charge(facts=facts, payment_method_id=method, cause="tried-again")


def next_retry(
    due_on: date,
    *,
    after: date,
    policy: Policy,
    before: date | None = None,
    boundaries: Sequence[date] = (),
) -> date | None:
    """Return the next day on which an unpaid invoice is tried again, None when there is none left.

    Due 2025-06-10, tried that day: 2025-06-11, then 13, 17 and 25 June, 10 and 25 July (REN-13).
    `before` is the day of termination, by the month 2025-07-11, so that 10 July is the last one.
    The last day before each of the `boundaries` is a day for it as well: of a term that begins on
    2025-06-10 and was paid ahead, suspension on 06-26 adds 06-25, wherever its due date lies.
    """
    days = {
        *(due_on + timedelta(days=d) for d in policy.payment.retry_days),
        *(last_day(boundary) for boundary in boundaries),
    }
    left = (day for day in days if day > after and (before is None or day < before))
    return min(left, default=None)


def _collected(facts: Settling, asked: Asked, rows: NewRows) -> Iterator[Change]:
    received = asked.amount_minor if facts.share_minor is None else facts.share_minor
    paid = min(received, facts.owed.open_minor)
    return paid_off(facts, asked.id, received, paid, facts.on, rows)


def paid_off(
    facts: Settling,
    payment_id: int,
    received_minor: int,
    paid_minor: int,
    value_on: date,
    rows: NewRows,
    *,
    again_minor: int = 0,
) -> Iterator[Change]:
    """Pay the invoice; `again_minor` of the money goes to what is billed again (SUB-05)."""
    owed = facts.owed
    left = owed.open_minor - paid_minor
    if paid_minor:
        yield PaymentAllocated(
            id=rows.number(),
            customer_id=facts.buyer.id,
            payment_id=payment_id,
            invoice_id=owed.id,
            amount_minor=paid_minor,
            currency=owed.currency,
            value_on=value_on,
        )
    # What comes for an invoice that is paid already leaves it, and its day of payment, alone.
    if paid_minor or owed.state == "open":
        yield _balance(
            facts,
            left,
            value_on if not left else None,
            attempts=owed.attempts,
            next_due_on=owed.next_due_on if left else None,
        )
    yield from post(
        facts.buyer.id,
        seller_id=facts.buyer.seller.id,
        on=facts.on,
        currency=owed.currency,
        sides=(
            (CASH, received_minor),
            (RECEIVABLE, -paid_minor - again_minor),
            (CUSTOMER_BALANCE, paid_minor + again_minor - received_minor),
        ),
        document=("payment", payment_id),
        rows=rows,
    )
    if not in_arrears(left, currency=owed.currency, policy=facts.policy, rates=owed.rates):
        for covered in facts.covered:
            yield from relieved(covered, on=facts.on, value_on=value_on)


def _declined(every: Sequence[Settling], rows: NewRows) -> Iterator[Change]:
    # What was paid otherwise in the meantime stays as it is.
    every = [one for one in every if one.owed.open_minor]
    if not every:
        return
    facts = every[0]
    retries = [_retry_on(one) for one in every]
    for one, retry_on in zip(every, retries, strict=True):
        yield _balance(
            one, one.owed.open_minor, None, attempts=one.owed.attempts, next_due_on=retry_on
        )
    covered = [part for one in every for part in one.covered]
    suspends = [
        midnight(part.subscription.suspended_on, part.subscription.time_zone)
        for part in covered
        if part.subscription.suspended_on is not None
    ]
    next_on = min((day for day in retries if day is not None), default=None)
    yield from mails(
        facts.buyer.purchasers,
        template="payment-failed",
        values={
            **_numbers(every),
            "products": ", ".join(part.product_name for part in covered),
            "amount": money(sum(one.owed.open_minor for one in every), facts.owed.currency),
            "paid_with": facts.card,
            "due_on": facts.owed.due_on.isoformat(),
            "next_attempt_on": next_on.isoformat() if next_on else "",
            "suspends": suspends[0] if suspends else None,
            "url": "/account/invoices/",
        },
        about=About(facts.buyer.id, invoice_id=facts.owed.id),
        at=facts.at,
        rows=rows,
    )
    # Who pays is told once; after that it is overdue, or paid.
    for one in (one for one in every if one.owed.attempts <= 1):
        yield from unpaid_mails(
            one.buyer,
            account_id=one.owed.payer_account_id,
            step="declined",
            owed=money(one.owed.open_minor, one.owed.currency),
            due_on=one.owed.due_on,
            products=", ".join(part.product_name for part in one.covered),
            about=About(one.buyer.id, invoice_id=one.owed.id),
            at=one.at,
            rows=rows,
        )


def _numbers(every: Sequence[Settling]) -> dict[str, object]:
    """Return the numbers of more than one invoice; the mail about one finds its own itself."""
    if len(every) == 1:
        return {}
    return {"invoice_number": ", ".join(one.owed.number for one in every)}


def _retry_on(facts: Settling) -> date | None:
    return next_retry(
        facts.owed.due_on,
        after=facts.on,
        policy=facts.policy,
        before=tries_before(facts.covered),
        boundaries=boundaries_of(facts.covered),
    )


def _balance(
    facts: Settling,
    left: int,
    paid_on: date | None,
    *,
    attempts: int,
    next_due_on: date | None,
) -> InvoiceBalanceChanged:
    return InvoiceBalanceChanged(
        id=facts.owed.id,
        customer_id=facts.buyer.id,
        state="open" if left else "paid",
        open_minor=left,
        paid_on=paid_on,
        attempts=attempts,
        next_due_on=next_due_on,
        payment_method_id=facts.owed.payment_method_id,
    )
