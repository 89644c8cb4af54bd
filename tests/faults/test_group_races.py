"""Several admins at once on one company's groups: never a seat too many, nobody twice."""

from functools import partial

import pytest

from tenure.actions.groups.add_to_group import ADD_TO_GROUP, AddToGroup
from tenure.actions.groups.create_group import CREATE_GROUP, CreateGroup
from tenure.actions.licensing.assign_group import ASSIGN_GROUP, AssignGroup
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b
from tests.faults.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ADMINS = 8


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    return b.company()


def _group(firm: b.Company, name: str, *people: b.Person) -> int:
    wanted = CreateGroup(customer_id=firm.id, name=name, emails=tuple(one.email for one in people))
    return int(b.do(CREATE_GROUP, wanted, actor=b.actor(firm.purchaser))["group_id"])


@pytest.mark.rule("SUB-14")
def test_eight_join_at_once_and_four_seats_are_enough_for_four(
    firm: b.Company, outside: Outside
) -> None:
    """Of five seats the purchaser has one: half of who joins gets one, half waits; nobody fails."""
    key = b.buy(firm, quantity=5, card=b.real_card(firm, outside))
    group, who = _group(firm, "Design"), b.actor(firm.purchaser)
    b.do(ASSIGN_GROUP, AssignGroup(subscription_id=key, group_id=group), actor=who)
    people = [b.person() for _ in range(ADMINS)]
    works = [
        lambda one=one: perform(
            ADD_TO_GROUP, AddToGroup(group_id=group, emails=(one.email,)), actor=who, at=b.NOW
        )
        for one in people
    ]
    outcomes = at_once(outside, *works)
    assert all(isinstance(one, Done) for one in outcomes), outcomes
    assert rows("SELECT count(*) FROM group_member") == [(ADMINS,)]
    assert rows("SELECT count(*) FROM assignment WHERE released_at IS NULL") == [(5,)]


@pytest.mark.rule("SUB-14")
def test_a_group_and_people_in_person_at_the_same_time(firm: b.Company, outside: Outside) -> None:
    """Three free seats, a group of three and five people in person: never more than four held."""
    key = b.buy(firm, quantity=4, card=b.real_card(firm, outside))
    who, people = b.actor(firm.purchaser), [b.person() for _ in range(8)]
    group = _group(firm, "Design", *people[:3])
    given = AssignGroup(subscription_id=key, group_id=group)

    def assign() -> object:
        return perform(ASSIGN_GROUP, given, actor=who, at=b.NOW)

    def seat(one: b.Person) -> object:
        wanted = AssignSeat(subscription_id=key, email=one.email)
        return perform(ASSIGN_SEAT, wanted, actor=who, at=b.NOW)

    seats = [partial(seat, one) for one in people[3:]]
    outcomes = at_once(outside, assign, assign, assign, *seats)
    codes = {one.code for one in outcomes if isinstance(one, Refused)}
    assert codes <= {"seats-short", "seats-taken"}
    assert all(isinstance(one, Done | Refused) for one in outcomes)
    assert rows("SELECT count(*) FROM assignment WHERE released_at IS NULL") == [(4,)]
    assert rows("SELECT count(*) FROM allotment")[0][0] in (0, 1)
