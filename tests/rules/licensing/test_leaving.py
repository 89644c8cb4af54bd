"""Who gives a seat back when fewer begin: whom the admin chose, then the latest (SUB-14)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import LeavingChosen
from tenure.rules.companies.allotments import Allotted
from tenure.rules.companies.roles import Acting, Company, Held, Seat
from tenure.rules.decision import Decided, Refused
from tenure.rules.licensing.leaving import begins, gone, leaving
from tenure.rules.licensing.seats import Seating, choose_leaving
from tests.rules.values import at, day, subscription

pytestmark = pytest.mark.rule("SUB-14")

RENEWS, OTHER = "2025-06-10", "2024-06-10"


def seats(*marks: str | None) -> tuple[Seat, ...]:
    """Seats 81, 82 … in the order of handing out, each with the day it was chosen for."""
    return tuple(
        Seat(81 + n, 1, 11 + n, leaves_on=day(mark) if mark else None)
        for n, mark in enumerate(marks)
    )


@pytest.mark.parametrize(
    ("name", "marks", "quantity", "expected"),
    [
        ("nobody is chosen: the latest", (None,) * 4, 2, [83, 84]),
        ("one is chosen: that, then the latest", (None, RENEWS, None, None), 2, [82, 84]),
        ("all that have to are chosen", (RENEWS, RENEWS, None, None), 2, [81, 82]),
        ("seats were added: of those chosen the latest", (RENEWS, RENEWS, None, None), 3, [82]),
        ("as many as there are", (RENEWS, None, None, None), 4, []),
        ("more than there are", (RENEWS, None), 4, []),
        ("chosen for another day", (OTHER, None, None, None), 3, [84]),
    ],
)
def test_who_goes(
    name: str, marks: tuple[str | None, ...], quantity: int, expected: list[int]
) -> None:
    found = gone(seats(*marks), quantity=quantity, on=day(RENEWS))
    assert [seat.id for seat in found] == expected


AHEAD = {"begins_on": RENEWS, "begins_quantity": 3, "begins_offering_id": 5, "next_quantity": 9}


@pytest.mark.parametrize(
    ("name", "changed", "on", "expected"),
    [
        ("auto-renewal with fewer", {"next_quantity": 2}, "2025-06-09", (RENEWS, 2)),
        ("on the day itself it has begun", {"next_quantity": 2}, RENEWS, None),
        ("it ends", {"next_quantity": 2, "auto_renew": False}, "2025-06-09", None),
        ("bought ahead, what comes after is another matter", AHEAD, "2025-06-01", (RENEWS, 3)),
        ("bought ahead, and it ends after", {**AHEAD, "auto_renew": False}, "2025-06-01",
         (RENEWS, 3)),
    ],
)  # fmt: skip
def test_what_begins(
    name: str, changed: dict[str, Any], on: str, expected: tuple[str, int] | None
) -> None:
    found = begins(subscription(**changed), on=day(on))
    assert found == (expected and (day(expected[0]), expected[1]))


@pytest.mark.parametrize(
    ("name", "marks", "expected"),
    [
        ("nobody chosen", (None,) * 5, (2, [], [84, 85], 2)),
        ("one of two", (RENEWS, None, None, None, None), (2, [81], [85], 1)),
        ("both", (RENEWS, None, RENEWS, None, None), (2, [81, 83], [], 0)),
        ("last year's choice says nothing", (OTHER, None, None, None, None), (2, [], [84, 85], 2)),
        ("enough for all", (RENEWS, None, None), None),
    ],
)
def test_what_the_page_shows(
    name: str, marks: tuple[str | None, ...], expected: tuple[int, list[int], list[int], int]
) -> None:
    found = leaving(subscription(next_quantity=3), seats(*marks), on=day("2025-05-11"))
    told = found and (
        found.over,
        [seat.id for seat in found.chosen],
        [seat.id for seat in found.latest],
        found.left,
    )
    assert told == expected


def facts(*marks: str | None, **changed: Any) -> Seating:
    """Five seats, three from 2025-06-10 on, seen by a secondary admin on 2025-05-11."""
    known = subscription(**{"quantity": 5, "next_quantity": 3, **changed})
    company = Company(
        id=known.customer_id,
        name="Fjäll",
        held=(Held(1, 3, "secondary_admin", known.team_id),),
        teams=(known.team_id,),
        acting=Acting(3, "Ola"),
        at=at("2025-05-11"),
    )
    return Seating(
        subscription=known,
        product="Atlas",
        assigned=seats(*marks),
        company=company,
        allotted=Allotted(known.customer_id, company.at, {}, company.held, (), {}),
        on=day("2025-05-11"),
    )


@pytest.mark.parametrize(
    ("name", "marks", "changed", "wanted", "expected"),
    [
        ("two of two", (None,) * 5, {}, (82, 84), {82: RENEWS, 84: RENEWS}),
        ("twice is once", (None, RENEWS, None, RENEWS, None), {}, (82, 84), {}),
        ("another one instead", (None, RENEWS, None, None, None), {}, (83,),
         {82: None, 83: RENEWS}),
        ("nobody any more", (RENEWS, None, None, None, None), {}, (), {81: None}),
        ("a choice of last year stays as it was", (OTHER, None, None, None, None), {}, (82,),
         {82: RENEWS}),
        ("nothing shrinks any more: what was chosen is taken back", (RENEWS, None, None, None,
         None), {"next_quantity": 5}, (), {81: None}),
        ("one more than have to", (None,) * 5, {}, (81, 82, 83), "too-many-leaving"),
        ("nobody has to", (None,) * 5, {"next_quantity": 5}, (81,), "seats-not-fewer"),
        ("it ends", (None,) * 5, {"auto_renew": False}, (81,), "seats-not-fewer"),
        ("somebody else's seat", (None,) * 5, {}, (17,), "not-found"),
        ("a pack has no seats", (None,) * 5, {"pack": True}, (81,), "flex-no-seats"),
    ],
)  # fmt: skip
def test_the_choice(
    name: str,
    marks: tuple[str | None, ...],
    changed: dict[str, Any],
    wanted: tuple[int, ...],
    expected: dict[int, str | None] | str,
) -> None:
    decision = choose_leaving(facts(*marks, **changed), assignment_ids=wanted)
    if isinstance(decision, Refused):
        assert decision.code == expected
        return
    assert isinstance(decision, Decided)
    assert {
        change.id: change.leaves_on.isoformat() if change.leaves_on else None
        for change in decision.changes
        if isinstance(change, LeavingChosen)
    } == expected


def test_who_is_chosen_is_a_matter_of_the_teams_admins() -> None:
    known = facts(*(None,) * 5)
    member = replace(known.company, held=(Held(1, 3, "member", known.subscription.team_id),))
    refused = choose_leaving(replace(known, company=member), assignment_ids=(81,))
    assert isinstance(refused, Refused)
    assert refused.code == "team-not-yours"
