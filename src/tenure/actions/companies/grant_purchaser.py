"""Make somebody purchaser of a company; the vendor's support does (ACC-03, ACC-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import companies
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts
from tenure.rules.companies import roles
from tenure.rules.companies.people import Account, normal_email
from tenure.rules.companies.roles import Company
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantPurchaser:
    """Which company, and the e-mail address of somebody with an account."""

    customer_id: int
    email: str


def load(inputs: Sequence[GrantPurchaser], moment: Moment) -> list[tuple[Company, Account | None]]:
    """Read the companies and the accounts: five queries."""
    found = companies([one.customer_id for one in inputs], moment)
    accounts = load_accounts([one.email for one in inputs])
    return [(found[one.customer_id], accounts.get(normal_email(one.email))) for one in inputs]


def decide(wanted: GrantPurchaser, facts: tuple[Company, Account | None]) -> Decision:
    """Grant the role (see `roles.grant_purchaser`)."""
    company, account = facts
    return roles.grant_purchaser(company, email=normal_email(wanted.email), account=account)


GRANT_PURCHASER = Action(
    name="grant-purchaser",
    input=GrantPurchaser,
    summary="Make somebody purchaser of a company, by the vendor's support.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
