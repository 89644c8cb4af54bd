"""Accounts of what runs do: added up, kept, held against one another (OPS-02)."""

from datetime import UTC, date, datetime

import pytest

from tenure.rules.changes import PaymentRequested
from tenure.rules.running.forecasts import (
    Difference,
    Forecast,
    Line,
    Tally,
    by_action,
    by_currency,
    by_day,
    differences,
    from_data,
    to_data,
)

pytestmark = pytest.mark.rule("OPS-02")

AT = datetime(2026, 6, 9, 22, tzinfo=UTC)


def on(day: int) -> date:
    return date(2026, 6, day)


def bill(day: int, minor: int, *, currency: str = "EUR", count: int = 1) -> Line:
    return Line(on(day), "renew", currency, count, minor, minor, count)


LINES = (
    bill(10, 1000),
    Line(on(10), "bill-instalment", "EUR", 1, 2000, 2000, 1),
    bill(10, 500, currency="SEK"),
    Line(on(11), "remind", "", 4),
    bill(12, 700),
)


def test_by_day_and_currency() -> None:
    assert by_day(LINES) == (
        Line(on(10), "", "EUR", 2, 3000, 3000, 2),
        Line(on(10), "", "SEK", 1, 500, 500, 1),
        Line(on(12), "", "EUR", 1, 700, 700, 1),
    )


def test_in_all() -> None:
    assert by_currency(LINES) == (
        Line(on(10), "", "EUR", 3, 3700, 3700, 3),
        Line(on(10), "", "SEK", 1, 500, 500, 1),
    )
    assert by_action(LINES) == {"bill-instalment": 1, "remind": 4, "renew": 3}


def test_what_is_kept_comes_back() -> None:
    assert from_data(to_data(LINES)) == LINES


def forecast(first: int, last: int, *lines: Line) -> Forecast:
    return Forecast(AT, on(first), on(last), lines)


@pytest.mark.parametrize(
    ("name", "before", "after", "expected"),
    [
        ("the same", forecast(9, 20, *LINES), forecast(10, 21, *LINES), ()),
        (
            "a day that only one covers isn't compared",
            forecast(9, 11, *LINES),
            forecast(10, 21, *LINES),
            (),
        ),
        (
            "another amount, one more and one less",
            forecast(9, 20, bill(10, 1000), bill(12, 700)),
            forecast(10, 21, bill(10, 900), bill(14, 100)),
            (
                Difference(
                    on(10),
                    "EUR",
                    Line(on(10), "", "EUR", 1, 1000, 1000, 1),
                    Line(on(10), "", "EUR", 1, 900, 900, 1),
                ),
                Difference(
                    on(12),
                    "EUR",
                    Line(on(12), "", "EUR", 1, 700, 700, 1),
                    Line(on(12), "", "EUR", 0),
                ),
                Difference(
                    on(14),
                    "EUR",
                    Line(on(14), "", "EUR", 0),
                    Line(on(14), "", "EUR", 1, 100, 100, 1),
                ),
            ),
        ),
    ],
)
def test_differences(
    name: str, before: Forecast, after: Forecast, expected: tuple[Difference, ...]
) -> None:
    assert differences(before, after) == expected, name


@pytest.mark.parametrize(("kind", "charges"), [("charge", 1), ("authorise", 0), ("void", 0)])
def test_only_what_takes_money_is_charged(kind: str, charges: int) -> None:
    tally = Tally()
    asked = PaymentRequested(
        id=-1,
        customer_id=1,
        kind=kind,
        order_id=None,
        invoice_id=2,
        payment_method_id=3,
        attempt=1,
        amount_minor=1000,
        currency="EUR",
        state="requested",
        provider_ref="",
        requested_at=AT,
    )
    tally.add([asked], on=on(10), action="retry-payment")
    (line,) = tally.lines()
    assert (line.charges, line.charged_minor) == (charges, 1000 * charges)
