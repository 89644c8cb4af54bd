"""Runs each way on a fresh copy of the same world and tells how they compare."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from benchmarks.daily_run.world import live, multiply
from tenure.config import wiring
from tenure.config.server import create_database, drop_database, open_server
from tenure.gateways.mail.memory import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using

WORLD = "bench_world"
COPY = "bench_copy"


@dataclass(frozen=True, slots=True)
class Took:
    """What one way took: how many, seconds by the clock, of Python, peak memory, WAL."""

    done: int
    seconds: float
    python_seconds: float
    peak_mb: float
    wal_mb: float

    @property
    def rate(self) -> float:
        """Return how many a second."""
        return self.done / self.seconds

    def __str__(self) -> str:
        """Tell it in a line."""
        return (
            f"{self.done:>7,} in {self.seconds:6.1f} s = {self.rate:7,.0f}/s, "
            f"Python {self.python_seconds / self.done * 1e6:4.0f} µs, "
            f"WAL {self.wal_mb / self.done * 1000:5.1f} kB each, peak {self.peak_mb:4.0f} MB"
        )


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


def all_ways(*, customers: int, due: int, rounds: int) -> None:
    """Fill, then time every way in turns, each on a fresh copy."""
    began = time.perf_counter()
    fill(customers=customers, due=due)
    print(f"filled in {time.perf_counter() - began:.0f} s")
    for workers in (1, 2):
        ratios = []
        for _ in range(rounds):
            limit, ours = (timed(way, workers=workers) for way in ("limit", "renew"))
            ratios.append(ours.rate / limit.rate)
            print(f"{workers} worker(s)  limit {limit}\n{' ' * 12} ours  {ours}")
        print(f"{workers} worker(s): {sorted(ratios)[len(ratios) // 2]:.2f} of the limit")
    print(f"the whole mixture, 1 worker: {timed('everything', workers=1)}")
    print(f"the ORM, object by object:   {timed('naive', workers=1)}")


def timed(way: str, *, workers: int, world: str = WORLD, prepared_by: Sequence[str] = ()) -> Took:
    """Let workers do one way on a fresh copy, all starting at once.

    `prepared_by` are statements that the copy is prepared by.
    """
    fresh_copy(world)
    with wiring.working_on(COPY), connection.cursor() as cursor:
        for statement in prepared_by:
            cursor.execute(statement)
    places = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.daily_run.worker", way, COPY, str(n), str(workers)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(workers)
    ]
    for place in places:
        _read(place)
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT pg_current_wal_insert_lsn()")
        before = cursor.fetchone()[0]
    began = time.perf_counter()
    for place in places:
        place.stdin.write("go\n")  # type: ignore[union-attr]
        place.stdin.flush()  # type: ignore[union-attr]
    told = [json.loads(_read(place)) for place in places]
    seconds = time.perf_counter() - began
    for place in places:
        place.wait()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn() - %s::pg_lsn", [before])
        wal = float(cursor.fetchone()[0]) / 1e6
    return Took(
        done=sum(one["done"] for one in told),
        seconds=seconds,
        python_seconds=sum(one["python_seconds"] for one in told),
        peak_mb=max(one["peak_mb"] for one in told),
        wal_mb=wal,
    )


def _read(place: subprocess.Popen[str]) -> str:
    line = place.stdout.readline()  # type: ignore[union-attr]
    if not line:
        raise RuntimeError(f"a worker ended with {place.wait()}")
    return line


def fresh_copy(world: str = WORLD) -> None:
    """Make a new copy of a filled database; the one before is dropped."""
    server = open_server()
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    drop_database(server, COPY)
    create_database(server, COPY, template=world)
