"""Offerings with their product and the price in force on a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tenure.records.facts.promotions import load_promotions
from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.kinds import methods_of
from tenure.rules.money import Money
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.derivation import evaluate
from tenure.rules.pricing.fx import MONTH, period_start
from tenure.rules.pricing.price_lists import Following, Listed, ListedOn, RateInForce, price_on
from tenure.rules.pricing.promotions import Promotion


class OfferOn(NamedTuple):
    """An offering on a day; `rates_on` is the day whose rates count, None for the same (FX-03).

    `calendar` is month for the store, sales and agency, quarter through a partner (FX-02).
    """

    offering_id: int
    on: date
    rates_on: date | None = None
    calendar: str = MONTH


_OFFERS = """
SELECT w.number, o.id AS offering_id, p.id AS product_id,
       p.code AS product_code, p.name AS product_name, p.kind, o.term, o.licence_type,
       m.country, m.currency, o.channels, o.early_renewal, o.self_service_term_change,
       o.alignable, o.pack_tokens, o.specialisation, o.success_plan_eligible, p.access_url, p.model,
       m.model AS market_model, p.paid_by, m.paid_by AS market_paid_by,
       p.for_products, CASE WHEN p.for_products = '{}' THEN p.for_products ELSE ARRAY(
           SELECT q.name::text FROM product q WHERE q.code = ANY(p.for_products) ORDER BY q.name
       ) END AS for_names,
       own.minor AS own_minor, own.currency AS own_currency, own.from_on AS own_from_on,
       rule.follows, rule.step_minor, rule.toward,
       base.minor AS base_minor, base.currency AS base_currency, base.from_on AS base_from_on,
       rate.numerator, rate.denominator, fx.base AS fx_base, fx.from_on AS fx_from_on,
       fx.published_on
FROM unnest(%s::int[], %s::bigint[], %s::date[], %s::date[], %s::text[])
     AS w (number, offering_id, on_day, period_on, calendar)
JOIN offering o ON o.id = w.offering_id
JOIN product p ON p.id = o.product_id
JOIN market m ON m.id = o.market_id
LEFT JOIN LATERAL (
    SELECT minor, currency, from_on FROM list_price
    WHERE list_price.offering_id = o.id AND from_on <= w.on_day
    ORDER BY from_on DESC LIMIT 1
) AS own ON true
LEFT JOIN LATERAL (
    SELECT follows, step_minor, toward FROM price_rule
    WHERE price_rule.market_id = m.id AND from_on <= w.on_day
    ORDER BY from_on DESC LIMIT 1
) AS rule ON true
LEFT JOIN LATERAL (
    SELECT minor, currency, from_on FROM base_price
    WHERE base_price.product_id = o.product_id AND base_price.term = o.term
      AND base_price.licence_type = o.licence_type AND from_on <= w.on_day
    ORDER BY from_on DESC LIMIT 1
) AS base ON rule.follows
LEFT JOIN fx_table fx ON rule.follows AND fx.calendar = w.calendar AND fx.from_on = w.period_on
LEFT JOIN fx_rate rate ON rate.table_id = fx.id AND rate.currency = m.currency
"""


def load_offers(wanted: Sequence[OfferOn]) -> dict[OfferOn, Offer]:
    """Return the offering as it stands on each day asked for, in two queries (CAT-06, CAT-09)."""
    asked = list(set(wanted))
    promotions = load_promotions([(one.offering_id, one.on) for one in asked])
    values = (
        list(range(len(asked))),
        [one.offering_id for one in asked],
        [one.on for one in asked],
        [period_start(one.rates_on or one.on, calendar=one.calendar) for one in asked],
        [one.calendar for one in asked],
    )
    found = {}
    for row in named_rows(_OFFERS, values):
        one = asked[row["number"]]
        named = promotions.get((one.offering_id, one.on), ())
        found[one] = _offer(row, calendar=one.calendar, promotions=named)
    return found


def _offer(row: Mapping[str, Any], *, calendar: str, promotions: tuple[Promotion, ...]) -> Offer:
    price = price_on(_listed(row, calendar))
    return Offer(
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
        srp=None if isinstance(price, str) else evaluate(price),
        price=None if isinstance(price, str) else price,
        missing=price if isinstance(price, str) else "",
        currency=row["currency"],
        promotions=promotions,
        alignable=row["alignable"],
        specialisation=row["specialisation"],
        success_plan_eligible=row["success_plan_eligible"],
        for_products=tuple(row["for_products"]),
        for_names=tuple(row["for_names"]),
        pack_tokens=row["pack_tokens"],
        model=row["model"],
        market_model=row["market_model"],
        paid_by=methods_of(row["paid_by"], row["market_paid_by"]),
    )


def _listed(row: Mapping[str, Any], calendar: str) -> ListedOn:
    return ListedOn(
        country=row["country"],
        currency=row["currency"],
        own=_dated(row, "own"),
        base=_dated(row, "base"),
        following=Following(row["step_minor"], row["toward"]) if row["follows"] else None,
        rate=RateInForce(
            rate=(row["numerator"], row["denominator"]),
            base=row["fx_base"],
            calendar=calendar,
            from_on=row["fx_from_on"],
            published_on=row["published_on"],
        )
        if row["numerator"] is not None
        else None,
    )


def _dated(row: Mapping[str, Any], name: str) -> Listed | None:
    if row[f"{name}_minor"] is None:
        return None
    money = Money(row[f"{name}_minor"], row[f"{name}_currency"])
    return Listed(money, row[f"{name}_from_on"])


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
