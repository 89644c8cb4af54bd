"""Cards that expire before what they are to pay: when it is told, once; when looked at."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import CardExpiryTold, CardLookedAt, MailRequested
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.payments.card_expiry import Expiring, Use, tell
from tests.rules import values as v


def use(**changed: Any) -> Use:
    """Atlas, renewing by itself on 2027-01-15."""
    made = {"renews_on": "2027-01-15", "started_on": "2026-01-15"} | changed
    return Use(v.subscription(**made), "Atlas")


def card(on: str, *uses: Use, **changed: Any) -> Expiring:
    made = Expiring(
        id=71,
        label="Visa •••• 4242",
        expires_on=v.day("2026-12-31"),
        next_due_on=v.day("2026-12-01"),
        removed=False,
        uses=uses,
        buyer=v.buyer(purchasers=(v.EVA, v.OLA)),
        on=v.day(on),
        at=v.at(on),
    )
    return replace(made, **changed)


def told(decision: Decision) -> list[str]:
    assert isinstance(decision, Decided), decision
    lines = []
    for one in decision.changes:
        match one:
            case CardExpiryTold():
                lines.append(f"told, again {one.next_due_on}")
            case CardLookedAt():
                lines.append(f"looked, again {one.next_due_on}")
            case MailRequested():
                lines.append(f"mail to {one.to}: {one.values['products']} {one.values['first_on']}")
    return lines


TOLD = [
    "told, again None",
    "mail to eva@example.com: Atlas 2027-01-15",
    "mail to ola@example.com: Atlas 2027-01-15",
]


@pytest.mark.rule("PAY-09")
@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        ("it pays a renewal after its end", card("2026-12-01", use()), TOLD),
        ("a late run tells all the same", card("2027-01-05", use()), TOLD),
        ("what it pays is before its end",
         card("2026-12-01", use(term="P1M", renews_on="2026-12-15")),
         ["looked, again 2026-12-08"]),
        ("until the day after it",
         card("2026-12-29", use(term="P1M", renews_on="2026-12-30")),
         ["looked, again 2027-01-01"]),
        ("on that day it is told",
         card("2027-01-01", use(term="P1M", renews_on="2027-01-15")), TOLD),
        ("or never", card("2027-01-01"), ["looked, again None"]),
        ("it ends by itself", card("2026-12-01", use(auto_renew=False)),
         ["looked, again 2026-12-08"]),
        ("an annual bill is a charge too",
         card("2026-12-01", use(auto_renew=False, term="P3Y", renews_on="2029-01-15",
                                next_bill_on="2027-01-15")), TOLD),
        ("a renewal on its last day is paid",
         card("2026-12-01", use(renews_on="2026-12-31")), ["looked, again 2026-12-08"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_when_it_is_told(name: str, facts: Expiring, expected: list[str]) -> None:
    assert told(tell(facts)) == expected


@pytest.mark.rule("PAY-09")
@pytest.mark.parametrize(
    "facts",
    [
        card("2026-11-30", use()),
        card("2026-12-08", use(), next_due_on=None),
        card("2026-12-01", use(), removed=True),
        card("2026-12-01", use(), expires_on=None),
    ],
    ids=["too early", "told before", "removed", "never expires"],
)
def test_not_due(facts: Expiring) -> None:
    decision = tell(facts)
    assert isinstance(decision, Refused)
    assert decision.code == "not-due"
