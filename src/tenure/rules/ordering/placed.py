"""Placed orders: they wait for their payment, or are released when it fails (CHK-11)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import (
    CartOrdered,
    Change,
    OrderChanged,
    PurchaseChanged,
    QuoteReleased,
)
from tenure.rules.dates import day_after
from tenure.rules.decision import Because, Decided, Decision, NewRows, decided
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.payments.settling import Answer, Asked, answered


@dataclass(frozen=True, slots=True)
class Placed:
    """An order as it waits for its authorisation, and the quote that it was accepted from."""

    id: int
    number: str
    state: str
    user_id: int
    currency: str
    total_minor: int
    placed_at: datetime
    cart_id: int | None
    late_told_at: datetime | None
    purchase_id: int | None = None
    quote_id: int | None = None
    quote_last_on: date | None = None


def fail(
    answer: Answer,
    *,
    order: Placed,
    asked: Asked,
    buyer: Buyer,
    at: datetime,
    others: Sequence[Placed] = (),
) -> Decision:
    """Release an order whose payment was declined: cart or quote stays as it was (CHK-11).

    `others` are those that the same payment was for: none of a purchase stands alone (CHK-02).
    """
    if order.state != "pending":
        return decided(taken_before=True)
    rows = NewRows()
    every = (order, *others)
    return Decided(
        (
            *closed(every, asked, answer, at, buyer, failure=answer.failure or answer.state),
            *_failed_mail(every, answer, buyer, at, rows),
        ),
        Because("CHK-11", "payment-declined", "order", order.id),
    )


def wait(answer: Answer, *, order: Placed, asked: Asked, at: datetime) -> Decision:
    """Keep an order waiting: the bank wants to see its customer, or gave no answer yet (PAY-08)."""
    if order.state != "pending":
        return decided(taken_before=True)
    return Decided(
        (answered(asked, answer=answer, at=at),),
        Because("PAY-08", answer.state, "order", order.id),
    )


def closed(
    every: Sequence[Placed],
    asked: Asked,
    answer: Answer,
    at: datetime,
    buyer: Buyer,
    *,
    failure: str,
) -> Iterator[Change]:
    """Close the orders of a payment that failed; cart and quote are free again (CHK-11)."""
    yield answered(asked, answer=answer, at=at)
    for order in every:
        yield changed_order(order, buyer.id, "failed", failure=failure)
        if order.quote_id is not None:
            yield QuoteReleased(
                id=order.quote_id,
                customer_id=buyer.id,
                state="sent",
                next_due_on=day_after(order.quote_last_on) if order.quote_last_on else None,
            )
    first = every[0]
    if first.purchase_id is not None:
        yield PurchaseChanged(id=first.purchase_id, customer_id=buyer.id, state="failed")
    if first.cart_id is not None:
        yield CartOrdered(id=first.cart_id, ordered_at=None)


def changed_order(
    order: Placed,
    customer_id: int,
    state: str,
    *,
    failure: str,
    late_told_at: datetime | None = None,
) -> OrderChanged:
    """Return an order's new state as a change; when it was fulfilled is not touched here."""
    return OrderChanged(
        id=order.id,
        customer_id=customer_id,
        state=state,
        failure=failure,
        fulfilled_at=None,
        late_told_at=late_told_at or order.late_told_at,
    )


def _failed_mail(
    every: Sequence[Placed], answer: Answer, buyer: Buyer, at: datetime, rows: NewRows
) -> Iterator[Change]:
    cause = {"expired_card": "expired", "authentication_failed": "authentication"}
    order = every[0]
    return mails(
        ordering(order, buyer),
        template="order-failed",
        values={
            **several(every),
            "total": money(sum(one.total_minor for one in every), order.currency),
            "cause": cause.get(answer.failure, "declined"),
            "url": "/cart/",
        },
        about=About(buyer.id, order_id=order.id),
        at=at,
        rows=rows,
    )


def several(every: Sequence[Placed]) -> dict[str, object]:
    """Return what a mail about more than one order says of them; one finds its number itself."""
    if len(every) == 1:
        return {}
    return {"order_number": ", ".join(one.number for one in every), "orders": len(every)}


def ordering(order: Placed, buyer: Buyer) -> list[Contact]:
    """Return who placed the order: all order mail goes to that e-mail (ACC-01)."""
    mine = [contact for contact in buyer.purchasers if contact.user_id == order.user_id]
    return mine or list(buyer.purchasers)
