"""Let somebody no longer act for a partner (PAR-01)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.partners import load_crews
from tenure.rules.decision import Decision
from tenure.rules.partners import partner_users
from tenure.rules.partners.partner_users import Crew


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPartnerUser:
    """The partner, and the address of who shall no longer act for it."""

    partner_id: int
    email: str


def keys(inputs: Sequence[WithdrawPartnerUser]) -> list[int | str | None]:
    """Lock the partner's people."""
    return [f"partner:{one.partner_id}" for one in inputs]


def load(inputs: Sequence[WithdrawPartnerUser], moment: Moment) -> list[Crew | None]:
    """Read partners, their people and the accounts that are meant: three queries."""
    wanted = [(one.partner_id, one.email) for one in inputs]
    return load_crews(wanted, acting_for=moment.actor.partner_id, at=moment.at)


def decide(_wanted: WithdrawPartnerUser, facts: Crew | None) -> Decision:
    """Withdraw them (see `partners.withdraw`)."""
    return partner_users.withdraw(facts)


WITHDRAW_PARTNER_USER = Action[WithdrawPartnerUser, Crew | None](
    name="withdraw-partner-user",
    input=WithdrawPartnerUser,
    summary="Let somebody no longer act for a partner.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
