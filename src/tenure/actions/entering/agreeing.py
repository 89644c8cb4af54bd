"""Loads what entering and ending an enterprise agreement need to know, many at a time."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from tenure.gateways.clock import day_in
from tenure.records.facts.prices import load_rates_in_force
from tenure.records.facts.reading import distinct, rows
from tenure.rules.pricing.agreements import Agreed
from tenure.rules.pricing.price_lists import Locked


def load_agreed(
    customers: Sequence[int], rates_on: Sequence[date], *, at: datetime
) -> list[Agreed]:
    """Read agreements of customers and the monthly rates of a day each: three queries."""
    known = {
        row[0]: (row[1], row[2])
        for row in rows(
            "SELECT id, currency, time_zone FROM customer WHERE id = ANY(%s)",
            [distinct(customers)],
        )
    }
    held: dict[int, list[tuple[int, Locked]]] = defaultdict(list)
    for customer, key, *values in rows(
        "SELECT customer_id, id, reference, from_on, to_on, rates_on FROM agreement "
        "WHERE customer_id = ANY(%s) ORDER BY id",
        [distinct(customers)],
    ):
        held[customer].append((key, Locked(*values)))
    rates = load_rates_in_force(rates_on)
    return [
        Agreed(
            customer_id=customer,
            currency=known[customer][0],
            held=tuple(held[customer]),
            rates=rates.get(day),
            on=day_in(at, zone=known[customer][1]),
        )
        for customer, day in zip(customers, rates_on, strict=True)
    ]
