"""Editing a stored card: its expiry and address, never its number (PAY-03)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import MailRequested, PaymentMethodEdited
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.payments.cards import Editing, edit
from tests.rules import values as v

pytestmark = pytest.mark.rule("PAY-03")

CARD = Editing(
    id=71,
    customer_id=3,
    label="Visa •••• 4242",
    expires_on=v.day("2026-02-28"),
    address={"line1": "Storgatan 1", "city": "Umeå"},
    purchasers=(v.EVA,),
    changed_by="Ola",
    policy=v.policy(),
    on=v.day("2026-01-15"),
    at=v.at("2026-01-15"),
)


def edited(month: int, year: int, /, facts: Editing = CARD, **address: str) -> Decision:
    return edit(
        facts, expires_month=month, expires_year=year, address=address or dict(CARD.address)
    )


def test_another_date_and_address() -> None:
    decision = edited(1, 2028, line1=" Nya  vägen 2 ", city="Umeå", unknown="x", line2="")
    assert isinstance(decision, Decided)
    change, mail = decision.changes
    assert change == PaymentMethodEdited(
        id=71,
        customer_id=3,
        expires_on=v.day("2028-01-31"),
        address={"line1": "Nya vägen 2", "city": "Umeå"},
        next_due_on=v.day("2028-01-01"),
    )
    assert isinstance(mail, MailRequested)
    assert (mail.to, mail.template) == ("eva@example.com", "card-edited")
    assert mail.values["expires_on"] == "2028-01-31"


@pytest.mark.parametrize(
    ("name", "month", "year", "changed", "code"),
    [
        ("this month", 1, 2026, {}, ""),
        ("as it is", 2, 2026, {}, ""),
        ("last month", 12, 2025, {}, "card-expiry-past"),
        ("no month", 13, 2028, {}, "card-expiry-wrong"),
        ("month nought", 0, 2028, {}, "card-expiry-wrong"),
        ("two digits of a year", 1, 28, {}, "card-expiry-wrong"),
        ("a slip of the pen", 1, 2082, {}, "card-expiry-wrong"),
        ("one that has expired comes back", 1, 2028, {"expires_on": v.day("2025-12-31")}, ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_dates(name: str, month: int, year: int, changed: dict[str, Any], code: str) -> None:
    decision = edited(month, year, replace(CARD, **changed))
    assert (decision.code if isinstance(decision, Refused) else "") == code


def test_twice_is_once() -> None:
    decision = edited(2, 2026)
    assert isinstance(decision, Decided)
    assert decision.changes == ()
