"""Which customers a user belongs to and in which roles (ACC-10), or stands in for (ACC-11)."""

from collections import defaultdict
from dataclasses import dataclass

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.rights import may


@dataclass(frozen=True, slots=True)
class Membership:
    """One customer of a user with every role held there."""

    customer_id: int
    number: str
    name: str
    country: str
    currency: str
    time_zone: str
    roles: frozenset[str]

    def may(self, name: str) -> bool:
        """Say whether these roles may do or see what `name` stands for."""
        return may(name, roles=self.roles)


def memberships(actor: Actor) -> tuple[Membership, ...] | Refused:
    """Return the customers this user has a role in, by name; one query."""
    return ask("see-own-customers", lambda: _of(actor.user_id), actor=actor, customer_id=None)


def stood_in_for(actor: Actor, *, customer_id: int) -> Membership | Refused:
    """Return the customer that somebody of the vendor's staff stands in for; one query."""
    return ask(
        "open-account",
        lambda: _stood_in_for(customer_id, actor.staff_role),
        actor=actor,
        customer_id=customer_id,
    )


def _stood_in_for(customer_id: int, staff_role: str) -> Membership | Refused:
    found = rows(
        "SELECT id, number, name, country, currency, time_zone FROM customer WHERE id = %s",
        [customer_id],
    )
    if not found:
        return Refused("not-found", {"name": "customer"})
    key, number, name, country, currency, time_zone = found[0]
    return Membership(key, number, name, country, currency, time_zone, frozenset({staff_role}))


def _of(user_id: int | None) -> tuple[Membership, ...]:
    found: dict[tuple[int, str, str, str, str, str], set[str]] = defaultdict(set)
    for *customer, role in rows(
        "SELECT c.id, c.number, c.name, c.country, c.currency, c.time_zone, r.role "
        "FROM role r JOIN customer c ON c.id = r.customer_id WHERE r.user_id = %s "
        "ORDER BY lower(c.name), c.id",
        [user_id],
    ):
        found[tuple(customer)].add(role)
    return tuple(Membership(*customer, frozenset(held)) for customer, held in found.items())
