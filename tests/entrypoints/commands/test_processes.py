"""Watching processes: what dies starts again and says so, what it left behind goes, all stops."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tenure.entrypoints.commands.processes import Child, NoPort, Watch, answers, free_port

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


def until(true: Callable[[], bool], *, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@contextmanager
def watching(*commands: list[str]) -> Iterator[tuple[Watch, list[str]]]:
    said: list[str] = []
    children = [Child(f"Child {i}", command, {}) for i, command in enumerate(commands)]
    watch = Watch(children, said.append)
    watch.start()
    try:
        yield watch, said
    finally:
        watch.stop()


def pid_of(child: Child) -> int:
    assert child.process is not None
    return child.process.pid


def test_a_killed_child_starts_again() -> None:
    with watching(SLEEPER, SLEEPER) as (watch, said):
        first, other = (pid_of(child) for child in watch.children)
        os.kill(first, signal.SIGKILL)
        watch.run(until=lambda: pid_of(watch.children[0]) != first)
        assert said == ["Child 0 ended (killed by SIGKILL); starts again."]
        assert pid_of(watch.children[1]) == other
        assert alive(other)


def test_one_that_keeps_dying_waits_longer_each_time() -> None:
    with watching([sys.executable, "-c", "raise SystemExit(3)"]) as (watch, said):
        started = time.monotonic()
        watch.run(until=lambda: len(said) == 3)
        assert time.monotonic() - started > 0.6
        assert said[0] == "Child 0 ended (exit code 3); starts again."


def test_what_a_killed_child_has_started_goes_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    program = (
        "import subprocess, sys, pathlib, time; "
        "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        f"pathlib.Path({str(note)!r}).write_text(str(p.pid)); time.sleep(60)"
    )
    with watching([sys.executable, "-c", program]) as (watch, _):
        until(lambda: note.exists() and note.read_text() != "")
        grandchild = int(note.read_text())
        first = pid_of(watch.children[0])
        os.kill(first, signal.SIGKILL)
        watch.run(until=lambda: pid_of(watch.children[0]) != first)
        until(lambda: not alive(grandchild))


def test_stopping_ends_all_also_those_that_will_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tenure.entrypoints.commands.processes.SECONDS_TO_STOP", 0.5)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    with watching(SLEEPER, [sys.executable, "-c", deaf]) as (watch, _):
        pids = [pid_of(child) for child in watch.children]
        time.sleep(0.3)
    assert not any(alive(pid) for pid in pids)


def test_a_taken_port_gives_the_next() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port, host="127.0.0.1") > port
        assert answers(port, host="127.0.0.1")
    assert not answers(port, host="127.0.0.1")


def test_no_port_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tenure.entrypoints.commands.processes._is_free", lambda port, host: False)
    with pytest.raises(NoPort, match="8000 to 8049"):
        free_port(8000, host="127.0.0.1")
