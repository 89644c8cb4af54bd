"""Enter a promotion ahead of its first day (CAT-08, CAT-09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.promotions import (
    load_market_zones,
    load_places,
    load_promotions_by_code,
)
from tenure.rules.decision import Decision
from tenure.rules.entering import promotion_entry
from tenure.rules.entering.promotion_entry import Shelf, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPromotion:
    """What is taken off, where, and when; empty lists mean everything there is.

    `percent` ("12.5") or `amount_minor` with `currency`, per seat and term. With `supersede` one
    of the same code that runs then ends the day before.
    """

    code: str
    name: str
    percent: str = ""
    amount_minor: int = 0
    currency: str = ""
    products: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    licence_types: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    minimum: int = 1
    maximum: int | None = None
    from_on: date
    until_on: date | None = None
    occasions: tuple[str, ...] = ("new",)
    stackable: bool = False
    supersede: bool = False


def keys(inputs: Sequence[EnterPromotion]) -> list[int | str | None]:
    """The catalogue has one lock."""
    return [None for _ in inputs]


def load(inputs: Sequence[EnterPromotion], moment: Moment) -> list[Shelf]:
    """Read the offerings, promotions of the same codes, and the markets' days: three queries."""
    offerings = tuple(load_places().values())
    known = load_promotions_by_code({one.code.strip().upper() for one in inputs})
    today = max(day_in(moment.at, zone=zone) for zone in load_market_zones())
    return [
        Shelf(offerings, tuple(known.get(one.code.strip().upper(), ())), today, moment.at)
        for one in inputs
    ]


def decide(wanted: EnterPromotion, facts: Shelf) -> Decision:
    """Enter it (see `promotion_entry.enter`)."""
    return promotion_entry.enter(as_wanted(wanted), supersede=wanted.supersede, shelf=facts)


def as_wanted(wanted: EnterPromotion) -> Wanted:
    """Return an input as the rule takes it."""
    return Wanted(
        code=wanted.code,
        name=wanted.name,
        percent=wanted.percent,
        amount_minor=wanted.amount_minor,
        currency=wanted.currency,
        products=wanted.products,
        terms=wanted.terms,
        licence_types=wanted.licence_types,
        countries=wanted.countries,
        minimum=wanted.minimum,
        maximum=wanted.maximum,
        from_on=wanted.from_on,
        until_on=wanted.until_on,
        occasions=wanted.occasions,
        stackable=wanted.stackable,
    )


ENTER_PROMOTION = Action[EnterPromotion, Shelf](
    name="enter-promotion",
    input=EnterPromotion,
    summary="Enter a promotion from tomorrow on or later.",
    scope=Scope.CATALOGUE,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
