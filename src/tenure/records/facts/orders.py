"""Carts, orders and their lines as values."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.records.facts.reading import distinct, named_rows, rows


@dataclass(frozen=True, slots=True)
class CartLineRow:
    """So many of an offering."""

    offering_id: int
    quantity: int
    aligned_to_id: int | None = None


@dataclass(frozen=True, slots=True)
class CartRow:
    """A cart with its lines; `id` is None for one that nobody has put anything in."""

    id: int | None
    country: str
    ordered_at: datetime | None
    lines: tuple[CartLineRow, ...]


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order as it is kept."""

    id: int
    number: str
    customer_id: int
    state: str
    user_id: int
    team_id: int
    partner_id: int | None
    policy_id: int
    placed_at: datetime
    placed_on: date
    currency: str
    net_minor: int
    tax_minor: int
    total_minor: int
    taxes: tuple[Mapping[str, Any], ...]
    payment_method_id: int | None
    payer_account_id: int | None
    cart_id: int | None
    po_number: str
    note: str
    late_told_at: datetime | None
    purchase_id: int | None
    trade_in: str
    quote_id: int | None
    quote_last_on: date | None
    user_email: str
    user_language: str
    user_name: str


@dataclass(frozen=True, slots=True)
class OrderLineRow:
    """A line of an order as it is kept."""

    kind: str
    offering_id: int
    subscription_id: int | None
    quantity: int
    first_on: date
    renews_on: date
    srp_minor: int
    net_minor: int
    derivation: Mapping[str, Any]
    bills: tuple[Mapping[str, Any], ...]
    auto_renew: bool
    keeps_roles: bool
    aligned_to_id: int | None
    anchor_day: int | None


EMPTY_CART = CartRow(None, "", None, ())


def load_carts(tokens: Sequence[str]) -> Mapping[str, CartRow]:
    """Return carts by token with the lines that hold anything, in two queries."""
    found = rows(
        "SELECT c.token, c.id, m.country, c.ordered_at FROM cart c "
        "JOIN market m ON m.id = c.market_id WHERE c.token = ANY(%s)",
        [distinct(tokens)],
    )
    lines: dict[int, list[CartLineRow]] = defaultdict(list)
    for cart, *line in rows(
        "SELECT cart_id, offering_id, quantity, aligned_to_id FROM cart_line "
        "WHERE cart_id = ANY(%s) AND quantity > 0 ORDER BY id",
        [[row[1] for row in found]],
    ):
        lines[cart].append(CartLineRow(*line))
    carts: dict[str, CartRow] = defaultdict(lambda: EMPTY_CART)
    carts |= {
        token: CartRow(key, country, ordered_at, tuple(lines[key]))
        for token, key, country, ordered_at in found
    }
    return carts


def load_teams(customers: Sequence[int]) -> dict[int, dict[int, str]]:
    """Return the teams of each customer by key with their names, the first one first (ACC-06)."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for customer, key, name in rows(
        "SELECT customer_id, id, name FROM team WHERE customer_id = ANY(%s) "
        "ORDER BY NOT is_first, id",
        [distinct(customers)],
    ):
        found[customer][key] = name
    return found


def led_teams(teams: Sequence[int]) -> frozenset[int]:
    """Return which of these teams have a primary admin, in one query (ACC-06)."""
    return frozenset(
        row[0]
        for row in rows(
            "SELECT team_id FROM role WHERE team_id = ANY(%s) AND role = 'primary_admin'",
            [distinct(teams)],
        )
    )


def orders_by_intent(intents: Sequence[tuple[int, str]]) -> dict[tuple[int, str], int]:
    """Return the orders that were made of these intents and did not fail (CHK-10).

    An intent that made several stands for the first of them.
    """
    return {
        (row[0], row[1]): row[2]
        for row in rows(
            "WITH w AS (SELECT * FROM unnest(%s::bigint[], %s::text[]) AS w (customer, wanted)) "
            "SELECT customer, wanted, o.id FROM w JOIN purchase_order o "
            "ON o.customer_id = w.customer AND o.intent = w.wanted WHERE o.state <> 'failed' "
            "UNION ALL SELECT customer, wanted, min(o.id) FROM w JOIN purchase p "
            "ON p.customer_id = w.customer AND p.intent = w.wanted "
            "JOIN purchase_order o ON o.purchase_id = p.id WHERE p.state <> 'failed' GROUP BY 1, 2",
            [[customer for customer, _ in intents], [intent for _, intent in intents]],
        )
    }


def orders_of_bulk(intents: Sequence[tuple[int, str]]) -> dict[tuple[int, str], list[int]]:
    """Return the orders that grouped renewals of these intents made and that did not fail."""
    return {
        (row[0], row[1]): row[2]
        for row in rows(
            "SELECT w.customer, w.wanted, array_agg(o.id ORDER BY o.id) "
            "FROM unnest(%s::bigint[], %s::text[]) AS w (customer, wanted) "
            "JOIN purchase_order o ON o.customer_id = w.customer "
            "AND starts_with(o.intent, w.wanted || '/') "
            "WHERE o.state <> 'failed' AND o.purchase_id IS NULL GROUP BY 1, 2",
            [[customer for customer, _ in intents], [intent for _, intent in intents]],
        )
    }


def load_orders(
    keys: Sequence[int | None], *, purchases: Sequence[int | None] = ()
) -> dict[int, OrderRow]:
    """Return orders by key, those of purchases too, with who placed them, in one query."""
    return {
        row["id"]: OrderRow(**{**row, "taxes": tuple(row["taxes"])})
        for row in named_rows(
            "SELECT o.id, number, customer_id, state, user_id, team_id, partner_id, policy_id, "
            "placed_at, placed_on, currency, net_minor, tax_minor, total_minor, taxes, "
            "payment_method_id, payer_account_id, cart_id, po_number, note, late_told_at, "
            "purchase_id, trade_in, quote_id, "
            "(SELECT last_on FROM quote q WHERE q.id = o.quote_id) AS quote_last_on, "
            "u.email AS user_email, "
            "u.language AS user_language, u.name AS user_name "
            "FROM purchase_order o JOIN user_account u ON u.id = o.user_id "
            "WHERE o.id = ANY(%s) OR o.purchase_id = ANY(%s) ORDER BY o.id",
            [distinct(keys), distinct(purchases)],
        )
    }


def load_order_lines(keys: Sequence[int | None]) -> dict[int, list[OrderLineRow]]:
    """Return the lines of orders in their order, in one query."""
    found: dict[int, list[OrderLineRow]] = defaultdict(list)
    for row in named_rows(
        "SELECT order_id, kind, offering_id, subscription_id, quantity, first_on, renews_on, "
        "srp_minor, net_minor, derivation, bills, auto_renew, keeps_roles, "
        "aligned_to_id, anchor_day FROM order_line "
        "WHERE order_id = ANY(%s) ORDER BY id",
        [distinct(keys)],
    ):
        order = row.pop("order_id")
        found[order].append(OrderLineRow(**{**row, "bills": tuple(row["bills"])}))
    return found
