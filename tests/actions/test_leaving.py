"""The choice of who gives a seat back at the renewal, from the choice to the day (SUB-14)."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.groups.create_group import CREATE_GROUP, CreateGroup
from tenure.actions.licensing.assign_group import ASSIGN_GROUP, AssignGroup
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.licensing.choose_leaving import CHOOSE_LEAVING, ChooseLeaving
from tenure.actions.licensing.release_seat import RELEASE_SEAT, ReleaseSeat
from tenure.actions.lifecycle.begin_term import BEGIN_TERM, BeginTerm
from tenure.actions.ordering.switch_product import SWITCH_PRODUCT, SwitchProduct
from tenure.actions.renewals.change_renewal import CHANGE_RENEWAL, ChangeRenewal
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform_all
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.invariants.asked import broken_invariants
from tenure.questions.licensing.access import access
from tenure.records.facts.reading import rows
from tenure.rules.changes import SeatReleased
from tenure.rules.decision import Refused
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SUB-14")]

REMINDERS = ("2026-10-17", "2026-12-16", "2027-01-08")


@dataclass(frozen=True, slots=True)
class Office:
    """Four of four seats are handed out, the purchaser's first; from 2027-01-15 there are two."""

    company: b.Company
    key: int
    people: tuple[b.Person, ...]

    def seat(self, who: b.Person) -> int:
        """Return the seat that somebody holds."""
        return int(
            b.first("SELECT id FROM assignment WHERE user_id = %s AND released_at IS NULL", who.id)[
                0
            ]
        )

    def wanted(self, *who: b.Person) -> ChooseLeaving:
        """Return the choice of these people."""
        return ChooseLeaving(
            subscription_id=self.key, assignment_ids=tuple(self.seat(one) for one in who)
        )

    def chooses(self, *who: b.Person, at: Any = b.NOW) -> dict[str, Any]:
        """Have the admin choose these people."""
        return b.do(CHOOSE_LEAVING, self.wanted(*who), actor=self.admin, at=at)

    def chosen(self) -> list[int]:
        """Return who is chosen now."""
        return [
            user
            for (user,) in rows(
                "SELECT user_id FROM assignment WHERE leaves_on = '2027-01-15' "
                "AND released_at IS NULL ORDER BY id"
            )
        ]

    def holders(self) -> list[int]:
        """Return who holds a seat now."""
        return [
            user
            for (user,) in rows(
                "SELECT user_id FROM assignment WHERE released_at IS NULL ORDER BY id"
            )
        ]

    @property
    def admin(self) -> Any:
        """Return who acts."""
        return b.actor(self.company.purchaser)


@pytest.fixture
def office(outside: Outside) -> Office:
    b.vendor()
    company = b.company()
    key = b.buy(company, quantity=4, card=b.real_card(company, outside))
    others = tuple(b.person(name=name) for name in ("Bo", "Cilla", "Dag"))
    for one in others:
        assigned = AssignSeat(subscription_id=key, email=one.email)
        b.do(ASSIGN_SEAT, assigned, actor=b.actor(company.purchaser))
    fewer = ChangeRenewal(subscription_id=key, quantity=2)
    b.do(CHANGE_RENEWAL, fewer, actor=b.actor(company.purchaser))
    return Office(company, key, (company.purchaser, *others))


def through_the_renewal() -> None:
    for day in (*REMINDERS, "2027-01-15"):
        run(at=b.at(day))
        drain(at=b.at(day))


@pytest.mark.rule("REN-04")
def test_who_is_chosen_works_to_the_last_day_and_nobody_else_goes(office: Office) -> None:
    _, bo, cilla, dag = office.people
    assert office.chooses(bo, cilla) == {"chosen": 2, "left": 0}
    for day in REMINDERS:
        run(at=b.at(day))
    assert access(bo.email, "atlas", b.at("2027-01-14 22:59")).allowed
    through_the_renewal()
    assert office.holders() == [office.company.purchaser.id, dag.id]
    assert not access(bo.email, "atlas", b.at("2027-01-15 22:00")).allowed
    # All were chosen, so nobody had to be asked again.
    told = [template for (template,) in rows("SELECT template FROM mail")]
    assert told.count("seats-to-choose") == 0
    assert told.count("seats-released") == 1
    assert broken_invariants() == ()


def test_after_those_chosen_the_latest_go(office: Office) -> None:
    _, bo, _, dag = office.people
    assert office.chooses(bo) == {"chosen": 1, "left": 1}
    through_the_renewal()
    assert office.holders() == [office.company.purchaser.id, office.people[2].id]
    asked = rows("SELECT \"values\" ->> 'over' FROM mail WHERE template = 'seats-to-choose'")
    assert set(asked) == {("1",)}
    names = b.first("SELECT \"values\" ->> 'names' FROM mail WHERE template = 'seats-released'")
    assert names == ("Bo, Dag",)
    assert dag.id not in office.holders()


def test_seats_added_since_leave_the_earlier_of_those_chosen(office: Office) -> None:
    _, bo, cilla, _ = office.people
    office.chooses(bo, cilla)
    b.do(CHANGE_RENEWAL, ChangeRenewal(subscription_id=office.key, quantity=3), actor=office.admin)
    through_the_renewal()
    assert office.holders() == [office.people[n].id for n in (0, 1, 3)]


def test_a_choice_for_a_renewal_that_does_not_shrink_means_nothing(office: Office) -> None:
    _, bo, *_ = office.people
    office.chooses(bo)
    b.do(CHANGE_RENEWAL, ChangeRenewal(subscription_id=office.key, quantity=4), actor=office.admin)
    through_the_renewal()
    assert len(office.holders()) == 4
    # A year later nobody is chosen, though seats become fewer then.
    at = b.at("2027-03-01")
    fewer = ChangeRenewal(subscription_id=office.key, quantity=3)
    b.do(CHANGE_RENEWAL, fewer, actor=office.admin, at=at)
    run(at=b.at("2028-01-15"))
    assert office.holders() == [office.people[n].id for n in (0, 1, 2)]


def test_twice_is_once_and_together_is_one_by_one(office: Office) -> None:
    _, bo, cilla, dag = office.people
    office.chooses(bo)
    events = "SELECT count(*) FROM event"
    before = b.first(events)
    office.chooses(bo)
    assert b.first(events) == before
    done = perform_all(
        CHOOSE_LEAVING,
        [office.wanted(bo, cilla), office.wanted(dag), office.wanted(bo, cilla, dag)],
        actor=office.admin,
        at=b.NOW,
    )
    assert [isinstance(one, Done) for one in done] == [True, True, False]
    assert isinstance(done[2], Refused)
    assert done[2].code == "too-many-leaving"
    assert office.chosen() == [dag.id]
    assert office.chooses() == {"chosen": 0, "left": 2}
    assert office.chosen() == []


def test_what_is_refused(office: Office) -> None:
    purchaser, bo, *_ = office.people
    other = b.company()
    assert b.refused(CHOOSE_LEAVING, office.wanted(bo), actor=b.actor(other.purchaser)) == (
        "not-found"
    )
    elsewhere = ChooseLeaving(subscription_id=office.key, assignment_ids=(office.key,))
    assert b.refused(CHOOSE_LEAVING, elsewhere, actor=office.admin) == "not-found"
    member = b.actor(bo)
    assert b.refused(CHOOSE_LEAVING, office.wanted(bo), actor=member) == "role-not-enough"
    assert b.refused(CHOOSE_LEAVING, office.wanted(*office.people), actor=office.admin) == (
        "too-many-leaving"
    )
    b.do(RELEASE_SEAT, ReleaseSeat(assignment_id=office.seat(purchaser)), actor=office.admin)
    b.do(CHANGE_RENEWAL, ChangeRenewal(subscription_id=office.key, quantity=3), actor=office.admin)
    assert b.refused(CHOOSE_LEAVING, office.wanted(bo), actor=office.admin) == "seats-not-fewer"


def test_a_seat_taken_back_before_takes_its_choice_with_it(office: Office) -> None:
    _, bo, _, dag = office.people
    office.chooses(bo)
    b.do(RELEASE_SEAT, ReleaseSeat(assignment_id=office.seat(bo)), actor=office.admin)
    b.do(ASSIGN_SEAT, AssignSeat(subscription_id=office.key, email=bo.email), actor=office.admin)
    assert office.chosen() == []
    office.chooses(dag)
    through_the_renewal()
    # Bo's is the latest now.
    assert office.holders() == [office.people[n].id for n in (0, 2)]


def test_who_has_a_seat_through_a_group_waits_afterwards(office: Office) -> None:
    purchaser, bo, cilla, dag = office.people
    b.do(RELEASE_SEAT, ReleaseSeat(assignment_id=office.seat(dag)), actor=office.admin)
    named = CreateGroup(customer_id=office.company.id, name="Design", emails=(dag.email,))
    group = b.do(CREATE_GROUP, named, actor=office.admin)["group_id"]
    given = AssignGroup(subscription_id=office.key, group_id=group)
    b.do(ASSIGN_GROUP, given, actor=office.admin)
    office.chooses(dag, bo)
    through_the_renewal()
    assert office.holders() == [purchaser.id, cilla.id]
    assert access(dag.email, "atlas", b.at("2027-01-15 22:00")).reason == "access-waiting"


@pytest.mark.rule("REN-06", "OPS-02")
def test_what_is_foreseen_of_a_term_bought_ahead_is_what_happens(office: Office) -> None:
    _, bo, cilla, _ = office.people
    at = b.at("2026-12-01")
    renew = RenewNow(subscription_id=office.key, quantity=2, intent="early")
    b.do(RENEW_NOW, renew, actor=office.admin, at=at)
    drain(at=at)
    office.chooses(bo, cilla, at=b.at("2026-12-02"))
    begins = BeginTerm(subscription_id=office.key)
    foreseen = preview(BEGIN_TERM, begins, actor=system("worker"), at=b.at("2027-01-15"))
    assert not isinstance(foreseen, Refused)
    gone = {one.id for one in foreseen.changes if isinstance(one, SeatReleased)}
    assert gone == {office.seat(bo), office.seat(cilla)}
    run(at=b.at("2027-01-15"))
    assert office.holders() == [office.people[n].id for n in (0, 3)]


@pytest.mark.rule("REN-14")
def test_a_switch_takes_over_who_stays(office: Office) -> None:
    purchaser, bo, cilla, dag = office.people
    at = b.at("2026-12-01")
    switch = SwitchProduct(
        subscription_id=office.key, offering_id=b.offering("beam"), quantity=2, intent="s"
    )
    b.do(SWITCH_PRODUCT, switch, actor=b.staff("sales"), at=at)
    drain(at=at)
    office.chooses(purchaser, bo, at=b.at("2026-12-02"))
    run(at=b.at("2027-01-15"))
    assert office.holders() == [cilla.id, dag.id]
    assert access(cilla.email, "beam", b.at("2027-01-15 22:00")).allowed


def test_queries_do_not_grow_with_what_is_chosen(office: Office) -> None:
    def asked(*who: b.Person) -> int:
        wanted = office.wanted(*who)
        with CaptureQueriesContext(connection) as queries:
            b.do(CHOOSE_LEAVING, wanted, actor=office.admin)
        return len(queries)

    assert asked(office.people[1]) == asked(office.people[2], office.people[3])
