"""The markets that are sold to."""

from collections.abc import Mapping
from dataclasses import dataclass

from tenure.records.facts.reading import named_rows
from tenure.rules.parties import Contact, Seller


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


def reader_of(seller: Seller, markets: Mapping[str, Market]) -> Contact:
    """Return the vendor's people who read mail about a customer, in their own country's language.

    A seller in Sweden: Swedish; one in a country that isn't sold to: English.
    """
    home = markets.get(seller.country)
    return Contact(seller.email, home.language if home else "en")
