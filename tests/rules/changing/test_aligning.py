"""A new subscription ends with one that the customer has: its price, its anchor, its limits."""

from typing import Any

import pytest

from tenure.rules.changing.aligning import aligned, fault
from tenure.rules.decision import Refused
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.pricing.catalogue import Offer
from tests.rules.domain_tables import table
from tests.rules.telling import told
from tests.rules.values import buying, day, offer, subscription

YEARLY: dict[str, Any] = {"id": 2, "started_on": "2024-06-10", "renews_on": "2025-06-10"}


def ordered(on: str, sold: Offer, *, quantity: int = 1, channel: str = "sales", **to: Any) -> Any:
    target = subscription(**(YEARLY | to))
    line = aligned(
        Wanted(sold, quantity), target=target, customer_id=3, on=day(on), channel=channel
    )
    return (
        line if isinstance(line, Refused) else place(buying(on, line, channel=channel), intent="i")
    )


@pytest.mark.rule("COT-06", "COT-04", "COT-03", "SUB-03")
@pytest.mark.parametrize(
    "row", table("co-terming.md", first="new on", second="term"), ids=lambda r: r["why"]
)
def test_the_page_on_aligned_purchases(row: dict[str, str]) -> None:
    sold = offer(row["price"], term=row["term"], channels=("sales",))
    found = ordered(
        row["new on"],
        sold,
        quantity=int(row["seats"]),
        renews_on=row["renews"],
        anchor_day=int(row["anchor"]),
    )
    line = next(change for change in found.changes if hasattr(change, "aligned_to_id"))
    bills = [(row["new on"], line.net_minor)]
    bills += [(bill["due_on"], bill["net_minor"]) for bill in line.bills]
    assert [f"{on} SEK {net // 100}.{net % 100:02}" for on, net in bills] == row["bills"].split(
        ", "
    )
    assert (line.aligned_to_id, line.anchor_day) == (2, int(row["anchor"]))
    assert line.renews_on.isoformat() == row["renews"]


SOLD = offer(channels=("sales", "store"))


@pytest.mark.rule("COT-06", "CHK-03")
@pytest.mark.parametrize(
    ("name", "on", "sold", "channel", "to", "code"),
    [
        ("a day too far", "2024-06-09", SOLD, "sales", {}, "target-too-far"),
        ("its end has come", "2025-06-10", SOLD, "sales", {}, "target-ends-today"),
        ("over", "2025-01-15", SOLD, "sales", {"state": "terminated"}, "target-unknown"),
        ("another's", "2025-01-15", SOLD, "sales", {"customer_id": 4}, "target-unknown"),
        ("tokens", "2025-01-15", SOLD, "sales", {"pack": True}, "target-unknown"),
        ("not marked for the store", "2025-01-15", SOLD, "store", {}, "not-alignable"),
        (
            "a service has no term to share",
            "2025-01-15",
            offer(kind="service", channels=("sales",)),
            "sales",
            {},
            "not-alignable",
        ),
        (
            "a month isn't a year",
            "2025-01-15",
            offer("SEK 30.00", term="P1M", channels=("sales",)),
            "sales",
            {},
            "target-too-far",
        ),
    ],
)
def test_not_aligned(
    name: str, on: str, sold: Offer, channel: str, to: dict[str, Any], code: str
) -> None:
    assert told(ordered(on, sold, channel=channel, **to)) == [f"refused {code}"]


@pytest.mark.rule("CHK-03")
def test_the_store_aligns_what_the_catalogue_marks() -> None:
    sold = offer(channels=("store",), alignable=True)
    assert (
        fault(
            sold,
            target=subscription(**YEARLY),
            customer_id=3,
            on=day("2025-01-15"),
            channel="store",
        )
        is None
    )


@pytest.mark.rule("COT-06")
@pytest.mark.parametrize(
    ("on", "code"),
    [("2024-06-10", "line"), ("2025-06-09", "line"), ("2024-06-09", "refused")],
)
def test_from_a_whole_term_to_the_last_day(on: str, code: str) -> None:
    assert [one.split()[0] for one in told(ordered(on, SOLD), only="line refused")] == [code]
