"""Fulfilment: an authorised order becomes what was bought, an invoice and a capture (CHK-07)."""

from collections.abc import Iterator

from tenure.rules.changes import Change, OrderChanged, PaymentRequested
from tenure.rules.decision import Because, Decided, Decision, NewRows, decided
from tenure.rules.invoicing import Issued, Terms, invoice_mails, issue
from tenure.rules.notices import About, mails, money
from tenure.rules.order_lines import Fulfilling, Made, become, overtaken
from tenure.rules.orders import closed
from tenure.rules.payments import Answer, answered


def fulfil(answer: Answer, *, facts: Fulfilling) -> Decision:
    """Fulfil an authorised order: open access, invoice, capture, confirm, deliver (CHK-06…08).

    The invoice is due on the day of fulfilment, so a capture that fails is in arrears from then.
    """
    if facts.order.state == "failed" and facts.asked.state != "authorised":
        return _too_late(answer, facts)
    if facts.order.state != "pending":
        return decided(taken_before=True)
    why = overtaken(facts)
    if why:
        return _abandoned(answer, facts, why)
    rows = NewRows()
    made = become(facts, rows=rows)
    terms = Terms(
        on=facts.on,
        due_on=facts.on,
        at=facts.at,
        order_id=facts.order.id,
        payment_method_id=facts.payment_method_id,
        po_number=facts.po_number,
    )
    issued = issue(facts.buyer, lines=made.billed, tax=facts.tax, terms=terms, rows=rows)
    return Decided(
        (
            answered(facts.asked, answer=answer, at=facts.at),
            OrderChanged(
                id=facts.order.id,
                customer_id=facts.buyer.id,
                state="fulfilled",
                failure="",
                fulfilled_at=facts.at,
                late_told_at=facts.order.late_told_at,
            ),
            *made.changes,
            *issued.changes,
            _capture(answer, facts, issued, rows),
            *_mails(facts, made, issued, terms, rows),
        ),
        Because("CHK-07", "order-fulfilled", "order", facts.order.id),
    )


def _too_late(answer: Answer, facts: Fulfilling) -> Decision:
    """Give back what was reserved for an order that had failed by then (PAY-08)."""
    return Decided(
        (
            answered(facts.asked, answer=answer, at=facts.at),
            _void(answer, facts, NewRows()),
        ),
        Because("PAY-08", "authorised-too-late", "order", facts.order.id),
    )


def _abandoned(answer: Answer, facts: Fulfilling, why: str) -> Decision:
    """Close an order that something else overtook: what was reserved is released (REN-12)."""
    rows = NewRows()
    order = facts.order
    return Decided(
        (
            *closed(order, facts.asked, answer, facts.at, facts.buyer, failure=why),
            _void(answer, facts, rows),
            *mails(
                [facts.ordered_by],
                template="order-overtaken",
                values={
                    "total": money(order.total_minor, order.currency),
                    "cause": why,
                    "url": "/account/subscriptions/",
                },
                about=About(facts.buyer.id, order_id=order.id),
                at=facts.at,
                rows=rows,
            ),
        ),
        Because("REN-12", why, "order", order.id),
    )


def _void(answer: Answer, facts: Fulfilling, rows: NewRows) -> PaymentRequested:
    return PaymentRequested(
        id=rows.number(),
        customer_id=facts.buyer.id,
        kind="void",
        order_id=facts.order.id,
        invoice_id=None,
        payment_method_id=facts.payment_method_id,
        attempt=1,
        amount_minor=facts.asked.amount_minor,
        currency=facts.asked.currency,
        state="requested",
        provider_ref=answer.provider_ref or facts.asked.provider_ref,
        requested_at=facts.at,
    )


def _capture(answer: Answer, facts: Fulfilling, issued: Issued, rows: NewRows) -> PaymentRequested:
    return PaymentRequested(
        id=rows.number(),
        customer_id=facts.buyer.id,
        kind="capture",
        order_id=facts.order.id,
        invoice_id=issued.id,
        payment_method_id=facts.payment_method_id,
        attempt=1,
        amount_minor=issued.total_minor,
        currency=facts.buyer.currency,
        state="requested",
        provider_ref=answer.provider_ref or facts.asked.provider_ref,
        requested_at=facts.at,
    )


def _mails(
    facts: Fulfilling, made: Made, issued: Issued, terms: Terms, rows: NewRows
) -> Iterator[Change]:
    about = About(facts.buyer.id, order_id=facts.order.id)
    yield from mails(
        [facts.ordered_by],
        template="order-confirmation",
        values={
            "company": facts.buyer.name,
            "customer_number": facts.buyer.number,
            "lines": made.confirmed,
            "net": money(issued.total_minor - facts.tax.on(_net(made)), facts.buyer.currency),
            "tax": money(facts.tax.on(_net(made)), facts.buyer.currency),
            "total": money(issued.total_minor, facts.buyer.currency),
            "paid_with": facts.card_label,
            "po_number": facts.po_number,
            "url": "/account/orders/",
        },
        about=about,
        at=facts.at,
        rows=rows,
    )
    if made.opened:
        yield from mails(
            [facts.ordered_by],
            template="delivery",
            values={"lines": made.opened, "url": "/account/subscriptions/"},
            about=about,
            at=facts.at,
            rows=rows,
        )
    yield from invoice_mails(
        facts.buyer, issued=issued, terms=terms, paid_with=facts.card_label, rows=rows
    )


def _net(made: Made) -> int:
    return sum(line.net_minor for line in made.billed)
