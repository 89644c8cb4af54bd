"""Flex tokens as values: packs with their subscriptions, rates, and what has been drawn."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.records.facts.reading import distinct, rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.licensing.flex import Pack, Rate

type UsedDay = tuple[int, int, int, date]
"""Customer, user, product and day: what is drawn once."""


@dataclass(frozen=True, slots=True)
class Metered:
    """A product with the rates at which it takes tokens."""

    id: int
    name: str
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What a company is called, and where its days begin."""

    name: str
    time_zone: str


def load_packs(
    customers: Sequence[int], *, since_on: date | None = None
) -> dict[int, tuple[Pack, ...]]:
    """Return packs by customer with their subscriptions, in two queries.

    `since_on` leaves out those whose life was over before that day.
    """
    found = rows(
        "SELECT customer_id, id, subscription_id, tokens, token_pack.left, starts_on, lasts_to_on "
        "FROM token_pack WHERE customer_id = ANY(%s) AND lasts_to_on >= %s "
        "ORDER BY lasts_to_on, starts_on, id",
        [distinct(customers), since_on or date.min],
    )
    subscriptions = load_subscriptions([row[2] for row in found])
    packs: dict[int, list[Pack]] = defaultdict(list)
    for customer, key, subscription, *rest in found:
        packs[customer].append(Pack(key, subscriptions[subscription], *rest))
    return {customer: tuple(several) for customer, several in packs.items()}


def load_metered(codes: Sequence[str]) -> dict[str, Metered]:
    """Return products by code with their rates, also those without any, in one query."""
    rates: dict[str, list[Rate]] = defaultdict(list)
    known: dict[str, tuple[int, str]] = {}
    for code, key, name, from_on, tokens in rows(
        "SELECT p.code, p.id, p.name, r.from_on, r.tokens FROM product p "
        "LEFT JOIN token_rate r ON r.product_id = p.id WHERE p.code = ANY(%s) ORDER BY r.from_on",
        [distinct(codes)],
    ):
        known[code] = (key, name)
        if from_on is not None:
            rates[code].append(Rate(from_on, tokens))
    return {code: Metered(*one, tuple(rates[code])) for code, one in known.items()}


def load_drawn(days: Sequence[UsedDay]) -> dict[UsedDay, int]:
    """Return what users' days with products have taken already, in one query."""
    wanted = distinct(days)
    found = rows(
        "SELECT d.customer_id, d.user_id, d.product_id, d.used_on, d.tokens FROM token_draw d "
        "JOIN unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::date[]) "
        "AS w (customer_id, user_id, product_id, used_on) "
        "USING (customer_id, user_id, product_id, used_on)",
        [list(column) for column in zip(*wanted, strict=True)] if wanted else [[], [], [], []],
    )
    return {(row[0], row[1], row[2], row[3]): row[4] for row in found}


def load_places(customers: Sequence[int]) -> dict[int, Place]:
    """Return names and time zones of customers, in one query."""
    found = rows(
        "SELECT id, name, time_zone FROM customer WHERE id = ANY(%s)", [distinct(customers)]
    )
    return {row[0]: Place(row[1], row[2]) for row in found}


def load_belonging(customers: Sequence[int], users: Sequence[int]) -> set[tuple[int, int]]:
    """Return which of these users have any role with which of these customers, in one query."""
    return {
        (row[0], row[1])
        for row in rows(
            "SELECT DISTINCT customer_id, user_id FROM role "
            "WHERE customer_id = ANY(%s) AND user_id = ANY(%s)",
            [distinct(customers), distinct(users)],
        )
    }
