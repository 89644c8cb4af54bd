"""Starts the processes of the product, watches them, starts again what died, and stops them all."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

PAUSES_SECONDS = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0)
"""How long to wait before the first, second … start of a process that keeps dying."""
SECONDS_TO_COUNT_AS_STARTED = 20.0
SECONDS_TO_STOP = 10.0
_POLL_SECONDS = 0.1
_PORTS_TO_TRY = 50
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG

type Say = Callable[[str], None]


class NoPort(OSError):
    """None of the ports that were tried is free."""


@dataclass(slots=True)
class Child:
    """One process to keep running: its name for people, its command, its environment."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    died: int = 0
    again_at: float | None = None


@dataclass(slots=True)
class Watch:
    """Keeps children running until somebody asks to stop.

    Each child leads a process group of its own, so that Ctrl-C reaches only us, and what a killed
    child leaves behind (the workers of a web server) goes with it. On Linux children also end
    when we are killed ourselves.
    """

    children: Sequence[Child]
    say: Say
    stopping: bool = field(default=False)

    def start(self) -> None:
        """Start all children."""
        for child in self.children:
            self._start(child)

    def run(self, *, until: Callable[[], bool] = lambda: False) -> None:
        """Watch, starting again what dies, until we are to stop or `until` says so."""
        while not self.stopping and not until():
            for child in self.children:
                self._look_after(child)
            time.sleep(_POLL_SECONDS)

    def stop(self) -> None:
        """Ask all children to stop, and kill those that don't in time."""
        for child in self.children:
            _signal(child, signal.SIGTERM)
        deadline = time.monotonic() + SECONDS_TO_STOP
        for child in self.children:
            if child.process is None:
                continue
            with suppress(subprocess.TimeoutExpired):
                child.process.wait(max(0.1, deadline - time.monotonic()))
            _signal(child, signal.SIGKILL)
            child.process.wait()

    @contextmanager
    def signals(self) -> Iterator[None]:
        """Take Ctrl-C and SIGTERM as the wish to stop."""
        before = {
            kind: signal.signal(kind, self._wish_to_stop)
            for kind in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            yield
        finally:
            for kind, handler in before.items():
                signal.signal(kind, handler)

    def _wish_to_stop(self, *_: object) -> None:
        self.stopping = True

    def _start(self, child: Child) -> None:
        child.process = subprocess.Popen(
            child.command,
            env={**os.environ, **child.environment},
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - we have one thread
        )
        child.started, child.again_at = time.monotonic(), None

    def _look_after(self, child: Child) -> None:
        here = time.monotonic()
        if child.again_at is not None:
            if here >= child.again_at:
                self._start(child)
            return
        if child.process is None or child.process.poll() is None:
            return
        _signal(child, signal.SIGKILL)
        if here - child.started > SECONDS_TO_COUNT_AS_STARTED:
            child.died = 0
        pause = PAUSES_SECONDS[min(child.died, len(PAUSES_SECONDS) - 1)]
        child.died += 1
        child.again_at = here + pause
        self.say(f"{child.name} ended ({_how(child.process.returncode)}); starts again.")


def free_port(wanted: int, *, host: str, apart_from: Sequence[int] = ()) -> int:
    """Return the wanted port, or the next one that is free. Raises NoPort."""
    for port in range(wanted, wanted + _PORTS_TO_TRY):
        if port not in apart_from and _is_free(port, host):
            return port
    raise NoPort(f"none of the ports {wanted} to {wanted + _PORTS_TO_TRY - 1} is free")


def answers(port: int, *, host: str) -> bool:
    """Say whether somebody listens on a port."""
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def _is_free(port: int, host: str) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _signal(child: Child, kind: signal.Signals) -> None:
    """Reach the child and everything it has started."""
    if child.process is not None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.process.pid, kind)


def _how(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
