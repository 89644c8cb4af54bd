"""Demand of a customer that it pays in advance, or sell to it on invoices again (SUB-09)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.parties import load_buyers
from tenure.rules.decision import Decision, Refused
from tenure.rules.parties import Buyer
from tenure.rules.payments import credit_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandPrepayment:
    """Of which customer, and whether it is demanded from now on."""

    customer_id: int
    demanded: bool


def load(inputs: Sequence[DemandPrepayment], _moment: Moment) -> list[Buyer | Refused]:
    """Read the customers."""
    found = load_buyers([one.customer_id for one in inputs])
    return [
        found.get(one.customer_id, Refused("not-found", {"name": "customer"})) for one in inputs
    ]


def decide(wanted: DemandPrepayment, facts: Buyer) -> Decision:
    """Demand it or not (see `credit_lines.demand_prepayment`)."""
    return credit_lines.demand_prepayment(facts, demanded=wanted.demanded)


DEMAND_PREPAYMENT = Action[DemandPrepayment, Buyer](
    name="demand-prepayment",
    input=DemandPrepayment,
    summary="Demand of a customer that it pays in advance, or no longer.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
