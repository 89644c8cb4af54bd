"""Seats of groups and teams: tables of who gets, keeps, loses, awaits one; what always holds.

People are letters, `*` marks a seat in person; the subscription is 1, groups are 10 and 11, the
allotments 20 and 21.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.changes import (
    Change,
    GroupAssigned,
    GroupDissolved,
    GroupReleased,
    MemberAdded,
    MemberRemoved,
    RoleTaken,
    SeatAssigned,
    SeatPassed,
    SeatReleased,
)
from tenure.rules.companies.allotments import (
    Allotment,
    Allotted,
    Group,
    Member,
    Shared,
    followed,
)
from tenure.rules.companies.roles import Held, Seat
from tenure.rules.decision import Decided, Refused

AT = datetime(2026, 1, 15, 9, tzinfo=UTC)
PEOPLE = "abcdefgh"


def user(letter: str) -> int:
    return 100 + PEOPLE.index(letter)


def letter(user_id: int) -> str:
    return PEOPLE[user_id - 100]


def stands(
    groups: dict[int, str],
    *,
    quantity: int,
    seats: str = "",
    assigned: tuple[int, ...] = (),
    is_open: bool = True,
) -> Allotted:
    """Build how it stands: groups with their people, seats as `a* b20` (through allotment 20)."""
    held = []
    for number, one in enumerate(seats.split()):
        through = None if one[1:] == "*" else int(one[1:])
        held.append(Seat(300 + number, 1, user(one[0]), through))
    return Allotted(
        customer_id=7,
        at=AT,
        groups={
            key: Group(
                key, f"G{key}", tuple(Member(key * 10 + n, user(c)) for n, c in enumerate(who))
            )
            for key, who in groups.items()
        },
        roles=tuple(Held(500 + n, user(c), "member", 4) for n, c in enumerate(PEOPLE)),
        allotments=tuple(Allotment(key + 10, 1, key, None) for key in assigned),
        shared={1: Shared(1, "Atlas", quantity, is_open, tuple(held))},
    )


def joins(who: str, group: int = 10) -> MemberAdded:
    return MemberAdded(id=-1, customer_id=7, group_id=group, user_id=user(who), since_at=AT)


def leaves(before: Allotted, who: str, group: int = 10) -> MemberRemoved:
    member = next(m for m in before.groups[group].members if m.user_id == user(who))
    return MemberRemoved(id=member.id, customer_id=7, group_id=group, user_id=user(who))


def gives(group: int) -> GroupAssigned:
    return GroupAssigned(
        id=-1, customer_id=7, subscription_id=1, group_id=group, team_id=None, since_at=AT
    )


def takes_back(allotment: int) -> GroupReleased:
    return GroupReleased(id=allotment, customer_id=7, subscription_id=1, released_at=AT)


def after(before: Allotted, *changes: Change) -> Allotted:
    decision = followed(Decided(tuple(changes)), before=before)
    assert isinstance(decision, Decided)
    return before.after(decision.changes)


def told(now: Allotted) -> str:
    """Return the seats as they are written above, and who waits after a stroke."""
    names = {one.id: f"{one.id}" if one.id > 0 else "new" for one in now.allotments}
    seats = [
        f"{letter(s.user_id)}{'*' if s.through_id is None else names[s.through_id]}"
        for s in now.shared[1].seats
    ]
    waiting = [letter(one.user_id) for one in now.waiting(1)]
    return f"{' '.join(seats)} | {' '.join(waiting)}".strip()


@pytest.mark.rule("SUB-14")
@pytest.mark.parametrize(
    ("name", "before", "change", "expected"),
    [
        ("each member takes one", stands({10: "ab"}, quantity=3), gives(10), "anew bnew |"),
        (
            "who has one in person takes no second",
            stands({10: "ab"}, quantity=2, seats="a*"),
            gives(10),
            "a* bnew |",
        ),
        (
            "who joins gets one while there is one",
            stands({10: "a"}, quantity=2, seats="a20", assigned=(10,)),
            joins("b"),
            "a20 b20 |",
        ),
        (
            "who joins when none is left waits",
            stands({10: "a"}, quantity=1, seats="a20", assigned=(10,)),
            joins("b"),
            "a20 | b",
        ),
        (
            "a suspended one hands none out",
            stands({10: "a"}, quantity=2, seats="a20", assigned=(10,), is_open=False),
            joins("b"),
            "a20 | b",
        ),
        (
            "taking back from the group leaves what is in person",
            stands({10: "ab"}, quantity=2, seats="a* b20", assigned=(10,)),
            takes_back(20),
            "a* |",
        ),
        (
            "a seat that two groups hold passes to the other",
            stands({10: "ab", 11: "b"}, quantity=2, seats="a20 b20", assigned=(10, 11)),
            takes_back(20),
            "b21 |",
        ),
        (
            "a freed seat goes to who waits longest",
            stands({10: "abcd"}, quantity=2, seats="a20 b20", assigned=(10,)),
            SeatReleased(id=300, customer_id=7, subscription_id=1, released_at=AT),
            # a waits then too, and longest: taking back a seat of a group's member is refused.
            "b20 a20 | c d",
        ),
        (
            "dissolved: nobody keeps what came through it",
            stands({10: "ab", 11: "c"}, quantity=2, seats="a20 b20", assigned=(10, 11)),
            GroupDissolved(id=10, customer_id=7, dissolved_at=AT),
            "c21 |",
        ),
    ],
)
def test_what_follows(name: str, before: Allotted, change: Change, expected: str) -> None:
    changes = [change]
    if isinstance(change, GroupDissolved):
        changes.append(takes_back(20))
    assert told(after(before, *changes)) == expected, name


@pytest.mark.rule("SUB-14")
def test_who_leaves_the_group_makes_room_for_who_waits() -> None:
    before = stands({10: "abc"}, quantity=2, seats="a20 b20", assigned=(10,))
    assert told(after(before, leaves(before, "a"))) == "b20 c20 |"


@pytest.mark.rule("ACC-06")
def test_who_leaves_the_company_leaves_its_groups() -> None:
    before = stands({10: "ab"}, quantity=2, seats="a20 b20", assigned=(10,))
    role = next(held for held in before.roles if held.user_id == user("a"))
    now = after(before, RoleTaken(id=role.id, customer_id=7, user_id=role.user_id, role="member"))
    assert told(now) == "b20 |"
    assert [m.user_id for m in now.groups[10].members] == [user("b")]


@pytest.mark.rule("SUB-14", "ACC-06")
def test_a_team_has_seats_by_its_roles() -> None:
    before = replace(
        stands({}, quantity=3), roles=(Held(1, user("a"), "member", 4), Held(2, user("b"), "x", 5))
    )
    change = GroupAssigned(
        id=-1, customer_id=7, subscription_id=1, group_id=None, team_id=4, since_at=AT
    )
    assert told(after(before, change)) == "anew |"


def test_a_refusal_and_what_moves_nothing_stay_as_they_are() -> None:
    before = stands({10: "ab"}, quantity=3, seats="a20 b20", assigned=(10,))
    refusal = Refused("team-not-yours")
    assert followed(refusal, before=before) is refusal
    nothing = Decided()
    assert followed(nothing, before=before) is nothing


def test_the_answer_names_who_waits_anew() -> None:
    before = stands({10: "ab"}, quantity=1, seats="a20", assigned=(10,))
    decision = followed(Decided((joins("c"),), answer={"added": ["c"]}), before=before)
    assert isinstance(decision, Decided)
    # b waited before.
    assert decision.answer["waiting"] == [
        {"user_id": user("c"), "subscription": 1, "product": "Atlas"}
    ]
    assert decision.answer["added"] == ["c"]


def test_new_rows_are_numbered_after_those_of_the_decision() -> None:
    before = stands({10: ""}, quantity=2, assigned=(10,))
    changes = (joins("a"), replace(joins("b"), id=-4))
    decision = followed(Decided(changes), before=before)
    assert isinstance(decision, Decided)
    new = [one.id for one in decision.changes if isinstance(one, SeatAssigned)]
    assert new == [-5, -6]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("join", "leave", "give", "take", "seat", "free", "go")),
        st.sampled_from("abcd"),
        st.sampled_from((10, 11)),
    ),
    max_size=25,
)


@pytest.mark.rule("SUB-14")
@given(steps=STEPS, quantity=st.integers(0, 4))
def test_it_always_holds(steps: list[tuple[str, str, int]], quantity: int) -> None:
    """Never more than there are, none free while somebody waits, none through what one isn't in."""
    now = stands({10: "", 11: ""}, quantity=quantity)
    for number, (verb, who, group) in enumerate(steps, start=1000):
        change = _change(now, verb, who, group, number)
        if change is None:
            continue
        before = {s.user_id for s in now.shared[1].seats if s.through_id is None}
        decision = followed(Decided((change,)), before=now)
        assert isinstance(decision, Decided)
        again = {-n: number * 10 + n for n in range(1, 20)}
        now = now.after(_keyed(one, again) for one in decision.changes)
        seats = now.shared[1].seats
        assert len(seats) <= quantity
        assert len({seat.user_id for seat in seats}) == len(seats)
        assert not (now.free(1) and now.waiting(1))
        covered = now.covered(1)
        for seat in seats:
            assert seat.through_id is None or seat.user_id in covered
        own = {s.user_id for s in seats if s.through_id is None}
        assert own >= before - {user(who)}
        settled = followed(Decided((), answer={}), before=now)
        assert isinstance(settled, Decided)
        assert settled.changes == ()


def _change(now: Allotted, verb: str, who: str, group: int, number: int) -> Change | None:
    members = {m.user_id: m for m in now.groups[group].members}
    mine = next((one for one in now.allotments if one.group_id == group), None)
    seat = next((s for s in now.shared[1].seats if s.user_id == user(who)), None)
    found: Change | None = None
    match verb:
        case "join" if user(who) not in members:
            found = joins(who, group)
        case "leave" if user(who) in members:
            found = leaves(now, who, group)
        case "give" if mine is None:
            found = gives(group)
        case "take" if mine is not None:
            found = takes_back(mine.id)
        case "seat" if seat is None and now.free(1):
            found = SeatAssigned(
                id=number, customer_id=7, subscription_id=1, user_id=user(who), since_at=AT
            )
        case "seat" if seat is not None:
            found = SeatPassed(
                id=seat.id, customer_id=7, subscription_id=1, user_id=user(who), through_id=None
            )
        case "free" if seat is not None and user(who) not in now.covered(1):
            found = SeatReleased(id=seat.id, customer_id=7, subscription_id=1, released_at=AT)
        case "go":
            held = next((h for h in now.roles if h.user_id == user(who)), None)
            if held is not None and seat is None:
                found = RoleTaken(id=held.id, customer_id=7, user_id=user(who), role="member")
    return found


def _keyed(change: Change, keys: dict[int, int]) -> Change:
    """Give new rows real keys, as saving does."""
    given = {
        name: keys[value]
        for name in ("id", "through_id", "group_id")
        if (value := getattr(change, name, None)) is not None and value in keys
    }
    return replace(change, **given) if given else change
