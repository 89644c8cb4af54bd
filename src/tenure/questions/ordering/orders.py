"""The orders of a customer: the table, and one order with its lines and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.money import Money

STATES = ("pending", "fulfilled", "failed")


@dataclass(frozen=True, slots=True)
class OrderSummary:
    """One line of the table; `paid_with` names the other orders of the same payment."""

    id: int
    number: str
    placed_on: date
    state: str
    total: Money
    products: str
    by: str
    paid_with: str


@dataclass(frozen=True, slots=True)
class OrderedItem:
    """One line of an order with the derivation of its amount and its later bills."""

    kind: str
    product: str
    term: str
    subscription_id: int | None
    quantity: int
    first_on: date
    renews_on: date
    net: Money
    derivation: Mapping[str, Any]
    later: tuple[tuple[date, Money, Mapping[str, Any]], ...]

    @property
    def last_on(self) -> date:
        """Return the last day of the period that the line is about."""
        return last_day(self.renews_on)


@dataclass(frozen=True, slots=True)
class OrderPage:
    """One order whole; `together` are the others of its payment, of `paid_together` in all."""

    id: int
    number: str
    customer_id: int
    state: str
    placed_at: datetime
    time_zone: str
    by: str
    net: Money
    tax: Money
    total: Money
    taxes: tuple[Mapping[str, Any], ...]
    card: str
    po_number: str
    note: str
    failure: str
    items: tuple[OrderedItem, ...]
    invoices: tuple[tuple[int, str, str], ...]
    payment_state: str
    action_url: str
    together: tuple[tuple[int, str], ...] = ()
    paid_together: Money | None = None
    terms_version: str = ""
    terms_by: str = ""
    terms_at: datetime | None = None
    by_invoice: bool = False


def orders(
    actor: Actor, *, customer_id: int, state: str = "", offset: int = 0, limit: int = 50
) -> tuple[tuple[OrderSummary, ...], int] | Refused:
    """Return a page of a customer's orders, the newest first, and how many there are."""
    return ask(
        "see-orders",
        lambda: _orders(customer_id, state, offset, limit),
        actor=actor,
        customer_id=customer_id,
    )


def order(actor: Actor, *, order_id: int) -> OrderPage | Refused:
    """Return one order."""
    found = rows("SELECT customer_id FROM purchase_order WHERE id = %s", [order_id])
    if not found:
        return Refused("not-found", {"name": "order"})
    return ask("see-orders", lambda: _order(order_id), actor=actor, customer_id=found[0][0])


def _orders(
    customer: int, state: str, offset: int, limit: int
) -> tuple[tuple[OrderSummary, ...], int]:
    found = list(
        named_rows(
            "SELECT o.id, o.number, o.placed_on, o.state, o.total_minor, o.currency, u.email, "
            "u.name AS person, count(*) OVER () AS total, "
            "(SELECT string_agg(DISTINCT p.name, ', ') FROM order_line l "
            " JOIN offering f ON f.id = l.offering_id JOIN product p ON p.id = f.product_id "
            " WHERE l.order_id = o.id) AS products, "
            "(SELECT string_agg(x.number, ', ' ORDER BY x.id) FROM purchase_order x "
            " WHERE x.purchase_id = o.purchase_id AND x.id <> o.id) AS paid_with "
            "FROM purchase_order o JOIN user_account u ON u.id = o.user_id "
            "WHERE o.customer_id = %s AND (%s = '' OR o.state = %s) "
            "ORDER BY o.placed_at DESC, o.number DESC LIMIT %s OFFSET %s",
            [customer, state, state, limit, offset],
        )
    )
    summaries = tuple(
        OrderSummary(
            id=row["id"],
            number=row["number"],
            placed_on=row["placed_on"],
            state=row["state"],
            total=Money(row["total_minor"], row["currency"]),
            products=row["products"] or "",
            by=row["person"] or row["email"],
            paid_with=row["paid_with"] or "",
        )
        for row in found
    )
    return summaries, found[0]["total"] if found else 0


def _order(key: int) -> OrderPage:
    row = next(
        iter(
            named_rows(
                "SELECT o.*, c.time_zone, u.name AS person, u.email, m.brand, m.last4, "
                "p.state AS payment_state, p.action_url, h.total_minor AS purchase_minor, "
                "coalesce(nullif(t.name, ''), t.email, '') AS accepted_by "
                "FROM purchase_order o LEFT JOIN purchase h ON h.id = o.purchase_id "
                "JOIN customer c ON c.id = o.customer_id "
                "JOIN user_account u ON u.id = o.user_id "
                "LEFT JOIN user_account t ON t.id = o.terms_by_id "
                "LEFT JOIN payment_method m ON m.id = o.payment_method_id "
                "LEFT JOIN LATERAL (SELECT state, action_url FROM payment "
                "  WHERE (order_id = o.id OR purchase_id = o.purchase_id) "
                "  AND kind = 'authorise' ORDER BY attempt DESC LIMIT 1"
                ") p ON true WHERE o.id = %s",
                [key],
            )
        )
    )
    currency = row["currency"]
    return OrderPage(
        id=row["id"],
        number=row["number"],
        customer_id=row["customer_id"],
        state=row["state"],
        placed_at=row["placed_at"],
        time_zone=row["time_zone"],
        by=row["person"] or row["email"],
        net=Money(row["net_minor"], currency),
        tax=Money(row["tax_minor"], currency),
        total=Money(row["total_minor"], currency),
        taxes=tuple(row["taxes"]),
        card=f"{row['brand']} •••• {row['last4']}" if row["last4"] else "",
        by_invoice=row["pays_by"] == "invoice",
        po_number=row["po_number"],
        note=row["note"],
        failure=row["failure"],
        items=_items(key),
        invoices=tuple(
            (found[0], found[1], found[2])
            for found in rows(
                "SELECT id, number, state FROM invoice WHERE order_id = %s ORDER BY id", [key]
            )
        ),
        payment_state=row["payment_state"] or "",
        action_url=row["action_url"] or "",
        together=_together(row),
        paid_together=Money(row["purchase_minor"], currency) if row["purchase_id"] else None,
        terms_version=row["terms_version"],
        terms_by=row["accepted_by"],
        terms_at=row["terms_at"],
    )


def _together(row: Mapping[str, Any]) -> tuple[tuple[int, str], ...]:
    """Return the other orders of one payment; on terms each order has an invoice of its own."""
    if row["pays_by"] == "invoice":
        return ()
    return tuple(
        (found[0], found[1])
        for found in rows(
            "SELECT id, number FROM purchase_order WHERE purchase_id = %s AND id <> %s ORDER BY id",
            [row["purchase_id"], row["id"]],
        )
    )


def _items(key: int) -> tuple[OrderedItem, ...]:
    # A new subscription comes of its order line: found again through the term it was started with.
    return tuple(
        OrderedItem(
            kind=row["kind"],
            product=row["product"],
            term=row["term"],
            subscription_id=row["subscription_id"] or row["started"],
            quantity=row["quantity"],
            first_on=row["first_on"],
            renews_on=row["renews_on"],
            net=Money(row["net_minor"], row["currency"]),
            derivation=row["derivation"],
            later=tuple(
                (
                    date.fromisoformat(bill["due_on"]),
                    Money(bill["net_minor"], row["currency"]),
                    bill["derivation"],
                )
                for bill in row["bills"]
            ),
        )
        for row in named_rows(
            "SELECT l.*, f.term, p.name AS product, "
            "(SELECT t.subscription_id FROM term t WHERE t.customer_id = l.customer_id "
            " AND t.order_id = l.order_id AND t.offering_id = l.offering_id "
            " AND l.kind = 'new' LIMIT 1) AS started "
            "FROM order_line l JOIN offering f ON f.id = l.offering_id "
            "JOIN product p ON p.id = f.product_id WHERE l.order_id = %s ORDER BY l.id",
            [key],
        )
    )
