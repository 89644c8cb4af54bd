"""What groups and teams are assigned to, and what follows: who gets, keeps, loses, awaits a seat.

The one standing rule of SUB-14: each member of an assigned group or team holds one seat while there
are free ones, who came first before who came later; who isn't in it any longer loses the seat that
came through it. Every decision that moves people, groups or seats is followed by `followed`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tenure.rules.changes import (
    Change,
    GroupAssigned,
    GroupDissolved,
    GroupMade,
    GroupReleased,
    MemberAdded,
    MemberRemoved,
    RoleGranted,
    RoleTaken,
    SeatAssigned,
    SeatPassed,
    SeatReleased,
    SubscriptionChanged,
)
from tenure.rules.companies.roles import Held, Seat
from tenure.rules.decision import Decided, Decision, NewRows
from tenure.rules.lifecycle.states import Feature, State, works

_NEWEST = 1 << 62


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a group: the key of the row, which tells who came first, and who."""

    id: int
    user_id: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group of a customer's people."""

    id: int
    name: str
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Allotment:
    """A subscription that a group or a team is assigned to; `name` is the group's or team's."""

    id: int
    subscription_id: int
    group_id: int | None
    team_id: int | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """A subscription with its seats; `open` says whether seats can be handed out now (SUB-07)."""

    id: int
    product: str
    quantity: int
    open: bool
    seats: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody whose group or team has a subscription of which no seat was free."""

    user_id: int
    subscription_id: int
    allotment_id: int


@dataclass(frozen=True, slots=True)
class Allotted:
    """A customer's groups, everybody's roles, and what is assigned to groups and teams."""

    customer_id: int
    at: datetime
    groups: Mapping[int, Group]
    roles: tuple[Held, ...]
    allotments: tuple[Allotment, ...]
    shared: Mapping[int, Shared]

    def members_of(self, allotment: Allotment) -> tuple[Member, ...]:
        """Return who is in the allotment's group or team, who came first before who came later."""
        if allotment.group_id is not None:
            group = self.groups.get(allotment.group_id)
            return group.members if group else ()
        first: dict[int, Member] = {}
        for held in sorted(self.roles, key=lambda held: _order(held.id)):
            if held.team_id == allotment.team_id:
                first.setdefault(held.user_id, Member(held.id, held.user_id))
        return tuple(first.values())

    def named(self, allotment_id: int) -> str:
        """Return the name of an allotment's group or team."""
        return next((one.name for one in self.allotments if one.id == allotment_id), "")

    def covered(self, subscription_id: int) -> dict[int, int]:
        """Return who may hold a seat through which allotment, by who has waited longest."""
        found: dict[int, tuple[int, int]] = {}
        for allotment in self.allotments:
            if allotment.subscription_id != subscription_id:
                continue
            for member in self.members_of(allotment):
                since = max(_order(allotment.id), _order(member.id))
                if member.user_id not in found or since < found[member.user_id][0]:
                    found[member.user_id] = (since, allotment.id)
        return {user: by for user, (_, by) in sorted(found.items(), key=lambda one: one[1][0])}

    def waiting(self, subscription_id: int) -> tuple[Waiter, ...]:
        """Return who waits for a seat, the one who has waited longest first."""
        holders = {seat.user_id for seat in self.shared[subscription_id].seats}
        return tuple(
            Waiter(user, subscription_id, by)
            for user, by in self.covered(subscription_id).items()
            if user not in holders
        )

    def free(self, subscription_id: int) -> int:
        """Return how many seats nobody holds."""
        shared = self.shared[subscription_id]
        return max(shared.quantity - len(shared.seats), 0)

    def after(self, changes: Iterable[Change]) -> "Allotted":
        """Return how it stands once these changes are made."""
        after = self
        for change in changes:
            after = _of_seats(_of_people(after, change), change)
        return after


def followed(decision: Decision, *, before: Allotted) -> Decision:
    """Return a decision with what follows for seats from who joins, leaves, or frees one (SUB-14).

    Of 5 seats 4 are held: of two people who join an assigned group the first gets the fifth, the
    second waits. The answer names under `waiting` who waits anew, by user and product.
    """
    if not isinstance(decision, Decided):
        return decision
    after = before.after(decision.changes)
    more = tuple(_settled(after, _rows_after(decision.changes)))
    now = after.after(more)
    waited = {(w.user_id, w.subscription_id) for w in _all_waiting(before)}
    anew = [
        {"user_id": w.user_id, "subscription": w.subscription_id, "product": product.product}
        for w in _all_waiting(now)
        if (w.user_id, w.subscription_id) not in waited
        and (product := now.shared[w.subscription_id])
    ]
    if not more and not anew:
        return decision
    answer = {**decision.answer, "waiting": anew} if anew else decision.answer
    return replace(decision, changes=(*decision.changes, *more), answer=answer, rows=None)


def _all_waiting(allotted: Allotted) -> Iterator[Waiter]:
    for key in allotted.shared:
        yield from allotted.waiting(key)


def _settled(now: Allotted, rows: NewRows) -> Iterator[Change]:
    """Yield what makes seats agree with who is in which group and team."""
    gone = list(_of_leavers(now))
    yield from gone
    now = now.after(gone)
    for key, shared in now.shared.items():
        covered = now.covered(key)
        within = {
            one.id: {member.user_id for member in now.members_of(one)}
            for one in now.allotments
            if one.subscription_id == key
        }
        kept: list[Seat] = []
        for seat in shared.seats:
            if seat.through_id is None or seat.user_id in within.get(seat.through_id, ()):
                kept.append(seat)
            elif seat.user_id in covered:
                kept.append(seat)
                yield passed(now.customer_id, seat, through_id=covered[seat.user_id])
            else:
                yield released(now.customer_id, seat, at=now.at)
        holders = {seat.user_id for seat in kept}
        free = shared.quantity - len(kept) if shared.open else 0
        waiting = [user for user in covered if user not in holders]
        for user in waiting[: max(free, 0)]:
            yield SeatAssigned(
                id=rows.number(),
                customer_id=now.customer_id,
                subscription_id=key,
                user_id=user,
                since_at=now.at,
                through_id=covered[user],
            )


def _of_leavers(now: Allotted) -> Iterator[MemberRemoved]:
    """Take those out of groups who have no role in the company any longer."""
    people = {held.user_id for held in now.roles}
    for group in now.groups.values():
        for member in group.members:
            if member.user_id not in people:
                yield removed(now.customer_id, group.id, member)


def removed(customer_id: int, group_id: int, member: Member) -> MemberRemoved:
    """Return the change that takes somebody out of a group."""
    return MemberRemoved(
        id=member.id, customer_id=customer_id, group_id=group_id, user_id=member.user_id
    )


def passed(customer_id: int, seat: Seat, *, through_id: int | None) -> SeatPassed:
    """Return the change by which a seat is held through another allotment, or in person."""
    return SeatPassed(
        id=seat.id,
        customer_id=customer_id,
        subscription_id=seat.subscription_id,
        user_id=seat.user_id,
        through_id=through_id,
    )


def released(customer_id: int, seat: Seat, *, at: datetime) -> SeatReleased:
    """Return the change by which a seat is free again."""
    return SeatReleased(
        id=seat.id,
        customer_id=customer_id,
        subscription_id=seat.subscription_id,
        released_at=at,
    )


def _order(key: int) -> int:
    """Return the place of a row among all: rows of this decision come last, in their order."""
    return key if key >= 0 else _NEWEST - key


def _rows_after(changes: Sequence[Change]) -> NewRows:
    """Return numbers of new rows that none of these changes has."""
    rows = NewRows()
    lowest = min((getattr(change, "id", 0) for change in changes), default=0)
    for _ in range(-lowest):
        rows.number()
    return rows


def _of_people(before: Allotted, change: Change) -> Allotted:
    """Return who is in what once a change is made."""
    match change:
        case RoleGranted():
            held = Held(change.id, change.user_id, change.role, change.team_id)
            return replace(before, roles=(*before.roles, held))
        case RoleTaken():
            roles = tuple(held for held in before.roles if held.id != change.id)
            return replace(before, roles=roles)
        case GroupMade():
            groups = {**before.groups, change.id: Group(change.id, change.name)}
            return replace(before, groups=groups)
        case GroupDissolved():
            groups = {key: one for key, one in before.groups.items() if key != change.id}
            return replace(before, groups=groups)
        case MemberAdded():
            new = Member(change.id, change.user_id)
            return _with_members(before, change.group_id, lambda members: (*members, new))
        case MemberRemoved():
            return _with_members(
                before,
                change.group_id,
                lambda members: tuple(member for member in members if member.id != change.id),
            )
    return before


def _of_seats(before: Allotted, change: Change) -> Allotted:
    """Return what is assigned and who holds which seat once a change is made."""
    match change:
        case GroupAssigned():
            new = Allotment(change.id, change.subscription_id, change.group_id, change.team_id)
            return replace(before, allotments=(*before.allotments, new))
        case GroupReleased():
            left = tuple(one for one in before.allotments if one.id != change.id)
            return replace(before, allotments=left)
        case SeatAssigned():
            seat = Seat(change.id, change.subscription_id, change.user_id, change.through_id)
            return _with_seats(before, change.subscription_id, lambda seats: (*seats, seat))
        case SeatPassed():
            return _with_seats(
                before,
                change.subscription_id,
                lambda seats: tuple(
                    replace(one, through_id=change.through_id) if one.id == change.id else one
                    for one in seats
                ),
            )
        case SeatReleased():
            return _with_seats(
                before,
                change.subscription_id,
                lambda seats: tuple(one for one in seats if one.id != change.id),
            )
        case SubscriptionChanged():
            known = before.shared.get(change.after.id)
            if known is None:
                return before
            open_now = works(State(change.after.state), feature=Feature.USER_MANAGEMENT)
            after = replace(known, quantity=change.after.quantity, open=open_now)
            return replace(before, shared={**before.shared, after.id: after})
    return before


def _with_members(
    before: Allotted, key: int, change: Callable[[tuple[Member, ...]], tuple[Member, ...]]
) -> Allotted:
    group = before.groups.get(key)
    if group is None:
        return before
    group = replace(group, members=change(group.members))
    return replace(before, groups={**before.groups, key: group})


def _with_seats(
    before: Allotted, key: int, change: Callable[[tuple[Seat, ...]], tuple[Seat, ...]]
) -> Allotted:
    shared = before.shared.get(key)
    if shared is None:
        return before
    shared = replace(shared, seats=change(shared.seats))
    return replace(before, shared={**before.shared, key: shared})
