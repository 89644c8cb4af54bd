"""Withdraw an invitation that nobody has accepted."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import companies, owners
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_invitations
from tenure.rules.companies import invitations
from tenure.rules.companies.invitations import Answering
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawInvitation:
    """Which invitation is taken back."""

    invitation_id: int


def keys(inputs: Sequence[WithdrawInvitation]) -> list[int | None]:
    """Lock the customers that the invitations are for."""
    return owners("invitation", [one.invitation_id for one in inputs])


def load(inputs: Sequence[WithdrawInvitation], moment: Moment) -> list[Answering]:
    """Read invitations and their companies: five queries."""
    found = load_invitations(keys=[one.invitation_id for one in inputs])
    people = companies([customer for customer, _ in found.values()], moment)
    return [
        Answering(found[one.invitation_id][1], people[found[one.invitation_id][0]], None)
        for one in inputs
    ]


def decide(_wanted: WithdrawInvitation, facts: Answering) -> Decision:
    """Take the offer back (see `invitations.withdraw`)."""
    return invitations.withdraw(facts)


WITHDRAW_INVITATION = Action(
    name="withdraw-invitation",
    input=WithdrawInvitation,
    summary="Withdraw an invitation that nobody has accepted.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
