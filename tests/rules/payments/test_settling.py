"""Money that comes or doesn't: what it does to an invoice, the books and the subscriptions."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Decided, Refused
from tenure.rules.lifecycle.arrears import in_arrears
from tenure.rules.payments.settling import Answer, Voiding, charge, note_void, retry, settle
from tenure.rules.payments.transfers import receive
from tenure.rules.policy import default_policy
from tenure.rules.subscriptions import Subscription
from tests.rules.telling import told, why
from tests.rules.values import asked, at, covered, day, minor, owed, settling, subscription

UNPAID = subscription(started_on="2025-06-10", renews_on="2026-06-10", unpaid_due_on="2025-06-10")
AGAIN = Decided((), None, {"taken_before": True})
TOTAL = "SEK 11781.25"


def unpaid(state: str, since: str) -> Subscription:
    return replace(UNPAID, state=state, state_since_on=day(since))


@pytest.mark.rule("PAY-08", "INV-10", "SUB-06")
def test_a_charge_that_succeeded() -> None:
    facts = settling(
        "2025-06-10", owed(TOTAL, due="2025-06-10"), covered(UNPAID), asked=asked(TOTAL)
    )
    decision = settle(Answer("succeeded", "pi_2"), facts=facts)
    assert told(decision) == [
        "payment succeeded, value 2025-06-10",
        "allocated SEK 11781.25, value 2025-06-10",
        "balance paid 0, 1 tries, paid 2025-06-10",
        "posted 2025-06-10 cash SEK 11781.25",
        "posted 2025-06-10 receivable SEK -11781.25",
        "subscription relieved on 2025-06-10: active since 2024-06-10, 5 seats, "
        "P1Y to 2026-06-10; next remind 2026-03-12",
    ]
    assert why(decision) == "SUB-06 invoice-paid invoice"


@pytest.mark.rule("REN-13")
def test_a_charge_that_was_declined() -> None:
    facts = settling(
        "2025-06-10", owed(TOTAL, due="2025-06-10"), covered(UNPAID), asked=asked(TOTAL)
    )
    decision = settle(Answer("declined", "pi_2", "card_declined"), facts=facts)
    assert told(decision) == [
        "payment declined",
        "balance open 1178125, 1 tries, again 2025-06-11",
        "mail payment-failed to eva@example.com",
    ]
    assert why(decision) == "REN-13 charge-declined invoice"
    assert isinstance(decision, Decided)
    assert decision.changes[-1].values == {  # type: ignore[attr-defined]
        "products": "Atlas",
        "amount": {"minor": 1_178_125, "currency": "SEK"},
        "paid_with": "Visa 4242",
        "due_on": "2025-06-10",
        "next_attempt_on": "2025-06-11",
        "suspends": {"on": "2025-06-26", "zone": "Europe/Stockholm"},
        "url": "/account/invoices/",
    }


@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize("state", ["unknown", "action-required"])
def test_no_answer_yet_moves_nothing(state: str) -> None:
    facts = settling(
        "2025-06-10", owed(TOTAL, due="2025-06-10"), covered(UNPAID), asked=asked(TOTAL)
    )
    decision = settle(Answer(state), facts=facts)
    assert (told(decision), why(decision)) == ([f"payment {state}"], f"PAY-08 {state} invoice")


@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize(
    ("name", "known", "answer", "taken"),
    [
        ("twice", "succeeded", "succeeded", False),
        ("declined after it succeeded", "succeeded", "declined", False),
        ("declined twice", "declined", "declined", False),
        ("no answer after a decline", "declined", "unknown", False),
        ("it was charged after all", "declined", "succeeded", True),
        ("an answer at last", "unknown", "succeeded", True),
        ("the bank was convinced", "action-required", "succeeded", True),
        ("the bank was not", "action-required", "declined", True),
    ],
)
def test_answers_come_twice_late_and_out_of_order(
    name: str, known: str, answer: str, taken: bool
) -> None:
    facts = settling(
        "2025-06-12",
        owed(TOTAL, due="2025-06-10"),
        covered(UNPAID),
        asked=asked(TOTAL, state=known),
    )
    assert (settle(Answer(answer), facts=facts) != AGAIN) is taken


def test_an_answer_to_nothing() -> None:
    facts = settling("2025-06-12", owed(TOTAL, due="2025-06-10"))
    assert settle(Answer("succeeded"), facts=facts) == Refused("not-found", {"name": "payment"})


@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize(
    ("known", "expected"), [("requested", ["payment released"]), ("released", [])]
)
def test_a_reservation_given_back(known: str, expected: list[str]) -> None:
    facts = Voiding(asked(TOTAL, kind="void", state=known), at("2025-06-12"))
    assert told(note_void(Answer("released"), facts=facts)) == expected


@pytest.mark.rule("INV-11", "INV-10", "SUB-04")
@pytest.mark.parametrize(
    ("name", "left", "amount", "expected"),
    [
        (
            "all of it",
            TOTAL,
            TOTAL,
            [
                "payment transfer came, value 2025-06-20: SEK 11781.25",
                "allocated SEK 11781.25, value 2025-06-20",
                "balance paid 0, 1 tries, paid 2025-06-20",
                "posted 2025-06-21 cash SEK 11781.25",
                "posted 2025-06-21 receivable SEK -11781.25",
                "subscription reinstated on 2025-06-21: active since 2025-06-21, 5 seats, "
                "P1Y to 2026-06-10; next remind 2026-03-12",
            ],
        ),
        (
            "a part leaves the rest open, and the arrears",
            TOTAL,
            "SEK 11781.24",
            [
                "payment transfer came, value 2025-06-20: SEK 11781.24",
                "allocated SEK 11781.24, value 2025-06-20",
                "balance open 1, 1 tries, again 2025-06-25",
                "posted 2025-06-21 cash SEK 11781.24",
                "posted 2025-06-21 receivable SEK -11781.24",
            ],
        ),
        (
            "what is too much goes to the balance",
            TOTAL,
            "SEK 12000.00",
            [
                "payment transfer came, value 2025-06-20: SEK 12000.00",
                "allocated SEK 11781.25, value 2025-06-20",
                "balance paid 0, 1 tries, paid 2025-06-20",
                "posted 2025-06-21 cash SEK 12000.00",
                "posted 2025-06-21 receivable SEK -11781.25",
                "posted 2025-06-21 customer-balance SEK -218.75",
                "subscription reinstated on 2025-06-21: active since 2025-06-21, 5 seats, "
                "P1Y to 2026-06-10; next remind 2026-03-12",
            ],
        ),
    ],
)
def test_a_transfer(name: str, left: str, amount: str, expected: list[str]) -> None:
    facts = settling(
        "2025-06-21",
        owed(left, due="2025-06-10", next_due_on=day("2025-06-25")),
        covered(unpaid("expired", "2025-06-11")),
    )
    assert told(_received(facts, amount, value="2025-06-20")) == expected


@pytest.mark.rule("INV-11")
def test_a_second_transfer_goes_to_the_balance_and_leaves_the_invoice_alone() -> None:
    """Its day of payment stays the day on which it was paid."""
    facts = settling(
        "2025-06-21",
        owed("SEK 0.00", due="2025-06-10", of=TOTAL),
        covered(subscription(started_on="2025-06-10", renews_on="2026-06-10")),
    )
    assert told(_received(facts, TOTAL, value="2025-06-20")) == [
        "payment transfer came, value 2025-06-20: SEK 11781.25",
        "posted 2025-06-21 cash SEK 11781.25",
        "posted 2025-06-21 customer-balance SEK -11781.25",
    ]


@pytest.mark.rule("INV-11", "INV-10", "PAY-08")
def test_a_charge_that_comes_after_a_transfer_pays_the_rest_only() -> None:
    facts = settling(
        "2025-06-12",
        owed("SEK 1781.25", due="2025-06-10", of=TOTAL),
        asked=asked(TOTAL, state="unknown"),
    )
    assert told(settle(Answer("succeeded"), facts=facts)) == [
        "payment succeeded, value 2025-06-12",
        "allocated SEK 1781.25, value 2025-06-12",
        "balance paid 0, 1 tries, paid 2025-06-12",
        "posted 2025-06-12 cash SEK 11781.25",
        "posted 2025-06-12 receivable SEK -1781.25",
        "posted 2025-06-12 customer-balance SEK -10000.00",
    ]


@pytest.mark.rule("PAY-08")
def test_an_invoice_of_nothing_is_paid_by_a_capture_of_nothing() -> None:
    free = replace(owed("SEK 0.00", due="2025-06-10"), state="open")
    facts = settling("2025-06-10", free, asked=asked("SEK 0.00", kind="capture"))
    assert told(settle(Answer("succeeded"), facts=facts)) == [
        "payment succeeded, value 2025-06-10",
        "balance paid 0, 1 tries, paid 2025-06-10",
    ]


@pytest.mark.rule("INV-11")
@pytest.mark.parametrize(
    ("amount", "currency", "code"),
    [
        (100, "EUR", "currency-differs"),
        (0, "SEK", "amount-out-of-range"),
        (-1, "SEK", "amount-out-of-range"),
    ],
)
def test_a_transfer_refused(amount: int, currency: str, code: str) -> None:
    decision = receive(
        amount_minor=amount,
        currency=currency,
        value_on=day("2025-06-20"),
        reference="RF18",
        facts=settling("2025-06-21", owed(TOTAL, due="2025-06-10")),
    )
    assert told(decision) == [f"refused {code}"]


@pytest.mark.rule("REN-13")
@pytest.mark.parametrize(
    ("name", "left", "about", "expected"),
    [
        (
            "what is open",
            "SEK 100.00",
            {"attempts": 2, "next_due_on": day("2025-06-11")},
            ["payment charge 3: SEK 100.00", "balance open 10000, 3 tries"],
        ),
        ("paid", "SEK 0.00", {}, ["refused invoice-paid"]),
        ("an answer is outstanding", "SEK 1.00", {"blocked": True}, ["refused payment-pending"]),
    ],
)
def test_charge(name: str, left: str, about: dict[str, Any], expected: list[str]) -> None:
    what = owed(left, due="2025-06-10", of=TOTAL, **about)
    facts = settling("2025-06-10", what, covered(UNPAID))
    decision = charge(facts=facts, payment_method_id=72, cause="paid-by-hand")
    assert told(decision) == expected
    if isinstance(decision, Decided):
        assert {change.payment_method_id for change in decision.changes} == {72}  # type: ignore[attr-defined]
        assert why(decision) == "REN-13 paid-by-hand invoice"


@pytest.mark.rule("REN-13")
@pytest.mark.parametrize(
    ("name", "on", "known", "about", "expected"),
    [
        (
            "its day",
            "2025-06-11",
            UNPAID,
            {},
            ["payment charge 2: SEK 11781.25", "balance open 1178125, 2 tries"],
        ),
        (
            "late",
            "2025-06-20",
            UNPAID,
            {},
            ["payment charge 2: SEK 11781.25", "balance open 1178125, 2 tries"],
        ),
        ("a day early", "2025-06-10", UNPAID, {}, ["refused not-due"]),
        ("no day set", "2025-06-11", UNPAID, {"next_due_on": None}, ["refused not-due"]),
        ("paid", "2025-06-11", UNPAID, {"open_minor": 0}, ["refused not-due"]),
        (
            "an answer is outstanding: the next day",
            "2025-06-11",
            UNPAID,
            {"blocked": True},
            ["balance open 1178125, 1 tries, again 2025-06-13"],
        ),
        (
            "no card known: the next day",
            "2025-06-25",
            replace(UNPAID, payment_method_id=None),
            {"payment_method_id": None},
            ["balance open 1178125, 1 tries, again 2025-07-10"],
        ),
        (
            "the last day before termination",
            "2025-07-25",
            unpaid("suspended", "2025-06-26"),
            {},
            ["payment charge 2: SEK 11781.25", "balance open 1178125, 2 tries"],
        ),
        (
            "terminated before the run came to it: nothing is charged any more",
            "2025-07-26",
            unpaid("terminated", "2025-07-26"),
            {},
            ["balance open 1178125, 1 tries"],
        ),
    ],
)
def test_retry(
    name: str, on: str, known: Subscription, about: dict[str, Any], expected: list[str]
) -> None:
    what = owed(TOTAL, due="2025-06-10", **{"next_due_on": day("2025-06-11")} | about)
    assert told(retry(facts=settling(on, what, covered(known)))) == expected


@pytest.mark.rule("REN-13")
def test_a_retry_takes_the_card_that_the_subscription_has_now() -> None:
    what = owed(TOTAL, due="2025-06-10", next_due_on=day("2025-06-11"))
    facts = settling("2025-06-11", what, covered(replace(UNPAID, payment_method_id=72)))
    decision = retry(facts=facts)
    assert isinstance(decision, Decided)
    assert {change.payment_method_id for change in decision.changes} == {72}  # type: ignore[attr-defined]


@pytest.mark.rule("SUB-04")
@pytest.mark.parametrize(
    ("left", "expected"),
    [("USD 2.00", False), ("USD 2.01", True), ("USD 0.00", False), ("SEK 0.01", True)],
)
def test_a_bank_fee_is_no_arrears(left: str, expected: bool) -> None:
    found = in_arrears(minor(left), currency=left[:3], policy=default_policy(), rates=None)
    assert found is expected


@pytest.mark.rule("SUB-04", "INV-11")
def test_a_rest_within_the_tolerance_reinstates_and_stays_open() -> None:
    facts = settling(
        "2025-06-21",
        owed("USD 100.00", due="2025-06-10"),
        covered(unpaid("suspended", "2025-06-26")),
    )
    decision = receive(
        amount_minor=minor("USD 98.00"),
        currency="USD",
        value_on=day("2025-06-21"),
        reference="",
        facts=facts,
    )
    assert told(decision, only="balance subscription") == [
        "balance open 200, 1 tries",
        "subscription reinstated on 2025-06-21: active since 2025-06-21, 5 seats, "
        "P1Y to 2026-06-10; next remind 2026-03-12",
    ]


def _received(facts: Any, amount: str, *, value: str) -> Any:
    return receive(
        amount_minor=minor(amount),
        currency=amount[:3],
        value_on=day(value),
        reference="RF18",
        facts=facts,
    )
