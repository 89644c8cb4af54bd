"""Change one's own name and language."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import acting
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts_by_id
from tenure.rules.companies import people
from tenure.rules.companies.people import Account
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUser:
    """Whose account and what it says from now on; everybody changes only their own."""

    user_id: int
    name: str
    language: str


def keys(inputs: Sequence[ChangeUser]) -> list[int | str | None]:
    """Lock the user."""
    return [f"user:{one.user_id}" for one in inputs]


def load(inputs: Sequence[ChangeUser], moment: Moment) -> list[Account | Refused]:
    """Read the accounts that the one who asks may change: one query."""
    who = acting(moment)
    accounts = load_accounts_by_id(
        [one.user_id for one in inputs if who.unbound or one.user_id == who.user_id]
    )
    return [accounts.get(one.user_id, Refused("not-found", {"name": "user"})) for one in inputs]


def decide(wanted: ChangeUser, facts: Account) -> Decision:
    """Change the account (see `people.change`)."""
    return people.change(facts, name=wanted.name, language=wanted.language)


CHANGE_USER = Action(
    name="change-user",
    input=ChangeUser,
    summary="Change one's own name and language.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
