"""The clock goes forward by an hour, 45 and 400 days: in one jump, in steps, or after an outage."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.webhook import parse
from tenure.operations import sandbox
from tenure.operations.catching_up import catch_up
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b
from tests.faults.branches import branch
from tests.faults.passes import LONG, inflicted
from tests.faults.world import QUERIES

pytestmark = pytest.mark.django_db

START = b.at("2026-03-14 22:30")
"""Half past eleven in the evening in Stockholm, before the day on which most is due."""

COMPANIES = 8
IN_ARREARS = {f"Company {i:03}" for i in range(COMPANIES) if i % 5 == 0 or i % 4 == 3}
"""Those whose card is declined, and those that don't renew."""

LONG_ONLY = pytest.mark.skipif(not LONG, reason="the long pass: python -m tests.faults")

type Found = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class World:
    """A sandbox with monthly and yearly subscriptions, some unpaid, some that don't renew."""

    simulator: Simulator
    outside: Outside


@pytest.fixture
def world(outside: Outside) -> World:
    assert isinstance(outside.payment, InProcessProvider)
    simulator = outside.payment.simulator
    b.vendor(at=b.at("2025-03-15"))
    for i in range(COMPANIES):
        company = b.company(name=f"Company {i:03}", at=b.at("2025-03-15"))
        card = simulator.store_card("4242424242424242", holder=f"Person {i:03}")
        monthly = i % 2 == 1
        b.buy(
            company,
            card=b.stored(company, card, at=b.at("2025-03-15")),
            term="P1M" if monthly else "P1Y",
            quantity=1 + i,
            auto_renew=i % 4 != 3,
            at=b.at("2026-02-15") if monthly else b.at("2025-03-15"),
        )
        if i % 5 == 0:
            simulator.set_behaviour(card.token, "declined")
    with quietly():
        # What came before is done and told.
        run(at=START)
        drain(at=START)
    wanted = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=START)
    b.do(SET_UP_DEPLOYMENT, wanted, actor=system("test"))
    return World(simulator, outside)


def stepwise(by: timedelta) -> Callable[[datetime], None]:
    """Return how the clock is moved in steps."""

    def move(to: datetime) -> None:
        at = START
        while at < to:
            at = min(at + by, to)
            assert not isinstance(sandbox.move(to=at), Refused)

    return move


def after_an_outage(to: datetime) -> None:
    """Nothing ran in between: the clock is simply there, as the real one is."""
    with quietly():
        catch_up(at=to)
        drain(at=to)


def outcome(world: World, move: Callable[[datetime], None], to: datetime) -> Found:
    """Return what a way of getting there leaves; nothing may be broken or parked."""
    with branch(world.simulator, world.outside) as provider:
        move(to)
        assert [str(one) for one in broken_invariants()] == []
        # The moves themselves are events, of which there are more in more steps.
        found: Found = {table: rows(query) for table, query in QUERIES.items() if table != "events"}
        told = [parse(event.body) for event in provider.events.all()]
        found["provider"] = sorted((one.kind, one.amount_minor, one.reference) for one in told)
    assert found["parked"] == []
    return found


@pytest.mark.rule("OPS-03")
@pytest.mark.parametrize(
    ("hours", "step"),
    [
        (1, timedelta(minutes=10)),
        (45 * 24, timedelta(days=1)),
        pytest.param(400 * 24, timedelta(days=1), marks=LONG_ONLY),
    ],
)
def test_one_jump_is_many_steps(world: World, hours: int, step: timedelta) -> None:
    """Also with runs in between that have nothing to do, or come when the day has begun."""
    to = START + timedelta(hours=hours)
    calm = outcome(world, stepwise(step), to)
    assert outcome(world, stepwise(timedelta(hours=hours)), to) == calm
    assert len(calm["terms"]) > COMPANIES, "nothing was renewed on the way"
    inflicted(f"clock forward by {hours} hours in one jump")


@pytest.mark.rule("OPS-01")
@pytest.mark.parametrize("days", [1, 45, 400])
def test_after_an_outage_charges_terms_and_documents_are_the_same(world: World, days: int) -> None:
    """Of all that are paid, whatever their steps were; nobody in arrears loses anything by it."""
    to = START + timedelta(days=days)
    calm = outcome(world, stepwise(timedelta(days=days)), to)
    late = outcome(world, after_an_outage, to)
    assert late["terms"] == calm["terms"]
    for table in ("invoices", "payments", "subscriptions"):
        assert of_the_paying(late[table]) == of_the_paying(calm[table]), table
    moved = {row[0]: row[1] for row in late["subscriptions"] if row[0] in IN_ARREARS}
    assert set(moved.values()) <= {"active", "expired"}, moved
    inflicted(f"outage of {days} days")


@pytest.mark.rule("OPS-01")
@pytest.mark.rule("NOT-06")
@pytest.mark.parametrize("days", [45, pytest.param(400, marks=LONG_ONLY)])
def test_after_an_outage_nobody_steps_down_unwarned(world: World, days: int) -> None:
    """Suspended and terminated not before three days after the warning left; in the end all are."""
    to = START + timedelta(days=days)
    later = to + timedelta(days=10)
    calm = outcome(world, stepwise(timedelta(days=days + 10)), later)

    def on_and_on(end: datetime) -> None:
        after_an_outage(to)
        for day in range(1, (end - to).days + 1):
            after_an_outage(to + timedelta(days=day))
        steps = rows(
            "SELECT c.name, e.what, e.at, max(m.sent_at) FROM event e "
            "JOIN customer c ON c.id = e.customer_id LEFT JOIN mail m "
            "ON m.subscription_id = e.subscription_id AND m.template = 'warning-before' "
            "AND m.sent_at < e.at "
            "WHERE e.what IN ('subscription-suspended', 'subscription-terminated') "
            "GROUP BY e.id, c.name ORDER BY e.id"
        )
        assert {row[0] for row in steps} == IN_ARREARS
        assert len(steps) == 2 * len(IN_ARREARS)
        for name, what, at, sent_at in steps:
            assert at - sent_at >= timedelta(days=3), (name, what, at, sent_at)

    late = outcome(world, on_and_on, later)
    states = [(row[0], row[1]) for row in late["subscriptions"]]
    assert states == [(row[0], row[1]) for row in calm["subscriptions"]]
    inflicted(f"outage of {days} days, and ten days after it")


def of_the_paying(found: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    return [row for row in found if row[0] not in IN_ARREARS]
