"""Seats through the engine: never more than there are, and what they open (SUB-07, 12, 14)."""

import pytest

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.licensing.release_seat import RELEASE_SEAT, ReleaseSeat
from tenure.operations.providers import Outside
from tenure.questions.licensing.access import access
from tests import builders as b

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    return b.company()


def bought(firm: b.Company, world: Outside, *, quantity: int = 2, auto_renew: bool = True) -> int:
    card = b.real_card(firm, world)
    return b.buy(firm, quantity=quantity, card=card, auto_renew=auto_renew)


@pytest.mark.rule("SUB-14")
def test_never_more_seats_than_were_bought(firm: b.Company, outside: Outside) -> None:
    # The purchaser got the first of the three with the order.
    key, who = bought(firm, outside, quantity=3), b.actor(firm.purchaser)
    eva, ola, kim = b.person(), b.person(), b.person()
    first = b.do(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=eva.email), actor=who)
    again = b.do(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=eva.email), actor=who)
    assert first["assignment_id"] == again["assignment_id"]
    b.do(ASSIGN_SEAT, AssignSeat(subscription_id=key, email=ola.email), actor=who)
    third = AssignSeat(subscription_id=key, email=kim.email)
    assert b.refused(ASSIGN_SEAT, third, actor=who) == "seats-taken"
    b.do(RELEASE_SEAT, ReleaseSeat(assignment_id=first["assignment_id"]), actor=who)
    b.do(ASSIGN_SEAT, third, actor=who)
    held = b.first("SELECT count(*) FROM assignment WHERE released_at IS NULL")[0]
    assert held == 3


@pytest.mark.rule("SUB-14", "SUP-02")
def test_who_has_no_account_is_invited_first(firm: b.Company, outside: Outside) -> None:
    wanted = AssignSeat(subscription_id=bought(firm, outside), email="nobody@x.example")
    assert b.refused(ASSIGN_SEAT, wanted, actor=b.actor(firm.purchaser)) == "user-unknown"


@pytest.mark.rule("SUB-07", "SUB-12")
def test_access_follows_the_boundaries_without_any_run(firm: b.Company, outside: Outside) -> None:
    """Bought for a year on 2026-01-15, not renewed: open to 2027-01-30, then never again."""
    key, eva = bought(firm, outside, auto_renew=False), b.person("eva@fjall.example")
    assert access(eva.email, "atlas", b.NOW).reason == "access-not-assigned"
    assigned = AssignSeat(subscription_id=key, email=eva.email)
    b.do(ASSIGN_SEAT, assigned, actor=b.actor(firm.purchaser))
    table = [
        ("2026-01-15 23:00", True, "active", "seat"),
        ("2027-01-14 22:59", True, "active", "seat"),
        ("2027-01-14 23:00", True, "expired", "seat"),
        ("2027-01-30 22:59", True, "expired", "seat"),
        ("2027-01-30 23:00", False, "suspended", "access-suspended"),
        ("2027-03-01 22:59", False, "suspended", "access-suspended"),
        ("2027-03-01 23:00", False, "terminated", "access-terminated"),
    ]
    for when, allowed, state, reason in table:
        answer = access("Eva@fjall.example", "atlas", b.at(when))
        assert (answer.allowed, answer.state, answer.reason) == (allowed, state, reason), when
        if allowed:
            assert answer.until_at == b.at("2027-01-30 23:00")
    late = b.at("2027-02-01")
    assert b.refused(ASSIGN_SEAT, assigned, actor=b.actor(firm.purchaser), at=late) == (
        "assignments-closed"
    )
    assert "upgrades" not in access(eva.email, "atlas", b.at("2027-01-20")).features


@pytest.mark.rule("SUB-12")
def test_access_names_what_is_unknown_and_takes_one_query(
    firm: b.Company, outside: Outside, django_assert_num_queries: object
) -> None:
    eva = b.person()
    assert access("nobody@x.example", "atlas", b.NOW).reason == "user-unknown"
    assert access(eva.email, "no-such", b.NOW).reason == "product-unknown"
    with django_assert_num_queries(1):  # type: ignore[operator]
        access("nobody@x.example", "atlas", b.NOW)
    # Who has no seat may have tokens, or wait for one.
    with django_assert_num_queries(3):  # type: ignore[operator]
        access(eva.email, "atlas", b.NOW)
