"""Part of a term goes by the day, whole terms by the price, each line rounded once."""

import ast
import inspect
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules import dates, money
from tenure.rules.dates import Term, last_day, renewal_dates, term_end
from tenure.rules.decision import Refused
from tenure.rules.money import Money, parse_money, share_from_percent
from tenure.rules.policy import default_policy
from tenure.rules.pricing import coterming, derivation, instalments, proration
from tenure.rules.pricing.prices import plain
from tenure.rules.pricing.proration import Prorated, prorate, standard_days
from tests.rules.domain_tables import examples, table

POLICY = default_policy()
START_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
PRICES = st.integers(0, 10**9)
SEATS = st.integers(1, 5_000)


def priced(answer: Prorated | Refused) -> Prorated:
    assert isinstance(answer, Prorated)
    return answer


@pytest.mark.rule("COT-02", "COT-03")
@pytest.mark.parametrize("example", examples()["proration"], ids=lambda e: e["name"])
def test_examples(example: dict[str, Any]) -> None:
    off = example.get("discount_percent")
    answer = priced(
        prorate(
            price=plain(
                Money(example["srp"], example["currency"]),
                discount=share_from_percent(off) if off else None,
            ),
            term=Term(example["term"]),
            quantity=example["quantity"],
            first=example["first"],
            last=example["last"],
            policy=POLICY,
        )
    )
    assert (answer.days, answer.amount.minor) == (example["days"], example["amount"])


@pytest.mark.rule("COT-02", "COT-03")
@pytest.mark.parametrize(
    "row", table("proration.md", first="term", second="price"), ids=lambda r: r["why"]
)
def test_the_page_on_proration(row: dict[str, str]) -> None:
    answer = priced(
        prorate(
            price=plain(
                parse_money(row["price"]),
                discount=share_from_percent(row["discount"]) if row["discount"] else None,
            ),
            term=Term(row["term"]),
            quantity=int(row["seats"]),
            first=date.fromisoformat(row["first day"]),
            last=date.fromisoformat(row["last day"]),
            anchor_day=int(row["anchor"]),
            policy=POLICY,
        )
    )
    assert (str(answer.days), str(answer.amount)) == (row["days"], row["amount"])


@pytest.mark.rule("COT-03")
@pytest.mark.parametrize("term", Term)
def test_whole_terms_cost_the_term_price_from_every_day_of_four_years(term: Term) -> None:
    day = date(2023, 1, 1)
    while day < date(2027, 1, 1):
        for number, renews_on in enumerate(renewal_dates(day, term=term, count=4), start=1):
            answer = priced(
                prorate(
                    price=plain(Money(99_999, "EUR")),
                    term=term,
                    quantity=3,
                    first=day,
                    last=last_day(renews_on),
                    anchor_day=day.day,
                    policy=POLICY,
                )
            )
            assert answer.amount.minor == 99_999 * 3 * number, (day, renews_on)
        day += timedelta(days=1)


@pytest.mark.rule("COT-03")
@given(START_DAYS, st.sampled_from(Term), PRICES, SEATS, st.data())
def test_a_line_is_off_by_half_a_unit_at_most(
    start: date, term: Term, price: int, seats: int, data: st.DataObject
) -> None:
    renews_on = term_end(start, term=term, anchor_day=start.day)
    joined = data.draw(st.dates(start, last_day(renews_on)))
    percent = data.draw(st.integers(0, 100))
    answer = prorate(
        price=plain(Money(price, "EUR"), discount=(percent, 100)),
        term=term,
        quantity=seats,
        first=joined,
        last=last_day(renews_on),
        anchor_day=start.day,
        policy=POLICY,
    )
    whole = Fraction(price * seats * (100 - percent), 100)
    exact = whole
    if joined != start:
        exact = whole * (renews_on - joined).days / standard_days(term, policy=POLICY)
    if isinstance(answer, Refused):
        assert answer.code == "rounds-to-nothing"
        assert 0 < exact < Fraction(1, 2), "only what rounds to nothing is refused"
        return
    assert abs(exact - answer.amount.minor) <= Fraction(1, 2)
    assert (answer.amount.minor == 0) == (exact == 0), "nothing becomes free by accident"
    assert answer.amount.minor <= whole + Fraction(1, 2), "a part costs more than the whole"
    assert type(answer.amount.minor) is int


@pytest.mark.rule("COT-03")
@given(START_DAYS, st.integers(1, 400), PRICES)
def test_a_day_more_never_costs_less(start: date, days: int, price: int) -> None:
    def cost(count: int) -> int:
        last = start + timedelta(days=count - 1)
        answer = prorate(
            price=plain(Money(price, "EUR")),
            term=Term.P3Y,
            quantity=1,
            first=start,
            last=last,
            policy=POLICY,
        )
        return 0 if isinstance(answer, Refused) else answer.amount.minor

    assert cost(days) <= cost(days + 1)


@pytest.mark.rule("COT-02")
def test_standard_days_come_from_the_policy() -> None:
    assert [standard_days(term, policy=POLICY) for term in Term] == [30, 365, 1095]


@pytest.mark.parametrize(
    ("name", "changed", "code"),
    [
        ("nothing left", {"last": date(2025, 1, 14)}, "zero-day-window"),
        ("backwards", {"last": date(2025, 1, 13)}, "end-before-start"),
        ("no seats", {"quantity": 0}, "quantity-out-of-range"),
        ("fewer than none", {"quantity": -1}, "quantity-out-of-range"),
        ("all people", {"quantity": 1_000_001}, "quantity-out-of-range"),
        ("no currency", {"price": plain(Money(1, "XXY"))}, "unknown-currency"),
        ("below zero", {"price": plain(Money(-1, "EUR"))}, "price-out-of-range"),
        (
            "more than all off",
            {"price": plain(Money(100, "EUR"), discount=(101, 100))},
            "discount-out-of-range",
        ),
        (
            "a surcharge",
            {"price": plain(Money(100, "EUR"), discount=(-1, 100))},
            "discount-out-of-range",
        ),
    ],
)
def test_refusals(name: str, changed: dict[str, Any], code: str) -> None:
    inputs: dict[str, Any] = {
        "price": plain(Money(188_500, "EUR")),
        "term": Term.P1Y,
        "quantity": 1,
        "first": date(2025, 1, 15),
        "last": date(2025, 6, 9),
        "policy": POLICY,
    }
    assert isinstance(prorate(**inputs), Prorated)
    answer = prorate(**(inputs | changed))
    assert isinstance(answer, Refused)
    assert answer.code == code


@pytest.mark.rule("COT-03")
@pytest.mark.parametrize("module", [money, dates, derivation, proration, instalments, coterming])
def test_arithmetic_has_no_floats(module: Any) -> None:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
        assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div))
        assert not (isinstance(node, ast.Name) and node.id in {"float", "round", "Decimal"})


@pytest.mark.rule("COT-03")
@pytest.mark.parametrize(
    ("first", "last", "minor"),
    [
        ("2025-01-31", "2025-02-27", 23_500),
        ("2025-02-28", "2025-03-30", 23_500),
        ("2025-03-01", "2025-03-31", 23_500),
        ("2025-03-01", "2025-03-30", 23_500),
        ("2025-03-02", "2025-03-30", 22_717),
    ],
)
def test_without_an_anchor_the_period_tells_it(first: str, last: str, minor: int) -> None:
    answer = prorate(
        price=plain(Money(23_500, "SEK")),
        term=Term.P1M,
        quantity=1,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        policy=POLICY,
    )
    assert priced(answer).amount.minor == minor
