"""Keep one embedded PostgreSQL running for as long as any process holds its lock.

Started detached by `tenure.config.embedded`, from its path and with the standard library alone.
`postgres` is its direct child, so that a killed one is reaped and started again at once. A
`postgres` that outlived an earlier, killed supervisor is adopted. When the last process that
holds the shared lock has left, `postgres` gets SIGINT (fast shutdown) and the supervisor goes.

Two locks (flock) carry the protocol; the kernel releases them whatever kills their holder:

- `users.lock`: shared by every process that uses the server; the supervisor takes it exclusively
  once nobody holds it, and keeps it until `postgres` has stopped, so a newcomer waits.
- `supervisor.lock`: exclusive, inherited from the process that starts the supervisor, so that
  there is never a second one. Released before `users.lock`, so a newcomer sees it free.
"""

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

POLL_SECONDS = 0.1
STEPS_TO_STOP = ((signal.SIGINT, 60.0), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 10.0))
STARTS_IN_VAIN = 8
SECONDS_TO_COUNT_AS_STARTED = 2.0


@dataclass(frozen=True, slots=True)
class Order:
    """What the launcher asks for; it travels as JSON on the command line."""

    command: list[str]
    data: str
    socket: str
    users_lock: str
    supervisor_lock_fd: int
    log: str
    run_as: int | None


@dataclass(frozen=True, slots=True)
class Running:
    """A running postgres: how to signal it and how to know that it is gone."""

    pid: int
    gone: Callable[[], bool]


def command_of(pid: int) -> str | None:
    """Read the command line of a live process; None when there is none or only a zombie."""
    entry = Path(f"/proc/{pid}")
    if Path("/proc/self/stat").exists():
        try:
            state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
            words = (entry / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            return None
        return None if state in "ZX" else words.replace(b"\0", b" ").decode(errors="replace")
    answer = subprocess.run(
        ["ps", "-o", "state=,command=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return None if not answer or answer.startswith("Z") else answer.partition(" ")[2]


def postmaster_of(data: str) -> int | None:
    """Find the live postmaster of a data directory by its pid file, however it came to be."""
    try:
        pid = int((Path(data) / "postmaster.pid").read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None
    command = command_of(pid)
    return pid if command is not None and f"-D {data} " in command + " " else None


def clear_leftovers(order: Order) -> None:
    """Remove the lock files of a postgres that is certainly gone.

    Postgres would refuse to start when their process id is a zombie's or another program's. It
    still guards itself against survivors of the old one by the shared memory of the directory.
    """
    (Path(order.data) / "postmaster.pid").unlink(missing_ok=True)
    Path(order.socket).unlink(missing_ok=True)
    Path(order.socket + ".lock").unlink(missing_ok=True)


def start(order: Order) -> Running:
    """Start postgres as a direct child, its messages going to the log."""
    clear_leftovers(order)
    with Path(order.log).open("ab") as log:
        child = subprocess.Popen(
            order.command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            user=order.run_as,
            group=order.run_as,
            extra_groups=None if order.run_as is None else [],
        )
    return Running(child.pid, lambda: child.poll() is not None)


def adopt_or_start(order: Order) -> Running:
    """Take over the postgres of a killed supervisor, or start one."""
    pid = postmaster_of(order.data)
    if pid is None:
        return start(order)
    return Running(pid, lambda: postmaster_of(order.data) != pid)


def stop(running: Running) -> None:
    """Stop postgres, gently first."""
    for number, patience in STEPS_TO_STOP:
        if running.gone():
            return
        os.kill(running.pid, number)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if running.gone():
                return
            time.sleep(0.02)


def nobody_left(users: int) -> bool:
    """Tell whether the last user has left; if so, the lock is ours and newcomers wait."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def supervise(order: Order) -> None:
    """Run until nobody needs the server, or until told to stop, or until it can't be kept up."""
    told = False

    def on_signal(_number: int, _frame: object) -> None:
        nonlocal told
        told = True

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, on_signal)
    users = os.open(order.users_lock, os.O_RDWR | os.O_CREAT, 0o600)
    running, since, in_vain = adopt_or_start(order), time.monotonic(), 0
    while not told and not nobody_left(users):
        time.sleep(POLL_SECONDS)
        if not running.gone():
            continue
        lived = time.monotonic() - since
        in_vain = 0 if lived > SECONDS_TO_COUNT_AS_STARTED else in_vain + 1
        if in_vain > STARTS_IN_VAIN:
            break
        if in_vain > 1:
            time.sleep(0.5)
        running, since = adopt_or_start(order), time.monotonic()
    stop(running)
    os.close(order.supervisor_lock_fd)
    os.close(users)


def main() -> None:
    """Detach from the process that started us, then supervise."""
    order = Order(**json.loads(sys.argv[1]))
    if os.fork():
        os._exit(0)
    supervise(order)


if __name__ == "__main__":
    main()
