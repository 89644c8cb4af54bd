"""When an unpaid invoice is tried again by itself, and how much a card takes by hand."""

from dataclasses import replace

import pytest

from tenure.rules.decision import Refused
from tenure.rules.payments.settling import next_retry, pay_by_card
from tenure.rules.policy import default_policy
from tenure.rules.pricing.fx import Rates
from tests.rules.values import day, maybe, owed, settling

RATES = Rates(
    calendar="month",
    from_on=day("2025-06-01"),
    base="EUR",
    published_on=day("2025-05-30"),
    units={"EUR": (1, 1), "SEK": (114_865, 10_000), "USD": (10_389, 10_000)},
)


@pytest.mark.rule("REN-13", "SUB-05")
@pytest.mark.parametrize(
    ("after", "terminated", "expected"),
    [
        ("2025-06-10", None, "2025-06-11"),
        ("2025-06-11", None, "2025-06-13"),
        ("2025-06-13", None, "2025-06-17"),
        ("2025-06-16", None, "2025-06-17"),
        ("2025-06-17", None, "2025-06-25"),
        ("2025-06-25", None, "2025-07-10"),
        ("2025-07-10", None, "2025-07-25"),
        ("2025-07-25", None, None),
        ("2025-07-10", "2025-07-26", "2025-07-25"),
        ("2025-06-25", "2025-07-11", "2025-07-10"),
        ("2025-07-10", "2025-07-11", None),
        ("2025-06-17", "2025-06-25", None),
        ("2025-05-01", None, "2025-06-11"),
    ],
)
def test_the_days_of_a_retry(after: str, terminated: str | None, expected: str | None) -> None:
    """The last day before each boundary is among them; past termination there is none."""
    found = next_retry(
        day("2025-06-10"), after=day(after), policy=default_policy(), before=maybe(terminated)
    )
    assert found == maybe(expected)


@pytest.mark.rule("REN-13", "SUB-05")
@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("2025-04-15", "2025-04-17"),
        ("2025-04-17", "2025-04-25"),
        ("2025-04-25", "2025-05-10"),
        ("2025-05-10", "2025-05-25"),
        ("2025-05-25", "2025-06-25"),
        ("2025-06-25", "2025-07-25"),
        ("2025-07-25", None),
    ],
)
def test_the_last_day_before_each_boundary_wherever_the_due_date_lies(
    after: str, expected: str | None
) -> None:
    """Renewed ahead, due on 2025-04-10 and declined; arrears count from 2025-06-10 (SUB-04)."""
    found = next_retry(
        day("2025-04-10"),
        after=day(after),
        policy=default_policy(),
        before=day("2025-07-26"),
        boundaries=[day("2025-06-26"), day("2025-07-26")],
    )
    assert found == maybe(expected)


@pytest.mark.rule("PAY-04", "INV-03", "FX-05")
@pytest.mark.parametrize(
    ("name", "amount", "rates", "expected"),
    [
        ("as much as a card takes", "USD 25000.00", None, "done"),
        ("a cent more", "USD 25000.01", None, "card-limit"),
        ("the equivalent on the day of issue", "SEK 276410.15", RATES, "done"),
        ("an öre more", "SEK 276410.16", RATES, "card-limit"),
        ("no rate was known", "SEK 9000000.00", None, "done"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_how_much_a_card_takes_by_hand(
    name: str, amount: str, rates: Rates | None, expected: str
) -> None:
    facts = settling("2025-06-12", replace(owed(amount, due="2025-06-10"), rates=rates))
    decision = pay_by_card(facts=facts, payment_method_id=71)
    assert (decision.code if isinstance(decision, Refused) else "done") == expected
