"""What a payment does for a subscription: back to active, or only a later day 0."""

from typing import Any

import pytest

from tenure.rules.decision import Decided
from tenure.rules.payments.relief import relieved, tries_before
from tests.rules.telling import told
from tests.rules.values import covered, day, maybe, subscription

YEAR: dict[str, Any] = {
    "started_on": "2025-06-10",
    "renews_on": "2026-06-10",
    "unpaid_due_on": "2025-06-10",
}
MONTH = {
    "started_on": "2025-06-10",
    "renews_on": "2025-07-10",
    "unpaid_due_on": "2025-06-10",
    "term": "P1M",
}
SUSPENDED: dict[str, Any] = {"state": "suspended", "state_since_on": "2025-06-26"}
OVER = {"state": "terminated", "state_since_on": "2025-07-26"}
MONTH_OVER = MONTH | {"state": "terminated", "state_since_on": "2025-07-11"}


@pytest.mark.rule("SUB-04", "SUB-05", "SUB-06")
@pytest.mark.parametrize(
    ("name", "known", "others_due", "value", "on", "expected"),
    [
        (
            "active, paid in time",
            YEAR,
            None,
            "2025-06-10",
            "2025-06-10",
            "relieved: active since 2024-06-10, 5 seats, P1Y to 2026-06-10; next remind 2026-03-12",
        ),
        (
            "expired",
            YEAR | {"state": "expired", "warned_on": "2025-06-23"},
            None,
            "2025-06-25",
            "2025-06-25",
            "reinstated: active since 2025-06-25, 5 seats, P1Y to 2026-06-10; "
            "next remind 2026-03-12",
        ),
        (
            "suspended, on the last day",
            YEAR | SUSPENDED,
            None,
            "2025-07-25",
            "2025-07-25",
            "reinstated: active since 2025-07-25, 5 seats, P1Y to 2026-06-10; "
            "next remind 2026-03-12",
        ),
        (
            "another invoice is unpaid still: its day counts, the state stays",
            YEAR | {"state": "expired", "state_since_on": "2025-06-11"},
            "2025-06-12",
            "2025-06-20",
            "2025-06-20",
            "relieved: expired since 2025-06-11, 5 seats, P1Y to 2026-06-10, unpaid 2025-06-12; "
            "next warn 2025-06-25",
        ),
        (
            "another one isn't due yet",
            YEAR | {"state": "expired"},
            "2025-06-20",
            "2025-06-20",
            "2025-06-20",
            "reinstated: active since 2025-06-20, 5 seats, P1Y to 2026-06-10, unpaid 2025-06-20; "
            "next state 2025-06-21",
        ),
        (
            "suspended, and the other one only makes it expired: back, and the run steps down",
            YEAR | SUSPENDED,
            "2025-06-28",
            "2025-06-30",
            "2025-06-30",
            "reinstated: active since 2025-06-30, 5 seats, P1Y to 2026-06-10, unpaid 2025-06-28; "
            "next state 2025-06-29",
        ),
        (
            "expired for want of renewal: an invoice doesn't help",
            YEAR
            | {"renews_on": "2025-06-05", "started_on": "2024-06-05", "state": "expired"}
            | {"auto_renew": False},
            None,
            "2025-06-12",
            "2025-06-12",
            "relieved: expired since 2024-06-10, 5 seats, P1Y to 2025-06-05, ends; "
            "next warn 2025-06-18",
        ),
        (
            "terminated, the money was there on day 45",
            YEAR | OVER,
            None,
            "2025-07-25",
            "2025-07-28",
            "reinstated: active since 2025-07-28, 5 seats, P1Y to 2026-06-10; "
            "next remind 2026-03-12",
        ),
        (
            "terminated, the money came on day 46",
            YEAR | OVER,
            None,
            "2025-07-26",
            "2025-07-28",
            "relieved: terminated since 2025-07-26, 5 seats, P1Y to 2026-06-10; next nothing",
        ),
        (
            "by the month, in time: its term is over meanwhile, so the run renews it",
            MONTH_OVER,
            None,
            "2025-07-10",
            "2025-07-12",
            "reinstated: active since 2025-07-12, 5 seats, P1M to 2025-07-10; "
            "next remind 2025-07-03",
        ),
        (
            "by the month, in time, cancelled: it comes back and ends with its term",
            MONTH_OVER | {"auto_renew": False},
            None,
            "2025-07-10",
            "2025-07-12",
            "reinstated: active since 2025-07-12, 5 seats, P1M to 2025-07-10, ends; "
            "next state 2025-07-10",
        ),
        (
            "by the month, suspended, paid on day 30",
            MONTH | SUSPENDED | {"auto_renew": False},
            None,
            "2025-07-10",
            "2025-07-10",
            "reinstated: active since 2025-07-10, 5 seats, P1M to 2025-07-10, ends; "
            "next state 2025-07-10",
        ),
        (
            "in time, but another invoice has run out since",
            MONTH_OVER,
            "2025-06-11",
            "2025-07-10",
            "2025-07-12",
            "relieved: terminated since 2025-07-11, 5 seats, P1M to 2025-07-10, "
            "unpaid 2025-06-11; next nothing",
        ),
        (
            "returned: nothing comes back",
            YEAR | {"state": "ended"},
            None,
            "2025-06-12",
            "2025-06-12",
            "relieved: ended since 2024-06-10, 5 seats, P1Y to 2026-06-10; next nothing",
        ),
    ],
)
def test_relief(
    name: str, known: dict[str, Any], others_due: str | None, value: str, on: str, expected: str
) -> None:
    over = known["state"] in ("terminated", "ended") if "state" in known else False
    before = subscription(**known | {"state": "active"} if over else known)
    if over:
        before.state = known["state"]
    found = tuple(relieved(covered(before, others_due=others_due), on=day(on), value_on=day(value)))
    what, _, stands = expected.partition(": ")
    assert told(Decided(found)) == [f"subscription {what} on {on}: {stands}"]


@pytest.mark.rule("SUB-06")
def test_one_that_owed_nothing_is_not_touched() -> None:
    known = subscription()
    found = tuple(relieved(covered(known), on=day("2025-01-10"), value_on=day("2025-01-10")))
    assert found == ()


@pytest.mark.rule("NOT-06")
def test_back_to_active_it_is_warned_anew_another_time() -> None:
    known = subscription(**YEAR | SUSPENDED | {"warned_on": "2025-06-23"})
    (change,) = relieved(covered(known), on=day("2025-07-01"), value_on=day("2025-07-01"))
    assert change.after.warned_on is None


@pytest.mark.rule("REN-13", "SUB-06")
@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("about nothing", [], None),
        ("a year", [YEAR], "2025-07-26"),
        ("a month", [MONTH], "2025-07-11"),
        ("both: the later one", [MONTH, YEAR], "2025-07-26"),
    ],
)
def test_until_when_charging_serves_anything(
    name: str, known: list[dict[str, Any]], expected: str | None
) -> None:
    assert tries_before([covered(subscription(**one)) for one in known]) == maybe(expected)
