"""One worker of the comparison, a process of its own: `python -m benchmarks.daily_run.worker`."""

import json
import sys
import time
from datetime import datetime

from benchmarks.daily_run.meters import peak_mb, processor_seconds
from tenure.config import wiring


def main(way: str, database: str, worker: int, workers: int) -> None:
    """Do a way's share once the starting signal comes, and tell what it took.

    The connection is kept until the input ends, so that its server process can be looked at.
    """
    wiring.setup(database=database)
    from django.db import connection

    from benchmarks.daily_run import naive
    from benchmarks.daily_run.limit import chain
    from benchmarks.daily_run.world import DAY, noon
    from tenure.actions.renewals.renew import RENEW
    from tenure.operations.run import run

    at = noon(DAY)
    connection.ensure_connection()
    backend = connection.connection.info.backend_pid
    print(json.dumps({"backend": backend}), flush=True)
    sys.stdin.readline()
    began, cpu = time.perf_counter(), time.process_time()
    actions: dict[str, list[float]] = {}
    match way:
        case "limit-renew":
            done = chain.renew_all(at=at, worker=worker, workers=workers)
        case "limit-everything":
            done = chain.do_everything(at=at, worker=worker, workers=workers)
        case "renew":
            counts = run(at=at, actions=(RENEW,), zones=["Europe/Stockholm"])
            done = counts[RENEW.name]
        case "everything":
            done, actions = _everything(at, backend)
        case "naive":
            done = naive.renew_some(at=at, limit=500)
        case other:
            raise ValueError(other)
    told = {
        "done": done,
        "seconds": time.perf_counter() - began,
        "python_seconds": time.process_time() - cpu,
        "peak_mb": peak_mb(),
        "actions": actions,
    }
    print(json.dumps(told), flush=True)
    sys.stdin.read()


def _everything(at: datetime, backend: int) -> tuple[int, dict[str, list[float]]]:
    """Do all that is due; return how much, and of each action pieces and seconds.

    The seconds: by the clock, of Python, of PostgreSQL.
    """
    from tenure.operations.run import run

    def now() -> list[float]:
        return [time.perf_counter(), time.process_time(), processor_seconds(backend)]

    actions: dict[str, list[float]] = {}
    last = [0.0, *now()]

    def progress(name: str, done: int) -> None:
        nonlocal last
        here = [float(done), *now()]
        before = actions.setdefault(name, [0.0] * len(here))
        actions[name] = [b + h - p for b, h, p in zip(before, here, last, strict=True)]
        last = here

    counts = run(at=at, progress=progress)
    # "not due" is what another worker did in between, "parked" nobody.
    return sum(n for name, n in counts.items() if ":" not in name), actions


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
