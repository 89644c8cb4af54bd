"""Put exchange rates in force from the history that the central bank publishes (FX-01, CAT-09)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.price_book import load_fx_book
from tenure.rules.decision import Decision
from tenure.rules.entering import fx_entry
from tenure.rules.entering.fx_entry import FxBook


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterFxTables:
    """The history's text, whose rates it is about, and from which day on; see docs/domain/fx.md.

    An empty `base` is the currency of the base prices; `source` says where the rates come from.
    """

    history: str = field(repr=False)
    base: str = ""
    since: date | None = None
    source: str = "European Central Bank"


def keys(inputs: Sequence[EnterFxTables]) -> list[int | str | None]:
    """Rates share the lock of the catalogue."""
    return [None for _ in inputs]


def load(inputs: Sequence[EnterFxTables], moment: Moment) -> list[FxBook]:
    """Read every table in force: three queries."""
    found = load_fx_book(on=day_in(moment.at, zone="UTC"), at=moment.at)
    return [found for _ in inputs]


def decide(wanted: EnterFxTables, facts: FxBook) -> Decision:
    """Enter the tables that aren't there (see `fx_entry.enter`)."""
    return fx_entry.enter(
        wanted.history, base=wanted.base, since=wanted.since, source=wanted.source, facts=facts
    )


ENTER_FX_TABLES = Action[EnterFxTables, FxBook](
    name="enter-fx-tables",
    input=EnterFxTables,
    summary="Put the exchange rates of months and quarters in force.",
    scope=Scope.CATALOGUE,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
