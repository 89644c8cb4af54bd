"""Let somebody act for a partner (PAR-01)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.partners import load_crews
from tenure.rules.decision import Decision
from tenure.rules.partners import partner_users
from tenure.rules.partners.partner_users import Crew


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitPartnerUser:
    """The partner, the address of who shall act for it, and as what."""

    partner_id: int
    email: str
    role: str = "account_manager"


def keys(inputs: Sequence[AdmitPartnerUser]) -> list[int | str | None]:
    """Lock the partner's people."""
    return [f"partner:{one.partner_id}" for one in inputs]


def load(inputs: Sequence[AdmitPartnerUser], moment: Moment) -> list[Crew | None]:
    """Read partners, their people and the accounts that are meant: three queries."""
    wanted = [(one.partner_id, one.email) for one in inputs]
    return load_crews(wanted, acting_for=moment.actor.partner_id, at=moment.at)


def decide(wanted: AdmitPartnerUser, facts: Crew | None) -> Decision:
    """Admit them (see `partners.admit`)."""
    return partner_users.admit(facts, email=wanted.email, role=wanted.role)


ADMIT_PARTNER_USER = Action[AdmitPartnerUser, Crew | None](
    name="admit-partner-user",
    input=AdmitPartnerUser,
    summary="Let somebody act for a partner.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
