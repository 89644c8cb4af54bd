"""Money goes back the way it came: asked for once, booked when the provider answers (RET-06)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import Change, RefundRequested
from tenure.rules.decision import Because, Decided, Decision, NewRows, decided
from tenure.rules.invoicing.invoices import CASH, CUSTOMER_BALANCE, REFUNDS_DUE, post
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer
from tenure.rules.payments.settling import FINAL, Answer, Asked, answered

BY_PROVIDER = frozenset({"capture", "charge"})
"""Payments that the provider took and can give back; of others the money becomes a balance."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a payment paid of an invoice and wasn't given back yet, in minor units."""

    payment_id: int
    kind: str
    provider_ref: str
    payment_method_id: int | None
    card: str
    left_minor: int


@dataclass(frozen=True, slots=True)
class Refund:
    """So much of a payment goes back."""

    of: Taken
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Refunding:
    """A refund that was asked for, with whose it is."""

    asked: Asked
    buyer: Buyer
    card: str
    on: date
    at: datetime


def shared_out(taken: Sequence[Taken], *, amount_minor: int) -> tuple[Refund, ...]:
    """Return what of an amount goes back through the provider, the latest payment first (RET-06).

    1 000.00 back of 600.00 by card and 400.00 by transfer: 600.00 to the card; the rest isn't
    named here, it becomes the customer's balance.
    """
    found: list[Refund] = []
    for one in sorted(taken, key=lambda taken: -taken.payment_id):
        refunded = min(amount_minor, one.left_minor)
        if refunded > 0 and one.kind in BY_PROVIDER and one.provider_ref:
            found.append(Refund(one, refunded))
            amount_minor -= refunded
    return tuple(found)


def ask(
    refunds: Sequence[Refund],
    *,
    credit_note_id: int,
    buyer: Buyer,
    currency: str,
    on: date,
    at: datetime,
    rows: NewRows,
) -> Iterator[Change]:
    """Ask the provider for refunds of a credit note, after the commit (RET-06, PAY-08).

    What the note gave to the balance is taken from there at once, so that nobody spends it twice:
    942.50 moves from customer-balance to refunds-due, until the provider has answered.
    """
    for attempt, refund in enumerate(refunds, start=1):
        payment_id = rows.number()
        yield RefundRequested(
            id=payment_id,
            customer_id=buyer.id,
            kind="refund",
            order_id=None,
            invoice_id=credit_note_id,
            payment_method_id=refund.of.payment_method_id,
            attempt=attempt,
            amount_minor=refund.amount_minor,
            currency=currency,
            state="requested",
            provider_ref=refund.of.provider_ref,
            requested_at=at,
            refunds_id=refund.of.payment_id,
        )
        yield from post(
            buyer.id,
            seller_id=buyer.seller.id,
            on=on,
            currency=currency,
            sides=(
                (CUSTOMER_BALANCE, refund.amount_minor),
                (REFUNDS_DUE, -refund.amount_minor),
            ),
            document=("payment", payment_id),
            rows=rows,
        )


def note(answer: Answer, *, facts: Refunding) -> Decision:
    """Take the provider's answer about a refund; taken twice it counts once (PAY-08, RET-06).

    Given back: refunds-due +942.50, cash −942.50. Declined, the money is the customer's balance
    again, and the purchasers are told.
    """
    asked = facts.asked
    late = asked.state == "declined" and answer.state == "succeeded"
    if asked.state in FINAL and not late:
        return decided(taken_before=True)
    rows = NewRows()
    value_on = facts.on if answer.state == "succeeded" else None
    said = answered(asked, answer=answer, at=facts.at, value_on=value_on)
    because = Because("RET-06", f"refund-{answer.state}", "invoice", asked.invoice_id)
    match answer.state:
        case "succeeded":
            source = CUSTOMER_BALANCE if late else REFUNDS_DUE
            return Decided((said, *_booked(facts, (source, CASH), rows)), because)
        case "declined":
            return Decided(
                (said, *_booked(facts, (REFUNDS_DUE, CUSTOMER_BALANCE), rows), *_told(facts, rows)),
                because,
            )
        case _:
            return Decided((said,), because)


def _booked(facts: Refunding, between: tuple[str, str], rows: NewRows) -> Iterator[Change]:
    source, target = between
    asked = facts.asked
    return post(
        facts.buyer.id,
        seller_id=facts.buyer.seller.id,
        on=facts.on,
        currency=asked.currency,
        sides=((source, asked.amount_minor), (target, -asked.amount_minor)),
        document=("payment", asked.id),
        rows=rows,
    )


def _told(facts: Refunding, rows: NewRows) -> Iterator[Change]:
    return mails(
        facts.buyer.purchasers,
        template="refund-failed",
        values={
            "amount": money(facts.asked.amount_minor, facts.asked.currency),
            "card": facts.card,
            "url": "/account/invoices/",
        },
        about=About(facts.buyer.id, invoice_id=facts.asked.invoice_id),
        at=facts.at,
        rows=rows,
    )
