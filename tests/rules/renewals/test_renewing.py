"""Renewal by itself: the next term, its invoice, its charge, at a price that was announced."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import InvoiceIssued, MailRequested
from tenure.rules.dates import Term
from tenure.rules.decision import Decided
from tenure.rules.money import parse_money
from tenure.rules.pricing.prices import Price
from tenure.rules.renewals.renewing import next_price, renew
from tenure.rules.renewals.windows import early_from, term_windows
from tests.rules.telling import told, why
from tests.rules.values import buyer, day, minor, offer, policy, renewing, subscription

WHOLE = [
    "subscription renewed on 2025-06-10: active since 2024-06-10, 5 seats, P1Y to 2026-06-10, "
    "unpaid 2025-06-10; next state 2025-06-11",
    "term 2025-06-10…2026-06-10: 5 at SEK 1885.00, renewal",
    "invoice of 2025-06-10 due 2025-06-10: SEK 11781.25",
    "line renewal 2025-06-10–2026-06-09: 5, 942500",
    "tax domestic 2500: 235625 on 942500",
    "posted 2025-06-10 receivable SEK 11781.25",
    "posted 2025-06-10 deferred-revenue SEK -9425.00",
    "posted 2025-06-10 tax-owed SEK -2356.25",
    "earns from 2025-06-10 SEK 25.82 more",
    "earns from 2026-06-09 SEK 0.70 more",
    "earns from 2026-06-10 SEK -26.52 more",
    "payment charge 1: SEK 11781.25",
    "mail invoice to eva@example.com",
    "mail renewed to eva@example.com",
]


@pytest.mark.rule("REN-04", "REN-13", "INV-10", "SUB-02")
def test_the_whole_renewal() -> None:
    decision = renew(renewing("2025-06-10"))
    assert told(decision) == WHOLE
    assert why(decision) == "REN-04 renewed-by-itself subscription"


def test_without_a_card_nothing_is_charged_and_the_rest_is_the_same() -> None:
    known = subscription(payment_method_id=None)
    decision = renew(renewing("2025-06-10", known=known, card_label=""))
    assert told(decision) == [line for line in WHOLE if not line.startswith("payment")]


@pytest.mark.rule("REN-04", "REN-05", "COT-05", "CAT-06", "SUB-06")
@pytest.mark.parametrize(
    ("name", "known", "about", "expected"),
    [
        (
            "never above the announced price",
            {"reminded_minor": minor("SEK 1800.00")},
            {},
            ["term 2025-06-10…2026-06-10: 5 at SEK 1800.00, renewal"],
        ),
        (
            "below it today's",
            {"reminded_minor": minor("SEK 1900.00")},
            {},
            ["term 2025-06-10…2026-06-10: 5 at SEK 1885.00, renewal"],
        ),
        (
            "fewer seats from the renewal on",
            {"next_quantity": 3},
            {},
            ["term 2025-06-10…2026-06-10: 3 at SEK 1885.00, renewal"],
        ),
        (
            "more seats",
            {"next_quantity": 8},
            {},
            ["term 2025-06-10…2026-06-10: 8 at SEK 1885.00, renewal"],
        ),
        (
            "another term, by the month",
            {"next_offering_id": 6},
            {"offer": offer("SEK 188.50", term="P1M", offering_id=6)},
            ["term 2025-06-10…2025-07-10: 5 at SEK 188.50, renewal"],
        ),
        (
            "three years in three bills: the later ones are planned",
            {"next_offering_id": 6},
            {"offer": offer("SEK 1000.00", term="P3Y", offering_id=6)},
            [
                "term 2025-06-10…2028-06-10: 5 at SEK 1000.00, renewal",
                "instalment 2026-06-10…2027-06-10: 5, SEK 1666.66",
                "instalment 2027-06-10…2028-06-10: 5, SEK 1666.66",
            ],
        ),
        (
            "late: the term begins on the day it would have",
            {"state": "suspended", "state_since_on": "2025-06-26"},
            {},
            ["term 2025-06-10…2026-06-10: 5 at SEK 1885.00, renewal"],
        ),
        (
            "the anchor comes back",
            {"started_on": "2024-01-31", "renews_on": "2024-02-29", "term": "P1M"},
            {"offer": offer("SEK 188.50", term="P1M"), "on": day("2024-02-29")},
            ["term 2024-02-29…2024-03-31: 5 at SEK 188.50, renewal"],
        ),
    ],
)
def test_terms(
    name: str, known: dict[str, Any], about: dict[str, Any], expected: list[str]
) -> None:
    facts = renewing("2025-06-10", known=subscription(**known), **about)
    assert told(renew(facts), only="term instalment") == expected


@pytest.mark.rule("REN-04", "REN-05", "COT-05", "SUB-06")
@pytest.mark.parametrize(
    ("name", "known", "about", "expected"),
    [
        (
            "reminders begin anew, the announced price is spent",
            {"reminded_on": "2025-06-03", "reminded_minor": 180_000, "warned_on": "2025-06-03"},
            {},
            {"reminded_on": None, "reminded_minor": None, "warned_on": None},
        ),
        (
            "fewer seats begin by a step that takes seats back",
            {"next_quantity": 3},
            {},
            {"quantity": 5, "next_quantity": 3, "begins_quantity": 3, "next_due": "begin"},
        ),
        (
            "what was noted for its invoice is used up",
            {"next_po_number": "PO 7", "next_note": "Floor 3"},
            {},
            {"next_po_number": "", "next_note": ""},
        ),
        (
            "another term and offering",
            {"next_offering_id": 6},
            {"offer": offer("SEK 188.50", term="P1M", offering_id=6)},
            {"term": "P1M", "offering_id": 6, "renews_on": day("2025-07-10")},
        ),
        (
            "suspended before: active from the day of the renewal",
            {"state": "suspended", "state_since_on": "2025-06-26"},
            {"on": day("2025-07-05")},
            {"state": "active", "state_since_on": day("2025-07-05")},
        ),
        (
            "active before: active since then",
            {},
            {},
            {"state": "active", "state_since_on": day("2024-06-10")},
        ),
        ("judged by the policy in force now", {}, {"policy_id": 13}, {"policy_id": 13}),
        (
            "the next instalment",
            {},
            {"offer": offer("SEK 1000.00", term="P3Y")},
            {"next_bill_on": day("2026-06-10"), "renews_on": day("2028-06-10")},
        ),
        (
            "late, it is due today",
            {"state": "expired"},
            {"on": day("2025-06-20")},
            {"unpaid_due_on": day("2025-06-20")},
        ),
        (
            "what was owed before stays day 0",
            {"state": "expired", "unpaid_due_on": "2025-06-12"},
            {"on": day("2025-06-20")},
            {"unpaid_due_on": day("2025-06-12")},
        ),
    ],
)
def test_how_it_stands_afterwards(
    name: str, known: dict[str, Any], about: dict[str, Any], expected: dict[str, Any]
) -> None:
    decision = renew(renewing("2025-06-10", known=subscription(**known), **about))
    after = decision.changes[0].after  # type: ignore[union-attr]
    assert {key: getattr(after, key) for key in expected} == expected


@pytest.mark.rule("REN-07", "INV-10")
def test_a_late_monthly_one_is_charged_every_term_up_to_today() -> None:
    """One invoice, due today, a line a term; the month that is over is earned at once."""
    known = subscription(
        term="P1M", started_on="2025-05-10", state="suspended", state_since_on="2025-06-26"
    )
    facts = renewing("2025-07-10", known=known, offer=offer("SEK 30.00", term="P1M"))
    assert told(renew(facts)) == [
        "subscription renewed on 2025-07-10: active since 2025-07-10, 5 seats, P1M to 2025-08-10, "
        "unpaid 2025-07-10; next state 2025-07-11",
        "term 2025-06-10…2025-07-10: 5 at SEK 30.00, renewal",
        "term 2025-07-10…2025-08-10: 5 at SEK 30.00, renewal",
        "invoice of 2025-07-10 due 2025-07-10: SEK 375.00",
        "line renewal 2025-06-10–2025-07-09: 5, 15000",
        "line renewal 2025-07-10–2025-08-09: 5, 15000",
        "tax domestic 2500: 7500 on 30000",
        "posted 2025-07-10 receivable SEK 375.00",
        "posted 2025-07-10 deferred-revenue SEK -300.00",
        "posted 2025-07-10 tax-owed SEK -75.00",
        "earns from 2025-07-10 SEK 150.00 more",
        "earns from 2025-07-11 SEK -150.00 more",
        "earns from 2025-07-10 SEK 4.83 more",
        "earns from 2025-08-09 SEK 0.27 more",
        "earns from 2025-08-10 SEK -5.10 more",
        "payment charge 1: SEK 375.00",
        "mail invoice to eva@example.com",
        "mail renewed to eva@example.com",
    ]


@pytest.mark.rule("REN-04", "SUB-06", "SUB-10")
@pytest.mark.parametrize(
    ("name", "known", "about", "code"),
    [
        ("the day before", {}, {"on": day("2025-06-09")}, "not-due"),
        ("cancelled", {"auto_renew": False}, {}, "renewal-switched-off"),
        ("in arrears", {"unpaid_due_on": "2025-06-09"}, {}, "pay-first"),
        ("terminated", {"state": "terminated"}, {}, "not-due"),
        ("returned", {"state": "ended"}, {}, "not-due"),
        ("a trial", {"state": "trial"}, {}, "not-due"),
        ("not sold any more", {}, {"offer": offer(None)}, "no-price"),
        ("no tax rate", {}, {"buyer": buyer("SE", rates=())}, "tax-rate-missing"),
        ("no seats", {"next_quantity": 0}, {}, "quantity-out-of-range"),
    ],
)
def test_refusals(name: str, known: dict[str, Any], about: dict[str, Any], code: str) -> None:
    facts = renewing("2025-06-10", known=subscription(**known), **about)
    assert told(renew(facts)) == [f"refused {code}"]


@pytest.mark.rule("REN-12")
def test_renewing_what_was_renewed_is_refused() -> None:
    first = renew(renewing("2025-06-10"))
    after = first.changes[0].after  # type: ignore[union-attr]
    assert told(renew(renewing("2025-06-10", known=after))) == ["refused not-due"]


@pytest.mark.rule("REN-15", "CAT-01")
@pytest.mark.parametrize(
    ("name", "on", "effective", "instalments"),
    [
        ("since the model's day", "2025-06-10", "2025-06-10", 2),
        ("before it", "2025-06-10", "2025-06-11", 0),
        ("late, and since that day: what counts is the renewal", "2025-06-20", "2025-06-11", 2),
    ],
)
def test_three_years_are_billed_annually_since_the_model_holds(
    name: str, on: str, effective: str, instalments: int
) -> None:
    facts = renewing(
        on,
        offer=offer("SEK 1000.00", term="P3Y"),
        policy=policy(model__effective_date=effective),
    )
    assert len(told(renew(facts), only="instalment")) == instalments


@pytest.mark.rule("REN-07", "SUB-03")
@pytest.mark.parametrize(
    ("name", "renews", "term", "anchor", "on", "expected"),
    [
        ("ahead", "2025-06-10", "P1M", 10, "2025-05-01", ["2025-07-10"]),
        ("on the day", "2025-06-10", "P1M", 10, "2025-06-10", ["2025-07-10"]),
        ("on its last day", "2025-06-10", "P1M", 10, "2025-07-09", ["2025-07-10"]),
        ("the day after", "2025-06-10", "P1M", 10, "2025-07-10", ["2025-07-10", "2025-08-10"]),
        ("a year covers it", "2025-06-10", "P1Y", 10, "2025-07-25", ["2026-06-10"]),
        ("the anchor", "2024-01-31", "P1M", 31, "2024-03-01", ["2024-02-29", "2024-03-31"]),
    ],
)
def test_windows(
    name: str, renews: str, term: str, anchor: int, on: str, expected: list[str]
) -> None:
    found = term_windows(day(renews), term=Term(term), anchor_day=anchor, on=day(on))
    assert [ends.isoformat() for _, ends in found] == expected
    assert [starts for starts, _ in found] == [day(renews), *(ends for _, ends in found[:-1])]


@pytest.mark.rule("REN-04")
@pytest.mark.parametrize(
    ("today", "announced", "expected"),
    [
        ("SEK 1885.00", None, "SEK 1885.00"),
        ("SEK 1885.00", "SEK 1885.00", "SEK 1885.00"),
        ("SEK 1900.00", "SEK 1885.00", "SEK 1885.00"),
        ("SEK 1800.00", "SEK 1885.00", "SEK 1800.00"),
        ("SEK 1885.00", "SEK 0.00", "SEK 0.00"),
    ],
)
def test_the_announced_price_is_a_ceiling(today: str, announced: str | None, expected: str) -> None:
    known = replace(subscription(), reminded_minor=minor(announced) if announced else None)
    price = next_price(renewing("2025-06-10", known=known, offer=offer(today)))
    assert isinstance(price, Price)
    assert price.srp == parse_money(expected)


@pytest.mark.rule("REN-06")
def test_the_renewal_window() -> None:
    assert early_from(subscription(), policy=policy()) == day("2025-03-12")
    assert early_from(subscription(), policy=policy(renewal__window_days=30)) == day("2025-05-11")


@pytest.mark.rule("REN-17")
def test_the_invoice_has_what_was_noted_for_it() -> None:
    known = subscription(next_po_number="PO 7", next_note="Floor 3")
    decision = renew(renewing("2025-06-10", known=known))
    assert isinstance(decision, Decided)
    issued = next(one for one in decision.changes if isinstance(one, InvoiceIssued))
    told = next(
        one.values["po_number"]
        for one in decision.changes
        if isinstance(one, MailRequested) and one.template == "invoice"
    )
    assert (issued.po_number, issued.note, told) == ("PO 7", "Floor 3", "PO 7")
