"""Runs each way on a fresh copy of the same world and tells how they compare."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from django.db import connection

from benchmarks.ahead import put_ahead
from benchmarks.daily_run.meters import (
    HEADINGS,
    Took,
    processor_seconds,
    rows_written,
    wal_mb_since,
    wal_position,
)
from benchmarks.daily_run.world import live, multiply
from tenure.config import wiring
from tenure.config.server import create_database, drop_database, open_server
from tenure.gateways.mail.memory import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using

WORLD = "bench_world"
COPY = "bench_copy"

PAIRS: Mapping[str, tuple[str, str]] = {
    "renewals": ("limit-renew", "renew"),
    "the whole mixture": ("limit-everything", "everything"),
}
"""What is compared: the limit, and the run beside it."""

type Actions = Mapping[str, Sequence[float]]
"""Of each action of a run how many pieces, and seconds: by the clock, of Python, of PostgreSQL."""


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


def all_ways(*, customers: int, due: int, rounds: int, ahead: bool = False) -> None:
    """Fill, then time every way in turns, each on a fresh copy; tell the medians at the end."""
    began = time.perf_counter()
    fill(customers=customers, due=due)
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        print(f"PostgreSQL {cursor.fetchone()[0]}")
    print(f"filled in {time.perf_counter() - began:.0f} s")
    if ahead:
        put_ahead()
    print(_line("what", "way", "connections", "of the limit", *HEADINGS))
    print(_line(*["---"] * (4 + len(HEADINGS))))
    ends = []
    for workers in (1, 2):
        for what, pair in PAIRS.items():
            ends += _in_turns(what, *pair, workers=workers, rounds=rounds)
    naive = timed("naive", workers=1)
    ends.append(_line("renewals", "the ORM", "1", "", *naive.cells()))
    print("\nMedians:\n")
    print(_line("what", "way", "connections", "of the limit", *HEADINGS))
    print(_line(*["---"] * (4 + len(HEADINGS))))
    print("\n".join(ends))


def _in_turns(what: str, limit: str, run: str, *, workers: int, rounds: int) -> list[str]:
    """Time a pair so often, telling each; return the lines of the medians."""
    limits: list[Took] = []
    ours: list[Took] = []
    ratios: list[float] = []
    for _ in range(rounds):
        limits.append(timed(limit, workers=workers))
        took, actions = performed(run, workers=workers)
        ours.append(took)
        ratios.append(ours[-1].rate / limits[-1].rate)
        print(_line(what, "the limit", str(workers), "1", *limits[-1].cells()))
        print(_line(what, "the run", str(workers), f"{ratios[-1]:.2f}", *ours[-1].cells()))
        sys.stdout.flush()
    if workers == 1 and actions:
        print(_by_action(actions, of=took))
    spread = f" ({min(ratios):.2f} to {max(ratios):.2f})" if rounds > 1 else ""
    return [
        _line(what, "the limit", str(workers), "1", *Took.middle(limits).cells()),
        _line(
            what,
            "the run",
            str(workers),
            f"**{median(ratios):.2f}**{spread}",
            *Took.middle(ours).cells(),
        ),
    ]


def timed(way: str, *, workers: int, world: str = WORLD, prepared_by: Sequence[str] = ()) -> Took:
    """Let workers do one way on a fresh copy, all starting at once.

    `prepared_by` are statements that the copy is prepared by.
    """
    return performed(way, workers=workers, world=world, prepared_by=prepared_by)[0]


def performed(
    way: str, *, workers: int, world: str = WORLD, prepared_by: Sequence[str] = ()
) -> tuple[Took, Actions]:
    """Let workers do one way as `timed` does; return also what each action of a run took."""
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
    backends = [_read(place)["backend"] for place in places]
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    position, rows = wal_position(), rows_written(COPY)
    cpu = sum(map(processor_seconds, backends))
    began = time.perf_counter()
    for place in places:
        place.stdin.write("go\n")  # type: ignore[union-attr]
        place.stdin.flush()  # type: ignore[union-attr]
    told = [_read(place) for place in places]
    seconds = time.perf_counter() - began
    postgres = sum(map(processor_seconds, backends)) - cpu
    wal = wal_mb_since(position)
    for place in places:
        place.communicate()
    _wait_for_end(backends)
    took = Took(
        done=sum(one["done"] for one in told),
        rows=rows_written(COPY) - rows,
        seconds=seconds,
        python_seconds=sum(one["python_seconds"] for one in told),
        postgres_seconds=postgres,
        peak_mb=max(one["peak_mb"] for one in told),
        wal_mb=wal,
    )
    return took, told[0]["actions"]


def _read(place: subprocess.Popen[str]) -> dict[str, Any]:
    line = place.stdout.readline()  # type: ignore[union-attr]
    if not line:
        raise RuntimeError(f"a worker ended with {place.wait()}")
    read: dict[str, Any] = json.loads(line)
    return read


def _wait_for_end(backends: Sequence[int]) -> None:
    """Wait until these server processes are gone: only then is all that they wrote counted."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE pid = ANY(%s)", [list(backends)]
            )
            if not cursor.fetchone()[0]:
                return
            time.sleep(0.05)


def fresh_copy(world: str = WORLD) -> None:
    """Make a new copy of a filled database; the one before is dropped."""
    server = open_server()
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    drop_database(server, COPY)
    create_database(server, COPY, template=world)


def _by_action(actions: Actions, *, of: Took) -> str:
    """Tell what each action of a run took, those that took more than nothing."""
    lines = [
        f"{name:20} {done:>9,.0f} pieces {seconds:8.2f} s, Python {python:7.2f} s, "
        f"PostgreSQL {postgres:7.2f} s"
        for name, (done, seconds, python, postgres) in actions.items()
    ]
    rest = of.seconds - sum(seconds for _, seconds, _, _ in actions.values())
    return "\n".join([*lines, f"{'beside actions':20} {'':>16} {rest:8.2f} s"])


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
