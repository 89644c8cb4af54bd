"""An installation of its own to break: a home with its database server, and a payment simulator."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tenure.config.embedded import wait_until_stopped

ROOT = Path(__file__).parent.parent.parent

type Described = dict[str, list[list[str]]]


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
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        }

    def start(self, *words: str, **more: str) -> subprocess.Popen[str]:
        """Start a program of it, with more in its environment."""
        return subprocess.Popen(
            [sys.executable, *words],
            env={**self.environment(), **more},
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
        assert process.returncode == 0, (out + err)[-3000:]
        return out

    def describe(self) -> Described:
        """Return what came of it, and which invariants don't hold."""
        found: Described = json.loads(self.call("-m", "tests.faults.world", "describe"))
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


@contextmanager
def running(folder: Path) -> Iterator[Installation]:
    """Start the simulator of the installation that lies in a folder."""
    with simulator(folder / "provider.sqlite") as url:
        installation = Installation(folder / "home", url)
        try:
            yield installation
        finally:
            installation.stop()


@contextmanager
def copied(built: Path, into: Path) -> Iterator[Installation]:
    """Copy a stopped installation and start the simulator of the copy; remove it afterwards."""
    shutil.copytree(built, into)
    with running(into) as installation:
        yield installation
    shutil.rmtree(into)


def same(found: Described, undisturbed: Described) -> None:
    """The rows are those of an installation that was left alone, and nothing is broken."""
    assert found["broken"] == []
    for table, rows in undisturbed.items():
        assert found[table] == rows, table
