"""Goes on from one state of affairs several times, each time with the same provider."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from django.db import transaction

from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using


@contextmanager
def branch(simulator: Simulator, outside: Outside) -> Iterator[Simulator]:
    """Go on from here with a copy of the provider; afterwards all of it is undone, there too."""
    copy = Simulator(":memory:", seed="copy")
    simulator._store._db.backup(copy._store._db)
    with transaction.atomic(), using(replace(outside, payment=InProcessProvider(copy))):
        yield copy
        transaction.set_rollback(True)
