"""Issues invoices: lines, tax per rate, the posting to the books, revenue by the day (INV-10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from tenure.rules.changes import (
    Change,
    InvoiceIssued,
    InvoiceLineAdded,
    InvoiceTaxAdded,
    LedgerPosted,
    MailRequested,
    RevenueRateChanged,
)
from tenure.rules.dates import day_after, days_between_inclusive
from tenure.rules.decision import NewRows
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.taxes.tax import Tax

RECEIVABLE = "receivable"
DEFERRED = "deferred-revenue"
REVENUE = "revenue"
TAX_OWED = "tax-owed"
CASH = "cash"
CUSTOMER_BALANCE = "customer-balance"
REFUNDS_DUE = "refunds-due"


@dataclass(slots=True)
class Billed:
    """One line to invoice: what, for which days (`last_on` included), net in minor units, why."""

    subscription_id: int | None
    product_id: int
    product_name: str
    kind: str
    term: str
    quantity: int
    first_on: date
    last_on: date
    srp_minor: int
    net_minor: int
    derivation: Derivation


@dataclass(slots=True)
class Terms:
    """What an invoice says beside its lines: days, how it is paid, what it belongs to."""

    on: date
    due_on: date
    at: datetime
    order_id: int | None = None
    payment_method_id: int | None = None
    payer_account_id: int | None = None
    retry_on: date | None = None
    po_number: str = ""
    note: str = ""


@dataclass(slots=True)
class Issued:
    """An invoice as changes, with its number inside the decision and its total."""

    id: int
    net_minor: int
    total_minor: int
    changes: tuple[Change, ...]


def issue(
    buyer: Buyer, *, lines: Sequence[Billed], tax: Tax, terms: Terms, rows: NewRows
) -> Issued:
    """Issue one invoice for these lines and post it (INV-01, INV-10).

    Receivable +total, deferred revenue −net, tax owed −tax; the net of each line is earned by the
    day over the days it covers. 754.00 at 25 %: total 942.50, posted 942.50 − 754.00 − 188.50 = 0.
    """
    net = sum(line.net_minor for line in lines)
    tax_derivation, taxed = tax.worked_out(Money(net, buyer.currency))
    invoice_id = rows.number()
    invoice = InvoiceIssued(
        id=invoice_id,
        customer_id=buyer.id,
        legal_entity_id=buyer.seller.id,
        kind="invoice",
        number_prefix=buyer.seller.number_prefix,
        issued_on=terms.on,
        issued_at=terms.at,
        due_on=terms.due_on,
        currency=buyer.currency,
        net_minor=net,
        tax_minor=taxed,
        total_minor=net + taxed,
        open_minor=net + taxed,
        state="open",
        order_id=terms.order_id,
        payment_method_id=terms.payment_method_id,
        payer_account_id=terms.payer_account_id,
        seller=buyer.seller.as_printed(),
        buyer=buyer.as_printed(),
        po_number=terms.po_number,
        note=terms.note,
        language=buyer.language,
        time_zone=buyer.time_zone,
        attempts=0 if terms.payment_method_id is None else 1,
        next_due_on=terms.retry_on,
    )
    return Issued(
        invoice_id,
        net,
        net + taxed,
        (
            invoice,
            *_lines(buyer, lines, tax, invoice_id, rows),
            InvoiceTaxAdded(
                id=rows.number(),
                invoice_id=invoice_id,
                rate_bp=tax.rate_bp,
                rule=tax.rule,
                net_minor=net,
                tax_minor=taxed,
                derivation=tax_derivation,
            ),
            *_posted(buyer, invoice, rows),
            *_earned(buyer, lines, invoice, rows),
        ),
    )


def post(
    buyer_id: int | None,
    *,
    seller_id: int,
    on: date,
    currency: str,
    sides: Sequence[tuple[str, int]],
    document: tuple[str, int | None],
    rows: NewRows,
) -> Iterator[LedgerPosted]:
    """Yield the entries of one posting; sides of zero are left out, the sum must be zero."""
    if sum(amount for _, amount in sides):
        raise ValueError(f"a posting must sum to zero: {sides}")
    posting = rows.number()
    for account, amount in sides:
        if amount:
            yield LedgerPosted(
                id=rows.number(),
                posting=posting,
                legal_entity_id=seller_id,
                customer_id=buyer_id,
                on=on,
                account=account,
                amount_minor=amount,
                currency=currency,
                document_kind=document[0],
                document_id=document[1],
            )


@lru_cache(maxsize=4_096)
def daily_rates(
    net_minor: int, *, first: date, last: date, known_on: date
) -> tuple[tuple[date, int], ...]:
    """Return the dated changes of the daily rate that earn a line; the last day takes the rest.

    100 over 3 days from 1 May: +33 on 1 May, +1 on 3 May, −34 on 4 May (33 + 33 + 34). Days before
    `known_on`, the day of the invoice, are posted already: they are earned together on that day.
    """
    days = days_between_inclusive(first, last)
    each, rest = divmod(net_minor, days)
    over_on = day_after(last)
    opens_on = max(first, min(known_on, over_on))
    changes: list[tuple[date, int]] = []
    if opens_on > first:
        behind = each * (opens_on - first).days + (rest if opens_on > last else 0)
        changes += (known_on, behind), (day_after(known_on), -behind)
    if opens_on <= last:
        changes += (opens_on, each), (last, rest), (over_on, -each - rest)
    deltas: dict[date, int] = {}
    for day, delta in changes:
        deltas[day] = deltas.get(day, 0) + delta
    return tuple((day, delta) for day, delta in sorted(deltas.items()) if delta)


def invoice_mails(
    buyer: Buyer, *, issued: Issued, terms: Terms, paid_with: str, rows: NewRows
) -> Iterator[MailRequested]:
    """Ask for the invoice by mail: to its payers, or lacking them the purchasers (NOT-03)."""
    return mails(
        buyer.sent_to(terms.payer_account_id),
        template="invoice",
        values={
            "company": buyer.name,
            "total": money(issued.total_minor, buyer.currency),
            "amount_due": money(0 if paid_with else issued.total_minor, buyer.currency),
            "due_on": terms.due_on.isoformat(),
            "paid_with": paid_with,
            "po_number": terms.po_number,
            "url": "/account/invoices/",
        },
        about=About(buyer.id, invoice_id=issued.id),
        at=terms.at,
        rows=rows,
    )


def unpaid_mails(
    buyer: Buyer,
    *,
    account_id: int | None,
    step: str,
    owed: dict[str, object],
    due_on: date,
    products: str,
    about: About,
    at: datetime,
    rows: NewRows,
    **ahead: object,
) -> Iterator[MailRequested]:
    """Tell those who got an invoice and don't purchase that it is unpaid (NOT-01, NOT-03).

    Steps: `declined`, `expired`, `suspension` and `termination` (both ahead), `suspended`; what
    comes with it is told by the values that `ahead` has for the mail. Eva
    purchases and pays, bills@example.com only pays: one mail, to the latter.
    """
    purchasers = {contact.email for contact in buyer.purchasers}
    return mails(
        [one for one in buyer.sent_to(account_id) if one.email not in purchasers],
        template="invoice-unpaid",
        values={
            "company": buyer.name,
            "step": step,
            "amount": owed,
            "due_on": due_on.isoformat(),
            "products": products,
            **ahead,
            "url": "/account/invoices/",
        },
        about=about,
        at=at,
        rows=rows,
    )


def _lines(
    buyer: Buyer, lines: Sequence[Billed], tax: Tax, invoice_id: int, rows: NewRows
) -> Iterator[InvoiceLineAdded]:
    for line in lines:
        yield InvoiceLineAdded(
            id=rows.number(),
            customer_id=buyer.id,
            invoice_id=invoice_id,
            subscription_id=line.subscription_id,
            product_id=line.product_id,
            kind=line.kind,
            term=line.term,
            quantity=line.quantity,
            first_on=line.first_on,
            last_on=line.last_on,
            srp_minor=line.srp_minor,
            net_minor=line.net_minor,
            tax_bp=tax.rate_bp,
            derivation=line.derivation,
        )


def _posted(buyer: Buyer, invoice: InvoiceIssued, rows: NewRows) -> Iterator[LedgerPosted]:
    return post(
        buyer.id,
        seller_id=buyer.seller.id,
        on=invoice.issued_on,
        currency=invoice.currency,
        sides=(
            (RECEIVABLE, invoice.total_minor),
            (DEFERRED, -invoice.net_minor),
            (TAX_OWED, -invoice.tax_minor),
        ),
        document=("invoice", invoice.id),
        rows=rows,
    )


def _earned(
    buyer: Buyer, lines: Sequence[Billed], invoice: InvoiceIssued, rows: NewRows
) -> Iterator[RevenueRateChanged]:
    # Not the day of the document but the one on which it is made: a late run has posted the rest.
    known_on = invoice.issued_at.date()
    for line in lines:
        for day, delta in daily_rates(
            line.net_minor, first=line.first_on, last=line.last_on, known_on=known_on
        ):
            yield RevenueRateChanged(
                id=rows.number(),
                legal_entity_id=buyer.seller.id,
                currency=buyer.currency,
                on=day,
                delta_minor=delta,
                document_kind="invoice",
                document_id=invoice.id,
            )
