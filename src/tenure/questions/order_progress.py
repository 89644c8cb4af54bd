"""Where an order stands: with the bank, fulfilled or failed, and what it is about (CHK-08, 11)."""

from dataclasses import dataclass
from datetime import date

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """One line of the order, with how to reach the product."""

    product_name: str
    kind: str
    term: str
    quantity: int
    first_on: date
    renews_on: date
    auto_renew: bool
    access_url: str


@dataclass(frozen=True, slots=True)
class OrderProgress:
    """An order and the newest request for its money; `payment_state` is "" where there is none."""

    id: int
    number: str
    customer_id: int
    company: str
    time_zone: str
    state: str
    failure: str
    total: Money
    from_cart: bool
    ordered_by: str
    card: str
    payment_id: int | None
    payment_state: str
    action_url: str
    invoice_number: str
    lines: tuple[ProgressLine, ...]


def order_progress(actor: Actor, order_id: int) -> OrderProgress | Refused:
    """Return the order to who may see it; to others it doesn't exist (ACC-11)."""
    found = rows("SELECT customer_id FROM purchase_order WHERE id = %s", [order_id])
    if not found:
        return Refused("not-found", {"name": "order"})
    return ask("see-orders", lambda: _progress(order_id), actor=actor, customer_id=found[0][0])


def _progress(order_id: int) -> OrderProgress:
    (row,) = named_rows(
        """
        SELECT o.id, o.number, o.customer_id, c.name AS company, c.time_zone, o.state, o.failure,
               o.total_minor, o.currency, o.cart_id IS NOT NULL AS from_cart,
               u.email AS ordered_by, coalesce(initcap(m.brand) || ' •••• ' || m.last4, '') AS card,
               p.id AS payment_id, coalesce(p.state, '') AS payment_state,
               coalesce(p.action_url, '') AS action_url,
               coalesce((SELECT min(i.number) FROM invoice i WHERE i.order_id = o.id), '')
                   AS invoice_number
        FROM purchase_order o
        JOIN customer c ON c.id = o.customer_id
        JOIN user_account u ON u.id = o.user_id
        LEFT JOIN payment_method m ON m.id = o.payment_method_id
        LEFT JOIN LATERAL (
            SELECT id, state, action_url FROM payment
            WHERE order_id = o.id AND kind = 'authorise' ORDER BY attempt DESC LIMIT 1
        ) AS p ON true
        WHERE o.id = %s
        """,
        [order_id],
    )
    total = Money(row.pop("total_minor"), row.pop("currency"))
    return OrderProgress(**row, total=total, lines=_lines(order_id))


def _lines(order_id: int) -> tuple[ProgressLine, ...]:
    return tuple(
        ProgressLine(**row)
        for row in named_rows(
            "SELECT p.name AS product_name, l.kind, f.term, l.quantity, l.first_on, l.renews_on, "
            "l.auto_renew, p.access_url FROM order_line l JOIN offering f ON f.id = l.offering_id "
            "JOIN product p ON p.id = f.product_id WHERE l.order_id = %s ORDER BY l.id",
            [order_id],
        )
    )
