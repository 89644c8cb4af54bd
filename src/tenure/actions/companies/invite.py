"""Invite somebody to a role in a company by e-mail (ACC-03, ACC-06)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.actions.belonging import companies, rooms_for_payers
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts, load_accounts_by_id
from tenure.rules.companies import invitations
from tenure.rules.companies.invitations import Inviting
from tenure.rules.companies.people import normal_email
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """Who is offered which role; the random token makes the link and is kept as a hash only."""

    customer_id: int
    email: str
    role: str
    token: str = field(repr=False)
    team_id: int | None = None


def load(inputs: Sequence[Invite], moment: Moment) -> list[Inviting]:
    """Read the companies, whom their invoices go to, accounts of the addresses: nine queries."""
    found = companies([one.customer_id for one in inputs], moment)
    accounts = load_accounts([one.email for one in inputs])
    inviter = load_accounts_by_id([moment.actor.user_id]).get(moment.actor.user_id or 0)
    language = inviter.language if inviter else "en"
    rooms = rooms_for_payers([one.customer_id for one in inputs], moment)
    return [
        Inviting(
            found[one.customer_id],
            accounts.get(normal_email(one.email)),
            language,
            rooms.get(one.customer_id),
        )
        for one in inputs
    ]


def decide(wanted: Invite, facts: Inviting) -> Decision:
    """Offer the role (see `invitations.invite`)."""
    return invitations.invite(
        facts, email=wanted.email, role=wanted.role, team_id=wanted.team_id, token=wanted.token
    )


INVITE = Action(
    name="invite",
    input=Invite,
    summary="Invite somebody to a role in a company by e-mail.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
