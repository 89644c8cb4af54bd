"""Whose customer a team, a role, an invitation or a seat belongs to, and who acts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from tenure.engine.action import Moment
from tenure.records.facts.payers import load_payer_accounts
from tenure.records.facts.people import load_companies
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.companies.invitations import Room
from tenure.rules.companies.roles import Acting, Company


class AboutTeam(Protocol):
    """An input that names one team."""

    @property
    def team_id(self) -> int:
        """Return the team's key."""
        ...


class AboutRole(Protocol):
    """An input that names one role."""

    @property
    def role_id(self) -> int:
        """Return the role's key."""
        ...


def by_team(inputs: Sequence[AboutTeam]) -> list[int | None]:
    """Return the customers of the teams that inputs name, None for one that does not exist."""
    return owners("team", [one.team_id for one in inputs])


def by_role(inputs: Sequence[AboutRole]) -> list[int | None]:
    """Return the customers of the roles that inputs name, None for one that does not exist."""
    return owners("role", [one.role_id for one in inputs])


def owners(table: str, keys: Sequence[int]) -> list[int | None]:
    """Return whose customer's each row of a table is, in one query."""
    if table not in ("allotment", "assignment", "invitation", "people_group", "role", "team"):
        raise LookupError(f"{table} has no customer")
    found = {
        row[0]: row[1]
        for row in rows(f"SELECT id, customer_id FROM {table} WHERE id = ANY(%s)", [list(keys)])  # noqa: S608 - one of six names
    }
    return [found.get(key) for key in keys]


def acting(moment: Moment) -> Acting:
    """Return who acts; support and the system are bound by no role of the customer (ACC-07)."""
    actor = moment.actor
    unbound = actor.kind == "system" or actor.staff_role == "support"
    return Acting(actor.user_id, actor.name, unbound)


def companies(customers: Sequence[int | None], moment: Moment) -> dict[int, Company]:
    """Return the companies of these customers with who acts, in four queries."""
    return load_companies(customers, acting=acting(moment), at=moment.at)


def rooms_for_payers(customers: Sequence[int], moment: Moment) -> dict[int, Room]:
    """Return whom the invoices of customers go to (INV-06), in three queries."""
    accounts = load_payer_accounts(customers)
    policy = load_policies().in_force(moment.at.date())[1]
    with_role: dict[int, list[str]] = defaultdict(list)
    for customer, email in rows(
        "SELECT r.customer_id, u.email FROM role r JOIN user_account u ON u.id = r.user_id "
        "WHERE r.customer_id = ANY(%s) AND r.role = 'payer'",
        [list(customers)],
    ):
        with_role[customer].append(email)
    return {
        key: Room(accounts.get(key, ()), tuple(with_role[key]), policy) for key in set(customers)
    }
