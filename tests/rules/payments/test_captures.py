"""One capture for the invoices of a purchase: what it pays, and what it leaves (CHK-02)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Decided
from tenure.rules.payments.settling import Answer, settle
from tests.rules.telling import told
from tests.rules.values import asked, covered, owed, settling, subscription

CAPTURE = asked("SEK 5650.00", kind="capture", invoice_id=None, purchase_id=91)
OF_YEAR = subscription(started_on="2025-06-10", renews_on="2026-06-10", unpaid_due_on="2025-06-10")
OF_MONTH = replace(OF_YEAR, id=2)


def shared(left: str = "SEK 4712.50", **changed: Any) -> list[Any]:
    """Both invoices as one capture asks for them; of the first so much is left."""
    payment = replace(CAPTURE, **changed)
    return [
        settling(
            "2025-06-10",
            owed(left, due="2025-06-10", of="SEK 4712.50"),
            covered(OF_YEAR),
            asked=payment,
            share_minor=471_250,
        ),
        settling(
            "2025-06-10",
            owed("SEK 937.50", due="2025-06-10", id=42, number="SE-2025-000042"),
            covered(OF_MONTH),
            asked=payment,
            share_minor=93_750,
        ),
    ]


@pytest.mark.rule("CHK-02", "INV-10", "PAY-08")
def test_one_capture_pays_all_invoices() -> None:
    first, second = shared()
    decision = settle(Answer("succeeded", "pi_9"), facts=first, others=[second])
    assert told(decision, only="payment allocated balance posted") == [
        "payment succeeded, value 2025-06-10",
        "allocated SEK 4712.50, value 2025-06-10",
        "balance paid 0, 1 tries, paid 2025-06-10",
        "posted 2025-06-10 cash SEK 4712.50",
        "posted 2025-06-10 receivable SEK -4712.50",
        "allocated SEK 937.50, value 2025-06-10",
        "balance paid 0, 1 tries, paid 2025-06-10",
        "posted 2025-06-10 cash SEK 937.50",
        "posted 2025-06-10 receivable SEK -937.50",
    ]


@pytest.mark.rule("CHK-02", "INV-11")
def test_what_was_paid_of_one_in_the_meantime_goes_to_the_balance() -> None:
    first, second = shared("SEK 4000.00")
    decision = settle(Answer("succeeded"), facts=first, others=[second])
    assert told(decision, only="allocated posted") == [
        "allocated SEK 4000.00, value 2025-06-10",
        "posted 2025-06-10 cash SEK 4712.50",
        "posted 2025-06-10 receivable SEK -4000.00",
        "posted 2025-06-10 customer-balance SEK -712.50",
        "allocated SEK 937.50, value 2025-06-10",
        "posted 2025-06-10 cash SEK 937.50",
        "posted 2025-06-10 receivable SEK -937.50",
    ]


@pytest.mark.rule("CHK-02", "REN-13", "SUB-04")
@pytest.mark.parametrize(
    ("name", "left", "balances", "number"),
    [
        (
            "each is open and tried again on its own",
            "SEK 4712.50",
            [
                "balance open 471250, 1 tries, again 2025-06-11",
                "balance open 93750, 1 tries, again 2025-06-11",
            ],
            "SE-2025-000041, SE-2025-000042",
        ),
        (
            "what was paid by then stays paid",
            "SEK 0.00",
            ["balance open 93750, 1 tries, again 2025-06-11"],
            None,
        ),
    ],
)
def test_a_declined_capture(name: str, left: str, balances: list[str], number: str | None) -> None:
    first, second = shared(left)
    decision = settle(Answer("declined", "", "card_declined"), facts=first, others=[second])
    mail = "mail payment-failed to eva@example.com"
    assert told(decision) == ["payment declined", *balances, mail]
    assert isinstance(decision, Decided)
    assert decision.changes[-1].values.get("invoice_number") == number  # type: ignore[attr-defined]
