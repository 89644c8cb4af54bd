"""Subscriptions with the seats handed out, and the seats a user has had in a product."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from tenure.records.facts.reading import distinct, rows
from tenure.rules.roles import Seat
from tenure.rules.subscriptions import Subscription

_COLUMNS = [field.name for field in fields(Subscription)]


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A subscription in which a user has or had a seat."""

    subscription: Subscription
    held: bool


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """What a product is called, and its kind."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known by name: the user's key and the product's own name, None where unknown."""

    user_id: int | None
    product: str | None


def load_seats(subscriptions: Sequence[int]) -> dict[int, tuple[Seat, ...]]:
    """Return the seats that are handed out, per subscription, in one query."""
    found: dict[int, list[Seat]] = defaultdict(list)
    for seat in rows(
        "SELECT id, subscription_id, user_id FROM assignment "
        "WHERE subscription_id = ANY(%s) AND released_at IS NULL ORDER BY id",
        [distinct(subscriptions)],
    ):
        found[seat[1]].append(Seat(*seat))
    return {key: tuple(held) for key, held in found.items()}


def subscriptions_of_seats(assignments: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return the customer and the subscription of each seat, in one query."""
    return {
        row[0]: (row[1], row[2])
        for row in rows(
            "SELECT id, customer_id, subscription_id FROM assignment WHERE id = ANY(%s)",
            [distinct(assignments)],
        )
    }


def products_named(products: Sequence[int]) -> dict[int, NamedProduct]:
    """Return the names and kinds of products by key, in one query."""
    found = rows("SELECT id, name, kind FROM product WHERE id = ANY(%s)", [distinct(products)])
    return {key: NamedProduct(name, kind) for key, name, kind in found}


def seats_of_user(email: str, product_code: str, *, at: datetime) -> tuple[Known, list[SeatRow]]:
    """Return the seats a user has had in a product by then, and who and what they are."""
    columns = ", ".join(f"s.{name}" for name in _COLUMNS)
    found = rows(
        "SELECT u.id, p.name, a.released_at IS NULL OR a.released_at > %(at)s, "  # noqa: S608 - columns are ours
        f"{columns} FROM (SELECT 1) AS one "
        "LEFT JOIN user_account u ON u.email = %(email)s AND u.is_active "
        "LEFT JOIN product p ON p.code = %(product)s "
        "LEFT JOIN assignment a ON a.user_id = u.id AND a.since_at <= %(at)s AND EXISTS ("
        "SELECT FROM subscription x WHERE x.id = a.subscription_id AND x.product_id = p.id) "
        "LEFT JOIN subscription s ON s.id = a.subscription_id",
        {"at": at, "email": email, "product": product_code},
    )
    seats = [
        SeatRow(Subscription(**dict(zip(_COLUMNS, row[3:], strict=True))), row[2])
        for row in found
        if row[3] is not None
    ]
    return Known(found[0][0], found[0][1]), seats
