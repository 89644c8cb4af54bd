"""What every test run has: the check of the rule ids that tests claim."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using
from tests import today
from tests.architecture.rule_book import known_rules, rules_of

RULE_IDS = known_rules()

# A property holds or doesn't; how fast it is found out is no matter of a test.
settings.register_profile("tenure", deadline=None)
settings.load_profile("tenure")

if today.moved_by():
    today.move(today.moved_by())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a test that claims a rule which isn't in the book."""
    wrong = sorted(
        f"{item.nodeid}: {rule}"
        for item in items
        for rule in rules_of(item)
        if rule not in RULE_IDS
    )
    if wrong:
        raise pytest.UsageError("rules that the book doesn't know:\n" + "\n".join(wrong))


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the project."""
    return Path(__file__).parent.parent


@pytest.fixture
def outside() -> Iterator[Outside]:
    """A payment provider and a post office of this test's own, used by everything in it."""
    world = Outside(InProcessProvider(Simulator(":memory:", seed="test")), MemoryMailer())
    with using(world):
        yield world


@pytest.fixture(autouse=True)
def invariants_hold(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test that used the database, everything holds that must hold at any moment.

    `@pytest.mark.breaks_invariants` leaves it out for tests that write rows as no action would.
    """
    uses = {"db", "transactional_db"} & set(request.fixturenames)
    node: pytest.Item = request.node
    if not uses and node.get_closest_marker("django_db") is None:
        yield
        return
    # Asked for here so that it is torn down after this fixture: the rows are still there.
    request.getfixturevalue("db")
    yield
    if node.get_closest_marker("breaks_invariants") is None:
        from django.db import connection
        from psycopg.pq import TransactionStatus

        from tenure.questions.invariants.asked import broken_invariants

        # A test that ends on an error of the database left nothing to look at.
        raw = connection.connection
        if raw is None or raw.info.transaction_status != TransactionStatus.INERROR:
            assert [str(broken) for broken in broken_invariants()] == []
