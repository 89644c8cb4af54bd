"""Groups and teams get seats, through the engine and the database (ACC-06, SUB-12, SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.appoint_secondary_admin import (
    APPOINT_SECONDARY_ADMIN,
    AppointSecondaryAdmin,
)
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.companies.take_role import TAKE_ROLE, TakeRole
from tenure.actions.groups.add_to_group import ADD_TO_GROUP, AddToGroup
from tenure.actions.groups.create_group import CREATE_GROUP, CreateGroup
from tenure.actions.groups.dissolve_group import DISSOLVE_GROUP, DissolveGroup
from tenure.actions.groups.remove_from_group import REMOVE_FROM_GROUP, RemoveFromGroup
from tenure.actions.groups.rename_group import RENAME_GROUP, RenameGroup
from tenure.actions.licensing.assign_group import ASSIGN_GROUP, AssignGroup
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.licensing.hand_out_seats import HAND_OUT_SEATS, HandOutSeats
from tenure.actions.licensing.release_group import RELEASE_GROUP, ReleaseGroup
from tenure.actions.licensing.release_seat import RELEASE_SEAT, ReleaseSeat
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.engine.action import AnyAction
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.questions.licensing.access import access
from tenure.records.facts.reading import rows
from tenure.rules.changes import SeatReleased
from tenure.rules.decision import Refused
from tests import builders as b

pytestmark = pytest.mark.django_db


@dataclass(frozen=True, slots=True)
class Office:
    """A company with a card, whose purchaser is its admin."""

    company: b.Company
    card: int
    outside: Outside

    def buys(self, quantity: int, *, product: str = "atlas") -> int:
        """Buy seats; the purchaser's own first one is taken back, so that all are free."""
        key = b.buy(self.company, quantity=quantity, card=self.card, product=product)
        own = b.first("SELECT id FROM assignment WHERE subscription_id = %s", key)[0]
        self.does(RELEASE_SEAT, ReleaseSeat(assignment_id=own))
        return key

    def does(self, action: AnyAction, wanted: object, *, at: Any = b.NOW) -> dict[str, Any]:
        """Have the admin do something."""
        return b.do(action, wanted, actor=b.actor(self.company.purchaser), at=at)

    def fails(self, action: AnyAction, wanted: object) -> Refused:
        """Have the admin try what is refused."""
        outcome = perform(action, wanted, actor=b.actor(self.company.purchaser), at=b.NOW)
        assert isinstance(outcome, Refused), outcome
        return outcome

    def group(self, name: str, *people: b.Person) -> int:
        """Make a group with people in it."""
        emails = tuple(one.email for one in people)
        made = self.does(
            CREATE_GROUP, CreateGroup(customer_id=self.company.id, name=name, emails=emails)
        )
        return int(made["group_id"])

    def adds(self, group: int, *people: b.Person) -> dict[str, Any]:
        """Add people to a group."""
        emails = tuple(one.email for one in people)
        return self.does(ADD_TO_GROUP, AddToGroup(group_id=group, emails=emails))

    def gives(self, subscription: int, *, group: int | None = None, team: int | None = None) -> int:
        """Assign a subscription to a group or team."""
        wanted = AssignGroup(subscription_id=subscription, group_id=group, team_id=team)
        return int(self.does(ASSIGN_GROUP, wanted)["allotment_id"])


@pytest.fixture
def office(outside: Outside) -> Office:
    b.vendor()
    company = b.company()
    return Office(company, b.real_card(company, outside), outside)


def holders(subscription: int) -> dict[int, bool]:
    """Who holds a seat, and whether it came through a group or team."""
    found = rows(
        "SELECT user_id, through_id IS NOT NULL FROM assignment "
        "WHERE subscription_id = %s AND released_at IS NULL ORDER BY id",
        [subscription],
    )
    return dict(found)


def ids(people: Sequence[b.Person]) -> list[int]:
    return [one.id for one in people]


@pytest.mark.rule("SUB-14", "SUB-12")
def test_each_member_of_a_group_takes_a_seat_that_the_access_check_reads_as_any(
    office: Office,
) -> None:
    key, (eva, ola) = office.buys(3), (b.person(), b.person())
    group = office.group("Design", eva, ola)
    assert access(eva.email, "atlas", b.NOW).reason == "access-not-assigned"
    first = office.gives(key, group=group)
    assert office.gives(key, group=group) == first
    assert holders(key) == {eva.id: True, ola.id: True}
    with CaptureQueriesContext(connection) as asked:
        assert access(eva.email, "atlas", b.NOW).allowed
    assert len(asked) == 1


@pytest.mark.rule("SUB-14", "SUP-02")
def test_a_group_too_large_is_refused_with_how_many_are_missing(office: Office) -> None:
    key, people = office.buys(2), [b.person() for _ in range(4)]
    group = office.group("Design", *people)
    refusal = office.fails(ASSIGN_GROUP, AssignGroup(subscription_id=key, group_id=group))
    assert refusal.code == "seats-short"
    assert (refusal.about["missing"], refusal.about["needed"], refusal.about["free"]) == (2, 4, 2)
    assert holders(key) == {}
    # Two of them have a seat in person: then nobody is missing one.
    for one in people[:2]:
        office.does(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=one.email))
    refusal = office.fails(ASSIGN_GROUP, AssignGroup(subscription_id=key, group_id=group))
    assert (refusal.about["missing"], refusal.about["needed"], refusal.about["free"]) == (2, 2, 0)


@pytest.mark.rule("SUB-14")
def test_who_joins_later_gets_a_seat_or_waits_and_the_longest_waits_least(office: Office) -> None:
    key, people = office.buys(3), [b.person() for _ in range(5)]
    group = office.group("Design", people[0])
    office.gives(key, group=group)
    told = office.adds(group, *people[1:])
    assert told["added"] == [one.email for one in people[1:]]
    assert [one["user_id"] for one in told["waiting"]] == ids(people[3:])
    assert list(holders(key)) == ids(people[:3])
    waits = access(people[3].email, "atlas", b.NOW)
    assert (waits.allowed, waits.reason) == (False, "access-waiting")
    assert waits.refused is not None
    assert waits.refused.about == {"product": "Atlas", "group": "Design"}
    office.does(REMOVE_FROM_GROUP, RemoveFromGroup(group_id=group, user_id=people[0].id))
    assert list(holders(key)) == [people[1].id, people[2].id, people[3].id]
    # Seats that were bought go to who waits as soon as they are there.
    office.does(
        ADD_SEATS,
        AddSeats(subscription_id=key, quantity=1, intent="more", payment_method_id=office.card),
    )
    drain(at=b.NOW)
    assert list(holders(key)) == [one.id for one in people[1:]]


@pytest.mark.rule("SUB-14")
def test_a_seat_in_person_stays_when_the_group_goes_and_one_through_it_goes(office: Office) -> None:
    key, (eva, ola, kim) = office.buys(3), (b.person(), b.person(), b.person())
    office.does(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=eva.email))
    group = office.group("Design", eva, ola)
    allotment = office.gives(key, group=group)
    assert holders(key) == {eva.id: False, ola.id: True}
    office.does(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=kim.email))
    office.does(RELEASE_GROUP, ReleaseGroup(allotment_id=allotment))
    assert holders(key) == {eva.id: False, kim.id: False}
    office.does(RELEASE_GROUP, ReleaseGroup(allotment_id=allotment))
    assert holders(key) == {eva.id: False, kim.id: False}


@pytest.mark.rule("SUB-14")
def test_a_seat_of_two_groups_passes_to_the_other_one(office: Office) -> None:
    key, (eva, ola) = office.buys(2), (b.person(), b.person())
    one, two = office.group("Design", eva, ola), office.group("Site", eva)
    office.gives(key, group=one)
    other = office.gives(key, group=two)
    assert len(holders(key)) == 2
    office.does(DISSOLVE_GROUP, DissolveGroup(group_id=one))
    left = rows(
        "SELECT user_id, through_id FROM assignment WHERE released_at IS NULL "
        "AND subscription_id = %s",
        [key],
    )
    assert left == [(eva.id, other)]


@pytest.mark.rule("SUB-14")
def test_what_a_group_gives_is_taken_from_the_group_and_not_from_the_person(office: Office) -> None:
    key, eva = office.buys(2), b.person()
    office.gives(key, group=office.group("Design", eva))
    seat = b.first("SELECT id FROM assignment WHERE user_id = %s", eva.id)[0]
    refusal = office.fails(RELEASE_SEAT, ReleaseSeat(assignment_id=seat))
    assert (refusal.code, refusal.about["group"]) == ("seat-through-group", "Design")
    # In person it becomes hers; then it stays hers when she leaves the group.
    office.does(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=eva.email))
    group = b.first("SELECT id FROM people_group")[0]
    office.does(REMOVE_FROM_GROUP, RemoveFromGroup(group_id=group, user_id=eva.id))
    assert holders(key) == {eva.id: False}
    office.does(RELEASE_SEAT, ReleaseSeat(assignment_id=seat))
    assert holders(key) == {}


@pytest.mark.rule("SUB-14", "ACC-06")
def test_a_team_has_seats_and_who_gets_or_loses_a_role_in_it_gets_or_loses_one(
    office: Office,
) -> None:
    key, bo = office.buys(2), b.person()
    office.gives(key, team=office.company.team_id)
    assert list(holders(key)) == [office.company.purchaser.id]
    token = "a-token-that-nobody-can-guess"
    wanted = Invite(customer_id=office.company.id, email=bo.email, role="member", token=token)
    office.does(INVITE, wanted)
    b.do(ACCEPT_INVITATION, AcceptInvitation(token=token), actor=b.actor(bo))
    assert list(holders(key)) == [office.company.purchaser.id, bo.id]
    # A second role in the team changes nothing; losing one of two neither; losing both does.
    appointed = AppointSecondaryAdmin(team_id=office.company.team_id, user_id=bo.id)
    office.does(APPOINT_SECONDARY_ADMIN, appointed)
    roles = [row[0] for row in rows("SELECT id FROM role WHERE user_id = %s ORDER BY id", [bo.id])]
    assert len(roles) == 2
    office.does(TAKE_ROLE, TakeRole(role_id=roles[0]))
    assert bo.id in holders(key)
    office.does(TAKE_ROLE, TakeRole(role_id=roles[1]))
    assert bo.id not in holders(key)


@pytest.mark.rule("ACC-06")
def test_who_leaves_the_company_leaves_its_groups(office: Office) -> None:
    key, eva = office.buys(2), b.person()
    group = office.group("Design", eva)
    office.gives(key, group=group)
    role = b.first("SELECT id FROM role WHERE user_id = %s", eva.id)[0]
    office.does(TAKE_ROLE, TakeRole(role_id=role))
    assert holders(key) == {}
    assert rows("SELECT * FROM group_member") == []


@pytest.mark.rule("ACC-06")
def test_several_addresses_are_each_added_or_told_why_not(office: Office) -> None:
    eva, ola = b.person("eva@groups.example"), b.person("ola@groups.example")
    group = office.group("Design", eva)
    emails = (" Ola@Groups.example", "nobody@groups.example", "not an address", eva.email, "")
    told = office.does(ADD_TO_GROUP, AddToGroup(group_id=group, emails=emails))
    assert told["added"] == [ola.email]
    assert told["already"] == [eva.email]
    assert told["refused"] == [
        {"email": "nobody@groups.example", "code": "user-unknown"},
        {"email": "not an address", "code": "email-invalid"},
    ]
    assert {row[0] for row in rows("SELECT user_id FROM group_member")} == {eva.id, ola.id}
    # Somebody new to the company is a member of the team from then on, as with a seat.
    assert b.first("SELECT role, team_id FROM role WHERE user_id = %s", ola.id) == (
        "member",
        office.company.team_id,
    )
    one = AddToGroup(group_id=group, emails=("nobody@groups.example",))
    assert office.fails(ADD_TO_GROUP, one).code == "user-unknown"
    none = AddToGroup(group_id=group, emails=(" ",))
    assert office.fails(ADD_TO_GROUP, none).code == "addresses-missing"
    many = AddToGroup(group_id=group, emails=("x@y.example",) * 501)
    assert office.fails(ADD_TO_GROUP, many).code == "too-many-addresses"


@pytest.mark.rule("ACC-06")
def test_a_name_is_once_in_a_customer_whatever_its_case(office: Office) -> None:
    group = office.group(" Design  team ")
    assert b.first("SELECT name FROM people_group") == ("Design team",)
    other = office.group("Site")
    taken = RenameGroup(group_id=other, name="design TEAM")
    assert office.fails(RENAME_GROUP, taken).code == "group-name-taken"
    office.does(RENAME_GROUP, RenameGroup(group_id=group, name="DESIGN team"))
    for name, code in ((" ", "group-name-missing"), ("x" * 81, "group-name-long")):
        wanted = CreateGroup(customer_id=office.company.id, name=name)
        assert office.fails(CREATE_GROUP, wanted).code == code
    # A dissolved one leaves its name to another; it can't be found again.
    office.does(DISSOLVE_GROUP, DissolveGroup(group_id=group))
    assert office.group("Design team") != group
    assert office.fails(DISSOLVE_GROUP, DissolveGroup(group_id=group)).code == "not-found"
    stranger = b.company()
    b.do(
        CREATE_GROUP,
        CreateGroup(customer_id=stranger.id, name="Design team"),
        actor=b.actor(stranger.purchaser),
    )


@pytest.mark.rule("ACC-11")
def test_a_group_or_team_of_another_customer_is_not_there(office: Office) -> None:
    key, stranger = office.buys(2), b.company()
    theirs = b.do(
        CREATE_GROUP,
        CreateGroup(customer_id=stranger.id, name="Design"),
        actor=b.actor(stranger.purchaser),
    )["group_id"]
    for wanted in (
        AssignGroup(subscription_id=key, group_id=theirs),
        AssignGroup(subscription_id=key, team_id=stranger.team_id),
    ):
        assert office.fails(ASSIGN_GROUP, wanted).code == "not-found"
    both = AssignGroup(subscription_id=key, group_id=theirs, team_id=office.company.team_id)
    assert office.fails(ASSIGN_GROUP, both).code == "group-or-team"
    assert office.fails(
        ADD_TO_GROUP, AddToGroup(group_id=theirs, emails=("a@b.example",))
    ).code == ("not-found")


@pytest.mark.rule("SUB-14")
def test_dissolving_shows_beforehand_who_loses_what(office: Office) -> None:
    key, (eva, ola) = office.buys(2), (b.person(), b.person())
    group = office.group("Design", eva, ola)
    office.gives(key, group=group)
    who = b.actor(office.company.purchaser)
    foreseen = preview(DISSOLVE_GROUP, DissolveGroup(group_id=group), actor=who, at=b.NOW)
    assert not isinstance(foreseen, Refused)
    lost = [one for one in foreseen.changes if isinstance(one, SeatReleased)]
    assert len(lost) == 2
    assert len(holders(key)) == 2


@pytest.mark.rule("SUB-14")
def test_free_seats_are_handed_out_on_demand(office: Office) -> None:
    key, people = office.buys(1), [b.person() for _ in range(3)]
    group = office.group("Design", people[0])
    office.gives(key, group=group)
    office.adds(group, *people[1:])
    # As a renewal with more seats would, which hands none out by itself.
    with connection.cursor() as cursor:
        cursor.execute("UPDATE subscription SET quantity = 2 WHERE id = %s", [key])
    wanted = HandOutSeats(subscription_id=key)
    assert office.does(HAND_OUT_SEATS, wanted) == {"given": 1, "left_waiting": 1}
    assert list(holders(key)) == ids(people[:2])
    assert office.does(HAND_OUT_SEATS, wanted) == {"given": 0, "left_waiting": 1}
    with connection.cursor() as cursor:
        cursor.execute("UPDATE subscription SET quantity = 1 WHERE id = %s", [key])
        cursor.execute(
            "UPDATE assignment SET released_at = now() WHERE user_id = %s", [people[1].id]
        )


def _world(office: Office, many: int) -> tuple[list[int], list[tuple[b.Person, b.Person]]]:
    made, people = [], []
    for number in range(many):
        pair = (b.person(), b.person())
        made.append(office.group(f"Group {number}", pair[0]))
        people.append(pair)
    return made, people


def test_together_is_as_one_by_one_and_twice_is_once(office: Office) -> None:
    one, other = office.buys(20), office.buys(20, product="beam")
    groups, people = _world(office, 3)
    for key in groups:
        office.gives(one, group=key)
        office.gives(other, group=key)
    who = b.actor(office.company.purchaser)
    adding = [
        AddToGroup(group_id=key, emails=(pair[1].email,))
        for key, pair in zip(groups, people, strict=True)
    ]
    # Together …
    for outcome in perform_all(ADD_TO_GROUP, adding, actor=who, at=b.NOW):
        assert isinstance(outcome, Done), outcome
    together = set(holders(one))
    # … as one by one, and again changes nothing.
    for wanted in adding:
        assert office.does(ADD_TO_GROUP, wanted)["added"] == []
    assert set(holders(one)) == together == set(holders(other))
    assert together == {person.id for pair in people for person in pair}


def test_the_number_of_queries_does_not_depend_on_how_many(office: Office) -> None:
    key = office.buys(30)

    def asked(size: int) -> int:
        group = office.group(f"Of {size}", *(b.person() for _ in range(size)))
        wanted = AssignGroup(subscription_id=key, group_id=group)
        with CaptureQueriesContext(connection) as queries:
            office.does(ASSIGN_GROUP, wanted)
        return len(queries)

    asked(1)
    assert asked(2) == asked(12)
