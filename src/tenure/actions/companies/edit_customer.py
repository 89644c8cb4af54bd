"""Edit a customer's name, address or VAT number (ACC-08)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tenure.actions.companies.found_customer import details_of
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.rules.companies import customers
from tenure.rules.companies.customers import Editing
from tenure.rules.decision import Decision, Refused
from tenure.rules.parties import Buyer


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCustomer:
    """The details as they are from now on, and the purchaser's word that the owner is the same."""

    customer_id: int
    name: str
    address: Mapping[str, str]
    vat_number: str
    ownership_unchanged: bool


def load(inputs: Sequence[EditCustomer], moment: Moment) -> list[Editing | Refused]:
    """Read the customers with their purchasers: five queries."""
    buyers = load_buyers([one.customer_id for one in inputs])
    return [
        _editing(buyers[one.customer_id], moment)
        if one.customer_id in buyers
        else Refused("not-found", {"name": "customer"})
        for one in inputs
    ]


def _editing(buyer: Buyer, moment: Moment) -> Editing:
    on = day_in(moment.at, zone=buyer.time_zone)
    return Editing(buyer, moment.actor.name, on, moment.at, bool(moment.actor.staff_role))


def decide(wanted: EditCustomer, facts: Editing) -> Decision:
    """Edit the customer (see `customers.edit`)."""
    return customers.edit(
        details_of(wanted.name, wanted.address, wanted.vat_number, country=facts.buyer.country),
        ownership_unchanged=wanted.ownership_unchanged,
        facts=facts,
    )


EDIT_CUSTOMER = Action(
    name="edit-customer",
    input=EditCustomer,
    summary="Edit a customer's name, address or VAT number; every purchaser is told.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
