"""Down the stairs: each step on its own day with its mail, the seats released at the end."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Because, Decided
from tenure.rules.policy import default_policy
from tenure.rules.standing import Standing, step, warn
from tests.rules.telling import told, why
from tests.rules.values import at, buyer, day, subscription

ZONE = "Europe/Stockholm"


def facts(on: str, *, owed: int = 0, seats: tuple[int, ...] = (), **known: Any) -> Standing:
    return Standing(
        subscription=subscription(**{"auto_renew": False} | known),
        product_name="Atlas",
        buyer=buyer(),
        policy=default_policy(),
        on=day(on),
        at=at(on),
        owed_minor=owed,
        owed_invoice_id=41 if owed else None,
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
        ("a day late", facts("2025-06-24", **EXPIRED), "suspension", 2, "2025-06-26"),
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
