"""Fulfilment: authorised orders become what was bought, an invoice each, one capture (CHK-07)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tenure.rules.attachments import carried
from tenure.rules.changes import (
    Change,
    OrderChanged,
    PaymentRequested,
    PaymentShared,
    PurchaseChanged,
)
from tenure.rules.decision import Because, Decided, Decision, NewRows, decided
from tenure.rules.invoicing.invoices import Issued, Terms, invoice_mails, issue
from tenure.rules.kinds import not_handed_out
from tenure.rules.notices import About, mails, money
from tenure.rules.ordering.order_effects import become
from tenure.rules.ordering.order_lines import Fulfilling, Made, overtaken
from tenure.rules.ordering.placed import closed, several
from tenure.rules.payments.settling import Answer, answered


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """One order with what its lines led to and its invoice."""

    facts: Fulfilling
    made: Made
    issued: Issued
    terms: Terms


def fulfil(answer: Answer, *, facts: Fulfilling, others: Sequence[Fulfilling] = ()) -> Decision:
    """Fulfil an authorised order: open access, invoice, capture, confirm, deliver (CHK-06…08).

    The invoice is due on the day of fulfilment, so a capture that fails is in arrears from then.
    `others` are those of the same purchase: all are fulfilled or none, each with its invoice, and
    one capture asks for the sum. 4 712.50 and 937.50: captured 5 650.00 (CHK-02).
    """
    if facts.order.state == "failed" and facts.payment.state != "authorised":
        return _too_late(answer, facts)
    if facts.order.state != "pending":
        return decided(taken_before=True)
    every = (facts, *others)
    why = next((cause for cause in map(overtaken, every) if cause), "")
    if why:
        return _abandoned(answer, every, why)
    rows = NewRows()
    done = [_fulfilled(one, rows) for one in every]
    capture = _capture(answer, done, rows)
    return Decided(
        (
            answered(facts.payment, answer=answer, at=facts.at),
            *_stands(facts),
            *(change for one in done for change in _changes(one)),
            capture,
            *_shares(done, capture, rows),
            *_mails(done, rows),
        ),
        _because(facts),
    )


def fulfil_on_terms(facts: Fulfilling, *, rows: NewRows) -> tuple[Change, ...]:
    """Return what an order becomes that is paid by invoice: the same, but nothing is captured.

    Access opens at once and the invoice is due by its terms: of 2025-06-10, with 30 days, on
    2025-07-10 (CHK-07, INV-07).
    """
    done = _fulfilled(facts, rows)
    return (*done.made.changes, *done.issued.changes, *_papers(done), *_mails([done], rows))


def _because(facts: Fulfilling) -> Because:
    if facts.order.purchase_id is None:
        return Because("CHK-07", "order-fulfilled", "order", facts.order.id)
    return Because("CHK-07", "order-fulfilled", "purchase", facts.order.purchase_id)


def _stands(facts: Fulfilling) -> Iterator[Change]:
    if facts.order.purchase_id is not None:
        yield PurchaseChanged(
            id=facts.order.purchase_id, customer_id=facts.buyer.id, state="fulfilled"
        )


def _fulfilled(facts: Fulfilling, rows: NewRows) -> Fulfilled:
    made = become(facts, rows=rows)
    terms = Terms(
        on=facts.on,
        due_on=facts.due_on,
        at=facts.at,
        order_id=facts.order.id,
        payment_method_id=facts.payment_method_id,
        payer_account_id=facts.payer_account_id,
        po_number=facts.po_number,
        note=facts.note,
    )
    issued = issue(facts.buyer, lines=made.billed, tax=facts.tax, terms=terms, rows=rows)
    return Fulfilled(facts, made, issued, terms)


def _changes(one: Fulfilled) -> Iterator[Change]:
    facts = one.facts
    yield OrderChanged(
        id=facts.order.id,
        customer_id=facts.buyer.id,
        state="fulfilled",
        failure="",
        fulfilled_at=facts.at,
        late_told_at=facts.order.late_told_at,
    )
    yield from one.made.changes
    yield from one.issued.changes
    yield from _papers(one)


def _papers(one: Fulfilled) -> Iterator[Change]:
    """Hand what was attached over to the invoice (REN-17)."""
    owner = ("invoice", one.issued.id)
    return carried(one.facts.documents, customer_id=one.facts.buyer.id, to=owner)


def _too_late(answer: Answer, facts: Fulfilling) -> Decision:
    """Give back what was reserved for an order that had failed by then (PAY-08)."""
    return Decided(
        (
            answered(facts.payment, answer=answer, at=facts.at),
            _void(answer, facts, NewRows()),
        ),
        Because("PAY-08", "authorised-too-late", "order", facts.order.id),
    )


def _abandoned(answer: Answer, every: Sequence[Fulfilling], why: str) -> Decision:
    """Close orders that something else overtook: what was reserved is released (REN-12)."""
    rows = NewRows()
    facts = every[0]
    placed = [one.order for one in every]
    return Decided(
        (
            *closed(placed, facts.payment, answer, facts.at, facts.buyer, failure=why),
            _void(answer, facts, rows),
            *mails(
                [facts.ordered_by],
                template="order-overtaken",
                values={
                    **several(placed),
                    "total": money(sum(one.total_minor for one in placed), placed[0].currency),
                    "cause": why,
                    "url": "/account/subscriptions/",
                },
                about=About(facts.buyer.id, order_id=placed[0].id),
                at=facts.at,
                rows=rows,
            ),
        ),
        Because("REN-12", why, "order", placed[0].id),
    )


def _void(answer: Answer, facts: Fulfilling, rows: NewRows) -> PaymentRequested:
    return PaymentRequested(
        id=rows.number(),
        customer_id=facts.buyer.id,
        kind="void",
        order_id=facts.payment.order_id,
        invoice_id=None,
        payment_method_id=facts.payment_method_id,
        attempt=1,
        amount_minor=facts.payment.amount_minor,
        currency=facts.payment.currency,
        state="requested",
        provider_ref=answer.provider_ref or facts.payment.provider_ref,
        requested_at=facts.at,
        purchase_id=facts.payment.purchase_id,
    )


def _capture(answer: Answer, done: Sequence[Fulfilled], rows: NewRows) -> PaymentRequested:
    facts, together = done[0].facts, done[0].facts.order.purchase_id
    return PaymentRequested(
        id=rows.number(),
        customer_id=facts.buyer.id,
        kind="capture",
        order_id=facts.order.id if together is None else None,
        invoice_id=done[0].issued.id if together is None else None,
        payment_method_id=facts.payment_method_id,
        attempt=1,
        amount_minor=sum(one.issued.total_minor for one in done),
        currency=facts.buyer.currency,
        state="requested",
        provider_ref=answer.provider_ref or facts.payment.provider_ref,
        requested_at=facts.at,
        purchase_id=together,
    )


def _shares(
    done: Sequence[Fulfilled], capture: PaymentRequested, rows: NewRows
) -> Iterator[Change]:
    if capture.purchase_id is None:
        return
    for one in done:
        yield PaymentShared(
            id=rows.number(),
            customer_id=capture.customer_id,
            payment_id=capture.id,
            invoice_id=one.issued.id,
            attempt=capture.attempt,
            amount_minor=one.issued.total_minor,
            currency=capture.currency,
        )


def _mails(done: Sequence[Fulfilled], rows: NewRows) -> Iterator[Change]:
    """One confirmation and one delivery for all that was bought, an invoice for each order."""
    facts = done[0].facts
    about = About(facts.buyer.id, order_id=facts.order.id)
    numbers = several([one.facts.order for one in done])
    net = sum(one.issued.net_minor for one in done)
    total = sum(one.issued.total_minor for one in done)
    yield from mails(
        [facts.ordered_by],
        template="order-confirmation",
        values={
            **numbers,
            "company": facts.buyer.name,
            "customer_number": facts.buyer.number,
            "lines": [line for one in done for line in one.made.confirmed],
            "net": money(net, facts.buyer.currency),
            "tax": money(total - net, facts.buyer.currency),
            "total": money(total, facts.buyer.currency),
            "paid_with": facts.card_label,
            **({} if facts.asked else {"due_on": facts.due_on.isoformat()}),
            "po_number": facts.po_number,
            "url": "/account/orders/",
        },
        about=about,
        at=facts.at,
        rows=rows,
    )
    opened = [line for one in done for line in one.made.opened]
    if opened:
        yield from mails(
            [facts.ordered_by],
            template="delivery",
            values={
                **numbers,
                "lines": opened,
                **not_handed_out(line.offer.kind for one in done for line in one.facts.lines),
                "url": "/account/subscriptions/",
            },
            about=about,
            at=facts.at,
            rows=rows,
        )
    for one in done:
        yield from invoice_mails(
            facts.buyer, issued=one.issued, terms=one.terms, paid_with=facts.card_label, rows=rows
        )
