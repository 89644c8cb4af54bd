"""Payments that a provider leaves unanswered never keep the others waiting (PAY-08)."""

import pytest

from tenure.engine.outbox import quietly
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.payments import deliver_payments
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("PAY-08")]

SILENT = "4000000000009805"
GOOD = "4242424242424242"


@pytest.fixture(autouse=True)
def nothing_waits(outside: Outside) -> None:
    b.vendor()


def ordered(outside: Outside, name: str, number: str) -> str:
    """Have a company order with a card; return the token of the card."""
    assert isinstance(outside.payment, InProcessProvider)
    found = b.company(name=name)
    card = outside.payment.simulator.store_card(number, holder=name)
    with quietly():
        b.order(found, card=b.stored(found, card))
    return card.token


def deliver(limit: int) -> int:
    with quietly():
        return deliver_payments(at=b.NOW, limit=limit)


def states() -> dict[str, str]:
    return dict(
        rows(
            "SELECT c.name, p.state FROM payment p JOIN customer c ON c.id = p.customer_id "
            "WHERE p.kind = 'authorise'"
        )
    )


def test_what_was_never_asked_for_comes_before_what_is_unknown(outside: Outside) -> None:
    for name in ("Silent 1", "Silent 2"):
        ordered(outside, name, SILENT)
    assert deliver(2) == 0
    assert set(states().values()) == {"unknown"}
    ordered(outside, "Newest", GOOD)
    assert deliver(2) == 1
    assert states()["Newest"] == "authorised"


def test_more_unknown_than_there_is_room_for_are_all_asked_about(outside: Outside) -> None:
    """Three never answer, the youngest two would by now: with room for one they get their turn."""
    assert isinstance(outside.payment, InProcessProvider)
    tokens = [ordered(outside, f"Silent {number}", SILENT) for number in range(5)]
    assert deliver(5) == 0
    for token in tokens[3:]:
        outside.payment.simulator.set_behaviour(token, "succeeds")
    rows("SELECT setseed(0.25)")
    for _ in range(100):
        deliver(1)
    # What they led to has come through too; the silent ones are as unknown as before.
    assert [state for _, state in sorted(states().items())] == [
        *["unknown"] * 3,
        "authorised",
        "authorised",
    ]
    assert rows("SELECT count(*) FROM payment WHERE state = 'requested'") == [(0,)]


def test_a_portion_is_never_larger_than_its_limit(outside: Outside) -> None:
    for number in range(3):
        ordered(outside, f"Silent {number}", SILENT)
    deliver(2)
    assert sorted(states().values()) == ["requested", "unknown", "unknown"]
