"""What a preview shows: the money, dates and mail of a decision and of what follows from it."""

from typing import Any

import pytest

from tenure.rules.changing.changing import Ordering, add_seats
from tenure.rules.decision import Decided
from tenure.rules.foresight import ForeseenCharge, ForeseenDate, foresee
from tenure.rules.money import Money
from tenure.rules.ordering import ahead
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.policy import default_policy
from tenure.rules.pricing.derivation import evaluate
from tenure.rules.renewals.renewing import renew
from tests.rules.telling import told
from tests.rules.values import buying, day, minor, offer, period, renewing, subscription


@pytest.mark.rule("COT-10", "CHK-13")
def test_an_order_of_three_years() -> None:
    """Its fulfilment adds dates and mail but no money: that is in the order."""
    sold = offer("SEK 1000.00", term="P3Y")
    facts = buying("2025-06-10", Wanted(sold, 1))
    decision = place(facts, intent="")
    assert isinstance(decision, Decided)
    then = ahead.fulfilled(decision, buying=facts, offers=[sold])
    assert isinstance(then, Decided)
    found = foresee(decision, then=then)
    assert found.charges == (
        ForeseenCharge(day("2025-06-10"), minor("SEK 416.68"), "SEK"),
        ForeseenCharge(day("2026-06-10"), minor("SEK 333.33"), "SEK", net=True),
        ForeseenCharge(day("2027-06-10"), minor("SEK 333.33"), "SEK", net=True),
    )
    assert found.dates == (ForeseenDate("renews-on", -1, day("2028-06-10")),)
    assert found.mails == (
        ("order-confirmation", "eva@example.com"),
        ("delivery", "eva@example.com"),
        ("invoice", "eva@example.com"),
    )
    assert found.changes == decision.changes


@pytest.mark.rule("COT-10", "CHK-13")
def test_charges_stand_in_the_order_of_their_days() -> None:
    lines = [Wanted(offer("SEK 300.00", term="P3Y"), n) for n in (1, 2)]
    decision = place(buying("2025-06-10", *lines), intent="")
    assert isinstance(decision, Decided)
    assert [(one.on.year, one.amount_minor) for one in foresee(decision).charges] == [
        (2025, 37_500),
        (2026, 10_000),
        (2026, 20_000),
        (2027, 10_000),
        (2027, 20_000),
    ]


@pytest.mark.rule("COT-10", "COT-01")
def test_more_seats() -> None:
    known = subscription()
    facts = Ordering(
        buying=buying("2025-01-15"),
        subscription=known,
        periods=(period("2024-06-10", "2025-06-10"),),
        current=offer(),
        renewed_as=offer(),
        contract=default_policy(),
        owed_invoices=(),
    )
    decision = add_seats(facts, quantity=1, intent="")
    assert isinstance(decision, Decided)
    then = ahead.fulfilled(
        decision, buying=facts.buying, offers=[facts.current], subscription=known
    )
    assert isinstance(then, Decided)
    found = foresee(decision, then=then)
    assert found.charges == (ForeseenCharge(day("2025-01-15"), minor("SEK 942.50"), "SEK"),)
    assert found.dates == (ForeseenDate("renews-on", 1, day("2025-06-10")),)
    assert [template for template, _ in found.mails] == [
        "seats-added",
        "order-confirmation",
        "invoice",
    ]


@pytest.mark.rule("COT-10", "CHK-13")
def test_a_renewal_of_three_years() -> None:
    decision = renew(renewing("2025-06-10", offer=offer("SEK 300.00", term="P3Y")))
    assert isinstance(decision, Decided)
    found = foresee(decision)
    assert found.charges == (
        ForeseenCharge(day("2025-06-10"), minor("SEK 625.00"), "SEK"),
        ForeseenCharge(day("2026-06-10"), minor("SEK 500.00"), "SEK", net=True),
        ForeseenCharge(day("2027-06-10"), minor("SEK 500.00"), "SEK", net=True),
    )
    assert found.dates == (ForeseenDate("renews-on", 1, day("2028-06-10")),)
    assert found.mails == (("invoice", "eva@example.com"), ("renewed", "eva@example.com"))


@pytest.mark.rule("CHK-10", "COT-10")
def test_nothing_follows_from_an_order_that_exists() -> None:
    facts = buying("2025-06-10", placed_before=61)
    decision = place(facts, intent="i")
    assert isinstance(decision, Decided)
    assert told(ahead.fulfilled(decision, buying=facts, offers=[])) == []
    found = foresee(decision)
    assert (found.charges, found.dates, found.mails) == ((), (), ())


@pytest.mark.rule("COT-09", "COT-10")
def test_each_charge_is_what_its_derivation_comes_to() -> None:
    """Of an order its lines and its tax, of a later bill the bill's own; of a renewal's invoice."""
    lines = [Wanted(offer("SEK 1000.00", term="P3Y"), n) for n in (1, 2)]
    placed = place(buying("2025-06-10", *lines), intent="")
    renewed = renew(renewing("2025-06-10", offer=offer("SEK 300.00", term="P3Y")))
    assert isinstance(placed, Decided)
    assert isinstance(renewed, Decided)
    charges = [*foresee(placed).charges, *foresee(renewed).charges]
    assert len(charges) == 8
    for charge in charges:
        assert charge.derivation is not None
        assert evaluate(charge.derivation) == Money(charge.amount_minor, charge.currency)
    parts: Any = charges[0].derivation
    assert [part["formula"] for part in parts["parts"]] == ["instalment", "instalment", "tax"]
