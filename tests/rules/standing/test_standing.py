"""Down the stairs: each step on its own day with its mail, the seats released at the end."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Because, Decided
from tenure.rules.lifecycle.arrears import Unpaid
from tenure.rules.policy import default_policy
from tenure.rules.standing.standing import Standing, Warned, step, warn
from tests.rules.telling import told, why
from tests.rules.values import at, buyer, day, subscription

ZONE = "Europe/Stockholm"
DUE = day("2025-02-09")


def facts(on: str, *, owed: int = 0, seats: tuple[int, ...] = (), **known: Any) -> Standing:
    return Standing(
        subscription=subscription(**{"auto_renew": False} | known),
        product_name="Atlas",
        buyer=buyer(),
        policy=default_policy(),
        on=day(on),
        at=at(on),
        overdue=(Unpaid(41, DUE, DUE, owed, "SEK"),) if owed else (),
        assignments=seats,
    )


EXPIRED: dict[str, Any] = {"state": "expired", "state_since_on": "2025-06-10"}
SUSPENDED: dict[str, Any] = {"state": "suspended", "state_since_on": "2025-06-26"}
UNPAID: dict[str, Any] = {
    "unpaid_due_on": "2025-02-09",
    "auto_renew": True,
    "renews_on": "2026-01-10",
}


@pytest.mark.rule("SUB-04", "SUB-05", "SUB-06", "NOT-06", "SUB-10")
@pytest.mark.parametrize(
    ("name", "given", "expected", "because"),
    [
        (
            "not renewed: expired on day 0",
            facts("2025-06-10", seats=(91,)),
            [
                "subscription expired on 2025-06-10: expired since 2025-06-10, 5 seats, "
                "P1Y to 2025-06-10, ends; next warn 2025-06-23",
                "mail subscription-expired to eva@example.com",
            ],
            "SUB-04 not-renewed subscription",
        ),
        (
            "suspended on day 16, the seats are kept",
            facts("2025-06-26", seats=(91,), warned_on="2025-06-23", **EXPIRED),
            [
                "subscription suspended on 2025-06-26: suspended since 2025-06-26, 5 seats, "
                "P1Y to 2025-06-10, ends; next warn 2025-07-23",
                "mail subscription-suspended to eva@example.com",
            ],
            "SUB-05 not-renewed subscription",
        ),
        (
            "terminated on day 46, the seats are released",
            facts("2025-07-26", seats=(91, 92), **SUSPENDED),
            [
                "subscription terminated on 2025-07-26: terminated since 2025-07-26, 5 seats, "
                "P1Y to 2025-06-10, ends; next nothing",
                "seat 91 released",
                "seat 92 released",
                "mail subscription-terminated to eva@example.com",
            ],
            "SUB-05 not-renewed subscription",
        ),
        (
            "by the month on day 31",
            facts("2025-07-11", term="P1M", started_on="2025-05-10", **SUSPENDED),
            [
                "subscription terminated on 2025-07-11: terminated since 2025-07-11, 5 seats, "
                "P1M to 2025-06-10, ends; next nothing",
                "mail subscription-terminated to eva@example.com",
            ],
            "SUB-05 not-renewed subscription",
        ),
        (
            "an unpaid invoice: expired on day 1, although it renews by itself",
            facts("2025-02-10", owed=1_178_125, **UNPAID),
            [
                "subscription expired on 2025-02-10: expired since 2025-02-10, 5 seats, "
                "P1Y to 2026-01-10, unpaid 2025-02-09; next warn 2025-02-22",
                "mail subscription-expired to eva@example.com",
            ],
            "SUB-04 unpaid invoice",
        ),
        (
            "an invoice due on day 0 isn't why",
            facts("2025-06-10", unpaid_due_on="2025-06-10"),
            [
                "subscription expired on 2025-06-10: expired since 2025-06-10, 5 seats, "
                "P1Y to 2025-06-10, unpaid 2025-06-10, ends; next warn 2025-06-23",
                "mail subscription-expired to eva@example.com",
            ],
            "SUB-04 not-renewed subscription",
        ),
        (
            "after an outage one step at a time, on its own day",
            facts("2025-08-01"),
            [
                "subscription expired on 2025-06-10: expired since 2025-06-10, 5 seats, "
                "P1Y to 2025-06-10, ends; next warn 2025-06-23",
                "mail subscription-expired to eva@example.com",
            ],
            "SUB-04 not-renewed subscription",
        ),
    ],
)
def test_step(name: str, given: Standing, expected: list[str], because: str) -> None:
    decision = step(given)
    assert (told(decision), why(decision)) == (expected, because)


TRIAL: dict[str, Any] = {"state": "trial", "started_on": "2025-05-11", "auto_renew": False}


@pytest.mark.rule("SUB-17")
@pytest.mark.rule("SUB-05", "SUB-14")
def test_terminated_it_is_taken_from_groups_and_suspended_it_stays() -> None:
    ended = replace(facts("2025-07-26", seats=(91,), **SUSPENDED), allotments=(71, 72))
    assert told(step(ended), only="allotment seat") == [
        "allotment 71 released",
        "allotment 72 released",
        "seat 91 released",
    ]
    suspended = replace(
        facts("2025-06-26", seats=(91,), warned_on="2025-06-23", **EXPIRED), allotments=(71,)
    )
    assert told(step(suspended), only="allotment seat") == []


def test_a_trial_ends_by_itself_and_without_a_bill() -> None:
    """Thirty days from 11 May; also days later its own day counts."""
    assert subscription(**TRIAL).next_due_on == day("2025-06-10")
    assert told(step(facts("2025-06-09", **TRIAL))) == ["refused not-due"]
    for on in ("2025-06-10", "2025-08-01"):
        decision = step(facts(on, seats=(91,), **TRIAL))
        assert told(decision) == [
            "subscription trial-ended on 2025-06-10: ended since 2025-06-10, 5 seats, "
            "P1Y to 2025-06-10, ends; next nothing",
            "seat 91 released",
            "mail trial-ended to eva@example.com",
        ]
        assert why(decision) == "SUB-17 trial-over subscription"


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("the last paid day", facts("2025-06-09")),
        ("day 15", facts("2025-06-25", **EXPIRED)),
        ("day 45", facts("2025-07-25", **SUSPENDED)),
        ("by the month day 30", facts("2025-07-10", term="P1M", **SUSPENDED)),
        ("unpaid on day 0", facts("2025-02-09", **UNPAID)),
        ("terminated", facts("2025-08-01", state="terminated", planned=False)),
        ("ended", facts("2025-08-01", state="ended", planned=False)),
    ],
)
def test_no_step_is_due(name: str, given: Standing) -> None:
    assert told(step(given)) == ["refused not-due"]


@pytest.mark.rule("NOT-06")
def test_each_step_is_announced_anew() -> None:
    decision = step(facts("2025-06-26", warned_on="2025-06-23", **EXPIRED))
    assert isinstance(decision, Decided)
    assert decision.changes[0].after.warned_on is None  # type: ignore[attr-defined]


COMMON = {
    "product": "Atlas",
    "quantity": 5,
    "cause": "not-renewed",
    "url": "/account/subscriptions/1/",
}
OWED = {"amount": {"minor": 1_178_125, "currency": "SEK"}}


@pytest.mark.rule("NOT-06", "SUB-05", "SUB-11")
@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        (
            "expired",
            facts("2025-06-10"),
            COMMON | {"access": {"on": "2025-06-25", "zone": ZONE}, "last_chance_on": "2025-07-25"},
        ),
        (
            "suspended",
            facts("2025-06-26", **EXPIRED),
            COMMON
            | {"suspended": {"on": "2025-06-26", "zone": ZONE}, "last_chance_on": "2025-07-25"},
        ),
        (
            "terminated",
            facts("2025-07-26", **SUSPENDED),
            COMMON | {"terminated": {"on": "2025-07-26", "zone": ZONE}},
        ),
        (
            "unpaid: what is owed, and until when",
            facts("2025-02-10", owed=1_178_125, **UNPAID),
            COMMON
            | OWED
            | {
                "cause": "unpaid",
                "access": {"on": "2025-02-24", "zone": ZONE},
                "last_chance_on": "2025-03-26",
            },
        ),
    ],
)
def test_what_the_mail_says(name: str, given: Standing, expected: dict[str, object]) -> None:
    decision = step(given)
    assert isinstance(decision, Decided)
    assert decision.changes[-1].values == expected  # type: ignore[attr-defined]


@pytest.mark.rule("NOT-06")
@pytest.mark.parametrize(
    ("name", "given", "subject", "days", "happens"),
    [
        (
            "three days before suspension",
            facts("2025-06-23", **EXPIRED),
            "suspension",
            3,
            "2025-06-26",
        ),
        (
            "three days before termination",
            facts("2025-07-23", **SUSPENDED),
            "termination",
            3,
            "2025-07-26",
        ),
    ],
)
def test_warn(name: str, given: Standing, subject: str, days: int, happens: str) -> None:
    decision = warn(given)
    assert isinstance(decision, Decided)
    changed, mail = decision.changes
    assert changed.after == replace(  # type: ignore[attr-defined]
        given.subscription,
        warned_on=given.on,
        next_due="state",
        next_due_on=day(happens),
    )
    assert mail.values == COMMON | {  # type: ignore[attr-defined]
        "step": subject,
        "days": days,
        "happens": {"on": happens, "zone": ZONE},
    }
    assert decision.because == Because("NOT-06", "not-renewed", "subscription", 1)


@pytest.mark.rule("NOT-06")
@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("four days before", facts("2025-06-22", **EXPIRED)),
        ("warned already", facts("2025-06-23", warned_on="2025-06-23", **EXPIRED)),
        ("active", facts("2025-06-09")),
    ],
)
def test_no_warning_is_due(name: str, given: Standing) -> None:
    assert told(warn(given)) == ["refused not-due"]


@pytest.mark.rule("OPS-01", "NOT-06")
@pytest.mark.parametrize(
    ("name", "given", "happens", "suspended", "terminated"),
    [
        ("a day late", facts("2025-06-24", **EXPIRED), "2025-06-27", "2025-06-27", "2025-07-26"),
        ("on the day", facts("2025-06-26", **EXPIRED), "2025-06-29", "2025-06-29", "2025-07-26"),
        (
            "after seven weeks: each step has its warning",
            facts("2025-08-01", **EXPIRED),
            "2025-08-04",
            "2025-08-04",
            "2025-08-07",
        ),
        (
            "termination",
            facts("2025-07-25", **SUSPENDED),
            "2025-07-28",
            "2025-06-26",
            "2025-07-28",
        ),
    ],
)
def test_a_late_warning_moves_the_step(
    name: str, given: Standing, happens: str, suspended: str, terminated: str
) -> None:
    decision = warn(given)
    assert isinstance(decision, Decided)
    changed, mail = decision.changes
    after = changed.after  # type: ignore[attr-defined]
    assert mail.values["happens"] == {"on": happens, "zone": ZONE}  # type: ignore[attr-defined]
    assert mail.values["days"] == 3  # type: ignore[attr-defined]
    assert (after.not_before_on, after.suspended_on, after.terminated_on) == (
        day(happens),
        day(suspended),
        day(terminated),
    )
    assert (after.next_due, after.next_due_on) == ("state", day(happens))


WARNED: dict[str, Any] = EXPIRED | {"warned_on": "2025-06-23"}


@pytest.mark.rule("OPS-01")
@pytest.mark.parametrize(
    ("name", "given", "sent", "expected"),
    [
        ("it left three days before", facts("2025-06-26", **WARNED), "2025-06-23", "2025-06-26"),
        ("it left a day late", facts("2025-06-26", **WARNED), "2025-06-24", "waits 2025-06-27"),
        ("it hasn't left yet", facts("2025-06-26", **WARNED), None, "waits 2025-06-29"),
        (
            "late run, it left long ago",
            facts("2025-07-05", **WARNED),
            "2025-06-23",
            "2025-06-26",
        ),
        (
            "termination: it left a day late",
            facts("2025-07-26", **SUSPENDED, warned_on="2025-07-23"),
            "2025-07-24",
            "waits 2025-07-27",
        ),
    ],
)
def test_nobody_steps_down_before_the_warning_has_worked(
    name: str, given: Standing, sent: str | None, expected: str
) -> None:
    decision = step(replace(given, warning=Warned(day(sent) if sent else None)))
    assert isinstance(decision, Decided)
    changed = decision.changes[0]
    after = changed.after  # type: ignore[attr-defined]
    if not expected.startswith("waits"):
        assert after.state_since_on == day(expected)
        return
    until = day(expected.split()[1])
    assert (changed.what, after.state) == ("step-put-off", given.subscription.state)  # type: ignore[attr-defined]
    assert len(decision.changes) == 1
    assert (after.next_due_on, after.next_due) == (until, "state")
    assert why(decision) == "OPS-01 warned-late subscription"
    again = replace(given, subscription=after, warning=Warned(day(sent or "2025-06-26")))
    assert told(step(again)) == ["refused not-due"]
    taken = step(replace(again, on=until, at=at(str(until))))
    assert isinstance(taken, Decided)
    lower = taken.changes[0].after  # type: ignore[attr-defined]
    assert (lower.state_since_on, lower.not_before_on) == (until, None)


@pytest.mark.rule("SUB-16")
def test_unpaid_to_the_end_cancels_the_bills_to_come() -> None:
    given = facts(
        "2025-03-27",
        owed=1_178_125,
        **UNPAID | SUSPENDED | {"state_since_on": "2025-02-25", "term": "P3Y"},
    )
    decision = step(replace(given, instalments=(31, 32)))
    assert told(decision, only="instalment") == [
        "instalment 31 cancelled",
        "instalment 32 cancelled",
    ]
    assert told(step(replace(given, on=day("2025-03-26")))) == ["refused not-due"]


@pytest.mark.rule("SUB-16")
def test_not_renewed_there_is_nothing_to_credit() -> None:
    given = replace(facts("2025-07-26", **SUSPENDED), instalments=(31,))
    assert told(step(given), only="instalment credit") == []
