"""Money that was sent in time brings a terminated subscription back as it was (SUB-05)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tenure.rules.changes import (
    Change,
    GroupAssigned,
    InstalmentCancelled,
    InvoiceIssued,
    InvoiceLineAdded,
    InvoiceTaxAdded,
    PaymentAllocated,
    PaymentReceived,
    RevenueRateChanged,
    SeatAssigned,
)
from tenure.rules.companies.allotments import Allotment
from tenure.rules.decision import NewRows
from tenure.rules.invoicing.crediting import InvoicedLine
from tenure.rules.invoicing.invoices import (
    CUSTOMER_BALANCE,
    DEFERRED,
    RECEIVABLE,
    TAX_OWED,
    daily_rates,
    post,
)
from tenure.rules.money import Money
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer
from tenure.rules.pricing.derivation import taken_back
from tenure.rules.taxes.tax import Tax


@dataclass(frozen=True, slots=True)
class Credited:
    """A credit note, its amounts negative; `applied_minor` lowered its invoice, positive.

    The rest of it went to the customer's balance.
    """

    id: int
    currency: str
    net_minor: int
    tax_minor: int
    total_minor: int
    applied_minor: int
    order_id: int | None
    seller: Mapping[str, Any]
    buyer: Mapping[str, Any]
    po_number: str
    lines: tuple[InvoicedLine, ...]
    taxes: tuple[Tax, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """What a terminated subscription lost that it gets back: credits, later bills, seats.

    `through` tells by user which of the former `allotments` the seat came through.
    """

    subscription_id: int
    credits: tuple[Credited, ...]
    instalments: tuple[int, ...]
    users: tuple[int, ...]
    through: Mapping[int, int] = field(default_factory=dict)
    allotments: tuple[Allotment, ...] = ()

    @property
    def owed_minor(self) -> int:
        """Return how much must be paid for what was credited, beside what is still open."""
        return sum(one.applied_minor for one in self.credits)


@dataclass(frozen=True, slots=True)
class Returning:
    """The payment that brings it back: its key, day of value, and what of it is still to give."""

    payment_id: int
    given_minor: int
    value_on: date
    buyer: Buyer
    product_name: str
    quantity: int
    on: date
    at: datetime


def reinstated(lost: Lost, *, by: Returning, rows: NewRows) -> Iterator[Change]:
    """Give back what termination took: bills to come, seats, and what was credited (SUB-05).

    A credit note of −2 356.25 becomes an invoice of 2 356.25, paid by the transfer; what of it had
    gone to the balance is taken from there again. Seats go back to whoever had them.
    """
    for instalment in lost.instalments:
        yield InstalmentCancelled(
            id=instalment,
            customer_id=by.buyer.id,
            subscription_id=lost.subscription_id,
            cancelled_on=None,
        )
    again = {one.id: rows.number() for one in lost.allotments}
    for one in lost.allotments:
        yield GroupAssigned(
            id=again[one.id],
            customer_id=by.buyer.id,
            subscription_id=lost.subscription_id,
            group_id=one.group_id,
            team_id=one.team_id,
            since_at=by.at,
        )
    for user in lost.users[: by.quantity]:
        yield SeatAssigned(
            id=rows.number(),
            customer_id=by.buyer.id,
            subscription_id=lost.subscription_id,
            user_id=user,
            since_at=by.at,
            through_id=again.get(lost.through.get(user, 0)),
        )
    given, first_id = by.given_minor, None
    for credit in lost.credits:
        paid = min(given, credit.applied_minor)
        given -= paid
        invoice_id = rows.number()
        first_id = first_id or invoice_id
        yield from _billed_again(credit, lost.subscription_id, invoice_id, paid, by, rows)
    yield from mails(
        by.buyer.purchasers,
        template="reinstated",
        values={
            "product": by.product_name,
            "seats": min(len(lost.users), by.quantity),
            "url": f"/account/subscriptions/{lost.subscription_id}/",
        },
        about=About(by.buyer.id, invoice_id=first_id, subscription_id=lost.subscription_id),
        at=by.at,
        rows=rows,
    )


def _billed_again(
    credit: Credited, subscription_id: int, invoice_id: int, paid: int, by: Returning, rows: NewRows
) -> Iterator[Change]:
    total = -credit.total_minor
    from_balance = total - credit.applied_minor
    left = credit.applied_minor - paid
    yield InvoiceIssued(
        id=invoice_id,
        customer_id=by.buyer.id,
        legal_entity_id=by.buyer.seller.id,
        kind="invoice",
        number_prefix=by.buyer.seller.number_prefix,
        issued_on=by.on,
        issued_at=by.at,
        due_on=by.on,
        currency=credit.currency,
        net_minor=-credit.net_minor,
        tax_minor=-credit.tax_minor,
        total_minor=total,
        open_minor=left,
        state="open" if left else "paid",
        paid_on=None if left else by.value_on,
        order_id=credit.order_id,
        payment_method_id=None,
        seller=credit.seller,
        buyer=credit.buyer,
        po_number=credit.po_number,
        language=by.buyer.language,
        time_zone=by.buyer.time_zone,
        corrects_id=credit.id,
    )
    yield from _lines(credit, subscription_id, invoice_id, by, rows)
    yield from post(
        by.buyer.id,
        seller_id=by.buyer.seller.id,
        on=by.on,
        currency=credit.currency,
        sides=((RECEIVABLE, total), (DEFERRED, credit.net_minor), (TAX_OWED, credit.tax_minor)),
        document=("invoice", invoice_id),
        rows=rows,
    )
    if paid:
        yield _allocated(by.payment_id, invoice_id, paid, credit.currency, by, rows)
    if from_balance:
        yield from _taken_from_balance(credit.currency, from_balance, invoice_id, by, rows)


def _lines(
    credit: Credited, subscription_id: int, invoice_id: int, by: Returning, rows: NewRows
) -> Iterator[Change]:
    for line in credit.lines:
        yield InvoiceLineAdded(
            id=rows.number(),
            customer_id=by.buyer.id,
            invoice_id=invoice_id,
            subscription_id=subscription_id,
            product_id=line.product_id,
            kind=line.kind,
            term=line.term,
            quantity=line.quantity,
            first_on=line.first_on,
            last_on=line.last_on,
            srp_minor=line.srp_minor,
            net_minor=-line.net_minor,
            tax_bp=line.tax_bp,
            derivation=taken_back(line.derivation),
        )
        for day, delta in daily_rates(
            -line.net_minor, first=line.first_on, last=line.last_on, known_on=by.at.date()
        ):
            yield RevenueRateChanged(
                id=rows.number(),
                legal_entity_id=by.buyer.seller.id,
                currency=credit.currency,
                on=day,
                delta_minor=delta,
                document_kind="invoice",
                document_id=invoice_id,
            )
    for tax in credit.taxes:
        net = -sum(line.net_minor for line in credit.lines if line.tax_bp == tax.rate_bp)
        before_tax = Money(net, credit.currency)
        yield InvoiceTaxAdded(
            id=rows.number(),
            invoice_id=invoice_id,
            rate_bp=tax.rate_bp,
            rule=tax.rule,
            net_minor=net,
            tax_minor=tax.on(before_tax).minor,
            derivation=tax.derivation(before_tax),
        )


def _taken_from_balance(
    currency: str, minor: int, invoice_id: int, by: Returning, rows: NewRows
) -> Iterator[Change]:
    payment_id = rows.number()
    yield PaymentReceived(
        id=payment_id,
        customer_id=by.buyer.id,
        kind="balance",
        amount_minor=minor,
        currency=currency,
        state="succeeded",
        provider_ref="",
        requested_at=by.at,
        answered_at=by.at,
        value_on=by.on,
    )
    yield _allocated(payment_id, invoice_id, minor, currency, by, rows)
    yield from post(
        by.buyer.id,
        seller_id=by.buyer.seller.id,
        on=by.on,
        currency=currency,
        sides=((CUSTOMER_BALANCE, minor), (RECEIVABLE, -minor)),
        document=("payment", payment_id),
        rows=rows,
    )


def _allocated(
    payment_id: int, invoice_id: int, minor: int, currency: str, by: Returning, rows: NewRows
) -> PaymentAllocated:
    return PaymentAllocated(
        id=rows.number(),
        customer_id=by.buyer.id,
        payment_id=payment_id,
        invoice_id=invoice_id,
        amount_minor=minor,
        currency=currency,
        value_on=by.value_on,
    )


def owed_for(lost: Sequence[Lost]) -> int:
    """Return what the credits of several subscriptions took off their invoices, in minor units."""
    return sum(one.owed_minor for one in lost)
