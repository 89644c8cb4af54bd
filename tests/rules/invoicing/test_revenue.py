"""Revenue by the day: one posting per currency and day, each day once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.invoicing.revenue import Earning, Standing, earned_between, over_by, recognise
from tests.rules.telling import told
from tests.rules.values import day, maybe

START = date(2025, 5, 1)


@pytest.mark.rule("INV-10")
@pytest.mark.parametrize(
    ("name", "rate", "after", "until", "deltas", "earned", "ends_with"),
    [
        (
            "100 over three days",
            0,
            "2025-04-30",
            "2025-05-04",
            {"2025-05-01": 33, "2025-05-03": 1, "2025-05-04": -34},
            {"2025-05-01": 33, "2025-05-02": 33, "2025-05-03": 34},
            0,
        ),
        (
            "nothing changes",
            5,
            "2025-05-01",
            "2025-05-03",
            {},
            {"2025-05-02": 5, "2025-05-03": 5},
            5,
        ),
        ("no day", 5, "2025-05-01", "2025-05-01", {}, {}, 5),
        ("days without revenue have no entry", 0, "2025-05-01", "2025-05-09", {}, {}, 0),
        (
            "a change on the last day counts",
            5,
            "2025-05-01",
            "2025-05-02",
            {"2025-05-02": 2},
            {"2025-05-02": 7},
            7,
        ),
    ],
)
def test_earned_between(
    name: str,
    rate: int,
    after: str,
    until: str,
    deltas: dict[str, int],
    earned: dict[str, int],
    ends_with: int,
) -> None:
    found, left = earned_between(
        rate_minor=rate,
        after=day(after),
        until=day(until),
        deltas=[(day(on), delta) for on, delta in deltas.items()],
    )
    assert ({on.isoformat(): amount for on, amount in found}, left) == (earned, ends_with)


@pytest.mark.rule("INV-10")
@given(
    st.lists(st.tuples(st.integers(1, 60), st.integers(-1_000, 1_000)), max_size=20),
    st.integers(-1_000, 1_000),
    st.integers(0, 60),
)
def test_a_run_that_stops_on_the_way_earns_the_same(
    deltas: list[tuple[int, int]], rate: int, stop: int
) -> None:
    changes = [(START + timedelta(days=n), delta) for n, delta in deltas]
    until, middle = START + timedelta(days=60), START + timedelta(days=stop)
    whole = earned_between(rate_minor=rate, after=START, until=until, deltas=changes)
    first, then = earned_between(
        rate_minor=rate,
        after=START,
        until=middle,
        deltas=[one for one in changes if one[0] <= middle],
    )
    second, end = earned_between(
        rate_minor=then,
        after=middle,
        until=until,
        deltas=[one for one in changes if one[0] > middle],
    )
    assert (first + second, end) == whole
    assert sum(amount for _, amount in whole[0]) == rate * 60 + sum(
        delta * (61 - n) for n, delta in deltas
    )


@pytest.mark.rule("INV-10")
def test_over_by() -> None:
    """Somewhere west it is still the 9th, and one may still buy then."""
    assert over_by(day("2025-06-10")) == day("2025-06-08")


@pytest.mark.rule("INV-10")
@pytest.mark.parametrize(
    ("name", "standings", "expected"),
    [
        (
            "for the first time, from the first change on",
            [("SEK", None, 0, {"2025-05-02": 33, "2025-05-04": -33})],
            [
                "earned to 2025-05-04, then SEK 0.00 a day",
                "posted 2025-05-02 deferred-revenue SEK 0.33",
                "posted 2025-05-02 revenue SEK -0.33",
                "posted 2025-05-03 deferred-revenue SEK 0.33",
                "posted 2025-05-03 revenue SEK -0.33",
            ],
        ),
        (
            "on from where it stands, each currency by itself",
            [("SEK", "2025-05-03", 33, {}), ("EUR", "2025-05-03", 10, {"2025-05-04": 1})],
            [
                "earned to 2025-05-04, then SEK 0.33 a day",
                "posted 2025-05-04 deferred-revenue SEK 0.33",
                "posted 2025-05-04 revenue SEK -0.33",
                "earned to 2025-05-04, then EUR 0.11 a day",
                "posted 2025-05-04 deferred-revenue EUR 0.11",
                "posted 2025-05-04 revenue EUR -0.11",
            ],
        ),
        ("posted already", [("SEK", "2025-05-04", 33, {})], []),
        ("nothing sold yet", [("SEK", None, 0, {})], []),
    ],
)
def test_recognise(
    name: str,
    standings: list[tuple[str, str | None, int, dict[str, int]]],
    expected: list[str],
) -> None:
    currencies = tuple(
        Standing(
            currency,
            81 if posted else None,
            maybe(posted),
            rate,
            tuple((day(on), delta) for on, delta in deltas.items()),
        )
        for currency, posted, rate, deltas in standings
    )
    facts = Earning(legal_entity_id=2, until=day("2025-05-04"), currencies=currencies)
    assert told(recognise(facts)) == expected
