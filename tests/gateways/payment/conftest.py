"""The simulator as the tests meet it: a process on a free port, and an ear for its webhooks."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tenure.gateways.payment import webhook
from tenure.gateways.payment.simulator.client import HttpControls, HttpProvider

SECRET = "a secret of the tests"


@dataclass
class Running:
    """A simulator in a process of its own; it can be killed and started again on its store."""

    store: Path
    webhook_url: str = ""
    hold_seconds: float = 5
    base_url: str = ""
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        port = self.base_url.rpartition(":")[2] or "0"
        command = [sys.executable, "-m", "tenure.gateways.payment.simulator.server"]
        command += ["--port", port, "--store", str(self.store)]
        command += ["--hold-seconds", str(self.hold_seconds)]
        if self.webhook_url:
            command += ["--webhook-url", self.webhook_url]
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "TENURE_PAYMENT_SECRET": SECRET},
        )
        assert self.process.stdout is not None
        self.base_url = self.process.stdout.readline().strip().rpartition(" ")[2]
        assert self.base_url.startswith("http://127.0.0.1:"), "it didn't start"

    def end(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        code = self.process.wait(10)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process = None
        return code

    def provider(self, *, timeout: float = 5, secret: str = SECRET) -> HttpProvider:
        return HttpProvider(self.base_url, timeout=timeout, secret=secret)

    def controls(self) -> HttpControls:
        return HttpControls(self.base_url, timeout=5, secret=SECRET)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A running simulator that sends no webhooks."""
    yield from _run(Running(tmp_path / "payments.sqlite"))


def _run(simulator: Running) -> Iterator[Running]:
    simulator.start()
    yield simulator
    if simulator.process is not None:
        simulator.end(signal.SIGKILL)


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[None]:
    """Serve in a thread of the tests' own."""
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Ear:
    """A receiver of webhooks: what it heard, and how often it pretends not to have."""

    heard: list[tuple[bytes, str]] = field(default_factory=list)
    refusals: int = 0
    arrived: threading.Condition = field(default_factory=threading.Condition)
    url: str = ""

    def wait_for(self, number: int) -> list[tuple[bytes, str]]:
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.heard) >= number, 10), self.heard
            return list(self.heard)


@pytest.fixture
def ear() -> Iterator[Ear]:
    """A receiver that listens on a free port."""
    listener = Ear()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            with listener.arrived:
                listener.heard.append((body, self.headers[webhook.HEADER]))
                refused = listener.refusals > 0
                listener.refusals -= refused
                listener.arrived.notify_all()
            self.send_response(500 if refused else 204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener.url = f"http://127.0.0.1:{server.server_port}/payments/webhook"
    with serving(server):
        yield listener


@pytest.fixture
def telling(tmp_path: Path, ear: Ear) -> Iterator[Running]:
    """A running simulator that tells the ear of its events."""
    yield from _run(Running(tmp_path / "payments.sqlite", webhook_url=ear.url))
