"""Renewals quoted in one go: what goes together, what is left out and why, one intent is once."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import QuoteDrafted
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.parties import Contact
from tenure.rules.policy import default_policy
from tenure.rules.quotes.quote import Quoting, Recipient, Source
from tenure.rules.quotes.renewing import Renewals, quote_renewals
from tests.rules import values as v

ON = "2025-05-01"
OTHER_CARD = replace(v.card("Master 1"), id=72)
ANNA = Recipient(email="anna@nordfab.example", name="Anna", language="sv")


def one(key: int, **changed: Any) -> Ordering:
    """An ordering of a subscription that renews on 2025-06-10."""
    known = v.subscription(id=key, **changed.pop("known", {}))
    made = Ordering(
        buying=v.buying(ON, **changed.pop("buying", {})),
        subscription=known,
        periods=(v.period("2024-06-10", "2025-06-10"),),
        current=v.offer(),
        renewed_as=v.offer(),
        contract=default_policy(),
        owed_invoices=(),
    )
    return replace(made, **changed)


def chosen(*orderings: Ordering, source: Source = Source.SALES, **changed: Any) -> Renewals:
    buying = v.buying(ON)
    contacts = tuple(
        Contact(f"buyer{number}@nordfab.example", "sv", number, f"Buyer {number}")
        for number in range(1, 8)
    )
    quoting = Quoting(
        buying=replace(buying, buyer=replace(buying.buyer, purchasers=contacts)),
        source=source,
        partner_id=9 if source == Source.PARTNER else None,
        orderings={one.subscription.id: one for one in orderings},
    )
    made = Renewals(quoting, tuple(one.subscription.id for one in orderings))
    return replace(made, **changed)


def drafts(decision: Decision) -> list[str]:
    """Tell each draft as the subscriptions it renews and its total."""
    assert isinstance(decision, Decided), decision
    return [
        f"{[line['subscription_id'] for line in one.wanted]} {one.intent}: {one.total_minor}"
        for one in decision.changes
        if isinstance(one, QuoteDrafted)
    ]


def left_out(decision: Decision) -> list[tuple[int, str]]:
    assert isinstance(decision, Decided), decision
    return [(left["subscription_id"], left["code"]) for left in decision.answer["left_out"]]  # type: ignore[attr-defined]


TWO = ["[1] go/1: 1178125", "[2] go/2: 1178125"]
TOGETHER = ["[1, 2] go/1: 2356250"]


@pytest.mark.rule("REN-08", "REN-09", "QUO-05")
@pytest.mark.parametrize(
    ("name", "source", "changed", "expected"),
    [
        ("what goes together", "sales", {}, TOGETHER),
        ("another card", "sales", {"buying": {"card": OTHER_CARD}}, TWO),
        ("another card", "partner", {"buying": {"card": OTHER_CARD}}, TWO),
        ("another partner of record", "sales", {"known": {"partner_id": 4}}, TWO),
        ("another partner of record", "self-service", {"known": {"partner_id": 4}}, TWO),
        ("a partner is the one it is", "partner", {"known": {"partner_id": 9}}, TOGETHER),
        ("another currency", "sales", {"known": {"currency": "EUR"}}, TWO),
    ],
)  # fmt: skip
def test_groups(name: str, source: str, changed: dict[str, Any], expected: list[str]) -> None:
    """Two of five seats at 1 885.00 and 25 % tax: 23 562.50 together, 11 781.25 each."""
    facts = chosen(one(1), one(2, **changed), source=Source(source))
    assert drafts(quote_renewals(facts, intent="go")) == expected, name


@pytest.mark.rule("REN-09", "SUB-06", "REN-12")
@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("not-renewable", {"known": {"state": "terminated"}}),
        ("flex-buys-anew", {"known": {"pack": True}}),
        ("window-not-open", {"known": {"renews_on": "2026-06-10"}}),
        ("not-early", {"renewed_as": v.offer(early_renewal=False)}),
        ("next-term-bought",
         {"known": {"renews_on": "2025-06-20", "begins_on": "2025-06-10", "begins_quantity": 3}}),
        ("pay-first", {"owed_invoices": (5,)}),
        ("no-price", {"renewed_as": v.offer(None)}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_renewed_does_not_stop_the_others(
    code: str, changed: dict[str, Any]
) -> None:
    decision = quote_renewals(chosen(one(1), one(2, **changed), one(3)), intent="go")
    assert drafts(decision) == ["[1, 3] go/1: 2356250"]
    assert left_out(decision) == [(2, code)]


@pytest.mark.rule("REN-09")
def test_none_of_them_is_no_quote() -> None:
    decision = quote_renewals(chosen(one(1, owed_invoices=(5,))), intent="go")
    assert drafts(decision) == []
    assert isinstance(decision, Decided)
    assert decision.answer["quote_id"] is None


@pytest.mark.rule("REN-09", "QUO-14")
@pytest.mark.parametrize(("by_itself", "seats"), [(True, 3), (False, 5)])
def test_seats_and_auto_renewal_stay_as_they_are_set(by_itself: bool, seats: int) -> None:
    """Five seats that are set to renew as three are quoted as three, and nothing is held."""
    known = {"auto_renew": by_itself, "next_quantity": seats}
    decision = quote_renewals(chosen(one(1, known=known)), intent="go")
    assert isinstance(decision, Decided)
    drafted = next(one for one in decision.changes if isinstance(one, QuoteDrafted))
    assert drafted.net_minor == seats * 188_500
    assert drafted.wanted[0]["auto_renew"] is by_itself
    answer: Any = decision.answer["drafts"]
    assert answer[0]["holding"] == ()


@pytest.mark.rule("QUO-02", "REN-09")
def test_without_recipients_as_many_purchasers_as_can_be() -> None:
    """Of seven purchasers the first and four more."""
    made = quote_renewals(chosen(one(1)), intent="go")
    named = quote_renewals(chosen(one(1)), intent="go", recipients=[ANNA])
    found = [
        [to["email"] for change in decision.changes if isinstance(change, QuoteDrafted)
         for to in change.recipients]
        for decision in (made, named)
        if isinstance(decision, Decided)
    ]  # fmt: skip
    assert found == [
        [f"buyer{number}@nordfab.example" for number in range(1, 6)],
        ["anna@nordfab.example"],
    ]


@pytest.mark.rule("REN-08", "REN-09")
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (chosen(one(1), chosen=(1, 2)), Refused("not-found", {"name": "subscription"})),
        (chosen(), Refused("not-found", {"name": "subscription"})),
        (chosen(one(1), chosen=tuple(range(101))),
         Refused("too-many", {"count": 101, "maximum": 100})),
    ],
)  # fmt: skip
def test_refused_as_a_whole(facts: Renewals, expected: Refused) -> None:
    assert quote_renewals(facts, intent="go") == expected


@pytest.mark.rule("REN-09")
def test_the_same_intent_is_the_same_quotes() -> None:
    decision = quote_renewals(chosen(one(1), made_before=(7, 8)), intent="go")
    assert isinstance(decision, Decided)
    assert (decision.changes, decision.answer) == ((), {"quote_id": 7, "quotes": 2})
