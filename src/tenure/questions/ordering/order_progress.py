"""Where orders stand: with the bank, fulfilled or failed, and what they are about (CHK-08, 11)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import Kind, kind_of
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
    product_kind: str

    @property
    def of_kind(self) -> Kind:
        """Return the product's kind, which says whether it is handed out (CAT-02)."""
        return kind_of(self.product_kind)

    @property
    def last_on(self) -> date:
        """Return the last day that is paid for."""
        return last_day(self.renews_on)


@dataclass(frozen=True, slots=True)
class OrderPart:
    """One of the orders of a payment, with its lines and its invoice."""

    id: int
    number: str
    total: Money
    invoice_number: str
    lines: tuple[ProgressLine, ...]


@dataclass(frozen=True, slots=True)
class OrderProgress:
    """What was confirmed at once, by any of its orders, and the newest request for its money.

    `payment_state` is "" where there is none. All orders of a purchase stand alike (CHK-02).
    """

    id: int
    customer_id: int
    company: str
    time_zone: str
    state: str
    failure: str
    from_cart: bool
    quote_id: int | None
    ordered_by: str
    card: str
    payment_id: int | None
    payment_state: str
    action_url: str
    orders: tuple[OrderPart, ...]

    @property
    def number(self) -> str:
        """Return the numbers of all its orders."""
        return ", ".join(order.number for order in self.orders)

    @property
    def on_terms(self) -> bool:
        """Return whether it is paid by invoice: no bank was asked (CHK-07)."""
        return self.payment_id is None

    @property
    def invoice_number(self) -> str:
        """Return the numbers of all its invoices, "" while there are none."""
        return ", ".join(order.invoice_number for order in self.orders if order.invoice_number)

    @property
    def total(self) -> Money:
        """Return what is paid for all of them."""
        minor = sum(order.total.minor for order in self.orders)
        return Money(minor, self.orders[0].total.currency)


def order_progress(actor: Actor, order_id: int) -> OrderProgress | Refused:
    """Return the order to who may see it; to others it doesn't exist (ACC-11)."""
    found = rows(
        "SELECT o.customer_id, EXISTS (SELECT FROM quote_link_use u WHERE u.quote_id = o.quote_id "
        "AND u.used_for = 'accepted' AND u.user_id = %s) FROM purchase_order o WHERE o.id = %s",
        [actor.user_id, order_id],
    )
    if not found:
        return Refused("not-found", {"name": "order"})
    customer, accepted = found[0]
    seen = ask("see-orders", lambda: _progress(order_id), actor=actor, customer_id=customer)
    if not (isinstance(seen, Refused) and accepted):
        return seen
    # Who accepted by a link has no role there, and yet waits for the bank's answer (ACC-12).
    return ask("see-accepted-order", lambda: _progress(order_id), actor=actor, customer_id=None)


def _progress(order_id: int) -> OrderProgress:
    (row,) = named_rows(
        """
        SELECT o.id, o.customer_id, c.name AS company, c.time_zone, o.state, o.failure,
               o.cart_id IS NOT NULL AS from_cart, o.quote_id,
               u.email AS ordered_by, coalesce(initcap(m.brand) || ' •••• ' || m.last4, '') AS card,
               p.id AS payment_id, coalesce(p.state, '') AS payment_state,
               coalesce(p.action_url, '') AS action_url
        FROM purchase_order o
        JOIN customer c ON c.id = o.customer_id
        JOIN user_account u ON u.id = o.user_id
        LEFT JOIN payment_method m ON m.id = o.payment_method_id
        LEFT JOIN LATERAL (
            SELECT id, state, action_url FROM payment
            WHERE (order_id = o.id OR purchase_id = o.purchase_id) AND kind = 'authorise'
            ORDER BY attempt DESC LIMIT 1
        ) AS p ON true
        WHERE o.id = %s
        """,
        [order_id],
    )
    return OrderProgress(**row, orders=_orders(order_id))


def _orders(order_id: int) -> tuple[OrderPart, ...]:
    """Return the order and those of the same purchase, with their lines: two queries."""
    found = list(
        named_rows(
            """
            SELECT o.id, o.number, o.total_minor, o.currency,
                   coalesce((SELECT min(i.number) FROM invoice i WHERE i.order_id = o.id), '')
                       AS invoice_number
            FROM purchase_order o JOIN purchase_order asked ON asked.id = %s
            WHERE o.id = asked.id OR o.purchase_id = asked.purchase_id ORDER BY o.id
            """,
            [order_id],
        )
    )
    lines = _lines([row["id"] for row in found])
    return tuple(
        OrderPart(
            id=row["id"],
            number=row["number"],
            total=Money(row["total_minor"], row["currency"]),
            invoice_number=row["invoice_number"],
            lines=tuple(lines[row["id"]]),
        )
        for row in found
    )


def _lines(orders: Sequence[int]) -> dict[int, list[ProgressLine]]:
    found: dict[int, list[ProgressLine]] = defaultdict(list)
    for row in named_rows(
        "SELECT l.order_id, p.name AS product_name, p.kind AS product_kind, l.kind, f.term, "
        "l.quantity, l.first_on, l.renews_on, l.auto_renew, p.access_url FROM order_line l "
        "JOIN offering f ON f.id = l.offering_id "
        "JOIN product p ON p.id = f.product_id WHERE l.order_id = ANY(%s) ORDER BY l.id",
        [list(orders)],
    ):
        found[row.pop("order_id")].append(ProgressLine(**row))
    return found
