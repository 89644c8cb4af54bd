"""Which processes make the product, on which ports and with which environment."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tenure.entrypoints.commands.processes import Child, Say, Watch, answers, free_port

PORT = 8000
HOST = "127.0.0.1"
_ANY = ("", "0.0.0.0", "::")  # noqa: S104 - compared, not bound
_TENURE = (sys.executable, "-c", "from tenure.config.main import main; main()")


@dataclass(frozen=True, slots=True)
class Serving:
    """What is to be served: where, from which database, with which payment provider.

    `payment_url` names a provider that runs elsewhere; without one the simulator is started on
    the port after the web's, and keeps its cards in `payment_store`.
    """

    host: str
    port: int
    workers: int
    database: str
    payment_url: str
    payment_secret: str
    payment_store: Path
    public_url: str = ""
    environment: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What will run: the address for people, where to knock for it, and the processes."""

    address: str
    host: str
    port: int
    children: Sequence[Child]


def plan(wanted: Serving, *, say: Say) -> Plan:
    """Choose free ports, saying so where they aren't the wanted ones."""
    port = _port(wanted.port, wanted.host, "", say)
    address = f"http://{_for_address(wanted.host)}:{port}"
    environment = {
        **(wanted.environment or {}),
        "TENURE_DATABASE": wanted.database,
        "TENURE_SITE_URL": address,
        "TENURE_PAYMENT_SECRET": wanted.payment_secret,
    }
    if wanted.payment_url:
        environment["TENURE_PAYMENT_URL"] = wanted.payment_url
        simulators = []
    else:
        money = _port(port + 1, HOST, "the payment simulator", say)
        environment["TENURE_PAYMENT_URL"] = f"http://{HOST}:{money}"
        simulators = [_simulator(money, wanted.payment_store, address, environment)]
    web = Child("The web server", _granian(wanted.host, port, wanted.workers), environment)
    worker = Child("The worker", [*_TENURE, "worker"], environment)
    near = HOST if wanted.host in _ANY else wanted.host
    return Plan(wanted.public_url or address, near, port, [*simulators, web, worker])


def serve_until_stopped(planned: Plan, *, say: Say, ready: Say) -> None:
    """Start everything, say when pages are answered, watch, and stop all on Ctrl-C or SIGTERM."""
    watch = Watch(planned.children, say)
    with watch.signals():
        try:
            watch.start()
            watch.run(until=lambda: answers(planned.port, host=planned.host))
            if not watch.stopping:
                ready(planned.address)
            watch.run()
        finally:
            watch.stop()


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _granian(host: str, port: int, workers: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "2"),
        *("--respawn-failed-workers", "--respawn-interval", "0.5"),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
        "tenure.config.wsgi:application",
    ]


def _simulator(port: int, store: Path, address: str, environment: Mapping[str, str]) -> Child:
    store.parent.mkdir(parents=True, exist_ok=True)
    command = [
        *(sys.executable, "-m", "tenure.gateways.payment.simulator.server"),
        *("--port", str(port), "--store", str(store)),
        *("--webhook-url", f"{address}/webhooks/payments/"),
    ]
    return Child("The payment simulator", command, environment)


def _port(wanted: int, host: str, whose: str, say: Say) -> int:
    found = free_port(wanted, host=host)
    if found != wanted:
        of = f" of {whose}" if whose else ""
        say(f"Port {wanted}{of} is taken; {found} it is.")
    return found


def _for_address(host: str) -> str:
    if host in _ANY:
        return HOST
    return f"[{host}]" if ":" in host else host
