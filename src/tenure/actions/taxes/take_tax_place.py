"""Take the jurisdiction of sales tax that the provider found for a customer's address (TAX-03)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.taxes import load_placing
from tenure.rules.decision import Decision, Refused
from tenure.rules.taxes import tax_places
from tenure.rules.taxes.tax_places import Placing


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTaxPlace:
    """For which place which jurisdiction was found; the place as `places.place_of` writes it."""

    customer_id: int
    place: str
    region: str


def load(inputs: Sequence[TakeTaxPlace], moment: Moment) -> list[Placing | Refused]:
    """Read where the customers are now: one query."""
    found = load_placing([one.customer_id for one in inputs], at=moment.at)
    missing = Refused("not-found", {"name": "customer"})
    return [found.get(one.customer_id, missing) for one in inputs]


def decide(wanted: TakeTaxPlace, facts: Placing) -> Decision:
    """Keep it (see `tax_places.take_place`)."""
    return tax_places.take_place(wanted.place, region=wanted.region, facts=facts)


TAKE_TAX_PLACE = Action[TakeTaxPlace, Placing](
    name="take-tax-place",
    input=TakeTaxPlace,
    summary="Take the jurisdiction of sales tax that was found for a customer's address.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
