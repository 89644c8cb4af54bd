"""The brake is pulled once and released for a reason (OPS-02, OPS-04)."""

from datetime import UTC, date, datetime

import pytest

from tenure.rules.decision import Decided, Refused
from tenure.rules.running.runs import Pulled, pull, release

pytestmark = pytest.mark.rule("OPS-02", "OPS-04")

AT = datetime(2026, 6, 10, 2, tzinfo=UTC)
ON = date(2026, 6, 10)
HELD = Pulled(7, ON, "brake-count")


def test_while_it_holds_it_is_not_pulled_again() -> None:
    again = pull(HELD, at=AT, business_on=ON, code="brake-money", about={})
    assert again == Decided()
    first = pull(None, at=AT, business_on=ON, code="brake-money", about={"currency": "EUR"})
    assert isinstance(first, Decided)
    assert [type(change).TELLS for change in first.changes] == ["brake-pulled"]


@pytest.mark.parametrize(
    ("held", "reason", "code"),
    [
        (None, "New prices from today", "brake-not-pulled"),
        (HELD, "", "brake-reason-missing"),
        (HELD, "  ok   ", "brake-reason-missing"),
        (HELD, "Import", ""),
    ],
)
def test_released_for_a_reason(held: Pulled | None, reason: str, code: str) -> None:
    found = release(held, reason=reason, by="anna", at=AT)
    assert (found.code if isinstance(found, Refused) else "") == code
