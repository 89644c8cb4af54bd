"""Orders that take too long: the purchaser is told before asking, once."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from tenure.rules.decision import Decided
from tenure.rules.ordering.late_orders import Waiting, tell
from tenure.rules.ordering.placed import Placed
from tests.rules.telling import told, why
from tests.rules.values import EVA, OLA, at, buyer, policy

ORDER = Placed(61, "O-61", "pending", 7, "SEK", 471_250, at("2025-06-01 10:00"), 81, None)
TOLD = ["order pending", "mail order-late to eva@example.com"]


@pytest.mark.rule("CHK-07")
@pytest.mark.parametrize(
    ("name", "order", "now", "hours", "expected"),
    [
        ("after 24 hours", {}, "2025-06-02 10:00", 24, TOLD),
        ("much later", {}, "2025-06-05 10:00", 24, TOLD),
        ("by another policy", {}, "2025-06-01 12:00", 2, TOLD),
        ("told already", {"late_told_at": at("2025-06-02 10:00")}, "2025-06-03 10:00", 24, []),
        ("fulfilled", {"state": "fulfilled"}, "2025-06-03 10:00", 24, []),
        ("failed", {"state": "failed"}, "2025-06-03 10:00", 24, []),
    ],
)
def test_tell(name: str, order: dict[str, Any], now: str, hours: int, expected: list[str]) -> None:
    facts = Waiting(
        replace(ORDER, **order),
        buyer(purchasers=(OLA, EVA)),
        policy(order__fulfilment_sla_hours=hours),
        at(now),
    )
    decision = tell(facts)
    assert told(decision) == expected
    assert why(decision) == ("CHK-07 order-late order" if expected else "")
    if expected:
        assert isinstance(decision, Decided)
        assert noted(decision) == at(now)
        mail = decision.changes[1]
        assert mail.values == {"hours": hours, "url": "/account/orders/"}  # type: ignore[attr-defined]


@pytest.mark.rule("CHK-07", "OPS-01")
def test_a_minute_before_it_isnt_due() -> None:
    """Refused, so that a run that has listed it by its day doesn't take it again and again."""
    facts = Waiting(ORDER, buyer(), policy(order__fulfilment_sla_hours=24), at("2025-06-02 09:59"))
    assert told(tell(facts)) == ["refused not-due"]


def noted(decision: Decided) -> datetime:
    """When the purchaser was told, as the order keeps it; it isn't fulfilled by that."""
    order = decision.changes[0]
    assert order.fulfilled_at is None  # type: ignore[attr-defined]
    return order.late_told_at  # type: ignore[attr-defined,no-any-return]
