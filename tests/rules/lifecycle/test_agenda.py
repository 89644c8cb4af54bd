"""What a subscription has before it, and on which day: the tables of the daily run."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.lifecycle.agenda import is_due, reminder_days, renews_by_itself, reschedule
from tenure.rules.policy import default_policy
from tests.rules.values import day, maybe, policy, subscription

NORMAL = ("2025-06-10", "2025-06-26", "2025-07-26")


@pytest.mark.rule("SUB-05", "REN-03")
@pytest.mark.parametrize(
    ("name", "known", "boundaries", "due"),
    [
        ("first reminder", {}, NORMAL, ("2025-03-12", "remind")),
        ("second", {"reminded_on": "2025-03-12"}, NORMAL, ("2025-05-11", "remind")),
        ("third", {"reminded_on": "2025-05-11"}, NORMAL, ("2025-06-03", "remind")),
        ("reminded", {"reminded_on": "2025-06-03"}, NORMAL, ("2025-06-10", "renew")),
        ("cancelled: quoted ahead", {"auto_renew": False}, NORMAL, ("2025-05-11", "quote")),
        (
            "cancelled and quoted",
            {"auto_renew": False, "quoted_for_on": "2025-06-10"},
            NORMAL,
            ("2025-06-10", "state"),
        ),
        (
            "quoted for the term before only",
            {"auto_renew": False, "quoted_for_on": "2024-06-10"},
            NORMAL,
            ("2025-05-11", "quote"),
        ),
        (
            "cancelled by the month: no quote",
            {"auto_renew": False, "term": "P1M"},
            ("2025-06-10", "2025-06-26", "2025-07-11"),
            ("2025-06-10", "state"),
        ),
        (
            "held by a quote: neither reminded nor renewed",
            {"held_by_id": 77, "reminded_on": "2025-03-12"},
            NORMAL,
            ("2025-06-10", "state"),
        ),
        (
            "an instalment before the reminder",
            {"next_bill_on": "2024-10-01"},
            NORMAL,
            ("2024-10-01", "bill"),
        ),
        (
            "a bill on a reminder's day comes first",
            {"next_bill_on": "2025-03-12"},
            NORMAL,
            ("2025-03-12", "bill"),
        ),
        (
            "unpaid in mid-term: no reminder, no renewal",
            {"unpaid_due_on": "2025-03-01"},
            ("2025-03-02", "2025-03-17", "2025-04-16"),
            ("2025-03-02", "state"),
        ),
        (
            "due on the renewal date isn't arrears yet",
            {"unpaid_due_on": "2025-06-10", "reminded_on": "2025-06-03"},
            NORMAL,
            ("2025-06-10", "renew"),
        ),
        (
            "due the day before is",
            {"unpaid_due_on": "2025-06-09", "reminded_on": "2025-06-03"},
            ("2025-06-10", "2025-06-25", "2025-07-25"),
            ("2025-06-10", "state"),
        ),
        (
            "expired: warned before suspension",
            {"auto_renew": False, "state": "expired"},
            NORMAL,
            ("2025-06-23", "warn"),
        ),
        (
            "warned: suspension",
            {"auto_renew": False, "state": "expired", "warned_on": "2025-06-23"},
            NORMAL,
            ("2025-06-26", "state"),
        ),
        (
            "suspended: an earlier warning doesn't count",
            {"auto_renew": False, "state": "suspended", "warned_on": "2025-06-23"},
            NORMAL,
            ("2025-07-23", "warn"),
        ),
        (
            "warned again: termination",
            {"auto_renew": False, "state": "suspended", "warned_on": "2025-07-23"},
            NORMAL,
            ("2025-07-26", "state"),
        ),
        (
            "a change of heart while expired: renewed with the next run",
            {"state": "expired"},
            NORMAL,
            ("2025-06-10", "renew"),
        ),
        (
            "by the month: one reminder, 15 days suspended",
            {"term": "P1M", "started_on": "2025-05-10"},
            ("2025-06-10", "2025-06-26", "2025-07-11"),
            ("2025-06-03", "remind"),
        ),
        (
            "started inside the first reminder's days",
            {"started_on": "2025-04-01"},
            NORMAL,
            ("2025-05-11", "remind"),
        ),
    ],
)
def test_what_comes_next(
    name: str, known: dict[str, Any], boundaries: tuple[str, str, str], due: tuple[str, str]
) -> None:
    before = subscription(planned=False, **known)
    expired, suspended, terminated = boundaries
    assert reschedule(before, policy=default_policy()) == replace(
        before,
        expired_on=day(expired),
        suspended_on=day(suspended),
        terminated_on=day(terminated),
        next_due_on=day(due[0]),
        next_due=due[1],
    )


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize("state", ["terminated", "ended"])
def test_what_is_over_has_nothing_before_it_and_keeps_its_boundaries(state: str) -> None:
    before = replace(subscription(), state=state)
    after = reschedule(before, policy=default_policy())
    assert after == replace(before, next_due_on=None, next_due="")


@pytest.mark.rule("REN-03")
@pytest.mark.parametrize(
    ("term", "days", "expected"),
    [
        ("P1Y", [90, 30, 7], (90, 30, 7)),
        ("P3Y", [90, 30, 7], (90, 30, 7)),
        ("P1M", [90, 30, 7], (7,)),
        ("P1M", [29, 30], (29,)),
        ("P1Y", [7, 30], (30, 7)),
        ("P1Y", [365, 364], (364,)),
        ("P1M", [], ()),
    ],
)
def test_only_days_shorter_than_the_term_apply(
    term: str, days: list[int], expected: tuple[int, ...]
) -> None:
    assert reminder_days(term, policy=policy(renewal__reminder_days=days)) == expected


@pytest.mark.rule("REN-04")
@pytest.mark.parametrize(
    ("name", "auto_renew", "unpaid", "expected"),
    [
        ("in order", True, None, True),
        ("switched off", False, None, False),
        ("in arrears", True, "2025-06-09", False),
        ("due that very day", True, "2025-06-10", True),
        ("not due yet", True, "2025-07-01", True),
    ],
)
def test_who_renews_by_itself(
    name: str, auto_renew: bool, unpaid: str | None, expected: bool
) -> None:
    known = subscription(auto_renew=auto_renew, unpaid_due_on=unpaid)
    assert renews_by_itself(known) is expected


@pytest.mark.parametrize(
    ("verb", "due", "on", "expected"),
    [
        ("renew", "2025-06-10", "2025-06-09", False),
        ("renew", "2025-06-10", "2025-06-10", True),
        ("renew", "2025-06-10", "2025-06-11", True),
        ("remind", "2025-06-10", "2025-06-10", False),
        ("renew", None, "2025-06-10", False),
    ],
)
def test_due(verb: str, due: str | None, on: str, expected: bool) -> None:
    known = replace(subscription(), next_due="renew", next_due_on=maybe(due))
    assert is_due(known, verb=verb, on=day(on)) is expected
