"""kill -9 of a served product's worker while it moves the clock 400 days: nothing lost or twice."""

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from tenure.config.embedded import ensure_server, release_server
from tests import builders
from tests.faults.installation import Installation, running, same
from tests.faults.passes import SEEDS, inflicted

COMPANIES = 8
KILLS = 2
TARGET = builders.NOW + timedelta(days=400)
_TENURE = ("-c", "from tenure.config.main import main; main()")


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stopped sandbox: monthly and yearly subscriptions, some unpaid, some that don't renew."""
    folder = tmp_path_factory.mktemp("sandbox")
    with running(folder) as installation:
        installation.call("-m", "tests.faults.world", "build-sandbox", str(COMPANIES))
    return folder


@pytest.mark.rule("OPS-03")
@pytest.mark.rule("PAY-08")
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the worker in /proc")
@pytest.mark.parametrize("seed", SEEDS)
def test_killed_while_the_clock_moves(sandbox: Path, tmp_path: Path, seed: int) -> None:
    """Killed twice on the way, the rows are those of a move that nobody disturbed."""
    calm = tmp_path / "calm"
    shutil.copytree(sandbox, calm)
    with running(calm) as installation:
        installation.call("-m", "tests.faults.world", "move", TARGET.isoformat())
        undisturbed = installation.describe()
    assert len(undisturbed["terms"]) > 3 * COMPANIES
    assert undisturbed["parked"] == []

    killed = tmp_path / "killed"
    shutil.copytree(sandbox, killed)
    with running(killed) as installation:
        with served(installation) as server:
            installation.call("-m", "tests.faults.world", "request-move", TARGET.isoformat())
            kills = kill_on_the_way(installation, server, seed)
        found = installation.describe()
    assert kills == KILLS
    same(found, undisturbed)


def kill_on_the_way(installation: Installation, server: subprocess.Popen[str], seed: int) -> int:
    """Kill the worker while it moves the clock, wait for the next one to go on, and so on."""
    chance = random.Random(f"served {seed}")
    kills = 0
    deadline = time.monotonic() + 180
    seen = None
    while time.monotonic() < deadline:
        state, at = progress(installation)
        if state is None:
            return kills
        # Only once it has got somewhere since it was started.
        moving, seen = at != seen and state == "doing", at
        if moving and kills < KILLS:
            time.sleep(chance.uniform(0.02, 0.3))
            os.kill(worker_of(server), signal.SIGKILL)
            kills += 1
            inflicted("kill -9 of a served worker while it moves the clock 400 days")
            seen = progress(installation)[1]
        time.sleep(0.1)
    raise AssertionError(f"after {kills} kills the clock stands at {seen}")


def progress(installation: Installation) -> tuple[str | None, object]:
    """Return the state of the job that moves the clock, None when it is done, and the clock."""
    with psycopg.connect(ensure_server(installation.home).dsn(), autocommit=True) as connection:
        job = connection.execute(
            "SELECT status::text FROM procrastinate_jobs WHERE task_name = 'tenure.move-clock' "
            "AND status IN ('todo', 'doing')"
        ).fetchone()
        clock = connection.execute("SELECT sandbox_at FROM deployment").fetchone()
    return (job[0] if job else None), clock


@contextmanager
def served(installation: Installation) -> Iterator[subprocess.Popen[str]]:
    """Serve the installation as people do: `tenure serve` starts what dies anew."""
    ensure_server(installation.home)
    server = installation.start(*_TENURE, "serve", "--port", "21900", "--workers", "1")
    try:
        yield server
    finally:
        server.terminate()
        server.communicate(timeout=30)
        release_server(installation.home)


def worker_of(server: subprocess.Popen[str]) -> int:
    """Return the process that does the work: the child of the server that was started as such."""
    for child in Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split():
        words = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
        if b"worker" in words:
            return int(child)
    raise AssertionError("no worker")
