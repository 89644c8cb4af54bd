"""What an invitation offers, for who holds its link (ACC-03, ACC-06)."""

from dataclasses import dataclass

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.companies.invitations import token_hash
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as its receiver sees it."""

    company: str
    number: str
    email: str
    role: str
    by: str


def invitation(actor: Actor, *, token: str) -> Invitation | Refused:
    """Return the invitation whose link has this token; knowing the token is the right to see it."""
    found = rows(
        "SELECT c.name, c.number, i.email, i.role, coalesce(nullif(u.name, ''), u.email, '') "
        "FROM invitation i JOIN customer c ON c.id = i.customer_id "
        "LEFT JOIN user_account u ON u.id = i.invited_by_id WHERE i.token_hash = %s",
        [token_hash(token)],
    )
    if not found:
        return Refused("not-found", {"name": "invitation"})
    return ask("see-invitation", lambda: Invitation(*found[0]), actor=actor, customer_id=None)
