"""The bills to come: what a page says will be charged, as the run would charge it."""

from typing import Any

import pytest

from tenure.rules.decision import Refused
from tenure.rules.renewals.upcoming import upcoming
from tests.rules import values as v


def bills(until: str, *, price: str | None = "SEK 1885.00", **changed: Any) -> list[str]:
    """Tell the bills as text: day, kind, amount before tax, tax included."""
    on = changed.pop("on", "2025-05-01")
    facts = v.renewing(
        on, known=v.subscription(**changed), offer=v.offer(price, term=changed.get("term", "P1Y"))
    )
    found = upcoming(facts, until=v.day(until))
    if isinstance(found, Refused):
        return [found.code]
    return [f"{one.on} {one.kind} {one.net} {one.total}" for one in found]


@pytest.mark.rule("REN-04", "COT-09")
@pytest.mark.parametrize(
    ("name", "until", "given", "expected"),
    [
        ("a year's renewal", "2025-06-10", {}, ["2025-06-10 renewal SEK 9425.00 SEK 11781.25"]),
        ("not within the days asked for", "2025-06-09", {}, []),
        ("switched off", "2025-12-31", {"auto_renew": False}, []),
        ("other seats next", "2025-06-10", {"next_quantity": 2}, [
            "2025-06-10 renewal SEK 3770.00 SEK 4712.50"]),
        ("never above the price of the reminder", "2025-06-10", {"reminded_minor": 180_000}, [
            "2025-06-10 renewal SEK 9000.00 SEK 11250.00"]),
        ("but below it", "2025-06-10", {"reminded_minor": 200_000}, [
            "2025-06-10 renewal SEK 9425.00 SEK 11781.25"]),
        ("every month", "2025-08-15", {"term": "P1M", "quantity": 1}, [
            "2025-06-10 renewal SEK 1885.00 SEK 2356.25",
            "2025-07-10 renewal SEK 1885.00 SEK 2356.25",
            "2025-08-10 renewal SEK 1885.00 SEK 2356.25"]),
        ("the ceiling holds for one renewal", "2025-07-10",
         {"term": "P1M", "quantity": 1, "reminded_minor": 100_000}, [
             "2025-06-10 renewal SEK 1000.00 SEK 1250.00",
             "2025-07-10 renewal SEK 1885.00 SEK 2356.25"]),
        ("in arrears it won't renew", "2025-06-10", {"unpaid_due_on": "2025-04-01"}, []),
        ("over for good", "2025-06-10", {"state": "terminated"}, []),
        ("no price", "2025-06-10", {"price": None}, ["no-price"]),
        ("no price, but none is needed", "2025-06-09", {"price": None}, []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_bills_to_come(name: str, until: str, given: dict[str, Any], expected: list[str]) -> None:
    assert bills(until, **given) == expected
