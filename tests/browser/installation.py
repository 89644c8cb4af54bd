"""An installation for tests: web, worker and payment simulator, started by `tenure serve`."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from psycopg.conninfo import make_conninfo

from tenure.gateways.mail import FolderMailer
from tenure.gateways.mail.message import Message
from tenure.gateways.payment.simulator.client import HttpControls

ROOT = Path(__file__).parent.parent.parent
_TENURE = ("-c", "from tenure.config.main import main; main()")


@dataclass(frozen=True, slots=True)
class Installation:
    """A served sandbox with the example vendor, reached as people and operators reach it."""

    home: Path
    database: str
    url: str = ""

    def environment(self) -> dict[str, str]:
        """Return the environment of its processes: nothing of the test run's but the server."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("TENURE_", "DATABASE_URL", "DJANGO_", "PYTEST_"))
        }
        return {
            **kept,
            "DATABASE_URL": make_conninfo(os.environ["TENURE_SERVER"], dbname=self.database),
            "TENURE_HOME": str(self.home),
            # A bank that doesn't answer is given up after this many seconds.
            "TENURE_PAYMENT_TIMEOUT": "1.5",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        }

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `python WORDS` to its end."""
        return subprocess.run(
            [sys.executable, *words],
            env=self.environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def tenure(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `tenure WORDS` as an operator would."""
        return self.call(*_TENURE, *words)

    def world(self, *words: str) -> str:
        """Run the program `tests.browser.world`, which has to succeed; return what it prints."""
        done = self.call("-m", "tests.browser.world", *words)
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    def provider(self, url: str) -> HttpControls:
        """Return what makes the provider at an address do something out of the ordinary."""
        secret = (self.home / "secret_key").read_text()
        return HttpControls(url, timeout=10, secret=secret)

    def money_moved(self, *, last4: str) -> list[tuple[str, int]]:
        """Return what the provider moved from cards with these digits: state and minor units."""
        store = sqlite3.connect(self.home / "payments" / "simulator.sqlite3")
        with closing(store):
            return store.execute(
                "SELECT state, captured_minor FROM payments JOIN cards USING (token) "
                "WHERE cards.last4 = ? ORDER BY ref",
                [last4],
            ).fetchall()

    def mails_to(self, address: str) -> list[Message]:
        """Return the mails in the folder for one address, the latest decision first."""
        return [one for one in FolderMailer(self.home / "mail").messages() if address in one.to]

    def mail_to(self, address: str, *, holding: str, seconds: float = 10) -> Message:
        """Wait for a mail whose subject or text holds some words."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.mails_to(address)
            for one in found:
                if holding in one.subject or holding in one.text:
                    return one
            assert time.monotonic() < deadline, [one.subject for one in found]
            time.sleep(0.1)


@contextmanager
def served(home: Path, database: str, *, build: str = "build") -> Iterator[Installation]:
    """Build an installation, serve it on free ports, and stop it in the end."""
    new = Installation(home, database)
    home.mkdir(parents=True, exist_ok=True)
    new.world(build)
    log = home / "served.log"
    # Away from the ports of a product that somebody runs, and of a test run beside this one.
    port = 20_000 + os.getpid() % 2_000 * 10
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, *_TENURE, "serve", "--port", str(port), "--workers", "1"],
            env=new.environment(),
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Installation(home, database, _address(log, process))
    finally:
        process.terminate()
        process.wait(30)


def _address(log: Path, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"is served .*: (http://\S+)", log.read_text())
        if found:
            return found[1]
        time.sleep(0.05)
    raise AssertionError(f"not served: {log.read_text()[-3000:]}")
