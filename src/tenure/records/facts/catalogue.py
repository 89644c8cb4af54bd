"""Offerings with their product and the price in force on a day."""

from collections.abc import Sequence
from datetime import date

from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.catalogue import Offer
from tenure.rules.money import Money

type OfferOn = tuple[int, date]

_OFFERS = """
SELECT w.offering_id AS wanted, w.on_day, o.id AS offering_id, p.id AS product_id,
       p.code AS product_code, p.name AS product_name, p.kind, o.term, o.licence_type,
       m.country, o.channels, o.early_renewal, o.self_service_term_change, p.access_url,
       price.minor, price.currency
FROM unnest(%s::bigint[], %s::date[]) AS w (offering_id, on_day)
JOIN offering o ON o.id = w.offering_id
JOIN product p ON p.id = o.product_id
JOIN market m ON m.id = o.market_id
LEFT JOIN LATERAL (
    SELECT minor, currency FROM list_price
    WHERE list_price.offering_id = o.id AND from_on <= w.on_day
    ORDER BY from_on DESC LIMIT 1
) AS price ON true
"""


def load_offers(wanted: Sequence[OfferOn]) -> dict[OfferOn, Offer]:
    """Return the offering as it stands on each day asked for, in one query (CAT-06, CAT-09)."""
    asked = list(set(wanted))
    found = named_rows(_OFFERS, [[key for key, _ in asked], [on for _, on in asked]])
    return {
        (row["wanted"], row["on_day"]): Offer(
            offering_id=row["offering_id"],
            product_id=row["product_id"],
            product_code=row["product_code"],
            product_name=row["product_name"],
            kind=row["kind"],
            term=row["term"],
            licence_type=row["licence_type"],
            country=row["country"],
            channels=tuple(row["channels"]),
            early_renewal=row["early_renewal"],
            self_service_term_change=row["self_service_term_change"],
            access_url=row["access_url"],
            srp=None if row["minor"] is None else Money(row["minor"], row["currency"]),
        )
        for row in found
    }


def load_product_names(products: Sequence[int]) -> dict[int, str]:
    """Return what products are called, in one query."""
    return {
        row[0]: row[1]
        for row in rows("SELECT id, name FROM product WHERE id = ANY(%s)", [distinct(products)])
    }


def offering_exists(offerings: Sequence[int]) -> set[int]:
    """Return which of these offerings there are, in one query."""
    return {
        row[0] for row in rows("SELECT id FROM offering WHERE id = ANY(%s)", [distinct(offerings)])
    }
