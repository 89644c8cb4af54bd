"""When banks are closed: weekends and holidays of a country, by a library that is asked here."""

from datetime import date

import pytest

from tenure.gateways.bank_days import closed_days


@pytest.mark.rule("SUB-05")
@pytest.mark.parametrize(
    ("country", "first", "last", "closed"),
    [
        ("SE", "2025-06-05", "2025-06-09", ["2025-06-06", "2025-06-07", "2025-06-08"]),
        (
            "DK",
            "2025-06-06",
            "2025-06-09",
            ["2025-06-07", "2025-06-08", "2025-06-09"],
        ),
        ("US", "2025-07-03", "2025-07-06", ["2025-07-04", "2025-07-05", "2025-07-06"]),
        ("DE", "2025-12-24", "2025-12-27", ["2025-12-25", "2025-12-26", "2025-12-27"]),
        ("XX", "2025-12-25", "2025-12-28", ["2025-12-27", "2025-12-28"]),
    ],
)
def test_closed_days(country: str, first: str, last: str, closed: list[str]) -> None:
    found = closed_days(country, first=date.fromisoformat(first), last=date.fromisoformat(last))
    assert sorted(map(str, found)) == closed
