"""Shows that the limit writes the rows that the run writes: `python -m benchmarks.daily_run.same`.

Both are let loose on copies of one small world, and what the copies then hold is compared, table
by table, row by row, whatever the keys. Ends with 1 if a row differs.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from tenure.config import embedded, wiring

_TOLD = 5


@click.command()
@click.option("--customers", default=300, show_default=True, help="With five subscriptions.")
@click.option("--due", default=200, show_default=True, help="Of them with something due.")
@click.option("--home", type=click.Path(path_type=Path), help="Keep the filled database here.")
def main(customers: int, due: int, home: Path | None) -> None:
    """Compare the rows of the run with those of the limit."""
    place = home or Path(tempfile.mkdtemp(prefix="tenure-bench-"))
    place.mkdir(parents=True, exist_ok=True)
    os.environ.pop("DATABASE_URL", None)
    os.environ["TENURE_HOME"] = str(place)
    try:
        wiring.setup(database="bench_world")
        # Everything below needs Django, which needs the database.
        from benchmarks.daily_run import compare

        compare.fill(customers=customers, due=due)
        differ = False
        for what, (limit, run) in compare.PAIRS.items():
            for workers in (1, 2):
                lines = list(different(limit, run, workers=workers))
                differ |= bool(lines)
                print(f"{what}, {workers} connection(s): {'they differ' if lines else 'the same'}")
                print("".join(f"  {line}\n" for line in lines), end="")
    finally:
        if home is None:
            embedded.release_server(place)
            embedded.wait_until_stopped(place)
            shutil.rmtree(place, ignore_errors=True)
    sys.exit(1 if differ else 0)


def different(limit: str, run: str, *, workers: int) -> Iterable[str]:
    """Let both ways do their work on copies of the world and tell in which rows these differ."""
    from benchmarks.daily_run import compare
    from benchmarks.daily_run.rows import differences, held, newest_key

    since = newest_key(compare.WORLD)
    before = held(compare.WORLD, since=since)
    results = []
    for way in (limit, run):
        compare.timed(way, workers=workers)
        results.append(held(compare.COPY, since=since))
    if not differences(before, results[1]):
        yield "nothing was written: nothing was due"
    for table, found in groupby(differences(*results), key=lambda one: one.table):
        each = list(found)
        yield f"{table}: {len(each)} rows"
        for one in each[:_TOLD]:
            row = {name: value for name, value in one.row if value not in ("None", "")}
            yield f"  limit {one.first}, run {one.second}: {row}"


if __name__ == "__main__":
    main()
