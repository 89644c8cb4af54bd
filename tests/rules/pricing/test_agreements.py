"""Enterprise agreements are entered once, don't overlap, and end ahead."""

from dataclasses import replace

import pytest

from tenure.rules.changes import AgreementEnded
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.pricing.agreements import Agreed, end, enter
from tenure.rules.pricing.fx import MONTH, Rates
from tenure.rules.pricing.price_lists import Locked
from tests.rules.values import day

pytestmark = pytest.mark.rule("FX-03")

RATES = Rates(
    MONTH, day("2025-01-01"), "EUR", day("2024-12-31"), {"EUR": (1, 1), "SEK": (11_459, 1_000)}
)
HELD = Locked("EA-7", day("2025-03-01"), day("2026-03-01"), day("2025-01-15"))
FACTS = Agreed(3, "SEK", ((21, HELD),), RATES, day("2025-06-01"))


def outcome(decision: Decision) -> str:
    if isinstance(decision, Refused):
        return decision.code
    assert isinstance(decision, Decided)
    return " ".join(type(change).__name__ for change in decision.changes) or "nothing"


@pytest.mark.parametrize(
    ("reference", "from_on", "last_on", "expected"),
    [
        ("EA-7", "2025-03-01", "2026-02-28", "nothing"),
        ("EA-8", "2026-03-01", None, "AgreementEntered"),
        ("EA-8", "2025-01-01", "2025-02-28", "AgreementEntered"),
        ("EA-8", "2025-01-01", "2025-03-01", "agreement-overlaps"),
        ("EA-8", "2026-02-28", None, "agreement-overlaps"),
        ("EA-8", "2024-01-01", None, "agreement-overlaps"),
        ("EA-7", "2025-03-01", "2026-03-31", "agreement-overlaps"),
        ("EA-8", "2026-05-01", "2026-05-01", "AgreementEntered"),
        ("EA-8", "2026-05-01", "2026-04-30", "agreement-period"),
    ],
)
def test_entering(reference: str, from_on: str, last_on: str | None, expected: str) -> None:
    decision = enter(
        FACTS,
        reference=reference,
        from_on=day(from_on),
        last_on=day(last_on) if last_on else None,
        rates_on=day("2025-01-15"),
    )
    assert outcome(decision) == expected


def test_a_day_without_a_rate_locks_nothing() -> None:
    def entered(facts: Agreed) -> Decision:
        return enter(
            facts,
            reference="EA-9",
            from_on=day("2027-01-01"),
            last_on=None,
            rates_on=day("2025-01-15"),
        )

    assert outcome(entered(replace(FACTS, rates=None))) == "fx-missing"
    assert outcome(entered(replace(FACTS, currency="NOK"))) == "fx-missing"
    assert outcome(entered(replace(FACTS, currency="EUR"))) == "AgreementEntered"


@pytest.mark.parametrize(
    ("last_on", "today", "key", "expected"),
    [
        ("2025-06-01", "2025-06-01", 21, "AgreementEnded"),
        ("2025-05-31", "2025-06-01", 21, "agreement-end-past"),
        ("2026-12-31", "2025-06-01", 21, "AgreementEnded"),
        ("2026-02-28", "2025-06-01", 21, "nothing"),
        ("2026-12-31", "2026-03-01", 21, "agreement-ended"),
        ("2025-02-15", "2025-01-01", 21, "agreement-period"),
        ("2025-06-01", "2025-06-01", 22, "not-found"),
    ],
)
def test_ending(last_on: str, today: str, key: int, expected: str) -> None:
    decision = end(replace(FACTS, on=day(today)), agreement_id=key, last_on=day(last_on))
    assert outcome(decision) == expected
    if expected == "AgreementEnded":
        assert isinstance(decision, Decided)
        (change,) = decision.changes
        assert isinstance(change, AgreementEnded)
        assert (change.to_on - day(last_on)).days == 1
