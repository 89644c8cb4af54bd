"""The whole catalogue by natural keys, to compare a sheet with: a query for each kind of row."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from tenure.records.facts.reading import named_rows
from tenure.rules.changes import (
    BasePriceEntered,
    Change,
    LegalEntityEntered,
    MarketEntered,
    OfferingEntered,
    PartnerEntered,
    PriceEntered,
    PriceRuleEntered,
    ProductEntered,
    PromotionEntered,
    TaxRateEntered,
    TokenRateEntered,
)
from tenure.rules.entering.catalogue_entry import Key

_KINDS: Mapping[str, tuple[type[Change], str, str]] = {
    "legal_entity": (LegalEntityEntered, "legal_entity t", "t.code"),
    "market": (MarketEntered, "market t", "t.country"),
    "tax_rate": (TaxRateEntered, "tax_rate t", "t.country, t.region, t.from_on"),
    "partner": (PartnerEntered, "partner t", "t.number"),
    "product": (ProductEntered, "product t", "t.code"),
    "offering": (
        OfferingEntered,
        "offering t JOIN product p ON p.id = t.product_id JOIN market m ON m.id = t.market_id",
        "p.code, t.term, t.licence_type, m.country",
    ),
    "price": (
        PriceEntered,
        "list_price t JOIN offering o ON o.id = t.offering_id "
        "JOIN product p ON p.id = o.product_id JOIN market m ON m.id = o.market_id",
        "p.code, o.term, o.licence_type, m.country, t.from_on",
    ),
    "base_price": (
        BasePriceEntered,
        "base_price t JOIN product p ON p.id = t.product_id",
        "p.code, t.term, t.licence_type, t.from_on",
    ),
    "price_rule": (
        PriceRuleEntered,
        "price_rule t JOIN market m ON m.id = t.market_id",
        "m.country, t.from_on",
    ),
    "promotion": (
        PromotionEntered,
        "(SELECT * FROM promotion WHERE withdrawn_at IS NULL) t",
        "t.code, t.from_on",
    ),
    "token_rate": (
        TokenRateEntered,
        "token_rate t JOIN product p ON p.id = t.product_id",
        "p.code, t.from_on",
    ),
}


def load_catalogue() -> dict[str, dict[Key, Any]]:
    """Return every row of the catalogue as the change that would make it, by kind and key."""
    return {record: _load(*kind) for record, kind in _KINDS.items()}


def _load(make: type[Change], tables: str, key: str) -> dict[Key, Any]:
    names = [field.name for field in fields(make)]
    parts = key.split(", ")
    columns = [
        *(f"t.{name}" for name in names),
        *(f"{part} AS key_{i}" for i, part in enumerate(parts)),
    ]
    build: Callable[..., Change] = make
    return {
        tuple(row[f"key_{i}"] for i in range(len(parts))): build(
            **{name: row[name] for name in names}
        )
        for row in named_rows(f"SELECT {', '.join(columns)} FROM {tables}")  # noqa: S608 - ours
    }
