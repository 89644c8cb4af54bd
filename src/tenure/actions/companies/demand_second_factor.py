"""Demand a second factor of everybody of a customer, or leave it to each again (ACC-02)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_demands
from tenure.rules.companies import second_factors
from tenure.rules.companies.second_factors import Demanding
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandSecondFactor:
    """Which customer, and whether it demands one from now on."""

    customer_id: int
    demanded: bool


def load(inputs: Sequence[DemandSecondFactor], _moment: Moment) -> list[Demanding | Refused]:
    """Read what the customers demand: one query."""
    found = load_demands([one.customer_id for one in inputs])
    return [
        found.get(one.customer_id, Refused("not-found", {"name": "customer"})) for one in inputs
    ]


def decide(wanted: DemandSecondFactor, facts: Demanding) -> Decision:
    """Demand it or not (see `second_factors.demand`)."""
    return second_factors.demand(facts, demanded=wanted.demanded)


DEMAND_SECOND_FACTOR = Action(
    name="demand-second-factor",
    input=DemandSecondFactor,
    summary="Demand a second factor of everybody who belongs to a customer, or no longer.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
