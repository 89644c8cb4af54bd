"""Runs each way on a fresh copy of the same world and tells how they compare."""

import resource
import time
from dataclasses import dataclass

from django.db import connection

from benchmarks.daily_run.world import DAY, live, multiply, noon
from tenure.config import wiring
from tenure.config.server import create_database, drop_database, open_server
from tenure.gateways.mail.memory import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using
from tenure.operations.run import run


@dataclass(frozen=True, slots=True)
class Took:
    """What one way took: seconds by the clock, of them in Python, megabytes of WAL, what it did."""

    seconds: float
    python_seconds: float
    wal_mb: float
    done: dict[str, int]


def fill(*, customers: int, due: int) -> None:
    """Fill the database unless it is filled."""
    wiring.migrate()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM customer")
        if cursor.fetchone()[0] >= customers:
            return
    world = Outside(InProcessProvider(Simulator(":memory:", seed="bench")), MemoryMailer())
    with using(world):
        patterns = live(world)
    multiply(patterns, customers=customers, due=due)


def all_ways(*, customers: int, due: int) -> None:
    """Fill, and time the run."""
    began = time.perf_counter()
    fill(customers=customers, due=due)
    print(f"filled in {time.perf_counter() - began:.0f} s")
    fresh_copy()
    took = timed_run()
    total = sum(count for name, count in took.done.items() if ":" not in name)
    print(took)
    print(
        f"{total} done in {took.seconds:.1f} s = {total / took.seconds:,.0f}/s, "
        f"Python {took.python_seconds / total * 1e6:.0f} µs each, "
        f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


def fresh_copy(name: str = "bench_copy") -> None:
    """Go on in a new copy of the filled database; the one before is dropped."""
    server = open_server()
    connection.close()
    connection.close_pool()
    drop_database(server, name)
    create_database(server, name, template="bench_world")
    connection.settings_dict["NAME"] = name


def timed_run() -> Took:
    """Run the day once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn()")
        before = cursor.fetchone()[0]
    began, cpu = time.perf_counter(), time.process_time()
    done = run(at=noon(DAY))
    seconds, python_seconds = time.perf_counter() - began, time.process_time() - cpu
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn() - %s::pg_lsn", [before])
        wal = cursor.fetchone()[0]
    return Took(seconds, python_seconds, float(wal) / 1e6, dict(done))
