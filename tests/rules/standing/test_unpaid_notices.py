"""Who pays invoices without purchasing is told when one of theirs is unpaid, and what follows."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import MailRequested
from tenure.rules.decision import Decided, Decision
from tenure.rules.lifecycle.arrears import Unpaid
from tenure.rules.parties import Contact, PayerAccount
from tenure.rules.payments.settling import Answer, settle
from tenure.rules.policy import default_policy
from tenure.rules.standing.standing import Standing, step, warn
from tests.rules.values import EVA, asked, at, buyer, covered, day, owed, settling, subscription

BILLS = Contact("bills@example.com", "da")
PLANT = Contact("plant@example.com", "en")
PAYERS = buyer(
    payer_accounts=(
        PayerAccount(1, "P1", "", True, (BILLS, EVA)),
        PayerAccount(2, "P2", "Plant", False, (PLANT,)),
    )
)
ZONE = "Europe/Stockholm"
DUE = day("2025-02-09")


def standing(on: str, state: str, *, account: int | None = None, **known: Any) -> Standing:
    """An unpaid invoice of SEK 11781.25, due on 9 February, sent to a payer account."""
    given: dict[str, Any] = {
        "state": state,
        "unpaid_due_on": "2025-02-09",
        "renews_on": "2026-01-10",
        "auto_renew": True,
    }
    return Standing(
        subscription=subscription(**given | known),
        product_name="Atlas",
        buyer=PAYERS,
        policy=default_policy(),
        on=day(on),
        at=at(on),
        overdue=(Unpaid(41, DUE, DUE, 1_178_125, "SEK", payer_account_id=account),),
    )


def to_payers(decision: Decision) -> list[tuple[str, str, dict[str, object]]]:
    """Return the mails to who pays: to whom, in which language, and what is in them of its own."""
    assert isinstance(decision, Decided)
    common = {"company", "amount", "due_on", "products", "url"}
    return [
        (
            one.to,
            one.language,
            {name: value for name, value in one.values.items() if name not in common},
        )
        for one in decision.changes
        if isinstance(one, MailRequested) and one.template == "invoice-unpaid"
    ]


@pytest.mark.rule("NOT-03", "NOT-06")
def test_each_step_is_told_to_who_pays() -> None:
    expired = step(standing("2025-02-10", "active"))
    assert to_payers(expired) == [
        (
            "bills@example.com",
            "da",
            {"step": "expired", "access": {"on": "2025-02-24", "zone": ZONE}},
        )
    ]
    ahead = warn(standing("2025-02-22", "expired", state_since_on="2025-02-10"))
    assert to_payers(ahead) == [
        (
            "bills@example.com",
            "da",
            {"step": "suspension", "ends": {"on": "2025-02-25", "zone": ZONE}},
        )
    ]
    suspended = step(
        standing("2025-02-25", "expired", state_since_on="2025-02-10", warned_on="2025-02-22")
    )
    assert to_payers(suspended) == [
        (
            "bills@example.com",
            "da",
            {
                "step": "suspended",
                "suspended": {"on": "2025-02-25", "zone": ZONE},
                "last_chance_on": "2025-03-26",
            },
        )
    ]
    last = warn(standing("2025-03-24", "suspended", state_since_on="2025-02-25"))
    assert [(to, values["step"]) for to, _, values in to_payers(last)] == [
        ("bills@example.com", "termination")
    ]


@pytest.mark.rule("NOT-03", "INV-06")
def test_it_goes_to_whom_the_invoice_went() -> None:
    decision = step(standing("2025-02-10", "active", account=2))
    assert [to for to, *_ in to_payers(decision)] == ["plant@example.com"]


@pytest.mark.rule("NOT-03")
def test_what_was_not_renewed_is_nothing_to_pay() -> None:
    given = standing("2025-06-10", "active", auto_renew=False, renews_on="2025-06-10")
    given = replace(given, subscription=replace(given.subscription, unpaid_due_on=None))
    assert to_payers(step(given)) == []


@pytest.mark.rule("NOT-03", "REN-13")
@pytest.mark.parametrize(("attempts", "expected"), [(1, ["bills@example.com"]), (2, [])])
def test_a_declined_charge_is_told_once_to_who_pays(attempts: int, expected: list[str]) -> None:
    """They were told before that the card would pay it; the purchaser hears of each try."""
    facts = settling(
        "2025-06-10",
        owed("SEK 11781.25", due="2025-06-10", attempts=attempts),
        covered(subscription(unpaid_due_on="2025-06-10")),
        asked=asked("SEK 11781.25"),
        buyer=PAYERS,
    )
    decision = settle(Answer("declined", "", "card_declined"), facts=facts)
    assert [to for to, *_ in to_payers(decision)] == expected
    assert isinstance(decision, Decided)
    purchasers = [
        one.to
        for one in decision.changes
        if isinstance(one, MailRequested) and one.template == "payment-failed"
    ]
    assert purchasers == ["eva@example.com"]
