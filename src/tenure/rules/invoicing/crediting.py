"""Credit notes: days without access, and what is returned, are taken back (SUB-16, RET-06)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tenure.rules.changes import (
    Change,
    CreditNoteIssued,
    InvoiceBalanceChanged,
    InvoiceLineAdded,
    InvoiceTaxAdded,
    ReturnCredited,
    RevenueRateChanged,
)
from tenure.rules.dates import day_after, days_between_inclusive
from tenure.rules.decision import NewRows
from tenure.rules.invoicing.invoices import (
    CUSTOMER_BALANCE,
    DEFERRED,
    RECEIVABLE,
    TAX_OWED,
    daily_rates,
    post,
)
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer
from tenure.rules.pricing.derivation import Derivation, credited, evaluate, summed, taken_back
from tenure.rules.taxes.tax import Tax

RENEWAL = "renewal"
"""The kind of a line that, never paid, is credited with its first days (SUB-16)."""


@dataclass(frozen=True, slots=True)
class InvoicedLine:
    """A line of an invoice as it was issued; `last_on` is included."""

    product_id: int
    kind: str
    term: str
    quantity: int
    first_on: date
    last_on: date
    srp_minor: int
    net_minor: int
    tax_bp: int
    derivation: Derivation
    id: int = 0


@dataclass(frozen=True, slots=True)
class Invoiced:
    """An invoice with its lines for one subscription, its taxes, and what was paid of it."""

    id: int
    number: str
    issued_at: datetime
    currency: str
    open_minor: int
    paid_minor: int
    state: str
    attempts: int
    payment_method_id: int | None
    order_id: int | None
    seller: Derivation
    buyer: Derivation
    po_number: str
    lines: tuple[InvoicedLine, ...]
    taxes: tuple[Tax, ...]
    payer_account_id: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """So much of a line is taken back: `amount` is negative and what `derivation` comes to."""

    line: InvoicedLine
    first_on: date
    amount: Money
    derivation: Derivation


@dataclass(frozen=True, slots=True)
class GivenBack:
    """What differs where something is returned: its days count as never bought (RET-06).

    `retry_on`: when what stays of the invoice is tried again; `before`: the net that earlier
    credit notes took off it, by tax rate and negative; `refunded_minor` goes back to `card`.
    """

    on: date
    retry_on: date | None = None
    before: Mapping[int, int] = field(default_factory=dict)
    refunded_minor: int = 0
    card: str = ""


type Taxed = tuple[Tax, Money, Derivation]
"""A tax on a credited net, with how its amount comes about."""


def whole(lines: Sequence[InvoicedLine], *, currency: str) -> tuple[Part, ...]:
    """Return lines taken back in full, 754.00 as −754.00; free ones are left out (RET-06)."""
    return tuple(
        Part(line, line.first_on, Money(-line.net_minor, currency), _all_of(line))
        for line in lines
        if line.net_minor
    )


def _all_of(line: InvoicedLine) -> Derivation:
    days = days_between_inclusive(line.first_on, line.last_on)
    return credited(line.derivation, first=line.first_on, last=line.last_on, of_days=days)


def total_of(invoice: Invoiced, *, parts: Sequence[Part], back: GivenBack) -> int:
    """Return what crediting parts comes to with tax, in minor units and positive (RET-06).

    Of two lines of 3.33 and 3.33 at 25 % (tax 1.67), the first is 4.16, the second 4.17.
    """
    net = sum(part.amount.minor for part in parts)
    return -net - sum(evaluate(how).minor for _, _, how in _taxes(invoice, parts, back.before))


def parts_without_access(invoice: Invoiced, *, lost_on: date) -> tuple[Part, ...]:
    """Return what is to be credited once access was lost for good on a day (SUB-16).

    A year of EUR 1 885.00 to 2026-06-09, partly paid, lost on 2025-06-26: 349 of 365 days are
    EUR −1 802.37. A renewal of which nothing was paid is taken back whole.
    """
    found = []
    for line in invoice.lines:
        never_paid = line.kind == RENEWAL and not invoice.paid_minor
        first_on = line.first_on if never_paid else max(line.first_on, lost_on)
        if first_on > line.last_on or not line.net_minor:
            continue
        how = credited(
            line.derivation,
            first=first_on,
            last=line.last_on,
            of_days=days_between_inclusive(line.first_on, line.last_on),
        )
        amount = evaluate(how)
        if amount.minor:
            found.append(Part(line, first_on, amount, how))
    return tuple(found)


def credit(
    invoice: Invoiced,
    *,
    parts: Sequence[Part],
    subscription_id: int,
    product_name: str,
    buyer: Buyer,
    on: date,
    at: datetime,
    rows: NewRows,
    back: GivenBack | None = None,
) -> Iterator[Change]:
    """Issue a credit note for parts of an invoice, post it and send it (SUB-16, INV-10).

    It lowers what is open of the invoice; what was paid already goes to the customer's balance.
    With 25 % tax on 754.00: receivable −942.50, deferred revenue +754.00, tax owed +188.50.
    `back` where it is credited because it is returned (RET-06).
    """
    taxes = _taxes(invoice, parts, back.before if back else {})
    note = _note(invoice, parts, taxes, buyer, on=on, at=at, rows=rows)
    applied = min(-note.total_minor, invoice.open_minor)
    yield note
    for part in parts:
        yield _line(part, buyer.id, note.id, subscription_id, rows, back)
    for tax, net, how in taxes:
        yield InvoiceTaxAdded(
            id=rows.number(),
            invoice_id=note.id,
            rate_bp=tax.rate_bp,
            rule=tax.rule,
            net_minor=net.minor,
            tax_minor=evaluate(how).minor,
            derivation=how,
        )
    if applied:
        left = invoice.open_minor - applied
        yield _lowered(invoice, left, buyer.id, on, retry_on=back.retry_on if back else None)
    yield from _posted(note, applied, rows)
    yield from _no_longer_earned(invoice, parts, note, rows)
    refunded = back.refunded_minor if back else 0
    yield from mails(
        buyer.sent_to(invoice.payer_account_id),
        template="return-credited" if back else "credit-note",
        values={
            "company": buyer.name,
            "product": product_name,
            "corrects": invoice.number,
            "total": money(-note.total_minor, invoice.currency),
            **_rest(invoice, applied),
            **_to_card(invoice, refunded, back.card if back else ""),
            **_to_balance(invoice, -note.total_minor - applied - refunded),
            "url": "/account/invoices/",
        },
        about=About(buyer.id, invoice_id=note.id, subscription_id=subscription_id),
        at=at,
        rows=rows,
    )


def rates_taken_back(
    line: InvoicedLine, *, issued_on: date, credited_minor: int, known_on: date
) -> tuple[tuple[date, int], ...]:
    """Return the dated changes of the daily rate that stop a line's earning (INV-10).

    100 for 1–10 May, of which 60 is taken back on 7 May: 60 were earned by the 6th, so −20 on the
    7th puts it right, and no more is earned: −30 on 7 May, +20 on the 8th, +10 on the 11th.
    """
    before = daily_rates(line.net_minor, first=line.first_on, last=line.last_on, known_on=issued_on)
    deltas: dict[date, int] = {}
    rate = earned = 0
    until = known_on
    for day, delta in before:
        if day > known_on:
            deltas[day] = -delta
            continue
        earned += rate * ((day - until).days if rate else 0)
        until, rate = day, rate + delta
    earned += rate * ((known_on - until).days if rate else 0)
    put_right = line.net_minor - credited_minor - earned
    deltas[known_on] = put_right - rate
    after = day_after(known_on)
    deltas[after] = deltas.get(after, 0) - put_right
    return tuple((day, delta) for day, delta in sorted(deltas.items()) if delta)


def _taxes(invoice: Invoiced, parts: Sequence[Part], before: Mapping[int, int]) -> list[Taxed]:
    """Return the taxes that parts of an invoice carry, each with its net (TAX-01).

    `before` was credited by rate already: all credit notes together take back the tax of the
    invoice to the cent, so each takes the difference that it makes.
    """
    found = []
    for tax in invoice.taxes:
        net = sum(part.amount.minor for part in parts if part.line.tax_bp == tax.rate_bp)
        if not net:
            continue
        money_net, earlier = Money(net, invoice.currency), before.get(tax.rate_bp, 0)
        how = tax.derivation(money_net)
        if earlier:
            was = taken_back(tax.derivation(Money(earlier, invoice.currency)))
            now = tax.derivation(Money(earlier + net, invoice.currency))
            both = summed([now, was], currency=invoice.currency)
            # Only where rounding makes them differ is it worth telling of the other notes.
            how = how if evaluate(how) == evaluate(both) else both
        found.append((tax, money_net, how))
    return found


def _note(
    invoice: Invoiced,
    parts: Sequence[Part],
    taxes: Sequence[Taxed],
    buyer: Buyer,
    *,
    on: date,
    at: datetime,
    rows: NewRows,
) -> CreditNoteIssued:
    net = sum(part.amount.minor for part in parts)
    taxed = sum(evaluate(how).minor for _, _, how in taxes)
    return CreditNoteIssued(
        id=rows.number(),
        customer_id=buyer.id,
        legal_entity_id=buyer.seller.id,
        kind="credit_note",
        number_prefix=buyer.seller.number_prefix,
        issued_on=on,
        issued_at=at,
        due_on=on,
        currency=invoice.currency,
        net_minor=net,
        tax_minor=taxed,
        total_minor=net + taxed,
        open_minor=0,
        state="credited",
        order_id=invoice.order_id,
        payment_method_id=None,
        seller=invoice.seller,
        buyer=invoice.buyer,
        po_number=invoice.po_number,
        payer_account_id=invoice.payer_account_id,
        language=buyer.language,
        time_zone=buyer.time_zone,
        corrects_id=invoice.id,
    )


def _posted(note: CreditNoteIssued, applied: int, rows: NewRows) -> Iterator[Change]:
    return post(
        note.customer_id,
        seller_id=note.legal_entity_id,
        on=note.issued_on,
        currency=note.currency,
        sides=(
            (RECEIVABLE, -applied),
            (DEFERRED, -note.net_minor),
            (TAX_OWED, -note.tax_minor),
            (CUSTOMER_BALANCE, note.total_minor + applied),
        ),
        document=("credit-note", note.id),
        rows=rows,
    )


def _line(
    part: Part,
    buyer_id: int,
    note_id: int,
    subscription_id: int,
    rows: NewRows,
    back: GivenBack | None,
) -> InvoiceLineAdded:
    line = part.line
    values: dict[str, Any] = {
        "id": rows.number(),
        "customer_id": buyer_id,
        "invoice_id": note_id,
        "subscription_id": subscription_id,
        "product_id": line.product_id,
        "kind": line.kind,
        "term": line.term,
        "quantity": line.quantity,
        "first_on": part.first_on,
        "last_on": line.last_on,
        "srp_minor": line.srp_minor,
        "net_minor": part.amount.minor,
        "tax_bp": line.tax_bp,
        "derivation": part.derivation,
    }
    return ReturnCredited(**values, returned_on=back.on) if back else InvoiceLineAdded(**values)


def _lowered(
    invoice: Invoiced, left: int, buyer_id: int, on: date, *, retry_on: date | None
) -> InvoiceBalanceChanged:
    """Nothing is charged for it any more; the rest, if any, stays owed (SUB-16)."""
    closed = "paid" if invoice.paid_minor else "credited"
    return InvoiceBalanceChanged(
        id=invoice.id,
        customer_id=buyer_id,
        state="open" if left else closed,
        open_minor=left,
        paid_on=on if not left and invoice.paid_minor else None,
        attempts=invoice.attempts,
        next_due_on=retry_on if left else None,
        payment_method_id=invoice.payment_method_id,
    )


def _no_longer_earned(
    invoice: Invoiced, parts: Sequence[Part], note: CreditNoteIssued, rows: NewRows
) -> Iterator[Change]:
    for part in parts:
        for day, delta in rates_taken_back(
            part.line,
            issued_on=invoice.issued_at.date(),
            credited_minor=-part.amount.minor,
            known_on=note.issued_at.date(),
        ):
            yield RevenueRateChanged(
                id=rows.number(),
                legal_entity_id=note.legal_entity_id,
                currency=note.currency,
                on=day,
                delta_minor=delta,
                document_kind="credit-note",
                document_id=note.id,
            )


def _rest(invoice: Invoiced, applied: int) -> dict[str, object]:
    left = invoice.open_minor - applied
    return {"left": money(left, invoice.currency)} if left else {}


def _to_card(invoice: Invoiced, minor: int, card: str) -> dict[str, object]:
    return {"refund": money(minor, invoice.currency), "card": card} if minor else {}


def _to_balance(invoice: Invoiced, minor: int) -> dict[str, object]:
    return {"balance": money(minor, invoice.currency)} if minor else {}
