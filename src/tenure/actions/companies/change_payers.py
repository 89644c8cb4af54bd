"""Change to which addresses invoices are sent (INV-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payers import load_payer_accounts
from tenure.records.facts.policies import load_policies
from tenure.rules.companies import payers
from tenure.rules.companies.payers import Paying, Wanted
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePayers:
    """Whose, which payer account, and the addresses that it gets and loses.

    Without `payer_account_id` it is the one called `name`, opened where there is none; without a
    name the first one.
    """

    customer_id: int
    payer_account_id: int | None = None
    name: str | None = None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


def load_paying(customers: Sequence[int], moment: Moment) -> dict[int, Paying]:
    """Read customers with their payer accounts: seven queries."""
    buyers = load_buyers(customers)
    accounts = load_payer_accounts(customers)
    policies = load_policies()
    return {
        key: Paying(
            buyer=buyer,
            accounts=accounts.get(key, ()),
            policy=policies.in_force(day_in(moment.at, zone=buyer.time_zone))[1],
            changed_by=moment.actor.name,
            language=buyer.language,
            at=moment.at,
        )
        for key, buyer in buyers.items()
    }


def load(inputs: Sequence[ChangePayers], moment: Moment) -> list[Paying]:
    """Read the customers with their payer accounts."""
    found = load_paying([one.customer_id for one in inputs], moment)
    return [found[one.customer_id] for one in inputs]


def decide(wanted: ChangePayers, facts: Paying) -> Decision:
    """Change them (see `payers.change`)."""
    return payers.change(
        facts,
        wanted=Wanted(wanted.payer_account_id, wanted.name, wanted.add, wanted.remove),
    )


CHANGE_PAYERS = Action[ChangePayers, Paying](
    name="change-payers",
    input=ChangePayers,
    summary="Change to which addresses invoices are sent.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
