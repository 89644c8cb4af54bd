"""Seats that join take the renewal date; a subscription can be lengthened, but not without end."""

from datetime import date
from typing import Any

import pytest

from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.policy import default_policy
from tenure.rules.pricing.coterming import extension, latest_extension
from tenure.rules.pricing.instalments import Bill, bill_plan
from tenure.rules.pricing.prices import plain
from tenure.rules.pricing.proration import Prorated
from tests.rules.domain_tables import examples, table

POLICY = default_policy()
EUR_1885 = Money(188_500, "EUR")
RENEWS_ON = date(2025, 6, 10)


@pytest.mark.rule("COT-01")
@pytest.mark.parametrize(
    ("name", "added_on", "days", "minor"),
    [
        ("to the expiry date", date(2025, 1, 15), 146, 75_400),
        ("on the last day", date(2025, 6, 9), 1, 516),
        ("on the first day the whole price", date(2024, 6, 10), None, 188_500),
    ],
)
def test_added_seats_run_to_the_expiry_date(
    name: str, added_on: date, days: int | None, minor: int
) -> None:
    bills = _added(added_on)
    assert not isinstance(bills, Refused)
    (bill,) = bills
    assert (bill.days, bill.amount) == (days, Money(minor, "EUR")), name
    assert (bill.due_on, bill.first, bill.last) == (added_on, added_on, date(2025, 6, 9))


@pytest.mark.rule("COT-01")
def test_nothing_joins_a_subscription_that_is_over() -> None:
    answer = _added(RENEWS_ON)
    assert isinstance(answer, Refused)
    assert (answer.code, answer.about["last_on"]) == ("added-outside-term", "2025-06-09")


def _added(added_on: date) -> tuple[Bill, ...] | Refused:
    return bill_plan(
        price=plain(EUR_1885),
        quantity=1,
        starts_on=date(2024, 6, 10),
        term=Term.P1Y,
        policy=POLICY,
        added_on=added_on,
    )


@pytest.mark.rule("COT-07")
@pytest.mark.parametrize("example", examples()["extension"], ids=lambda e: e["name"])
def test_examples_of_extensions(example: dict[str, Any]) -> None:
    answer = extension(
        price=plain(Money(example["srp"], example["currency"])),
        term=Term(example["term"]),
        quantity=example["quantity"],
        last=example["last"],
        target_last=example["target_last"],
        policy=POLICY,
    )
    assert isinstance(answer, Prorated)
    assert (answer.days, answer.amount.minor) == (example["days"], example["amount"])


@pytest.mark.rule("COT-07")
@pytest.mark.parametrize(
    ("name", "target", "days", "minor"),
    [
        ("a whole term is the price", date(2026, 6, 9), 365, 188_500),
        ("three whole terms, one of them with 366 days", date(2028, 6, 9), 1_096, 565_500),
        ("a year and a day by the day throughout", date(2026, 6, 10), 366, 189_016),
    ],
)
def test_extensions(name: str, target: date, days: int, minor: int) -> None:
    answer = extension(
        price=plain(EUR_1885),
        term=Term.P1Y,
        quantity=1,
        last=date(2025, 6, 9),
        target_last=target,
        anchor_day=10,
        policy=POLICY,
    )
    assert isinstance(answer, Prorated)
    assert (answer.days, answer.amount.minor) == (days, minor)


@pytest.mark.rule("COT-07")
@pytest.mark.parametrize(
    ("target", "code"),
    [(date(2025, 6, 9), "zero-day-window"), (date(2025, 6, 8), "end-before-start")],
)
def test_nothing_is_shortened(target: date, code: str) -> None:
    answer = extension(
        price=plain(EUR_1885),
        term=Term.P1Y,
        quantity=1,
        last=date(2025, 6, 9),
        target_last=target,
        policy=POLICY,
    )
    assert isinstance(answer, Refused)
    assert answer.code == code


@pytest.mark.rule("COT-08")
@pytest.mark.parametrize("example", examples()["extension_limit"], ids=lambda e: e["name"])
def test_examples_of_the_limit(example: dict[str, Any]) -> None:
    found = latest_extension(
        transaction_on=example["transaction"], last=example["last"], policy=POLICY
    )
    assert found == example["latest"]


@pytest.mark.rule("COT-08")
@pytest.mark.parametrize(
    "row",
    table("renewals.md", first="transaction", second="last paid day"),
    ids=lambda r: r["why"],
)
def test_the_page_on_the_limit(row: dict[str, str]) -> None:
    found = latest_extension(
        transaction_on=date.fromisoformat(row["transaction"]),
        last=date.fromisoformat(row["last paid day"]),
        policy=POLICY,
    )
    assert found.isoformat() == row["latest last day"]
