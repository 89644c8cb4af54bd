"""kill -9 of the run and of the database in the middle of a daily run: nothing lost, nothing twice.

Every scenario starts from a copy of the same installation, is killed again and again until a run
comes through, and has to end with the rows of an installation that was left alone.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tenure.config.embedded import Place, wait_until_stopped

COMPANIES = 24
KILLS = 4
ROOT = Path(__file__).parent.parent.parent
SEEDS = tuple(map(int, os.environ.get("TENURE_FAULT_SEEDS", "1").split()))


@dataclass(frozen=True, slots=True)
class Installation:
    """A home with its own database server, and its own payment simulator."""

    home: Path
    payment_url: str

    def environment(self) -> dict[str, str]:
        """Return the environment of its processes."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("TENURE_", "DATABASE_URL", "DJANGO_", "PYTEST_"))
        }
        return {
            **kept,
            "TENURE_HOME": str(self.home),
            "TENURE_PAYMENT_URL": self.payment_url,
            "TENURE_PAYMENT_SECRET": "fault-tests",
            "TENURE_LOG_LEVEL": "ERROR",
            "PYTHONPATH": str(ROOT),
        }

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a program of it."""
        return subprocess.Popen(
            [sys.executable, *words],
            env=self.environment(),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def call(self, *words: str) -> str:
        """Run a program of it to its end; it has to succeed."""
        process = self.start(*words)
        out, err = process.communicate(timeout=240)
        assert process.returncode == 0, err[-3000:]
        return out

    def describe(self) -> dict[str, list[list[str]]]:
        """Return what came of it."""
        found: dict[str, list[list[str]]] = json.loads(
            self.call("-m", "tests.faults.world", "describe")
        )
        return found

    def stop(self) -> None:
        """Wait until its database server has stopped."""
        wait_until_stopped(self.home)


@contextmanager
def simulator(store: Path) -> Iterator[str]:
    """Run the payment simulator on a store of its own; yield its address."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tenure.gateways.payment.simulator.server",
            "--port",
            "0",
            "--store",
            str(store),
            "--secret",
            "fault-tests",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation whose subscriptions all renew today, stopped, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    with simulator(folder / "provider.sqlite") as url:
        installation = Installation(folder / "home", url)
        installation.call("-m", "tests.faults.world", "build", str(COMPANIES))
        installation.stop()
    return folder


@contextmanager
def copied(built: Path, into: Path) -> Iterator[Installation]:
    """Copy the installation and start its simulator."""
    shutil.copytree(built, into)
    with simulator(into / "provider.sqlite") as url:
        installation = Installation(into / "home", url)
        try:
            yield installation
        finally:
            installation.stop()


@pytest.fixture(scope="module")
def undisturbed(
    built: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[list[str]]]:
    """What one run leaves that nobody disturbs."""
    with copied(built, tmp_path_factory.mktemp("calm") / "copy") as installation:
        installation.call("-m", "tenure", "run")
        return installation.describe()


def test_undisturbed_run_renews_everything(undisturbed: dict[str, list[list[str]]]) -> None:
    """The yardstick itself: all are renewed, each fifth is unpaid, nothing is parked."""
    assert len(undisturbed["subscriptions"]) == COMPANIES
    assert len(undisturbed["terms"]) == 2 * COMPANIES
    unpaid = [row for row in undisturbed["invoices"] if row[-1] == "open"]
    assert len(unpaid) == len(range(0, COMPANIES, 5))
    assert undisturbed["parked"] == []


@pytest.mark.rule("OPS-01")
@pytest.mark.rule("PAY-08")
@pytest.mark.rule("REN-12")
@pytest.mark.rule("INV-09")
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("victim", ["run", "database"])
def test_killed_again_and_again(
    built: Path,
    undisturbed: dict[str, list[list[str]]],
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
        installation.call("-m", "tenure", "run", "--batch", "4")
        found = installation.describe()
    for table, rows in undisturbed.items():
        assert found[table] == rows, table


def _logged(described: dict[str, list[list[str]]]) -> int:
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
