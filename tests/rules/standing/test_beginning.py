"""A term bought ahead with other seats or as another product begins on its day."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changing.product_switch import switch_product
from tenure.rules.companies.roles import Seat
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.ordering.fulfilment import fulfil
from tenure.rules.payments.settling import Answer
from tenure.rules.policy import default_policy
from tenure.rules.standing.beginning import Beginning, Follows, begin
from tenure.rules.subscriptions import Subscription
from tests.rules.changing.test_changing import ordering
from tests.rules.telling import told, why
from tests.rules.values import at, buyer, day, fulfilling, line, offer, subscription

BEAM = offer("SEK 2400.00", offering_id=6, product_id=7, product_name="Beam", access_url="")
SEATS = tuple(Seat(id=80 + n, subscription_id=1, user_id=10 + n) for n in range(4))
WAITS: dict[str, Any] = {
    "renews_on": "2026-06-10",
    "begins_on": "2025-06-10",
    "begins_offering_id": 5,
}


def beginning(on: str, known: Subscription, *, becomes: Any = None, **changed: Any) -> Beginning:
    made = Beginning(
        subscription=known,
        offer=becomes or offer(),
        product_name="Atlas",
        seats=SEATS,
        follows=Follows((21, 22), (31,), (41, 42)),
        buyer=buyer(),
        policy=default_policy(),
        on=day(on),
        at=at(on),
    )
    return replace(made, **changed)


@pytest.mark.rule("REN-05", "REN-06", "COT-05")
@pytest.mark.parametrize(
    ("name", "quantity", "expected"),
    [
        (
            "as it stands nothing is left to begin",
            5,
            "active since 2024-06-10, 5 seats, P1Y to 2026-06-10, unpaid 2025-06-10; "
            "next state 2025-06-11",
        ),
        (
            "fewer: from the first day of the new term on",
            3,
            "active since 2024-06-10, 5 seats, P1Y to 2026-06-10, 3 from 2025-06-10, "
            "unpaid 2025-06-10; next begin 2025-06-10",
        ),
        (
            "more: not before they are paid for either",
            8,
            "active since 2024-06-10, 5 seats, P1Y to 2026-06-10, 8 from 2025-06-10, "
            "unpaid 2025-06-10; next begin 2025-06-10",
        ),
    ],
)
def test_other_seats_ahead_wait(name: str, quantity: int, expected: str) -> None:
    one = line("renewal", quantity, "2025-06-10", known=subscription())
    decision = fulfil(Answer("authorised", "pi_9"), facts=fulfilling("2025-05-01", one))
    assert told(decision, only="subscription") == [
        f"subscription renewed on 2025-05-01: {expected}"
    ]


@pytest.mark.rule("REN-06", "SUB-14")
@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        (
            "fewer seats than are handed out: the latest are free",
            {"begins_quantity": 3, "next_quantity": 3},
            [
                "subscription term-begun on 2025-06-10: active since 2024-06-10, 3 seats, "
                "P1Y to 2026-06-10; next remind 2026-03-12",
                "seat 83 released",
                "mail seats-released to eva@example.com",
            ],
        ),
        (
            "more seats",
            {"begins_quantity": 8, "next_quantity": 8},
            [
                "subscription term-begun on 2025-06-10: active since 2024-06-10, 8 seats, "
                "P1Y to 2026-06-10; next remind 2026-03-12"
            ],
        ),
        (
            "expired by then for want of payment: it begins all the same",
            {
                "begins_quantity": 3,
                "next_quantity": 3,
                "state": "expired",
                "state_since_on": "2025-06-05",
                "unpaid_due_on": "2025-06-04",
            },
            [
                "subscription term-begun on 2025-06-10: expired since 2025-06-05, 3 seats, "
                "P1Y to 2026-06-10, unpaid 2025-06-04; next warn 2025-06-17",
                "seat 83 released",
                "mail seats-released to eva@example.com",
            ],
        ),
    ],
)
def test_it_begins(name: str, known: dict[str, Any], expected: list[str]) -> None:
    facts = beginning("2025-06-10", subscription(**(WAITS | known)))
    assert told(begin(facts)) == expected
    assert why(begin(facts)) == "REN-06 term-begins subscription"


@pytest.mark.rule("SUB-14")
@pytest.mark.parametrize(
    ("name", "chosen", "begins", "expected"),
    [
        ("the one chosen goes, the latest stays", [81], 3, ["seat 81 released"]),
        (
            "one is chosen of two: the latest goes too",
            [81],
            2,
            ["seat 81 released", "seat 83 released"],
        ),
        ("more were chosen than go: the latest of them", [80, 81], 3, ["seat 81 released"]),
        ("nobody goes", [80, 81], 5, []),
    ],
)
def test_who_was_chosen_goes_first(
    name: str, chosen: list[int], begins: int, expected: list[str]
) -> None:
    seats = tuple(
        replace(seat, leaves_on=day("2025-06-10")) if seat.id in chosen else seat for seat in SEATS
    )
    known = subscription(**WAITS, begins_quantity=begins)
    decision = begin(beginning("2025-06-10", known, seats=seats))
    assert [line for line in told(decision) if line.startswith("seat ")] == expected


@pytest.mark.rule("REN-06")
def test_nothing_begins_before_its_day_or_twice() -> None:
    known = subscription(**WAITS, begins_quantity=3)
    assert told(begin(beginning("2025-06-09", known))) == ["refused not-due"]
    done = reschedule(replace(known, begins_on=None), policy=default_policy())
    assert told(begin(beginning("2025-06-10", done))) == ["refused not-due"]


@pytest.mark.rule("REN-03")
def test_until_then_nobody_is_reminded_of_the_renewal_after_it() -> None:
    # By the month from 10 June on: the reminder of 10 July isn't due in April.
    known = subscription(
        **(WAITS | {"renews_on": "2025-07-10", "begins_quantity": 3}), reminded_on="2025-03-12"
    )
    assert (known.next_due, str(known.next_due_on)) == ("begin", "2025-06-10")


@pytest.mark.rule("REN-14", "SUB-01", "SUB-14")
@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        (
            "seats go over, the latest is free",
            {"begins_quantity": 3},
            [
                "subscription started: active since 2025-06-10, 3 seats, P1Y to 2026-06-10; "
                "next remind 2026-03-12",
                "subscription replaced on 2025-06-10: ended since 2025-06-10, 5 seats, "
                "P1Y to 2025-06-10, then 3, ends; next nothing",
            ],
        ),
        (
            "arrears go over too",
            {
                "begins_quantity": 3,
                "state": "suspended",
                "state_since_on": "2025-06-01",
                "unpaid_due_on": "2025-05-16",
            },
            [
                "subscription started: suspended since 2025-06-01, 3 seats, P1Y to 2026-06-10, "
                "unpaid 2025-05-16; next warn 2025-06-28",
                "subscription replaced on 2025-06-10: ended since 2025-06-10, 5 seats, "
                "P1Y to 2025-06-10, then 3, ends; next nothing",
            ],
        ),
    ],
)
def test_a_switch_takes_effect(name: str, known: dict[str, Any], expected: list[str]) -> None:
    waits = WAITS | {"begins_offering_id": 6, "next_quantity": 3, "next_offering_id": 6} | known
    decision = begin(beginning("2025-06-10", subscription(**waits), becomes=BEAM))
    assert told(decision) == [
        *expected,
        "TermMoved 21 to -1",
        "TermMoved 22 to -1",
        "InstalmentMoved 31 to -1",
        "InvoiceLineMoved 41 to -1",
        "InvoiceLineMoved 42 to -1",
        "seat 80 released",
        "seat 81 released",
        "seat 82 released",
        "seat 83 released",
        "seat to user 10",
        "seat to user 11",
        "seat to user 12",
        "mail product-switched to eva@example.com",
        "mail seats-released to eva@example.com",
    ]


@pytest.mark.rule("REN-14", "SUB-14")
def test_what_groups_have_goes_over_with_a_switch() -> None:
    waits = WAITS | {"begins_offering_id": 6, "begins_quantity": 3}
    seats = tuple(replace(seat, through_id=70) if seat.id > 81 else seat for seat in SEATS)
    facts = beginning(
        "2025-06-10", subscription(**waits), becomes=BEAM, seats=seats, allotments=(70,)
    )
    assert told(begin(facts), only="AllotmentMoved seat")[:1] == ["AllotmentMoved 70 to -1"]
    # The fourth of three waits, through its group.
    assert told(begin(facts), only="seat")[4:] == [
        "seat to user 10",
        "seat to user 11",
        "seat to user 12 through 70",
    ]


@pytest.mark.rule("REN-14")
@pytest.mark.parametrize(
    ("name", "on", "changed", "expected"),
    [
        ("in the window", "2025-05-01", {}, "line switch 2025-06-10…2026-06-10: 5, SEK 12000.00"),
        ("its first day", "2025-03-12", {}, "line switch 2025-06-10…2026-06-10: 5, SEK 12000.00"),
        ("a day before", "2025-03-11", {}, "refused window-not-open"),
        ("on the day itself", "2025-06-10", {}, "refused switch-window-closed"),
        ("to what it is", "2025-05-01", {"renewed_as": offer()}, "refused switch-same-product"),
        (
            "to another kind",
            "2025-05-01",
            {"renewed_as": replace(BEAM, kind="capacity")},
            "refused switch-other-kind",
        ),
        (
            "in another market",
            "2025-05-01",
            {"renewed_as": replace(BEAM, country="DK")},
            "refused market-differs",
        ),
        ("owing", "2025-05-01", {"owed": (41,)}, "refused pay-first"),
        ("expired", "2025-05-01", {"known": {"state": "expired"}}, "refused not-active"),
        (
            "bought ahead already",
            "2025-05-01",
            {"known": {"begins_on": "2025-06-10"}},
            "refused next-term-bought",
        ),
        (
            "bought before the new model",
            "2024-05-01",
            {
                "terms": (("2023-06-10", "2024-06-10"),),
                "known": {"started_on": "2023-06-10", "renews_on": "2024-06-10"},
            },
            "refused bought-before-model",
        ),
    ],
)
def test_the_switch_that_is_ordered(
    name: str, on: str, changed: dict[str, Any], expected: str
) -> None:
    terms = changed.pop("terms", (("2025-01-10", "2025-06-10"),))
    facts = ordering(on, terms=terms, **({"renewed_as": BEAM} | changed))
    assert told(switch_product(facts, intent="i"), only="line refused") == [expected]
