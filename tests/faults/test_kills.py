"""kill -9 of the run and of the database in the middle of a daily run: nothing lost, nothing twice.

Every scenario starts from a copy of the same installation, is killed again and again until a run
comes through, and has to end with the rows of an installation that was left alone.
"""

import os
import random
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from tenure.config.embedded import Place
from tests.faults.conftest import COMPANIES
from tests.faults.installation import Described, Installation, copied, same
from tests.faults.passes import SEEDS, inflicted

KILLS = 4


def test_undisturbed_run_renews_everything(undisturbed: Described) -> None:
    """The yardstick itself: all are renewed, each fifth is unpaid, nothing is parked."""
    assert len(undisturbed["subscriptions"]) == COMPANIES
    assert len(undisturbed["terms"]) == 2 * COMPANIES
    unpaid = [row for row in undisturbed["invoices"] if row[-1] == "open"]
    assert len(unpaid) == len(range(0, COMPANIES, 5))
    assert undisturbed["parked"] == []
    assert undisturbed["broken"] == []


@pytest.mark.rule("OPS-01")
@pytest.mark.rule("PAY-08")
@pytest.mark.rule("REN-12")
@pytest.mark.rule("INV-09")
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("victim", ["run", "database"])
def test_killed_again_and_again(
    built: Path,
    undisturbed: Described,
    tmp_path: Path,
    victim: str,
    seed: int,
) -> None:
    """Killed at random depths of its work, four times, the rows are those of a calm run.

    How deep is told by the event log, so that each kill falls into the work and none before it.
    """
    chance = random.Random(f"{victim} {seed}")
    whole = _logged(undisturbed)
    with copied(built, tmp_path / "copy") as installation:
        before = _logged(installation.describe())
        depths = sorted(chance.sample(range(before + 1, whole - 1), KILLS))
        for depth in depths:
            process = installation.start("-m", "tenure", "run", "--batch", "4")
            reached = _wait_for(process, installation, depth)
            _kill(process, installation, victim)
            assert before < reached < whole, f"killed at {reached} of {before}…{whole}"
            inflicted(f"kill -9 of the {victim} at a random moment")
        installation.call("-m", "tenure", "run", "--batch", "4")
        found = installation.describe()
    same(found, undisturbed)


def _logged(described: Described) -> int:
    return sum(int(count) for _, count in described["events"])


def _wait_for(process: subprocess.Popen[str], installation: Installation, depth: int) -> int:
    """Wait until the log is so deep; return how deep it is. The run must not end before."""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        assert process.poll() is None, f"the run ended before the log was {depth} deep"
        with (
            suppress(psycopg.OperationalError, psycopg.errors.UndefinedTable),
            psycopg.connect(
                host=str(Place(installation.home).sockets), dbname="tenure", user="tenure"
            ) as watcher,
        ):
            while process.poll() is None and time.monotonic() < ends:
                row = watcher.execute("SELECT count(*) FROM event").fetchone()
                if row is not None and row[0] >= depth:
                    return int(row[0])
        time.sleep(0.02)
    raise AssertionError(f"the log never was {depth} deep")


def _kill(process: subprocess.Popen[str], installation: Installation, victim: str) -> None:
    if victim == "database":
        pid = (installation.home / "postgres" / "data" / "postmaster.pid").read_text().split()[0]
        os.kill(int(pid), signal.SIGKILL)
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
