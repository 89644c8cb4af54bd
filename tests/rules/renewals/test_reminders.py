"""Reminders: date and price before an automatic charge, each once, and the price is a ceiling."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import MailRequested, SubscriptionChanged
from tenure.rules.decision import Decided
from tenure.rules.pricing.fx import Rates
from tenure.rules.renewals.reminders import remind
from tests.rules.telling import told, why
from tests.rules.values import EVA, OLA, at, buyer, day, offer, renewing, subscription


@pytest.mark.rule("REN-03")
def test_the_whole_reminder() -> None:
    before = subscription(reminded_on="2025-03-12", reminded_minor=180_000)
    decision = remind(renewing("2025-05-11", known=before))
    assert isinstance(decision, Decided)
    assert decision.changes == (
        SubscriptionChanged(
            what="renewal-announced",
            after=replace(
                before,
                reminded_on=day("2025-05-11"),
                reminded_minor=188_500,
                next_due_on=day("2025-06-03"),
            ),
            on=day("2025-05-11"),
            data={"price_minor": 188_500, "currency": "SEK"},
        ),
        MailRequested(
            id=-1,
            customer_id=3,
            user_id=7,
            to="eva@example.com",
            language="sv",
            template="renewal-reminder",
            values={
                "product": "Atlas",
                "days": 30,
                "renews": {"on": "2025-06-10", "zone": "Europe/Stockholm"},
                "quantity": 5,
                "term": "P1Y",
                "unit_price": {"minor": 188_500, "currency": "SEK"},
                "total": {"minor": 1_178_125, "currency": "SEK"},
                "paid_with": "Visa 4242",
                "card_limit": None,
                "url": "/account/subscriptions/1/",
            },
            asked_at=at("2025-05-11"),
            subscription_id=1,
        ),
    )
    assert why(decision) == "REN-03 renewal-comes-up subscription"


@pytest.mark.rule("REN-03")
@pytest.mark.parametrize(
    ("name", "known", "about", "total", "quantity"),
    [
        ("every purchaser", {}, {"buyer": buyer(purchasers=(EVA, OLA))}, 1_178_125, 5),
        ("the seats of the next term", {"next_quantity": 3}, {}, 706_875, 3),
        (
            "three years: the first bill",
            {"term": "P3Y"},
            {"offer": offer("SEK 1000.00", term="P3Y")},
            208_335,
            5,
        ),
        ("without tax", {}, {"buyer": buyer("US")}, 942_500, 5),
    ],
)
def test_what_it_says(
    name: str, known: dict[str, Any], about: dict[str, Any], total: int, quantity: int
) -> None:
    facts = renewing("2025-03-12", known=subscription(**known), **about)
    decision = remind(facts)
    assert isinstance(decision, Decided)
    sent = [change for change in decision.changes if isinstance(change, MailRequested)]
    assert [mail.to for mail in sent] == [contact.email for contact in facts.buyer.purchasers]
    assert {mail.values["total"]["minor"] for mail in sent} == {total}
    assert {mail.values["quantity"] for mail in sent} == {quantity}


@pytest.mark.rule("REN-03")
@pytest.mark.parametrize(
    ("name", "on", "today", "days"),
    [
        ("on its day", "2025-03-12", "2025-03-12", [90]),
        ("a day late, it counts from that day", "2025-03-12", "2025-03-13", [89]),
        ("another one has come meanwhile: that one is mailed", "2025-03-12", "2025-05-11", []),
        ("the last one, four days late", "2025-06-03", "2025-06-07", [3]),
        ("the renewal date has come: nothing ahead to tell", "2025-06-03", "2025-06-10", []),
    ],
)
def test_late(name: str, on: str, today: str, days: list[int]) -> None:
    """Switched on again shortly before, or after an outage: one mail, whose days are true."""
    last = {"2025-03-12": None, "2025-06-03": "2025-05-11"}[on]
    facts = renewing(on, known=subscription(reminded_on=last), today=day(today))
    decision = remind(facts)
    assert isinstance(decision, Decided)
    first, *sent = decision.changes
    assert isinstance(first, SubscriptionChanged)
    assert (first.after.reminded_on, first.after.reminded_minor) == (day(on), 188_500)
    assert [mail.values["days"] for mail in sent if isinstance(mail, MailRequested)] == days


@pytest.mark.rule("REN-03")
@pytest.mark.parametrize(
    ("name", "on", "known", "about", "code"),
    [
        ("a day early", "2025-03-11", {}, {}, "not-due"),
        ("told already", "2025-03-12", {"reminded_on": "2025-03-12"}, {}, "not-due"),
        ("cancelled", "2025-03-12", {"auto_renew": False}, {}, "not-due"),
        ("in arrears", "2025-03-12", {"unpaid_due_on": "2025-03-01"}, {}, "not-due"),
        ("no price", "2025-03-12", {}, {"offer": offer(None)}, "no-price"),
        ("no tax rate", "2025-03-12", {}, {"buyer": buyer(rates=())}, "tax-rate-missing"),
        ("no seats", "2025-03-12", {"next_quantity": 0}, {}, "quantity-out-of-range"),
    ],
)
def test_refusals(
    name: str, on: str, known: dict[str, Any], about: dict[str, Any], code: str
) -> None:
    facts = renewing(on, known=subscription(**known), **about)
    assert told(remind(facts)) == [f"refused {code}"]


@pytest.mark.rule("REN-03", "PAY-04", "FX-05")
@pytest.mark.parametrize(
    ("quantity", "known", "said"),
    [(117, True, None), (118, True, 27_641_015), (5000, False, None)],
)
def test_a_large_one_says_that_a_card_by_hand_would_not_do(
    quantity: int, known: bool, said: int | None
) -> None:
    """118 × 1 885.00 + 25 % = 278 037.50 kronor; USD 25 000.00 are 276 410.15."""
    rates = Rates(
        calendar="month",
        from_on=day("2025-05-01"),
        base="EUR",
        published_on=day("2025-04-30"),
        units={"EUR": (1, 1), "SEK": (114_865, 10_000), "USD": (10_389, 10_000)},
    )
    before = subscription(quantity=quantity, reminded_on="2025-03-12")
    decision = remind(renewing("2025-05-11", known=before, rates=rates if known else None))
    assert isinstance(decision, Decided)
    mail = next(one for one in decision.changes if isinstance(one, MailRequested))
    assert mail.values["card_limit"] == (said and {"minor": said, "currency": "SEK"})


@pytest.mark.rule("SUB-14", "REN-03")
@pytest.mark.parametrize(
    ("name", "held", "chosen", "expected"),
    [
        ("three of five, all five handed out", 5, 0, (5, 2)),
        ("one of them is chosen to go", 5, 1, (5, 1)),
        ("both are: nothing is left to choose", 5, 2, None),
        ("one too many", 4, 0, (4, 1)),
        ("as many as there will be", 3, 0, None),
    ],
)
def test_the_admins_are_told_that_seats_become_fewer(
    name: str, held: int, chosen: int, expected: tuple[int, int] | None
) -> None:
    known = subscription(next_quantity=3, reminded_on="2025-03-12")
    facts = renewing("2025-05-11", known=known, held=held, chosen=chosen, admins=(OLA,))
    decision = remind(facts)
    assert isinstance(decision, Decided)
    asked = [
        one
        for one in decision.changes
        if isinstance(one, MailRequested) and one.template == "seats-to-choose"
    ]
    assert [(one.to, one.values["held"], one.values["over"]) for one in asked] == (
        [(OLA.email, *expected)] if expected else []
    )
