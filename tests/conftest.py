"""What every test run has: the check of the rule ids that tests claim."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using
from tests.architecture.rule_book import known_rules, rules_of

RULE_IDS = known_rules()


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
