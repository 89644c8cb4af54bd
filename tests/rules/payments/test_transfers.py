"""A transfer on its way holds the next step back, for so many business days and no longer."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tenure.rules.decision import Decided
from tenure.rules.payments.transfers import Announcing, after_business_days, announce
from tenure.rules.standing.standing import Warned, step
from tests.rules.standing.test_standing import facts
from tests.rules.telling import told, why
from tests.rules.values import at, covered, day, owed, settling, subscription

WEEKENDS = frozenset(
    day(text)
    for text in ("2025-06-21", "2025-06-22", "2025-06-28", "2025-06-29", "2025-07-05", "2025-07-06")
)
UNPAID: dict[str, Any] = {
    "started_on": "2025-06-10",
    "renews_on": "2026-06-10",
    "unpaid_due_on": "2025-06-10",
}
EXPIRED = UNPAID | {"state": "expired", "state_since_on": "2025-06-11", "warned_on": "2025-06-23"}
SUSPENDED = UNPAID | {"state": "suspended", "state_since_on": "2025-06-26"}


def announcing(
    on: str, known: dict[str, Any], *, before: datetime | None = None, left: str = "SEK 2356.25"
) -> Announcing:
    invoice = owed(left, due="2025-06-10", of="SEK 2356.25")
    return Announcing(settling(on, invoice, covered(subscription(**known))), before, WEEKENDS)


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize(
    ("on", "days", "expected"),
    [
        ("2025-06-25", 2, "2025-06-28"),
        ("2025-06-26", 2, "2025-07-01"),
        ("2025-06-27", 2, "2025-07-02"),
        ("2025-06-28", 2, "2025-07-02"),
        ("2025-06-25", 0, "2025-06-26"),
    ],
)
def test_business_days(on: str, days: int, expected: str) -> None:
    assert after_business_days(day(on), days=days, closed=WEEKENDS) == day(expected)


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize(
    ("name", "given", "suspended", "terminated", "due"),
    [
        (
            "the day before: suspended on the 28th, terminated on its day",
            announcing("2025-06-25", EXPIRED),
            "2025-06-28",
            "2025-07-26",
            ("state", "2025-06-28"),
        ),
        (
            "over a weekend",
            announcing("2025-06-25", EXPIRED | {"unpaid_due_on": "2025-06-11"}),
            "2025-06-28",
            "2025-07-27",
            ("state", "2025-06-28"),
        ),
        (
            "suspended already: it is the termination that waits",
            announcing("2025-07-25", SUSPENDED | {"warned_on": "2025-07-23"}),
            "2025-06-26",
            "2025-07-30",
            ("state", "2025-07-30"),
        ),
    ],
)
def test_the_next_step_waits(
    name: str, given: Announcing, suspended: str, terminated: str, due: tuple[str, str]
) -> None:
    closed = WEEKENDS | {day("2025-07-26"), day("2025-07-27")}
    decision = announce(replace(given, closed=closed))
    assert isinstance(decision, Decided)
    noted, held = decision.changes
    after = held.after  # type: ignore[attr-defined]
    assert noted.announced_at == given.settling.at  # type: ignore[attr-defined]
    assert (after.suspended_on, after.terminated_on) == (day(suspended), day(terminated))
    assert (after.next_due, after.next_due_on) == (due[0], day(due[1]))
    assert why(decision) == "SUB-05 transfer-announced invoice"


@pytest.mark.rule("SUB-05")
def test_then_it_goes_on() -> None:
    decision = announce(announcing("2025-06-25", EXPIRED))
    assert isinstance(decision, Decided)
    held = decision.changes[1].after  # type: ignore[attr-defined]
    warned = Warned(date(2025, 6, 23))
    still = replace(facts("2025-06-27"), subscription=held, warning=warned)
    assert told(step(still)) == ["refused not-due"]
    over = step(replace(still, on=day("2025-06-28"), at=at("2025-06-28")))
    assert isinstance(over, Decided)
    assert over.changes[0].what == "subscription-suspended"  # type: ignore[attr-defined]


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("nothing is owed", announcing("2025-06-25", EXPIRED, left="SEK 0"), "invoice-paid"),
        (
            "once an invoice",
            announcing("2025-06-25", EXPIRED, before=at("2025-06-24")),
            "transfer-announced",
        ),
    ],
)
def test_refusals(name: str, given: Announcing, expected: str) -> None:
    assert told(announce(given)) == [f"refused {expected}"]


@pytest.mark.rule("SUB-05")
def test_long_before_the_step_or_after_the_end_nothing_moves() -> None:
    for known in (EXPIRED, SUSPENDED | {"state": "terminated", "planned": False}):
        decision = announce(announcing("2025-06-16", known))
        assert isinstance(decision, Decided)
        assert len(decision.changes) == 1
