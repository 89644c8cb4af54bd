"""The markets that are sold to."""

from dataclasses import dataclass

from tenure.records.facts.reading import named_rows


@dataclass(frozen=True, slots=True)
class Market:
    """A country: its currency, who sells there, and how one reads there."""

    id: int
    country: str
    currency: str
    legal_entity_id: int
    time_zone: str
    language: str
    name: str


def load_markets() -> dict[str, Market]:
    """Return all markets by country, in one query."""
    return {
        row["country"]: Market(**row)
        for row in named_rows(
            "SELECT id, country, currency, legal_entity_id, time_zone, language, name FROM market"
        )
    }
