"""Make an account for somebody of the vendor's: support, operations, finance, sales."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts
from tenure.rules.companies import people
from tenure.rules.companies.people import Registering, normal_email
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterStaff:
    """Who it is and what for; the password was judged and hashed at the edge, empty means none."""

    email: str
    name: str
    staff_role: str
    language: str = "en"
    password_hash: str = field(default="", repr=False)


def keys(inputs: Sequence[RegisterStaff]) -> list[int | str | None]:
    """Lock the address, so that two at once don't both find it free."""
    return [f"email:{normal_email(one.email)}" for one in inputs]


def load(inputs: Sequence[RegisterStaff], moment: Moment) -> list[Registering]:
    """Read which addresses have an account: one query."""
    taken = load_accounts([one.email for one in inputs])
    return [Registering(normal_email(one.email) in taken, moment.at) for one in inputs]


def decide(wanted: RegisterStaff, facts: Registering) -> Decision:
    """Register (see `people.register_staff`)."""
    return people.register_staff(
        email=wanted.email,
        name=wanted.name,
        staff_role=wanted.staff_role,
        language=wanted.language,
        password_hash=wanted.password_hash,
        facts=facts,
    )


REGISTER_STAFF = Action[RegisterStaff, Registering](
    name="register-staff",
    input=RegisterStaff,
    summary="Make an account for somebody of the vendor's staff.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
