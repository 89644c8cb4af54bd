"""Clocks put forward and back, also over midnight: each day's work is done once, on that day.

Beside each customer lives one in a zone that never changes its clocks and does the same; what
both have in the end is the same.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.gateways.clock import midnight_in
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations import sandbox
from tenure.operations.catching_up import catch_up
from tenure.operations.payments import deliver_payments
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b
from tests.faults.branches import branch
from tests.faults.passes import LONG, inflicted

pytestmark = pytest.mark.django_db

CALM = "Etc/UTC"
ZONES = (
    "Europe/Stockholm",
    "Europe/Copenhagen",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Asia/Beirut",
    "America/Santiago",
)
"""In the last three clocks go forward at midnight, so that a day has none, or back over it."""

YEARS = range(2026, 2029) if LONG else (2026,)


def offset(day: date, zone: str) -> timedelta:
    found = datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset()
    assert found is not None
    return found


def switches(zone: str) -> list[date]:
    """Return the days on whose noon the clock has another offset than on the noon before."""
    days = [date(year, 1, 1) + timedelta(days=number) for year in YEARS for number in range(365)]
    return [day for before, day in pairwise(days) if offset(before, zone) != offset(day, zone)]


SWITCHES = [
    (zone, day)
    for turn, zone in enumerate(ZONES)
    for number, day in enumerate(switches(zone))
    if LONG or number == turn % 2
]
"""Both of each year in the long pass; in the short one the first here, the second there."""


@dataclass(frozen=True, slots=True)
class World:
    """Customers whose yearly subscriptions renew on the day before, on, and after the switch."""

    simulator: Simulator
    outside: Outside
    zone: str
    day: date


@pytest.fixture
def world(outside: Outside, request: pytest.FixtureRequest) -> World:
    zone, day = request.param
    assert isinstance(outside.payment, InProcessProvider)
    simulator = outside.payment.simulator
    b.vendor(at=noon(day - timedelta(days=400), CALM))
    for place in (zone, CALM):
        for ahead in (-1, 0, 1):
            on = day + timedelta(days=ahead)
            at = noon(on.replace(year=on.year - 1), place)
            company = b.company(name=f"{place} {ahead:+}", at=at)
            with connection.cursor() as cursor:
                cursor.execute(
                    "UPDATE customer SET time_zone = %s WHERE id = %s", [place, company.id]
                )
            card = simulator.store_card("4242424242424242", holder=place)
            b.buy(company, card=b.stored(company, card, at=at), at=at)
    with quietly():
        start = noon(day - timedelta(days=3), CALM)
        run(at=start)
        deliver_payments(at=start)
    return World(simulator, outside, zone, day)


def noon(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)


def settle(at: datetime) -> None:
    with quietly():
        catch_up(at=at)
        while deliver_payments(at=at):
            pass


def minute_by_minute(world: World) -> None:
    """The run comes every twenty minutes around the midnights of both zones, each time twice."""
    around = range(-80, 81, 20) if LONG else (-20, 0, 20)
    instants = {
        midnight_in(world.day + timedelta(days=ahead), zone=zone) + timedelta(minutes=minutes)
        for zone in (world.zone, CALM)
        for ahead in (-1, 0, 1, 2)
        for minutes in around
    }
    for at in sorted(instants):
        settle(at)
        settle(at)


def in_one_jump(world: World) -> None:
    """A sandbox goes from three days before to three days after."""
    start = noon(world.day - timedelta(days=3), CALM)
    wanted = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=start)
    b.do(SET_UP_DEPLOYMENT, wanted, actor=system("test"), at=start)
    moved = sandbox.move(to=noon(world.day + timedelta(days=3), CALM))
    assert not isinstance(moved, Refused)


@pytest.mark.rule("OPS-01")
@pytest.mark.rule("OPS-03")
@pytest.mark.rule("SUB-02")
@pytest.mark.parametrize("world", SWITCHES, ids=[f"{z} {d}" for z, d in SWITCHES], indirect=True)
def test_each_days_work_is_done_once_on_that_day(world: World) -> None:
    assert offset(world.day, world.zone) != offset(world.day - timedelta(days=1), world.zone)
    for way in (minute_by_minute, in_one_jump):
        with branch(world.simulator, world.outside):
            way(world)
            assert [str(one) for one in broken_invariants()] == []
            assert rows("SELECT reason FROM parked_action") == []
            assert happened(world.zone) == happened(CALM)
            for name, zone, on, at in renewed():
                first, end = (midnight_in(on + timedelta(days=more), zone=zone) for more in (0, 1))
                assert first <= at < end, (name, on, at)
                if way is in_one_jump:
                    assert at == first, (name, on, at)
    inflicted(f"clocks changed in {world.zone}")


def renewed() -> list[tuple[str, str, date, datetime]]:
    """Return who was renewed on which day, and when."""
    found = rows(
        "SELECT c.name, c.time_zone, e.on_day, e.at FROM event e "
        "JOIN customer c ON c.id = e.customer_id WHERE e.what = 'subscription-renewed' ORDER BY 1"
    )
    assert len(found) == 6
    return [(name, zone, on, at) for name, zone, on, at in found]


def happened(zone: str) -> list[list[tuple[object, ...]]]:
    """Return what the customers of a zone have, each as it is beside its zone."""
    queries = (
        "SELECT right(c.name, 2), t.starts_on, t.ends_on FROM term t "
        "JOIN customer c ON c.id = t.customer_id WHERE c.time_zone = %s ORDER BY 1, 2",
        "SELECT right(c.name, 2), i.issued_on, i.due_on, i.total_minor, i.state FROM invoice i "
        "JOIN customer c ON c.id = i.customer_id WHERE c.time_zone = %s ORDER BY 1, 2",
        "SELECT right(c.name, 2), p.kind, p.attempt, p.amount_minor, p.state FROM payment p "
        "JOIN customer c ON c.id = p.customer_id WHERE c.time_zone = %s ORDER BY 1, 2, 3",
        "SELECT right(c.name, 2), e.what, e.on_day, count(*) FROM event e "
        "JOIN customer c ON c.id = e.customer_id WHERE c.time_zone = %s AND e.source = 'run' "
        "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    )
    return [rows(query, [zone]) for query in queries]
