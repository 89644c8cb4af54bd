"""Stored cards: one per token, only what may be seen of it, kept while something uses it."""

from dataclasses import fields
from datetime import timedelta

import pytest

from tenure.rules.changes import PaymentMethodRemoved, PaymentMethodStored
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.payments.cards import Removing, Storing, remove, store
from tenure.rules.policy import default_policy
from tests.rules.values import at, day

AT = at("2025-06-10")


def stored(*, known: tuple[int, int] | None = None, month: int = 2, year: int = 2028) -> Decision:
    return store(
        Storing(known, 3, AT, default_policy()),
        token="tok_1",
        brand="Visa",
        last4="4242",
        holder="Eva",
        expires_month=month,
        expires_year=year,
    )


@pytest.mark.rule("PAY-02")
@pytest.mark.parametrize(
    ("month", "year", "expected"),
    [(2, 2028, "2028-02-29"), (2, 2027, "2027-02-28"), (12, 2025, "2025-12-31")],
)
def test_a_card_works_to_the_end_of_its_month(month: int, year: int, expected: str) -> None:
    card = PaymentMethodStored(
        id=-1,
        customer_id=3,
        kind="card",
        token="tok_1",
        brand="Visa",
        last4="4242",
        holder="Eva",
        expires_on=day(expected),
        stored_at=AT,
        next_due_on=day(expected) - timedelta(days=30),
    )
    assert stored(month=month, year=year) == Decided((card,), None, {"payment_method_id": -1})


@pytest.mark.rule("PAY-02", "CHK-11")
def test_no_number_is_ever_kept() -> None:
    assert {field.name for field in fields(PaymentMethodStored)} == {
        "id",
        "customer_id",
        "kind",
        "token",
        "brand",
        "last4",
        "holder",
        "expires_on",
        "stored_at",
        "next_due_on",
    }


@pytest.mark.rule("PAY-02", "ACC-11")
def test_the_same_token_is_one_card_and_never_somebody_elses() -> None:
    assert stored(known=(71, 3)) == Decided((), None, {"payment_method_id": 71})
    assert stored(known=(71, 4)) == Refused("not-found", {"name": "card"})


@pytest.mark.rule("PAY-06")
@pytest.mark.parametrize(
    ("used_by", "expected"),
    [
        ((), Decided((PaymentMethodRemoved(id=71, customer_id=3, removed_at=AT),))),
        (
            ("Atlas", "Beam"),
            Refused(
                "method-in-use", {"products": "Atlas, Beam", "count": 2}, "account:subscriptions"
            ),
        ),
    ],
)
def test_a_card_in_use_is_not_removed(used_by: tuple[str, ...], expected: Decision) -> None:
    assert remove(Removing(71, 3, used_by, AT)) == expected
