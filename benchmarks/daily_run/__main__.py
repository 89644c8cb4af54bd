"""Measures the daily run: `python -m benchmarks.daily_run [--customers N] [--due N]`.

Everything happens on a server of its own with the settings of production (fsync on), which is
removed afterwards.
"""

import os
import shutil
import tempfile
from pathlib import Path

import click

from benchmarks.pairs import machine
from tenure.config import embedded, wiring


@click.command()
@click.option("--customers", default=200_000, show_default=True, help="With five subscriptions.")
@click.option("--due", default=100_000, show_default=True, help="Of them with something due.")
@click.option("--rounds", default=3, show_default=True, help="How often each pair is run.")
@click.option("--home", type=click.Path(path_type=Path), help="Keep the filled database here.")
@click.option("--ahead", is_flag=True, help="Let it run before all other processes; as root.")
def main(customers: int, due: int, rounds: int, home: Path | None, ahead: bool) -> None:
    """Fill a database, and time the run beside the limit and the ORM."""
    place = home or Path(tempfile.mkdtemp(prefix="tenure-bench-"))
    place.mkdir(parents=True, exist_ok=True)
    os.environ.pop("DATABASE_URL", None)
    os.environ["TENURE_HOME"] = str(place)
    try:
        wiring.setup(database="bench_world")
        # Everything below needs Django, which needs the database.
        from benchmarks.daily_run import compare

        print(machine())
        compare.all_ways(customers=customers, due=due, rounds=rounds, ahead=ahead)
    finally:
        if home is None:
            embedded.release_server(place)
            embedded.wait_until_stopped(place)
            shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
