"""Who has which role in a customer, and who is invited: the users page (ACC-05…07, ACC-12)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.rights import RIGHTS, may


@dataclass(frozen=True, slots=True)
class HeldRole:
    """One role of one person; admin roles belong to a team."""

    id: int
    role: str
    team_id: int | None
    team: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role in the customer."""

    user_id: int
    email: str
    name: str
    roles: tuple[HeldRole, ...]
    seats: int

    def holds(self, role: str) -> bool:
        """Say whether the person has this role."""
        return any(held.role == role for held in self.roles)


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that nobody has answered yet."""

    id: int
    email: str
    role: str
    team: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class People:
    """Everybody of a customer, its teams, and what the reader may do about them."""

    people: tuple[Person, ...]
    invited: tuple[Invited, ...]
    teams: tuple[tuple[int, str], ...]
    allowed: frozenset[str]
    own_user_id: int | None


def people(actor: Actor, *, customer_id: int) -> People | Refused:
    """Return the people of a customer for who may see them; a fixed number of queries."""
    return ask(
        "see-people",
        lambda: _people(customer_id, actor),
        actor=actor,
        customer_id=customer_id,
    )


def _people(customer: int, actor: Actor) -> People:
    held: dict[int, list[HeldRole]] = {}
    named: dict[int, tuple[str, str, int]] = {}
    for user, email, name, seats, *role in rows(
        "SELECT u.id, u.email, u.name, (SELECT count(*) FROM assignment a WHERE a.user_id = u.id "
        "AND a.customer_id = r.customer_id AND a.released_at IS NULL), "
        "r.id, r.role, r.team_id, coalesce(t.name, '') "
        "FROM role r JOIN user_account u ON u.id = r.user_id LEFT JOIN team t ON t.id = r.team_id "
        "WHERE r.customer_id = %s ORDER BY lower(u.name), u.id, r.id",
        [customer],
    ):
        named[user] = (email, name, seats)
        held.setdefault(user, []).append(HeldRole(*role))
    roles = roles_in(actor, customer)
    return People(
        people=tuple(
            Person(user, email, name, tuple(held[user]), seats)
            for user, (email, name, seats) in named.items()
        ),
        invited=tuple(
            Invited(*row)
            for row in rows(
                "SELECT i.id, i.email, i.role, coalesce(t.name, ''), "
                "coalesce(nullif(u.name, ''), u.email), i.invited_at FROM invitation i "
                "JOIN user_account u ON u.id = i.invited_by_id "
                "LEFT JOIN team t ON t.id = i.team_id "
                "WHERE i.customer_id = %s AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL "
                "ORDER BY i.invited_at DESC",
                [customer],
            )
        ),
        teams=tuple(
            (row[0], row[1])
            for row in rows(
                "SELECT id, name FROM team WHERE customer_id = %s ORDER BY NOT is_first, name",
                [customer],
            )
        ),
        allowed=frozenset(name for name in RIGHTS if may(name, roles=roles)),
        own_user_id=actor.user_id,
    )
