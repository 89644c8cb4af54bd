"""The one path: what it writes, what it parks, how it halves, and what it leaves after a fault."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection

from tenure.actions.companies.change_user import CHANGE_USER, ChangeUser
from tenure.actions.renewals.remind import REMIND, Remind
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.engine.action import Action, Due
from tenure.engine.actor import Actor, system
from tenure.engine.outcome import Done, Parked
from tenure.engine.perform import perform, perform_due, release
from tenure.engine.preview import preview
from tenure.operations.providers import Outside
from tenure.questions.running.parking import parked_work
from tenure.records.facts.reading import rows
from tenure.rules.changes import LedgerPosted
from tenure.rules.decision import Decided, Decision, Refused
from tests import builders

pytestmark = pytest.mark.django_db

AT = builders.at("2026-10-17")


@dataclass(frozen=True, slots=True)
class World:
    """Companies with a subscription each."""

    companies: list[builders.Company]
    subscriptions: list[int]

    def due(self) -> list[Due]:
        """Return the subscriptions as work of a run."""
        return [
            Due(key, company.id, date(2026, 10, 17))
            for key, company in zip(self.subscriptions, self.companies, strict=True)
        ]


@pytest.fixture
def world(outside: Outside) -> World:
    """Six companies, each with a yearly subscription."""
    builders.vendor()
    companies = [builders.company() for _ in range(6)]
    return World(
        companies,
        [builders.buy(one, card=builders.real_card(one, outside)) for one in companies],
    )


def poisoned(action: Action[Remind, Any], items: set[int]) -> Action[Remind, Any]:
    """Return the action with a rule that faults for some items."""

    def decide(wanted: Remind, facts: Any) -> Decision:
        if wanted.subscription_id in items:
            raise ZeroDivisionError("a fault in the rule")
        return action.decide(wanted, facts)

    return replace(action, decide=decide)


def reminded() -> set[int]:
    """Return which subscriptions were reminded."""
    return {row[0] for row in rows("SELECT id FROM subscription WHERE reminded_on IS NOT NULL")}


def test_a_fault_parks_its_item_and_the_others_go_on(world: World) -> None:
    """Of six in one batch the culprit is parked alone with its reason, five are done."""
    culprit = world.subscriptions[3]
    outcomes = perform_due(poisoned(REMIND, {culprit}), world.due(), actor=system("run"), at=AT)
    assert [type(outcome) for outcome in outcomes] == [Done, Done, Done, Parked, Done, Done]
    assert reminded() == set(world.subscriptions) - {culprit}
    (parked,) = parked_work()
    assert (parked.action, parked.item) == ("remind", culprit)
    assert parked.reason == "ZeroDivisionError: a fault in the rule"


def test_parked_work_is_left_out_until_it_is_released(world: World) -> None:
    """A run does not stumble over the same item twice; after release it is due again."""
    culprit = world.subscriptions[0]
    perform_due(poisoned(REMIND, {culprit}), world.due(), actor=system("run"), at=AT)
    assert REMIND.due is not None
    assert REMIND.due("Europe/Stockholm", date(2026, 10, 17), 100) == []
    assert release("remind", culprit, actor=system("test"), at=AT) is True
    assert [one.item for one in REMIND.due("Europe/Stockholm", date(2026, 10, 17), 100)] == [
        culprit
    ]
    assert release("remind", culprit, actor=system("test"), at=AT) is False


def test_a_refusal_in_a_run_is_parked_with_its_code(world: World) -> None:
    """What a rule refuses for good needs a person; it must not be tried for ever."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM list_price")
    outcomes = perform_due(REMIND, world.due(), actor=system("run"), at=AT)
    assert all(isinstance(outcome, Parked) for outcome in outcomes)
    assert "no-price" in parked_work()[0].reason


def test_a_request_that_faults_leaves_nothing_and_parks_nobody(world: World) -> None:
    """An exception reaches the caller, and no row of the decision is there."""
    company = world.companies[0]
    broken = replace(
        SET_AUTO_RENEWAL,
        decide=lambda _wanted, _facts: Decided(
            (
                LedgerPosted(
                    id=-1,
                    posting=-2,
                    legal_entity_id=1,
                    customer_id=company.id,
                    on=date(2026, 1, 1),
                    account="cash",
                    amount_minor=100,
                    currency="SEK",
                ),
            )
        ),
    )
    wanted = SetAutoRenewal(
        customer_id=company.id, subscription_ids=(world.subscriptions[0],), on=False
    )
    with pytest.raises(IntegrityError, match="sum to zero"):
        perform(broken, wanted, actor=builders.actor(company.purchaser), at=AT)


@pytest.mark.rule("OPS-04")
def test_events_say_who_what_why_and_from_where(world: World) -> None:
    """Switching auto-renewal off is in the log with the person, the rule and the source."""
    company, key = world.companies[0], world.subscriptions[0]
    actor = builders.actor(company.purchaser, source="account")
    wanted = SetAutoRenewal(customer_id=company.id, subscription_ids=(key,), on=False)
    assert isinstance(perform(SET_AUTO_RENEWAL, wanted, actor=actor, at=AT), Done)
    event = rows(
        "SELECT what, action, actor_kind, actor_id, source, rule, cause, at FROM event "
        "WHERE subscription_id = %s ORDER BY id DESC LIMIT 1",
        [key],
    )[0]
    assert event == (
        "auto-renewal-off",
        "set-auto-renewal",
        "user",
        company.purchaser.id,
        "account",
        "REN-02",
        "switched-off",
        AT,
    )


@pytest.mark.rule("OPS-04")
@pytest.mark.parametrize("table", ["event", "ledger_entry"])
def test_log_and_books_are_append_only(world: World, table: str) -> None:
    """The database itself refuses to change or delete what was written."""
    assert world.subscriptions
    with pytest.raises(IntegrityError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")


def test_preview_is_the_same_and_saves_nothing(world: World) -> None:
    """A preview has the changes that performing makes; no row and no event is written."""
    company, key = world.companies[0], world.subscriptions[0]
    actor = builders.actor(company.purchaser)
    wanted = SetAutoRenewal(customer_id=company.id, subscription_ids=(key,), on=False)
    counted = "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM mail)"
    before = rows(counted)
    foreseen = preview(SET_AUTO_RENEWAL, wanted, actor=actor, at=AT)
    assert not isinstance(foreseen, Refused)
    assert rows(counted) == before
    done = perform(SET_AUTO_RENEWAL, wanted, actor=actor, at=AT)
    assert isinstance(done, Done)
    assert foreseen.changes == done.changes
    assert foreseen.mails == (("auto-renewal-changed", company.purchaser.email),)


def test_a_foreign_customer_does_not_exist(world: World) -> None:
    """Somebody without a role is told that nothing is there, as for a key that never was."""
    stranger = builders.actor(builders.person())
    for customer in (world.companies[0].id, 999_999_999):
        wanted = SetAutoRenewal(customer_id=customer, subscription_ids=(), on=False)
        refused = perform(SET_AUTO_RENEWAL, wanted, actor=stranger, at=AT)
        assert isinstance(refused, Refused)
        assert refused.code == "not-found"


def test_who_has_not_signed_in_is_asked_to(world: World) -> None:
    """Without an account one is led to sign in, not told about roles."""
    assert world.companies
    refused = perform(
        CHANGE_USER,
        ChangeUser(user_id=world.companies[0].purchaser.id, name="X", language="en"),
        actor=Actor(kind="anonymous", source="store"),
        at=AT,
    )
    assert isinstance(refused, Refused)
    assert refused.code == "sign-in-first"
