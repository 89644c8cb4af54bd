"""Promotions as the rules see them: of an offering on a day, and all of a period."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.entering.promotion_entry import Known, Place
from tenure.rules.pricing.promotions import Promotion

_COLUMNS = (
    "a.id, a.code, a.name, a.share_off, a.share_base, a.minor, a.currency, a.products, a.terms, "
    "a.licence_types, a.countries, a.minimum, a.maximum, a.from_on, a.until_on, a.occasions, "
    "a.stackable, a.withdrawn_at"
)

_OF_OFFERINGS = f"""
SELECT w.offering_id AS wanted, w.on_day, {_COLUMNS}
FROM unnest(%s::bigint[], %s::date[]) AS w (offering_id, on_day)
JOIN offering o ON o.id = w.offering_id
JOIN product p ON p.id = o.product_id
JOIN market m ON m.id = o.market_id
JOIN promotion a ON a.withdrawn_at IS NULL
    AND a.from_on <= w.on_day AND (a.until_on IS NULL OR w.on_day <= a.until_on)
    AND (cardinality(a.products) = 0 OR p.code = ANY(a.products))
    AND (cardinality(a.terms) = 0 OR o.term = ANY(a.terms))
    AND (cardinality(a.licence_types) = 0 OR o.licence_type = ANY(a.licence_types))
    AND (cardinality(a.countries) = 0 OR m.country = ANY(a.countries))
ORDER BY a.code
"""  # noqa: S608 - ours


def load_promotions(
    wanted: Iterable[tuple[int, date]],
) -> dict[tuple[int, date], tuple[Promotion, ...]]:
    """Return the promotions in force for offerings on days, in one query (CAT-08, CAT-09).

    Whatever the quantity and the occasion: those the rules look at. Pairs without any are absent.
    """
    asked = list(set(wanted))
    found: dict[tuple[int, date], list[Promotion]] = {}
    for row in named_rows(_OF_OFFERINGS, [[key for key, _ in asked], [on for _, on in asked]]):
        found.setdefault((row["wanted"], row["on_day"]), []).append(_promotion(row))
    return {pair: tuple(several) for pair, several in found.items()}


def load_promotions_by_key(keys: Sequence[int]) -> dict[int, Known]:
    """Return promotions by their keys, withdrawn ones too, in one query."""
    query = f"SELECT {_COLUMNS} FROM promotion a WHERE a.id = ANY(%s)"  # noqa: S608 - ours
    return {row["id"]: _known(row) for row in named_rows(query, [distinct(keys)])}


def load_promotions_by_code(codes: Collection[str]) -> dict[str, list[Known]]:
    """Return the promotions of each code that weren't withdrawn, in one query."""
    query = (
        f"SELECT {_COLUMNS} FROM promotion a "  # noqa: S608 - ours
        "WHERE a.withdrawn_at IS NULL AND a.code = ANY(%s) ORDER BY a.from_on"
    )
    found: dict[str, list[Known]] = {}
    for row in named_rows(query, [sorted(codes)]):
        found.setdefault(row["code"], []).append(_known(row))
    return found


def load_promotions_between(first: date, *, last: date | None) -> list[Known]:
    """Return the promotions in force on any day of a period that weren't withdrawn, by code."""
    query = (
        f"SELECT {_COLUMNS} FROM promotion a "  # noqa: S608 - ours
        "WHERE a.withdrawn_at IS NULL AND daterange(a.from_on, a.until_on, '[]') && "
        "daterange(%s, %s, '[]') ORDER BY a.code, a.from_on"
    )
    return [_known(row) for row in named_rows(query, [first, last])]


def load_places() -> dict[int, Place]:
    """Return every offering as promotions see it, in one query."""
    return {
        row["id"]: Place(
            row["code"], row["term"], row["licence_type"], row["country"], row["currency"]
        )
        for row in named_rows(
            "SELECT o.id, p.code, o.term, o.licence_type, m.country, m.currency FROM offering o "
            "JOIN product p ON p.id = o.product_id JOIN market m ON m.id = o.market_id "
            "ORDER BY p.code, m.country, o.term, o.licence_type"
        )
    }


def load_market_zones() -> list[str]:
    """Return the time zones of all markets; a promotion has begun when it has in one of them."""
    return [row[0] for row in rows("SELECT DISTINCT time_zone FROM market")] or ["UTC"]


def _known(row: Mapping[str, Any]) -> Known:
    return Known(row["id"], _promotion(row), row["withdrawn_at"] is not None)


def _promotion(row: Mapping[str, Any]) -> Promotion:
    return Promotion(
        code=row["code"],
        name=row["name"],
        share=(row["share_off"], row["share_base"]) if row["share_base"] else None,
        minor=row["minor"],
        currency=row["currency"],
        products=tuple(row["products"]),
        terms=tuple(row["terms"]),
        licence_types=tuple(row["licence_types"]),
        countries=tuple(row["countries"]),
        minimum=row["minimum"],
        maximum=row["maximum"],
        from_on=row["from_on"],
        until_on=row["until_on"],
        occasions=tuple(row["occasions"]),
        stackable=row["stackable"],
    )
