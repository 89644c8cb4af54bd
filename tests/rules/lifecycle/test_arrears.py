"""What is too little to be arrears, in the currency of the invoice."""

from datetime import date

import pytest

from tenure.rules.lifecycle.arrears import Unpaid, in_arrears, overdue
from tenure.rules.money import parse_money
from tenure.rules.policy import default_policy
from tenure.rules.pricing.fx import MONTH, Rates
from tests.rules.values import day

RATES = Rates(
    MONTH,
    date(2025, 2, 1),
    "EUR",
    date(2025, 1, 31),
    {"EUR": (1, 1), "USD": (10_389, 10_000), "SEK": (114_865, 10_000), "JPY": (16_099, 100)},
)


@pytest.mark.rule("SUB-04", "FX-05")
@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ("USD 2.00", False),
        ("USD 2.01", True),
        ("SEK 22.11", False),
        ("SEK 22.12", True),
        ("EUR 1.93", False),
        ("EUR 1.94", True),
        ("JPY 310", False),
        ("JPY 311", True),
        ("NOK 0.01", True),
        ("NOK 0.00", False),
    ],
)
def test_the_tolerance_in_the_currency_of_the_invoice(left: str, expected: bool) -> None:
    rest = parse_money(left)
    policy = default_policy()
    assert in_arrears(rest.minor, currency=rest.currency, policy=policy, rates=RATES) is expected


@pytest.mark.rule("SUB-04")
def test_an_invoice_counts_from_the_day_after_day_0_and_by_the_rate_of_its_issue() -> None:
    little = Unpaid(1, day("2025-02-10"), day("2025-02-10"), 2_200, "SEK", RATES)
    much = Unpaid(2, day("2025-02-12"), day("2025-02-12"), 2_300, "SEK", RATES)
    unknown = Unpaid(3, day("2025-02-14"), day("2025-02-14"), 2_200, "SEK")

    def late(on: str) -> list[int]:
        found = overdue((little, much, unknown), on=day(on), policy=default_policy())
        return [one.invoice_id for one in found]

    assert late("2025-02-12") == []
    assert late("2025-02-13") == [2]
    assert late("2025-02-15") == [2, 3]
