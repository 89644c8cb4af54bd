"""Groups and teams of a customer: who is in them, which seats they have, who waits (ACC-06)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.groups import load_allotted
from tenure.records.facts.reading import distinct, rows
from tenure.rules.companies.allotments import Allotment, Allotted
from tenure.rules.companies.roles import ADMINS, Held
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.rights import RIGHTS, may


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody: key, e-mail address and name."""

    user_id: int
    email: str
    name: str

    @property
    def called(self) -> str:
        """Return the name, or the address of who has none."""
        return self.name or self.email


@dataclass(frozen=True, slots=True)
class Has:
    """A subscription that a group or team has: who of it holds a seat, who waits for one."""

    allotment_id: int
    subscription_id: int
    product: str
    members: int
    waiting: int


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group, or a team, in the list of them."""

    id: int
    name: str
    members: int
    has: tuple[Has, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups and teams of a customer, and what the reader may do about them."""

    groups: tuple[GroupRow, ...]
    teams: tuple[GroupRow, ...]
    allowed: frozenset[str]


@dataclass(frozen=True, slots=True)
class InGroup:
    """Somebody in a group, and the products of which they wait for a seat."""

    who: Named
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenTo:
    """A subscription that could be assigned to the group, and how many seats of it are free."""

    subscription_id: int
    product: str
    team: str
    free: int


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group."""

    id: int
    customer_id: int
    name: str
    members: tuple[InGroup, ...]
    has: tuple[Has, ...]
    open_to: tuple[OpenTo, ...]
    allowed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Given:
    """A group or team that a subscription is assigned to; `group_id` leads to a group's page."""

    allotment_id: int
    name: str
    group_id: int | None
    members: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits for a seat, and through which group or team."""

    who: Named
    through: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A group or team that a subscription can be assigned to: `group-17`, `team-4`."""

    value: str
    name: str
    members: int


@dataclass(frozen=True, slots=True)
class SeatsGiven:
    """What groups and teams have of a subscription, who waits, and who else could be given it."""

    given: tuple[Given, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    groups: tuple[Choice, ...] = ()
    teams: tuple[Choice, ...] = ()


def groups(actor: Actor, *, customer_id: int, at: datetime) -> Groups | Refused:
    """Return the groups and teams of a customer for who may see them: eight queries."""
    return ask(
        "see-groups", lambda: _groups(actor, customer_id, at), actor=actor, customer_id=customer_id
    )


def group(actor: Actor, *, group_id: int, at: datetime) -> GroupPage | Refused:
    """Return one group for who may see it; a dissolved one isn't found."""
    found = rows(
        "SELECT customer_id FROM people_group WHERE id = %s AND dissolved_at IS NULL", [group_id]
    )
    if not found:
        return Refused("not-found", {"name": "group"})
    customer: int = found[0][0]
    return ask(
        "see-groups",
        lambda: _group(actor, customer, group_id, at),
        actor=actor,
        customer_id=customer,
    )


def seats_named(
    actor: Actor, assignments: Iterable[int], *, customer_id: int
) -> tuple[tuple[str, str], ...] | Refused:
    """Return whose these seats are and of what, for who may see the groups of the customer."""
    keys = list(assignments)
    return ask(
        "see-groups",
        lambda: tuple(
            (row[0], row[1])
            for row in rows(
                "SELECT coalesce(nullif(u.name, ''), u.email), p.name FROM assignment a "
                "JOIN user_account u ON u.id = a.user_id "
                "JOIN subscription s ON s.id = a.subscription_id "
                "JOIN product p ON p.id = s.product_id "
                "WHERE a.id = ANY(%s) AND a.customer_id = %s",
                [keys, customer_id],
            )
        ),
        actor=actor,
        customer_id=customer_id,
    )


def seats_given(subscription_id: int, *, customer_id: int, at: datetime) -> SeatsGiven:
    """Return what groups and teams have of a subscription, for its page: eight queries."""
    allotted, teams = _allotted(customer_id, at, also=[subscription_id]), _teams(customer_id)
    mine = [one for one in allotted.allotments if one.subscription_id == subscription_id]
    waiting = allotted.waiting(subscription_id)
    people = _people(one.user_id for one in waiting)
    has_groups, has_teams = {one.group_id for one in mine}, {one.team_id for one in mine}
    return SeatsGiven(
        given=tuple(
            Given(one.id, one.name, one.group_id, len(allotted.members_of(one))) for one in mine
        ),
        waiting=tuple(
            Waiting(people[one.user_id], allotted.named(one.allotment_id)) for one in waiting
        ),
        groups=tuple(
            Choice(f"group-{one.id}", one.name, len(one.members))
            for one in sorted(allotted.groups.values(), key=lambda one: one.name.lower())
            if one.id not in has_groups
        ),
        teams=tuple(
            Choice(f"team-{key}", name, len(_in_team(allotted, key)))
            for key, name in teams.items()
            if key not in has_teams
        ),
    )


def _groups(actor: Actor, customer: int, at: datetime) -> Groups:
    allotted, roles = _allotted(customer, at), roles_in(actor, customer)
    return Groups(
        groups=tuple(
            GroupRow(one.id, one.name, len(one.members), _has(allotted, group_id=one.id))
            for one in sorted(allotted.groups.values(), key=lambda one: one.name.lower())
        ),
        teams=tuple(
            GroupRow(key, name, len(_in_team(allotted, key)), _has(allotted, team_id=key))
            for key, name in _teams(customer).items()
        ),
        allowed=_allowed(roles),
    )


def _group(actor: Actor, customer: int, key: int, at: datetime) -> GroupPage:
    allotted = _allotted(customer, at)
    one, has = allotted.groups[key], _has(allotted, group_id=key)
    people = _people(member.user_id for member in one.members)
    waits: dict[int, list[str]] = {}
    for subscription in dict.fromkeys(owned.subscription_id for owned in has):
        for waiter in allotted.waiting(subscription):
            product = allotted.shared[subscription].product
            waits.setdefault(waiter.user_id, []).append(product)
    return GroupPage(
        id=key,
        customer_id=customer,
        name=one.name,
        members=tuple(
            InGroup(who, tuple(waits.get(who.user_id, ())))
            for who in sorted(people.values(), key=lambda who: who.called.lower())
        ),
        has=has,
        open_to=_open_to(actor, customer, {owned.subscription_id for owned in has}),
        allowed=_allowed(roles_in(actor, customer)),
    )


def _allowed(roles: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in RIGHTS if may(name, roles=roles))


def _allotted(customer: int, at: datetime, *, also: Sequence[int] = ()) -> Allotted:
    held = tuple(
        Held(*row)
        for row in rows(
            "SELECT id, user_id, role, team_id FROM role WHERE customer_id = %s ORDER BY id",
            [customer],
        )
    )
    found = load_allotted(
        {customer: held}, at=at, day=lambda zone: day_in(at, zone=zone), also=also
    )
    return found[customer]


def _teams(customer: int) -> dict[int, str]:
    return dict(
        rows(
            "SELECT id, name FROM team WHERE customer_id = %s ORDER BY NOT is_first, name",
            [customer],
        )
    )


def _in_team(allotted: Allotted, team: int) -> set[int]:
    return {held.user_id for held in allotted.roles if held.team_id == team}


def _has(
    allotted: Allotted, *, group_id: int | None = None, team_id: int | None = None
) -> tuple[Has, ...]:
    return tuple(
        _one_has(allotted, one)
        for one in allotted.allotments
        if (one.group_id, one.team_id) == (group_id, team_id)
    )


def _one_has(allotted: Allotted, one: Allotment) -> Has:
    members = {member.user_id for member in allotted.members_of(one)}
    waiting = {waiter.user_id for waiter in allotted.waiting(one.subscription_id)}
    return Has(
        allotment_id=one.id,
        subscription_id=one.subscription_id,
        product=allotted.shared[one.subscription_id].product,
        members=len(members),
        waiting=len(members & waiting),
    )


def _people(users: Iterable[int]) -> Mapping[int, Named]:
    return {
        row[0]: Named(*row)
        for row in rows(
            "SELECT id, email, name FROM user_account WHERE id = ANY(%s)", [distinct(list(users))]
        )
    }


def _open_to(actor: Actor, customer: int, has: set[int]) -> tuple[OpenTo, ...]:
    """Return what can be assigned: of teams that the reader administers, all for staff."""
    led = {
        row[0]
        for row in rows(
            "SELECT team_id FROM role WHERE customer_id = %s AND user_id = %s AND role = ANY(%s)",
            [customer, actor.user_id, sorted(ADMINS)],
        )
    }
    return tuple(
        OpenTo(key, product, team, free)
        for key, product, kind, team, team_id, free in rows(
            "SELECT s.id, p.name, p.kind, t.name, s.team_id, s.quantity - (SELECT count(*) "
            "FROM assignment a WHERE a.subscription_id = s.id AND a.released_at IS NULL) "
            "FROM subscription s JOIN product p ON p.id = s.product_id "
            "JOIN team t ON t.id = s.team_id WHERE s.customer_id = %s AND NOT s.pack "
            "AND s.state IN ('trial', 'active', 'expired') ORDER BY lower(p.name), s.id",
            [customer],
        )
        if key not in has and kind_of(kind).assigned and (actor.staff_role or team_id in led)
    )
