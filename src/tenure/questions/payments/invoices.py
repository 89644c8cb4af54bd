"""Invoices and credit notes: unpaid, paid, totals; one with lines; its file (INV-01, INV-02)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.payments import UNDER_WAY
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.payments.settling import BLOCKING

SORTS: Mapping[str, str] = {
    "number": "series_year, i.series_number, i.id",
    "issued": "i.issued_on, i.id",
    "due": "i.due_on, i.id",
    "total": "i.total_minor, i.id",
}
STATES = ("unpaid", "paid", "credit")

_NARROWED = {
    "": "true",
    "unpaid": "i.kind = 'invoice' AND i.open_minor > 0",
    "paid": "i.kind = 'invoice' AND i.open_minor = 0",
    "credit": "i.kind = 'credit_note'",
}


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One line of the table; `state` is paid, open, overdue, pending or credited."""

    id: int
    number: str
    kind: str
    issued_on: date
    due_on: date
    state: str
    next_on: date
    total: Money
    open: Money
    products: str


@dataclass(frozen=True, slots=True)
class InvoiceTable:
    """A page of the table with the totals over all invoices."""

    rows: tuple[InvoiceRow, ...]
    total: int
    all_of_them: int
    unpaid: Money
    overdue: Money
    paid_this_year: Money


@dataclass(frozen=True, slots=True)
class InvoiceItem:
    """One line of an invoice with its derivation."""

    product: str
    kind: str
    subscription_id: int | None
    term: str
    quantity: int
    first_on: date
    last_on: date
    net: Money
    derivation: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A payment of an invoice, or the try at one."""

    at: datetime
    kind: str
    state: str
    amount: Money
    card: str
    failure: str
    action_url: str


@dataclass(frozen=True, slots=True)
class PayWith:
    """A stored card that an invoice can be paid with."""

    id: int
    label: str
    expired: bool


@dataclass(frozen=True, slots=True)
class Related:
    """A document that this one corrects (`corrects`) or is corrected by (`corrected`)."""

    id: int
    number: str
    relation: str
    total: Money


@dataclass(frozen=True, slots=True)
class InvoicePage:
    """One invoice whole, with the ways to pay what is open."""

    id: int
    customer_id: int
    number: str
    kind: str
    issued_on: date
    due_on: date
    state: str
    next_on: date
    po_number: str
    note: str
    order_id: int | None
    order_number: str
    net: Money
    tax: Money
    total: Money
    open: Money
    taxes: tuple[Mapping[str, Any], ...]
    items: tuple[InvoiceItem, ...]
    attempts: tuple[Attempt, ...]
    cards: tuple[PayWith, ...]
    method_id: int | None
    bank: Mapping[str, str]
    time_zone: str
    related: tuple["Related", ...] = ()
    announced_at: datetime | None = None

    @property
    def under_way(self) -> Attempt | None:
        """Return the payment that the provider has not answered yet; of a refund none waits."""
        waiting = (one for one in self.attempts if one.state in BLOCKING)
        return next((one for one in waiting if one.kind != "refund"), None)


def invoices(
    actor: Actor,
    *,
    customer_id: int,
    at: datetime,
    state: str = "",
    search: str = "",
    sort: str = "issued",
    descending: bool = True,
    offset: int = 0,
    limit: int = 50,
) -> InvoiceTable | Refused:
    """Return a page of a customer's invoices with totals."""
    order = SORTS.get(sort, SORTS["issued"])
    if descending:
        order = order.replace(", i.", " DESC, i.") + " DESC"
    return ask(
        "see-invoices",
        lambda: _table(customer_id, at, state, search, order, offset, limit),
        actor=actor,
        customer_id=customer_id,
    )


def invoice(actor: Actor, *, invoice_id: int, at: datetime) -> InvoicePage | Refused:
    """Return one invoice."""
    found = rows("SELECT customer_id FROM invoice WHERE id = %s", [invoice_id])
    if not found:
        return Refused("not-found", {"name": "invoice"})
    return ask(
        "see-invoices", lambda: _invoice(invoice_id, at), actor=actor, customer_id=found[0][0]
    )


def invoice_file(actor: Actor, *, invoice_id: int) -> tuple[str, bytes | None] | Refused:
    """Return an invoice's number and its PDF as it left, None where it isn't made yet."""
    found = rows(
        "SELECT i.customer_id, i.number, f.content FROM invoice i "
        "LEFT JOIN document_file f ON f.invoice_id = i.id WHERE i.id = %s",
        [invoice_id],
    )
    if not found:
        return Refused("not-found", {"name": "invoice"})
    customer, number, content = found[0]
    return ask(
        "see-invoices",
        lambda: (str(number), None if content is None else bytes(content)),
        actor=actor,
        customer_id=customer,
    )


def _table(
    customer: int, at: datetime, state: str, search: str, order: str, offset: int, limit: int
) -> InvoiceTable:
    zone, currency = rows("SELECT time_zone, currency FROM customer WHERE id = %s", [customer])[0]
    today = day_in(at, zone=zone)
    # The condition and the order are ours; what was typed goes in as a value.
    found = list(
        named_rows(
            "SELECT i.id, i.number, i.kind, i.issued_on, i.due_on, i.state, i.paid_on, "  # noqa: S608
            "i.total_minor, i.open_minor, i.currency, count(*) OVER () AS total, "
            f"{UNDER_WAY} AS under_way, "
            "(SELECT string_agg(DISTINCT p.name, ', ') FROM invoice_line l "
            "JOIN product p ON p.id = l.product_id WHERE l.invoice_id = i.id) AS products "
            f"FROM invoice i WHERE i.customer_id = %s AND {_NARROWED.get(state, 'true')} "
            "AND (%s = '' OR strpos(lower(i.number), lower(%s)) > 0 "
            "OR strpos(lower(i.po_number), lower(%s)) > 0) "
            f"ORDER BY {order} LIMIT %s OFFSET %s",
            [*[sorted(BLOCKING)] * 2, customer, search, search, search, limit, offset],
        )
    )
    count, unpaid, overdue, paid = rows(
        "SELECT count(*), coalesce(sum(open_minor) FILTER (WHERE kind = 'invoice'), 0)::bigint, "
        "coalesce(sum(open_minor) FILTER (WHERE kind = 'invoice' AND due_on < %s), 0)::bigint, "
        "coalesce(sum(total_minor - open_minor) FILTER (WHERE kind = 'invoice' "
        "AND paid_on >= %s), 0)::bigint FROM invoice WHERE customer_id = %s",
        [today, today.replace(month=1, day=1), customer],
    )[0]
    return InvoiceTable(
        rows=tuple(_row(row, today) for row in found),
        total=found[0]["total"] if found else 0,
        all_of_them=count,
        unpaid=Money(unpaid, currency),
        overdue=Money(overdue, currency),
        paid_this_year=Money(paid, currency),
    )


def standing(row: Mapping[str, Any], today: date) -> tuple[str, date]:
    """Return the state of an invoice as a person says it, and the day that goes with it."""
    if row["kind"] == "credit_note" or row["state"] == "credited":
        return "credited", row["issued_on"]
    if row["state"] == "paid" or row["open_minor"] == 0:
        return "paid", row["paid_on"] or row["due_on"]
    if row["under_way"]:
        return "pending", row["due_on"]
    return ("overdue" if row["due_on"] < today else "open"), row["due_on"]


def _row(row: Mapping[str, Any], today: date) -> InvoiceRow:
    state, next_on = standing(row, today)
    return InvoiceRow(
        id=row["id"],
        number=row["number"],
        kind=row["kind"],
        issued_on=row["issued_on"],
        due_on=row["due_on"],
        state=state,
        next_on=next_on,
        total=Money(row["total_minor"], row["currency"]),
        open=Money(row["open_minor"], row["currency"]),
        products=row["products"] or "",
    )


def _invoice(key: int, at: datetime) -> InvoicePage:
    row = next(
        iter(
            named_rows(
                f"SELECT i.*, o.number AS order_number, {UNDER_WAY} AS under_way "  # noqa: S608
                "FROM invoice i LEFT JOIN purchase_order o ON o.id = i.order_id "
                "WHERE i.id = %s",
                [*[sorted(BLOCKING)] * 2, key],
            )
        )
    )
    today = day_in(at, zone=row["time_zone"])
    currency = row["currency"]
    state, next_on = standing(row, today)
    return InvoicePage(
        id=row["id"],
        customer_id=row["customer_id"],
        number=row["number"],
        kind=row["kind"],
        issued_on=row["issued_on"],
        due_on=row["due_on"],
        state=state,
        next_on=next_on,
        po_number=row["po_number"],
        note=row["note"],
        order_id=row["order_id"],
        order_number=row["order_number"] or "",
        net=Money(row["net_minor"], currency),
        tax=Money(row["tax_minor"], currency),
        total=Money(row["total_minor"], currency),
        open=Money(row["open_minor"], currency),
        taxes=tuple(
            named_rows(
                "SELECT rate_bp, rule, net_minor, tax_minor, derivation FROM invoice_tax "
                "WHERE invoice_id = %s ORDER BY rate_bp",
                [key],
            )
        ),
        items=_items(key, currency),
        attempts=_attempts(key),
        cards=_cards(row["customer_id"], today),
        method_id=row["payment_method_id"],
        bank=row["seller"].get("bank", {}),
        time_zone=row["time_zone"],
        announced_at=row["announced_at"],
        related=_related(key, row["corrects_id"], currency),
    )


def _related(key: int, corrects: int | None, currency: str) -> tuple[Related, ...]:
    return tuple(
        Related(other, number, "corrects" if other == corrects else "corrected", Money(m, currency))
        for other, number, m in rows(
            "SELECT id, number, total_minor FROM invoice WHERE id = %s OR corrects_id = %s "
            "ORDER BY id",
            [corrects, key],
        )
    )


def _items(key: int, currency: str) -> tuple[InvoiceItem, ...]:
    return tuple(
        InvoiceItem(net=Money(row.pop("net_minor"), currency), **row)
        for row in named_rows(
            "SELECT p.name AS product, l.kind, l.subscription_id, l.term, l.quantity, l.first_on, "
            "l.last_on, l.net_minor, l.derivation FROM invoice_line l "
            "JOIN product p ON p.id = l.product_id WHERE l.invoice_id = %s ORDER BY l.id",
            [key],
        )
    )


def _attempts(key: int) -> tuple[Attempt, ...]:
    return tuple(
        Attempt(
            at=row["answered_at"] or row["requested_at"],
            kind=row["kind"],
            state=row["state"],
            amount=Money(row["asked_minor"], row["currency"]),
            card=f"{row['brand']} •••• {row['last4']}" if row["last4"] else "",
            failure=row["failure"],
            action_url=row["action_url"],
        )
        for row in named_rows(
            "SELECT p.*, coalesce(h.amount_minor, p.amount_minor) AS asked_minor, m.brand, m.last4 "
            "FROM payment p LEFT JOIN payment_method m ON m.id = p.payment_method_id "
            "LEFT JOIN payment_share h ON h.payment_id = p.id AND h.invoice_id = %s "
            "WHERE p.invoice_id = %s OR h.id IS NOT NULL OR p.id IN "
            "(SELECT payment_id FROM allocation WHERE invoice_id = %s) ORDER BY p.id DESC",
            [key, key, key],
        )
    )


def _cards(customer: int, today: date) -> tuple[PayWith, ...]:
    return tuple(
        PayWith(key, f"{brand} •••• {last4}", expires_on is not None and expires_on < today)
        for key, brand, last4, expires_on in rows(
            "SELECT id, brand, last4, expires_on FROM payment_method "
            "WHERE customer_id = %s AND removed_at IS NULL ORDER BY stored_at DESC",
            [customer],
        )
    )
