"""The EU's register over HTTP: a plain yes or no counts, all else is silence, asked again later."""

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tenure.gateways.taxes import RegisterAnswer, RegisterUnavailable, Vies


class Register:
    """A register on this machine: answers as it is told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.status = 200
        self.body = b"{}"
        self.waits: threading.Event | None = None
        register = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                register.asked.append((self.path, json.loads(self.rfile.read(length))))
                if register.waits is not None:
                    register.waits.wait(5)
                self.send_response(register.status)
                self.send_header("Content-Length", str(len(register.body)))
                self.end_headers()
                self.wfile.write(register.body)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/vies/rest-api"

    def says(self, status: int = 200, **answer: Any) -> None:
        self.status, self.body = status, json.dumps(answer).encode()


@pytest.fixture
def register() -> Iterator[Register]:
    made = Register()
    thread = threading.Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    if made.waits is not None:
        made.waits.set()
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def ask(register: Register, number: str = "DE136695976", country: str = "DE") -> RegisterAnswer:
    return Vies(register.url + "/", timeout=0.5).ask(
        number, country=country, asked_by="SE556000461501"
    )


@pytest.mark.rule("TAX-03")
@pytest.mark.parametrize("valid", [True, False])
def test_a_yes_and_a_no_are_answers(register: Register, valid: bool) -> None:
    register.says(valid=valid, requestIdentifier="WAPIAAAA1", name="---")
    assert ask(register) == RegisterAnswer(valid, "WAPIAAAA1")
    assert register.asked == [
        (
            "/vies/rest-api/check-vat-number",
            {
                "countryCode": "DE",
                "vatNumber": "136695976",
                "requesterMemberStateCode": "SE",
                "requesterNumber": "556000461501",
            },
        )
    ]


def test_greece_is_el_and_a_seller_outside_the_union_asks_without_its_number(
    register: Register,
) -> None:
    register.says(valid=True)
    Vies(register.url, timeout=0.5).ask("EL094259216", country="GR", asked_by="GB980780684")
    assert register.asked[0][1] == {"countryCode": "EL", "vatNumber": "094259216"}


@pytest.mark.rule("TAX-03")
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b'{"actionSucceed": false, "errorWrappers": [{"error": "MS_UNAVAILABLE"}]}'),
        (200, b'{"valid": "yes"}'),
        (200, b"[]"),
        (200, b""),
        (502, b"<html>Bad gateway</html>"),
        (500, b'{"actionSucceed": false}'),
        (200, b"\xff\xfe"),
    ],
)
def test_all_else_is_silence(register: Register, status: int, body: bytes) -> None:
    register.status, register.body = status, body
    with pytest.raises(RegisterUnavailable):
        ask(register)


@pytest.mark.rule("TAX-03")
def test_a_register_that_does_not_answer_in_time_is_silent(register: Register) -> None:
    register.waits = threading.Event()
    with pytest.raises(RegisterUnavailable, match="timed out"):
        ask(register)


def test_a_register_that_is_not_there_is_silent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(RegisterUnavailable, match="refused"):
        Vies(f"http://127.0.0.1:{port}", timeout=0.5).ask(
            "DE136695976", country="DE", asked_by="SE556000461501"
        )


def test_only_the_union_is_covered_and_only_http_is_spoken() -> None:
    vies = Vies("https://register.example/rest", timeout=1)
    assert vies.covers("GR")
    assert not vies.covers("NO")
    assert not vies.covers("GB")
    with pytest.raises(ValueError, match="no http address"):
        Vies("ftp://register.example", timeout=1)
