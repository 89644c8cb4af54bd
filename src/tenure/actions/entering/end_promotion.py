"""End a promotion early, from tomorrow on at the earliest, or withdraw one that comes (CAT-09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.promotions import load_market_zones, load_promotions_by_key
from tenure.rules.decision import Decision
from tenure.rules.entering import promotion_entry
from tenure.rules.entering.promotion_entry import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPromotion:
    """Which promotion, and its new last day; without one it ends as soon as it can."""

    promotion_id: int
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """The promotion, None where there is none, and what day it is."""

    known: Known | None
    today: date
    at: datetime


def keys(inputs: Sequence[EndPromotion]) -> list[int | str | None]:
    """The catalogue has one lock."""
    return [None for _ in inputs]


def load(inputs: Sequence[EndPromotion], moment: Moment) -> list[Ending]:
    """Read the promotions and the markets' days: two queries."""
    known = load_promotions_by_key([one.promotion_id for one in inputs])
    today = max(day_in(moment.at, zone=zone) for zone in load_market_zones())
    return [Ending(known.get(one.promotion_id), today, moment.at) for one in inputs]


def decide(wanted: EndPromotion, facts: Ending) -> Decision:
    """End it (see `promotion_entry.end`)."""
    return promotion_entry.end(facts.known, last_on=wanted.last_on, today=facts.today, at=facts.at)


END_PROMOTION = Action[EndPromotion, Ending](
    name="end-promotion",
    input=EndPromotion,
    summary="End a promotion early, or withdraw one that hasn't begun.",
    scope=Scope.CATALOGUE,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
