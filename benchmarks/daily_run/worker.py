"""One worker of the comparison, a process of its own: `python -m benchmarks.daily_run.worker`."""

import json
import resource
import sys
import time

from tenure.config import wiring


def main(way: str, database: str, worker: int, workers: int) -> None:
    """Do a way's share once the starting signal comes, and tell what it took."""
    wiring.setup(database=database)
    from django.db import connection

    from benchmarks.daily_run import limit, naive
    from benchmarks.daily_run.world import DAY, noon
    from tenure.actions.renewals.renew import RENEW
    from tenure.operations.run import run

    at = noon(DAY)
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    began, cpu = time.perf_counter(), time.process_time()
    match way:
        case "limit":
            done = limit.renew_all(at=at, worker=worker, workers=workers)
        case "renew":
            counts = run(at=at, actions=(RENEW,), zones=["Europe/Stockholm"])
            done = counts[RENEW.name]
        case "everything":
            # "not due" is what another worker did in between, "parked" nobody.
            done = sum(n for name, n in run(at=at).items() if ":" not in name)
        case "naive":
            done = naive.renew_some(at=at, limit=500)
        case other:
            raise ValueError(other)
    told = {
        "done": done,
        "seconds": time.perf_counter() - began,
        "python_seconds": time.process_time() - cpu,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
