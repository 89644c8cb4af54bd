"""Asks the one table of rights for an actor, an action or question, and its customers (rule 12)."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import connection

from tenure.engine.actor import Actor
from tenure.records.facts.partners import load_standing
from tenure.rules.decision import Refused
from tenure.rules.rights import may, refuse, refuse_unexplained

_SYSTEM = frozenset({"system"})


def refusals(name: str, *, actor: Actor, customers: Sequence[int | None]) -> list[Refused | None]:
    """Return for each customer the refusal of this actor, None where it may; one query at most."""
    if actor.kind == "system":
        return [refuse(name, roles=_SYSTEM, known=True)] * len(customers)
    base, held = _roles(actor, {key for key in customers if key is not None})
    return [
        refuse(
            name,
            roles=base | held.get(customer or 0, frozenset()),
            known=bool(actor.staff_role) or customer is None or customer in held,
        )
        or _unexplained(name, actor, customer, held.get(customer or 0, frozenset()))
        for customer in customers
    ]


def _unexplained(
    name: str, actor: Actor, customer: int | None, held: frozenset[str]
) -> Refused | None:
    """Return the refusal of staff who may only because they are staff and don't say why."""
    if not actor.staff_role or customer is None or may(name, roles=held | {"anyone", "signed-in"}):
        return None
    return refuse_unexplained(name, reason=actor.reason_for(customer))


def roles_in(actor: Actor, customer: int) -> frozenset[str]:
    """Return every role this actor has for one customer, in one query."""
    if actor.kind == "system":
        return _SYSTEM
    base, held = _roles(actor, {customer})
    return base | held.get(customer, frozenset())


def _roles(actor: Actor, customers: set[int]) -> tuple[frozenset[str], dict[int, frozenset[str]]]:
    """Return the roles an actor has everywhere and those in each customer; one query at most.

    Who acts for a partner has no other role meanwhile, so that nothing of another one mixes in.
    """
    if actor.partner_id is None:
        return _roles_everywhere(actor), _roles_in(actor, customers)
    role, own = load_standing(
        partner_id=actor.partner_id, user_id=actor.user_id, customers=sorted(customers)
    )
    if not role:
        return frozenset({"anyone"} if actor.user_id is None else {"anyone", "signed-in"}), {}
    base = {"anyone", "signed-in", "partner-user", *(["partner-admin"] if role == "admin" else [])}
    return frozenset(base), {customer: frozenset({"partner"}) for customer in own}


def _roles_everywhere(actor: Actor) -> frozenset[str]:
    roles = {"anyone"}
    if actor.user_id is not None:
        roles.add("signed-in")
    if actor.staff_role:
        roles.add(actor.staff_role)
    return frozenset(roles)


def _roles_in(actor: Actor, customers: set[int]) -> dict[int, frozenset[str]]:
    if actor.user_id is None or not customers:
        return {}
    found: dict[int, set[str]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT customer_id, role FROM role WHERE user_id = %s AND customer_id = ANY(%s)",
            [actor.user_id, sorted(customers)],
        )
        for customer, role in cursor.fetchall():
            found[customer].add(role)
    return {customer: frozenset(roles) for customer, roles in found.items()}
