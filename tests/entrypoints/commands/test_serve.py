"""The product as one command: it answers, outlives the death of its parts, and leaves nothing."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tenure.config.server import Server, create_database, drop_database, parse_url

TENURE = [sys.executable, "-c", "from tenure.config.main import main; main()"]
NAME = "tenure_serve_smoke"


@pytest.fixture
def server() -> Iterator[Server]:
    server = parse_url(os.environ["TENURE_SERVER"])
    create_database(server, NAME)
    yield server
    drop_database(server, NAME)


def until(true: Callable[[], bool], *, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def children_of(pid: int) -> dict[str, int]:
    """Return the processes that it has started, by a word of their command line."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            words = (entry / "cmdline").read_bytes().decode()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == pid:
            kind = next((k for k in ("granian", "simulator", "worker") if k in words), "other")
            found[kind] = int(entry.name)
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_it_answers_recovers_and_stops(server: Server, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        wanted = taken.getsockname()[1]
        log = tmp_path / "log"
        serve = subprocess.Popen(
            [*TENURE, "serve", "--port", str(wanted), "--workers", "1"],
            env={
                **os.environ,
                "TENURE_HOME": str(tmp_path / "home"),
                "DATABASE_URL": server.dsn(NAME),
                "TENURE_DATABASE": NAME,
                "PYTHONUNBUFFERED": "1",
            },
            stdout=log.open("w"),
            stderr=subprocess.STDOUT,
        )
        try:
            until(lambda: "is served" in log.read_text() or serve.poll() is not None)
            said = log.read_text()
            assert f"Port {wanted} is taken" in said
            found = re.search(r"is served \(production\): (http://\S+)", said)
            assert found, said
            with urllib.request.urlopen(f"{found[1]}/", timeout=20) as answer:
                assert answer.status == 200
            parts = children_of(serve.pid)
            assert {"granian", "simulator", "worker"} <= parts.keys()
            os.kill(parts["worker"], signal.SIGKILL)
            until(lambda: "The worker ended (killed by SIGKILL)" in log.read_text())
            until(lambda: children_of(serve.pid).get("worker", parts["worker"]) != parts["worker"])
        finally:
            left = children_of(serve.pid)
            serve.send_signal(signal.SIGTERM)
            code = serve.wait(30)
    assert code == 0
    assert log.read_text().rstrip().endswith("Stopped.")
    assert not [pid for pid in left.values() if Path(f"/proc/{pid}").exists()]
