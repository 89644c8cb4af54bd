"""What customers hold that decides what they may buy, with what their partner can sell."""

from collections.abc import Sequence

from tenure.records.facts.reading import distinct, named_rows
from tenure.rules.pricing.catalogue import Holdings

_HOLDINGS = """
SELECT c.id, coalesce(pa.specialisations, '{}') AS specialisations,
       coalesce(held.eligible_seats, 0) AS eligible_seats, coalesce(held.products, '{}') AS products
FROM customer c
LEFT JOIN partner pa ON pa.id = c.partner_id
LEFT JOIN LATERAL (
    SELECT sum(s.quantity) FILTER (WHERE o.success_plan_eligible)::bigint AS eligible_seats,
           array_agg(DISTINCT p.code) AS products
    FROM subscription s
    JOIN offering o ON o.id = s.offering_id
    JOIN product p ON p.id = s.product_id
    WHERE s.customer_id = c.id AND s.state = 'active'
) AS held ON true
WHERE c.id = ANY(%s)
"""


def load_holdings(customers: Sequence[int | None]) -> dict[int, Holdings]:
    """Return what customers hold, by key, in one query; unknown ones are left out."""
    return {
        row["id"]: Holdings(
            eligible_seats=row["eligible_seats"],
            products=frozenset(row["products"]),
            specialisations=frozenset(row["specialisations"]),
        )
        for row in named_rows(_HOLDINGS, [distinct(customers)])
    }
