"""Loads companies with their groups, what these have, and accounts that are to be added."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from tenure.actions.allotted import load_allotted
from tenure.actions.belonging import companies, owners
from tenure.engine.action import Moment
from tenure.records.facts.people import load_accounts
from tenure.rules.companies.groups import Grouping
from tenure.rules.companies.people import Account, normal_email
from tenure.rules.decision import Refused


class AboutGroup(Protocol):
    """An input that names one group."""

    @property
    def group_id(self) -> int:
        """Return the group's key."""
        ...


def by_group(inputs: Sequence[AboutGroup]) -> list[int | None]:
    """Return the customers of the groups that inputs name, None for one that does not exist."""
    return owners("people_group", [one.group_id for one in inputs])


def load_of_groups(
    inputs: Sequence[AboutGroup], moment: Moment, *, emails: Sequence[Sequence[str]] = ()
) -> list[Grouping | Refused]:
    """Read groups with their company and what they have: eleven queries.

    A dissolved group isn't found. `emails` are the addresses of each input, if it has any.
    """
    of = owners("people_group", [one.group_id for one in inputs])
    found = load_groupings(of, moment, emails=emails or [()] * len(inputs))
    missing = Refused("not-found", {"name": "group"})
    return [
        grouping if grouping and one.group_id in grouping.allotted.groups else missing
        for one, grouping in zip(inputs, found, strict=True)
    ]


def load_groupings(
    customers: Sequence[int | None], moment: Moment, *, emails: Sequence[Sequence[str]]
) -> list[Grouping | None]:
    """Read companies with their groups and what these have: ten queries."""
    people = companies(customers, moment)
    allotted = load_allotted(people, moment)
    accounts = load_accounts([email for several in emails for email in several])
    return [
        Grouping(people[key], allotted[key], _of(accounts, several)) if key in people else None
        for key, several in zip(customers, emails, strict=True)
        for key in [key or 0]
    ]


def _of(accounts: Mapping[str, Account], emails: Sequence[str]) -> dict[str, Account]:
    wanted = {normal_email(email) for email in emails}
    return {email: accounts[email] for email in wanted if email in accounts}
