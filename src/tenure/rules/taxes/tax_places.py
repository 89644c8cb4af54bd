"""Where a customer's address lies for sales tax, as the provider found it (TAX-03)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.rules.changes import TaxPlaceFound
from tenure.rules.decision import Because, Decided, Decision, decided

FIND_AGAIN = timedelta(days=30)
"""Borders and rates move: a jurisdiction is looked up again after so long."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A customer with the place of its address now (see `places.place_of`)."""

    customer_id: int
    place: str
    placed_at: datetime | None
    at: datetime


def take_place(place: str, *, region: str, facts: Placing) -> Decision:
    """Keep the jurisdiction of an address; one that was changed meanwhile is asked for anew.

    "NY/10001" for an address there; "" says that the provider knows no jurisdiction, and then the
    state's own rate counts. The same answer twice is kept once.
    """
    if place != facts.place or (facts.placed_at is not None and facts.placed_at >= facts.at):
        return decided(taken=False)
    found = TaxPlaceFound(
        id=facts.customer_id, tax_place=place, tax_region=region[:20], tax_placed_at=facts.at
    )
    return Decided((found,), Because("TAX-03", "place-found"), {"taken": True})
