"""Make an account for an e-mail address, in the store or before a checkout (ACC-01)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts
from tenure.rules.companies import people
from tenure.rules.companies.people import Registering, normal_email
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterUser:
    """Who registers; the password was judged and hashed at the edge, empty means none yet."""

    email: str
    name: str
    language: str = "en"
    password_hash: str = ""


def keys(inputs: Sequence[RegisterUser]) -> list[int | str | None]:
    """Lock the address, so that two at once don't both find it free."""
    return [f"email:{normal_email(one.email)}" for one in inputs]


def load(inputs: Sequence[RegisterUser], moment: Moment) -> list[Registering]:
    """Read which addresses have an account: one query."""
    taken = load_accounts([one.email for one in inputs])
    return [Registering(normal_email(one.email) in taken, moment.at) for one in inputs]


def decide(wanted: RegisterUser, facts: Registering) -> Decision:
    """Register (see `people.register`)."""
    return people.register(
        email=wanted.email,
        name=wanted.name,
        language=wanted.language,
        password_hash=wanted.password_hash,
        facts=facts,
    )


REGISTER_USER = Action(
    name="register-user",
    input=RegisterUser,
    summary="Make an account for an e-mail address.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
