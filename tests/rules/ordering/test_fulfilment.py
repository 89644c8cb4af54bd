"""Fulfilment: an authorised order opens access, is invoiced, captured and confirmed."""

from dataclasses import replace

import pytest

from tenure.rules.decision import Decided
from tenure.rules.ordering.fulfilment import fulfil
from tenure.rules.ordering.order_lines import Fulfilling
from tenure.rules.payments.settling import Answer
from tests.rules.telling import told, why
from tests.rules.values import PENDING, asked, fulfilling, line


def done(facts: Fulfilling, *, only: str = "") -> list[str]:
    return told(fulfil(Answer("authorised", "pi_9"), facts=facts), only=only)


@pytest.mark.rule("CHK-06", "CHK-07", "CHK-08", "SUB-02", "INV-10", "SUB-14")
def test_a_whole_purchase() -> None:
    facts = fulfilling("2025-06-10", line("new", 2, "2025-06-10"))
    decision = fulfil(Answer("authorised", "pi_9"), facts=facts)
    assert told(decision) == [
        "payment authorised",
        "order fulfilled",
        "subscription started: active since 2025-06-10, 2 seats, P1Y to 2026-06-10, "
        "unpaid 2025-06-10; next state 2025-06-11",
        "term 2025-06-10…2026-06-10: 2 at SEK 1885.00, purchase",
        "seat to user 7",
        "invoice of 2025-06-10 due 2025-06-10: SEK 4712.50",
        "line new 2025-06-10–2026-06-09: 2, 377000",
        "tax domestic 2500: 94250 on 377000",
        "posted 2025-06-10 receivable SEK 4712.50",
        "posted 2025-06-10 deferred-revenue SEK -3770.00",
        "posted 2025-06-10 tax-owed SEK -942.50",
        "earns from 2025-06-10 SEK 10.32 more",
        "earns from 2026-06-09 SEK 3.20 more",
        "earns from 2026-06-10 SEK -13.52 more",
        "payment capture 1: SEK 4712.50",
        "mail order-confirmation to eva@example.com",
        "mail delivery to eva@example.com",
        "mail invoice to ola@example.com",
        "mail invoice to eva@example.com",
    ]
    assert why(decision) == "CHK-07 order-fulfilled order"
    assert isinstance(decision, Decided)
    capture = next(c for c in decision.changes if getattr(c, "kind", "") == "capture")
    assert capture.provider_ref == "pi_9"  # type: ignore[attr-defined]


@pytest.mark.rule("CHK-06", "CHK-08")
def test_what_the_mails_say() -> None:
    facts = fulfilling("2025-06-10", line("new", 2, "2025-06-10"))
    decision = fulfil(Answer("authorised"), facts=facts)
    assert isinstance(decision, Decided)
    sent = {c.template: c.values for c in decision.changes if hasattr(c, "template")}  # type: ignore[attr-defined]
    assert sent["order-confirmation"] == {
        "company": "Byggbolaget",
        "customer_number": "C-1003",
        "lines": [
            {
                "product": "Atlas",
                "quantity": 2,
                "term": "P1Y",
                "amount": {"minor": 377_000, "currency": "SEK"},
                "renews": {"on": "2026-06-10", "zone": "Europe/Stockholm"},
            }
        ],
        "net": {"minor": 377_000, "currency": "SEK"},
        "tax": {"minor": 94_250, "currency": "SEK"},
        "total": {"minor": 471_250, "currency": "SEK"},
        "paid_with": "Visa 4242",
        "po_number": "PO 7",
        "url": "/account/orders/",
    }
    assert sent["delivery"] == {
        "lines": [{"product": "Atlas", "quantity": 2, "url": "https://atlas.example/"}],
        "url": "/account/subscriptions/",
    }


def test_one_that_does_not_renew_says_when_it_ends() -> None:
    facts = fulfilling("2025-06-10", line("new", 2, "2025-06-10", auto_renew=False))
    decision = fulfil(Answer("authorised"), facts=facts)
    assert isinstance(decision, Decided)
    sent = {c.template: c.values for c in decision.changes if hasattr(c, "template")}  # type: ignore[attr-defined]
    assert sent["order-confirmation"]["lines"][0]["ends"] == {
        "on": "2026-06-09",
        "zone": "Europe/Stockholm",
    }


@pytest.mark.rule("CHK-07")
def test_fulfilled_a_day_after_confirming_the_term_keeps_its_days() -> None:
    """The invoice is that of the day on which access opens, and due then."""
    facts = fulfilling("2025-06-11", line("new", 1, "2025-06-10"))
    assert done(facts, only="subscription term invoice") == [
        "subscription started: active since 2025-06-10, 1 seats, P1Y to 2026-06-10, "
        "unpaid 2025-06-11; next state 2025-06-12",
        "term 2025-06-10…2026-06-10: 1 at SEK 1885.00, purchase",
        "invoice of 2025-06-11 due 2025-06-11: SEK 2356.25",
    ]


@pytest.mark.rule("CAT-01", "FX-04", "SUB-03")
def test_three_years_plan_their_bills() -> None:
    facts = fulfilling("2025-06-10", line("new", 1, "2025-06-10", term="P3Y", price="SEK 1000.00"))
    assert done(facts, only="subscription term instalment invoice line payment") == [
        "payment authorised",
        "subscription started: active since 2025-06-10, 1 seats, P3Y to 2028-06-10, "
        "unpaid 2025-06-10, billed 2026-06-10; next state 2025-06-11",
        "term 2025-06-10…2028-06-10: 1 at SEK 1000.00, purchase",
        "instalment 2026-06-10…2027-06-10: 1, SEK 333.33",
        "instalment 2027-06-10…2028-06-10: 1, SEK 333.33",
        "invoice of 2025-06-10 due 2025-06-10: SEK 416.68",
        "line new 2025-06-10–2026-06-09: 1, 33334",
        "payment capture 1: SEK 416.68",
    ]


@pytest.mark.rule("PAY-08")
def test_an_authorisation_after_the_order_failed_is_given_back() -> None:
    facts = fulfilling(
        "2025-06-10", line("new", 1, "2025-06-10"), order=replace(PENDING, state="failed")
    )
    decision = fulfil(Answer("authorised", "pi_1"), facts=facts)
    assert isinstance(decision, Decided)
    assert told(decision) == ["payment authorised", "payment void 1: SEK 4712.50"]


@pytest.mark.rule("PAY-08", "CHK-10")
@pytest.mark.parametrize("state", ["fulfilled", "failed"])
def test_an_answer_that_comes_twice_changes_nothing(state: str) -> None:
    facts = fulfilling(
        "2025-06-10",
        line("new", 1, "2025-06-10"),
        order=replace(PENDING, state=state),
        asked=asked("SEK 416.68", kind="authorise", state="authorised", order_id=61),
    )
    again = Decided((), None, {"taken_before": True})
    assert fulfil(Answer("authorised"), facts=facts) == again
