"""A list price of a day: a market's own, or the base price at a rate, rounded to steps."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.decision import Refused
from tenure.rules.entering.fx_entry import Period
from tenure.rules.entering.price_effects import (
    ListedOffering,
    PriceBook,
    Ruled,
    effects,
    list_price_on,
)
from tenure.rules.money import DIGITS, Money, minor_from_text, parse_money
from tenure.rules.pricing.derivation import evaluate
from tenure.rules.pricing.fx import CALENDARS, Rates
from tenure.rules.pricing.fx_history import read_history, tables
from tenure.rules.pricing.price_lists import (
    Following,
    Listed,
    ListedOn,
    Locked,
    RateInForce,
    agreement_on,
    calendar_of,
    price_on,
    rates_day,
)
from tests import published_rates
from tests.rules.domain_tables import table
from tests.rules.values import day

LONG_AGO = date(2020, 1, 1)
SEK = RateInForce((114_865, 10_000), "EUR", "month", day("2025-02-01"), day("2025-01-31"))
FOLLOWING = ListedOn(
    country="SE",
    currency="SEK",
    base=Listed(parse_money("EUR 1885.00"), LONG_AGO),
    following=Following(100, "nearest"),
    rate=SEK,
)


@cache
def real_tables(base: str, since: str = "2025-07-01") -> dict[Period, Rates]:
    history = read_history(published_rates.sheet())
    assert not isinstance(history, Refused)
    found = tables(history, base=base, since=date.fromisoformat(since))
    assert not isinstance(found, Refused)
    return {(one.calendar, one.from_on): one for one in found}


def follower(
    base: str, *, currency: str, step: str = "1.00", toward: str = "nearest"
) -> ListedOffering:
    """Atlas by the year in a market that has followed its base price since long ago."""
    following = Following(minor_from_text(step, currency=currency), toward)
    return ListedOffering(
        *(1, "SE", currency, "atlas", "Atlas", "P1Y", "named-user"),
        base=(Listed(parse_money(base), LONG_AGO),),
        rules=(Ruled(LONG_AGO, following),),
    )


@pytest.mark.rule("FX-01", "FX-02", "CAT-07")
@pytest.mark.parametrize(
    "row", table("fx.md", first="base price", second="on"), ids=lambda row: row["why"]
)
def test_the_page_on_rates(row: dict[str, str]) -> None:
    offering = follower(
        row["base price"], currency=row["currency"], step=row["step"], toward=row["toward"]
    )
    how = list_price_on(
        offering,
        on=date.fromisoformat(row["on"]),
        calendar=row["calendar"],
        tables=real_tables(row["base price"][:3]),
    )
    if isinstance(how, str):
        assert how == row["list price"]
        return
    assert str(evaluate(how)) == row["list price"]
    if not row["in force from"]:
        assert how["formula"] == "list-price"
        return
    rate = how["rate"]
    assert isinstance(rate, list)
    assert Fraction(*rate) == Fraction(row["rate"])
    assert how["rate_from_on"] == row["in force from"]
    assert how["published_on"] == row["published on"]
    assert how["calendar"] == row["calendar"]


@pytest.mark.rule("CAT-06", "FX-01")
@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "SEK 21652.00"),
        ({"following": Following(1_000, "nearest")}, "SEK 21650.00"),
        ({"following": Following(1_000, "up")}, "SEK 21660.00"),
        ({"following": Following(1, "nearest")}, "SEK 21652.05"),
        ({"following": None}, "no-price"),
        ({"following": None, "own": Listed(parse_money("SEK 19999.00"), LONG_AGO)}, "SEK 19999.00"),
        ({"own": Listed(parse_money("SEK 19999.00"), LONG_AGO)}, "SEK 21652.00"),
        ({"base": None}, "no-price"),
        ({"rate": None}, "fx-missing"),
        ({"rate": replace(SEK, base="USD")}, "fx-missing"),
        ({"currency": "EUR", "rate": None}, "EUR 1885.00"),
        ({"following": Following(10_000_000, "nearest")}, "no-price"),
    ],
)
def test_what_decides_a_price(changed: dict[str, object], expected: str) -> None:
    how = price_on(replace(FOLLOWING, **changed))  # type: ignore[arg-type]
    assert (how if isinstance(how, str) else str(evaluate(how))) == expected


def test_a_list_price_says_where_it_comes_from() -> None:
    how = price_on(FOLLOWING)
    assert how == {
        "formula": "converted-price",
        "base": {
            "formula": "list-price",
            "minor": 188_500,
            "currency": "EUR",
            "from_on": "2020-01-01",
            "market": "",
        },
        "currency": "SEK",
        "rate": [114_865, 10_000],
        "calendar": "month",
        "rate_from_on": "2025-02-01",
        "published_on": "2025-01-31",
        "step": 100,
        "toward": "nearest",
    }


@pytest.mark.rule("FX-01")
@given(
    st.integers(1, 10**9),
    st.sampled_from(["EUR", "JPY", "KWD"]),
    st.sampled_from(["SEK", "JPY", "KWD", "EUR"]),
    st.integers(1, 10**7),
    st.integers(1, 10**5),
    st.integers(1, 10_000),
    st.sampled_from(["nearest", "up"]),
)
def test_a_converted_price_is_a_whole_number_of_steps_and_no_further_off_than_one(
    minor: int, of: str, to: str, units: int, per: int, step: int, toward: str
) -> None:
    if of == to:
        to = "SEK"
    how = price_on(
        ListedOn(
            country="XX",
            currency=to,
            base=Listed(Money(minor, of), LONG_AGO),
            following=Following(step, toward),
            rate=replace(SEK, rate=(units, per), base=of),
        )
    )
    exact = Fraction(minor * units * 10 ** DIGITS[to], per * 10 ** DIGITS[of])
    if isinstance(how, str):
        assert how == "no-price"
        assert toward == "nearest"
        assert exact < Fraction(step, 2)
        return
    found = evaluate(how)
    assert found.currency == to
    assert found.minor > 0
    assert found.minor % step == 0
    if toward == "nearest":
        assert abs(found.minor - exact) <= Fraction(step, 2)
    else:
        assert 0 <= found.minor - exact < step


@pytest.mark.rule("CAT-09")
def test_rules_prices_and_rates_are_read_as_of_their_day() -> None:
    offering = replace(
        follower("EUR 1000.00", currency="SEK"),
        own=(Listed(parse_money("SEK 9000.00"), day("2024-01-01")),),
        base=(
            Listed(parse_money("EUR 1000.00"), day("2024-01-01")),
            Listed(parse_money("EUR 1100.00"), day("2025-11-01")),
        ),
        rules=(
            Ruled(day("2025-10-01"), Following(100, "nearest")),
            Ruled(day("2026-01-01"), None),
        ),
    )
    real = real_tables("EUR")

    def told(on: str) -> str:
        how = list_price_on(offering, on=day(on), calendar="month", tables=real)
        return how if isinstance(how, str) else str(evaluate(how))

    assert told("2023-12-31") == "no-price"
    assert told("2025-09-30") == "SEK 9000.00"
    assert told("2025-10-31") == "SEK 11057.00"
    assert told("2025-11-01") == "SEK 12018.00"
    assert told("2025-12-31") != "SEK 9000.00"
    assert told("2026-01-01") == "SEK 9000.00"


@pytest.mark.rule("FX-01")
def test_what_a_month_changes() -> None:
    real = real_tables("EUR")
    before = {key: one for key, one in real.items() if one.from_on < day("2025-11-01")}
    november = real["month", day("2025-11-01")]
    own_list = replace(follower("EUR 1240.00", currency="SEK"), offering_id=2, rules=())
    at_home = replace(follower("EUR 1240.00", currency="EUR"), offering_id=3)
    book = PriceBook(
        (follower("EUR 1240.00", currency="SEK", step="10.00"), own_list, at_home), before
    )
    (only,) = effects(book, new=[november], of=november)
    assert (str(only.before), str(only.after), only.change_bp) == (
        "SEK 13710.00",
        "SEK 13550.00",
        -117,
    )
    # Without the month before there is nothing to compare with, and that isn't a change of 0 %.
    (first,) = effects(PriceBook(book.offerings, {}), new=[november], of=november)
    assert (first.before, str(first.after), first.change_bp) == (None, "SEK 13550.00", None)


@pytest.mark.rule("FX-02", "MOD-01")
def test_calendars_of_the_models() -> None:
    assert calendar_of("resale") == "quarter"
    assert {calendar_of(model) for model in ("agency", "store", "sales")} == {"month"}
    assert {calendar_of("resale"), calendar_of("agency")} == set(CALENDARS)


@pytest.mark.rule("FX-03")
@pytest.mark.parametrize(
    ("on", "trade_in", "expected"),
    [
        ("2025-02-28", None, "2025-02-28"),
        ("2025-03-01", None, "2025-01-15"),
        ("2026-02-28", None, "2025-01-15"),
        ("2026-03-01", None, "2026-03-01"),
        ("2025-06-01", "2024-05-05", "2024-05-05"),
        ("2027-06-01", "2024-05-05", "2024-05-05"),
    ],
)
def test_whose_rates_count(on: str, trade_in: str | None, expected: str) -> None:
    agreement = Locked("EA-7", day("2025-03-01"), day("2026-03-01"), day("2025-01-15"))
    found = rates_day(
        day(on),
        agreement=agreement,
        subscription_rates_on=day(trade_in) if trade_in else None,
    )
    assert found == day(expected)


@pytest.mark.rule("FX-03")
def test_of_several_agreements_the_one_begun_last_counts() -> None:
    first = Locked("EA-1", day("2024-01-01"), None, day("2024-01-01"))
    second = Locked("EA-2", day("2025-01-01"), day("2025-07-01"), day("2025-01-01"))
    assert agreement_on((first, second), on=day("2023-12-31")) is None
    assert agreement_on((first, second), on=day("2024-06-01")) is first
    assert agreement_on((second, first), on=day("2025-06-30")) is second
    assert agreement_on((first, second), on=day("2025-07-01")) is first
