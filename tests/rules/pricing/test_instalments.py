"""A month and a year are billed once, three years in three bills that add up to the price."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term, add_months, day_after, last_day, term_end
from tenure.rules.decision import Refused
from tenure.rules.money import Money, parse_money
from tenure.rules.policy import default_policy
from tenure.rules.pricing.derivation import evaluate
from tenure.rules.pricing.instalments import Bill, bill_plan, billed_annually, next_bill
from tenure.rules.pricing.prices import plain
from tests.rules.domain_tables import day, examples, table

POLICY = default_policy()
EUR_1000 = Money(100_000, "EUR")
START = date(2024, 10, 1)


def plan(**changed: Any) -> tuple[Bill, ...]:
    answer = bill_plan(
        **{
            "price": plain(EUR_1000),
            "quantity": 1,
            "starts_on": START,
            "term": Term.P3Y,
            "policy": POLICY,
            **changed,
        }
    )
    assert not isinstance(answer, Refused)
    return answer


@pytest.mark.rule("COT-04", "CAT-01", "COT-03")
@pytest.mark.parametrize("example", examples()["instalments"], ids=lambda e: e["name"])
def test_examples(example: dict[str, Any]) -> None:
    bills = plan(
        price=plain(Money(example["srp"], example["currency"])),
        quantity=example["quantity"],
        starts_on=example["start"],
        added_on=example.get("added_on"),
    )
    assert [(bill.due_on, bill.days, bill.amount.minor) for bill in bills] == [
        (bill["due"], bill.get("days"), bill["amount"]) for bill in example["bills"]
    ]


@pytest.mark.rule("COT-04", "CAT-01")
@pytest.mark.parametrize(
    "row", table("proration.md", first="price", second="seats"), ids=lambda r: r["bills"]
)
def test_the_page_on_instalments(row: dict[str, str]) -> None:
    bills = plan(
        price=plain(parse_money(row["price"])),
        quantity=int(row["seats"]),
        starts_on=date.fromisoformat(row["start"]),
        added_on=day(row["added on"]),
    )
    assert ", ".join(f"{bill.due_on} {bill.amount}" for bill in bills) == row["bills"]


@pytest.mark.rule("CAT-01")
@pytest.mark.parametrize(
    ("name", "changed", "expected"),
    [
        ("a month once", {"term": Term.P1M}, [("2024-10-01", 100_000, None, "2024-10-31")]),
        ("a year once", {"term": Term.P1Y}, [("2024-10-01", 100_000, None, "2025-09-30")]),
        (
            "three years bought before there were instalments",
            {"starts_on": date(2024, 9, 15)},
            [("2024-09-15", 100_000, None, "2027-09-14")],
        ),
        (
            "the day of the purchase counts, not the start",
            {"bought_on": date(2024, 9, 1)},
            [("2024-10-01", 100_000, None, "2027-09-30")],
        ),
        (
            "seats that join a year pay by the day",
            {"term": Term.P1Y, "added_on": date(2025, 6, 23)},
            [("2025-06-23", 27_397, 100, "2025-09-30")],
        ),
        (
            "seats that join a term billed once pay for all its days left",
            {"starts_on": date(2024, 9, 1), "added_on": date(2025, 9, 1)},
            [("2025-09-01", 66_667, 730, "2027-08-31")],
        ),
        (
            "a billing year of 366 days is an instalment",
            {"starts_on": date(2027, 3, 1)},
            [
                ("2027-03-01", 33_334, None, "2028-02-29"),
                ("2028-03-01", 33_333, None, "2029-02-28"),
                ("2029-03-01", 33_333, None, "2030-02-28"),
            ],
        ),
        (
            "a discount is taken off before the line is split",
            {"price": plain(EUR_1000, discount=(15, 100))},
            [
                ("2024-10-01", 28_334, None, "2025-09-30"),
                ("2025-10-01", 28_333, None, "2026-09-30"),
                ("2026-10-01", 28_333, None, "2027-09-30"),
            ],
        ),
    ],
)
def test_bill_plans(
    name: str, changed: dict[str, Any], expected: list[tuple[str, int, int | None, str]]
) -> None:
    assert [
        (bill.due_on.isoformat(), bill.amount.minor, bill.days, bill.last.isoformat())
        for bill in plan(**changed)
    ] == expected


@pytest.mark.rule("COT-04")
@given(
    st.dates(date(2024, 9, 16), date(2060, 12, 31)),
    st.sampled_from(Term),
    st.integers(1_095, 10**8),
    st.integers(1, 999),
    st.data(),
)
def test_bills_cover_the_days_and_add_up(
    start: date, term: Term, price: int, seats: int, data: st.DataObject
) -> None:
    renews_on = term_end(start, term=term, anchor_day=start.day)
    added_on = data.draw(st.dates(start, last_day(renews_on)))
    bills = plan(
        price=plain(Money(price, "EUR")),
        quantity=seats,
        starts_on=start,
        term=term,
        added_on=added_on,
    )
    assert bills[0].due_on == bills[0].first == added_on
    assert bills[-1].last == last_day(renews_on)
    assert [bill.first for bill in bills[1:]] == [day_after(bill.last) for bill in bills[:-1]]
    assert all(evaluate(bill.derivation) == bill.amount for bill in bills)
    whole = sum(bill.amount.minor for bill in bills)
    assert whole <= price * seats
    if added_on == start:
        assert whole == price * seats
        assert max(b.amount.minor for b in bills) - min(b.amount.minor for b in bills) <= 2


@pytest.mark.rule("COT-04")
@pytest.mark.parametrize("years", [1, 2])
def test_seats_that_join_on_an_anniversary_pay_instalments_only(years: int) -> None:
    bills = plan(added_on=add_months(START, 12 * years))
    assert [(bill.days, bill.amount.minor) for bill in bills] == [(None, 33_333)] * (3 - years)


@pytest.mark.parametrize(
    ("name", "changed", "code"),
    [
        ("before the term", {"added_on": date(2024, 9, 30)}, "added-outside-term"),
        ("on the renewal date", {"added_on": date(2027, 10, 1)}, "added-outside-term"),
        ("no seats", {"quantity": 0}, "quantity-out-of-range"),
        ("no currency", {"price": plain(Money(1, "XXY"))}, "unknown-currency"),
    ],
)
def test_refusals(name: str, changed: dict[str, Any], code: str) -> None:
    inputs: dict[str, Any] = {
        "price": plain(EUR_1000),
        "quantity": 1,
        "starts_on": START,
        "term": Term.P3Y,
        "policy": POLICY,
    }
    answer = bill_plan(**(inputs | changed))
    assert isinstance(answer, Refused)
    assert answer.code == code


@pytest.mark.rule("CAT-01")
def test_annual_bills_begin_on_the_effective_date() -> None:
    found = [
        billed_annually(term, bought_on=bought_on, policy=POLICY)
        for term in Term
        for bought_on in (date(2024, 9, 15), date(2024, 9, 16))
    ]
    assert found == [False, False, False, False, False, True]


def test_next_bill() -> None:
    bills = plan()
    assert next_bill(bills, after=START) == bills[1]
    assert next_bill(bills, after=date(2024, 9, 30)) == bills[0]
    assert next_bill(bills, after=date(2026, 10, 1)) is None
