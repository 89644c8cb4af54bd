"""Later bills of three years: each on its day, at the price that was fixed at the start."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.dates import Term
from tenure.rules.money import parse_money
from tenure.rules.pricing.derivation import instalment, list_price, term_price
from tenure.rules.renewals.instalment_billing import bill_instalments
from tenure.rules.renewals.renewing import Planned
from tests.rules.telling import told, why
from tests.rules.values import buyer, day, offer, rates, renewing, subscription

WHOLE = term_price(list_price(parse_money("SEK 3000.00")), term=Term.P3Y, terms=1, quantity=5)
SECOND, THIRD, SEAT = (
    Planned(
        id=key,
        due_on=day(due),
        covers_to_on=day(to),
        quantity=quantity,
        net_minor=net,
        srp_minor=300_000,
        derivation=instalment(WHOLE, number=number, count=3),
    )
    for key, due, to, quantity, net, number in (
        (31, "2025-06-10", "2026-06-10", 5, 500_000, 2),
        (32, "2026-06-10", "2027-06-10", 5, 500_000, 3),
        (33, "2025-06-10", "2026-06-10", 1, 100_000, 2),
    )
)
RUNNING = subscription(term="P3Y", renews_on="2027-06-10", next_bill_on="2025-06-10")


@pytest.mark.rule("REN-15", "FX-04", "INV-10")
def test_the_whole_bill() -> None:
    """What a seat costs today doesn't matter: SEK 9999.00 or no price at all."""
    facts = renewing(
        "2025-06-10",
        known=RUNNING,
        offer=offer("SEK 9999.00", term="P3Y"),
        planned=(SECOND, THIRD),
    )
    expected = [
        "subscription instalment-billed on 2025-06-10: active since 2024-06-10, 5 seats, "
        "P3Y to 2027-06-10, unpaid 2025-06-10, billed 2026-06-10; next state 2025-06-11",
        "instalment 31 billed",
        "invoice of 2025-06-10 due 2025-06-10: SEK 6250.00",
        "line instalment 2025-06-10–2026-06-09: 5, 500000",
        "tax domestic 2500: 125000 on 500000",
        "posted 2025-06-10 receivable SEK 6250.00",
        "posted 2025-06-10 deferred-revenue SEK -5000.00",
        "posted 2025-06-10 tax-owed SEK -1250.00",
        "earns from 2025-06-10 SEK 13.69 more",
        "earns from 2026-06-09 SEK 3.15 more",
        "earns from 2026-06-10 SEK -16.84 more",
        "payment charge 1: SEK 6250.00",
        "mail invoice to eva@example.com",
    ]
    decision = bill_instalments(facts)
    assert told(decision) == expected
    assert why(decision) == "REN-15 instalment-due subscription"
    assert told(bill_instalments(replace(facts, offer=offer(None, term="P3Y")))) == expected


@pytest.mark.rule("REN-15", "COT-04")
def test_seats_that_joined_are_on_the_same_invoice() -> None:
    facts = renewing("2025-06-10", known=RUNNING, planned=(SECOND, SEAT, THIRD))
    assert told(bill_instalments(facts), only="instalment line invoice payment") == [
        "instalment 31 billed",
        "instalment 33 billed",
        "invoice of 2025-06-10 due 2025-06-10: SEK 7500.00",
        "line instalment 2025-06-10–2026-06-09: 5, 500000",
        "line instalment 2025-06-10–2026-06-09: 1, 100000",
        "payment charge 1: SEK 7500.00",
    ]


@pytest.mark.rule("REN-15", "SUB-04")
@pytest.mark.parametrize(
    ("name", "known", "planned", "expected"),
    [
        (
            "the last bill",
            {},
            (replace(THIRD, due_on=day("2025-06-10")),),
            "active since 2024-06-10, 5 seats, P3Y to 2027-06-10, unpaid 2025-06-10; "
            "next state 2025-06-11",
        ),
        (
            "what is owed longer stays day 0",
            {"unpaid_due_on": "2025-06-01", "state": "expired", "state_since_on": "2025-06-02"},
            (SECOND,),
            "expired since 2025-06-02, 5 seats, P3Y to 2027-06-10, unpaid 2025-06-01; "
            "next warn 2025-06-14",
        ),
    ],
)
def test_how_it_stands_afterwards(
    name: str, known: dict[str, Any], planned: tuple[Planned, ...], expected: str
) -> None:
    before = subscription(
        **{"term": "P3Y", "renews_on": "2027-06-10", "next_bill_on": "2025-06-10"} | known
    )
    decision = bill_instalments(renewing("2025-06-10", known=before, planned=planned))
    assert told(decision)[0] == f"subscription instalment-billed on 2025-06-10: {expected}"


@pytest.mark.rule("TAX-01")
def test_the_tax_is_that_of_the_day() -> None:
    """The price is fixed, the tax rate isn't."""
    known = buyer(rates=rates("SE 2020-01-01 25", "SE 2025-06-10 12"))
    facts = renewing("2025-06-10", known=RUNNING, buyer=known, planned=(SECOND,))
    assert told(bill_instalments(facts), only="tax") == ["tax domestic 1200: 60000 on 500000"]


@pytest.mark.rule("REN-15")
@pytest.mark.parametrize(
    ("name", "on", "state", "about", "code"),
    [
        ("a day early", "2025-06-09", "active", {}, "not-due"),
        ("all billed", "2025-06-10", "active", {"planned": ()}, "not-due"),
        ("terminated: nothing more is billed", "2025-06-10", "terminated", {}, "not-due"),
        ("returned", "2025-06-10", "ended", {}, "not-due"),
        ("no rate", "2025-06-10", "active", {"buyer": buyer(rates=())}, "tax-rate-missing"),
    ],
)
def test_refusals(name: str, on: str, state: str, about: dict[str, Any], code: str) -> None:
    facts = renewing(on, known=replace(RUNNING, state=state), **{"planned": (SECOND,)} | about)
    assert told(bill_instalments(facts)) == [f"refused {code}"]
