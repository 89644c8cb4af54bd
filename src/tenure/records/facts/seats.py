"""The seats of subscriptions that are handed out, and what their products are called."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tenure.records.facts.reading import distinct, rows
from tenure.rules.companies.roles import Seat


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """What a product is called, and its kind."""

    name: str
    kind: str


def load_seats(subscriptions: Sequence[int]) -> dict[int, tuple[Seat, ...]]:
    """Return the seats that are handed out, per subscription, in one query."""
    found: dict[int, list[Seat]] = defaultdict(list)
    for seat in rows(
        "SELECT id, subscription_id, user_id, through_id, leaves_on FROM assignment "
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
