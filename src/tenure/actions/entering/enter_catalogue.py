"""Enter a catalogue from a sheet: all of it or nothing (OPS-05, CAT-01, CAT-06, CAT-09)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from zoneinfo import available_timezones

from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue_entry import load_catalogue
from tenure.records.facts.price_book import load_base_currency
from tenure.rules.decision import Decision
from tenure.rules.entering import catalogue_entry
from tenure.rules.entering.catalogue_entry import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCatalogue:
    """The sheet's text (CSV); its columns are in docs/operating/import.md."""

    sheet: str = field(repr=False)


def keys(inputs: Sequence[EnterCatalogue]) -> list[int | str | None]:
    """The catalogue has one lock."""
    return [None for _ in inputs]


def load(inputs: Sequence[EnterCatalogue], moment: Moment) -> list[Catalogue]:
    """Read the whole catalogue, a query for each kind of row, and what day it is in each zone."""
    today = {zone: day_in(moment.at, zone=zone) for zone in available_timezones()}
    found = Catalogue(load_catalogue(), today, load_base_currency(), moment.at)
    return [found for _ in inputs]


def decide(wanted: EnterCatalogue, facts: Catalogue) -> Decision:
    """Enter what differs (see `catalogue_entry.enter`)."""
    return catalogue_entry.enter(wanted.sheet, facts=facts)


ENTER_CATALOGUE = Action[EnterCatalogue, Catalogue](
    name="enter-catalogue",
    input=EnterCatalogue,
    summary="Enter legal entities, markets, tax rates, partners, products, offerings and prices.",
    scope=Scope.CATALOGUE,
    keys=keys,
    load=load,
    decide=decide,
)
