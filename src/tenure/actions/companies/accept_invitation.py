"""Accept an invitation by the token of its link (ACC-03)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.actions.allotted import load_allotted
from tenure.actions.belonging import companies, rooms_for_payers
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts_by_id, load_invitations
from tenure.rules.companies import invitations
from tenure.rules.companies.allotments import Allotted, followed
from tenure.rules.companies.invitations import Answering, token_hash
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptInvitation:
    """The token as it stands in the link; who is signed in accepts."""

    token: str = field(repr=False)


def keys(inputs: Sequence[AcceptInvitation]) -> list[int | str | None]:
    """Lock the customers that the invitations are for."""
    hashes = [token_hash(one.token) for one in inputs]
    found = load_invitations(hashes=hashes)
    return [found[key][0] if key in found else None for key in hashes]


def load(inputs: Sequence[AcceptInvitation], moment: Moment) -> list[tuple[Answering, Allotted]]:
    """Read invitations, companies with what groups and teams have, who accepts: 14 queries."""
    hashes = [token_hash(one.token) for one in inputs]
    found = load_invitations(hashes=hashes)
    people = companies([customer for customer, _ in found.values()], moment)
    account = load_accounts_by_id([moment.actor.user_id]).get(moment.actor.user_id or 0)
    rooms = rooms_for_payers([customer for customer, _ in found.values()], moment)
    allotted = load_allotted(people, moment)
    return [
        (
            Answering(found[key][1], people[found[key][0]], account, rooms.get(found[key][0])),
            allotted[found[key][0]],
        )
        for key in hashes
    ]


def decide(_wanted: AcceptInvitation, facts: tuple[Answering, Allotted]) -> Decision:
    """Take the role (see `invitations.accept`)."""
    answering, allotted = facts
    return followed(invitations.accept(answering), before=allotted)


ACCEPT_INVITATION = Action(
    name="accept-invitation",
    input=AcceptInvitation,
    summary="Accept an invitation to a company.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
