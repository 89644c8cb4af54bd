"""Runs the payment simulator as a process of its own: JSON for Tenure, pages for the payer.

`python -m tenure.gateways.payment.simulator.server --port P --store FILE --secret S`
"""

import argparse
import hmac
import json
import os
import signal
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

from tenure.gateways.payment.simulator import pages
from tenure.gateways.payment.simulator.api import Api, Reply
from tenure.gateways.payment.simulator.cards import read_card
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.simulator.delivery import Delivery

HOST = "127.0.0.1"
_MOST_BYTES = 64 * 1024
_STYLE = (Path(__file__).parent / "style.css").read_bytes()


class SimulatorServer(ThreadingHTTPServer):
    """Serves one simulator on the loopback address only; port 0 takes a free one.

    An answer that shall be late is held for `hold_seconds`, or until the server stops.
    """

    daemon_threads = True

    def __init__(
        self,
        *,
        port: int,
        store: str | Path,
        secret: str,
        webhook_url: str | None,
        hold_seconds: float,
    ) -> None:
        if not secret:
            raise ValueError("the simulator needs a secret")
        super().__init__((HOST, port), _Handler)
        self.secret = secret
        self.hold_seconds = hold_seconds
        self.stopping = threading.Event()
        self.base_url = f"http://{HOST}:{self.server_port}"
        self.simulator = Simulator(store, base_url=self.base_url)
        self.delivery: Delivery | None = None
        if webhook_url:
            self.delivery = Delivery(self.simulator.events, url=webhook_url, secret=secret)
            self.delivery.start()
        self.api = Api(self.simulator, delivery=self.delivery)

    def server_close(self) -> None:
        """Close the port and the store, and let go of answers that are held."""
        self.stopping.set()
        if self.delivery:
            self.delivery.stop()
        super().server_close()
        self.simulator.close()


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: SimulatorServer
    server_version = "payment-simulator"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/style.css":
            self._send(200, _STYLE, "text/css; charset=utf-8")
        elif parts.path == "/health":
            self._send(200, b"{}", "application/json")
        else:
            self._page(parts.path, _first_values(parts.query), form=None)

    def do_POST(self) -> None:
        body = self._body()
        if body is None:
            return
        parts = urlsplit(self.path)
        if parts.path.startswith("/v1/"):
            self._api(parts.path, body)
        else:
            form = _first_values(body.decode("utf-8", "replace"))
            self._page(parts.path, _first_values(parts.query), form=form)

    def log_message(self, format: str, *args: object) -> None:
        """Write no log of requests: addresses of pages are secrets."""

    def _api(self, path: str, body: bytes) -> None:
        given = self.headers.get("Authorization", "").encode("latin-1", "replace")
        if not hmac.compare_digest(given, f"Bearer {self.server.secret}".encode()):
            self._json(Reply(401, {"code": "not_authorised", "message": "the secret is wrong"}))
            return
        reply = self.server.api.reply(path, body)
        if reply.late:
            self.server.stopping.wait(self.server.hold_seconds)
        if reply.content is not None:
            self._json(reply)

    def _page(self, path: str, query: dict[str, str], *, form: dict[str, str] | None) -> None:
        _, kind, id, *rest = [*path.split("/"), "", ""]
        if kind == "card" and not any(rest):
            self._card_page(id, query, form)
        elif kind == "challenge" and not any(rest):
            self._challenge_page(id, query, form)
        else:
            self._missing(query)

    def _card_page(self, id: str, query: dict[str, str], form: dict[str, str] | None) -> None:
        wallet = self.server.simulator.wallet
        setup = wallet.setup_page(id)
        if setup is None:
            return self._missing(query)
        back = _with(setup.return_url, setup=id)
        if setup.done:
            return self._redirect(back)
        typed, wrong = pages.filled_with(query.get("fill", "")), {}
        if form is not None:
            entered = read_card(**{name: form.get(name, "") for name in pages.FIELDS})
            if not isinstance(entered, dict):
                wallet.complete_setup(id, entered)
                return self._redirect(back)
            # The number and the code never go back to the page (CHK-11); nor does a name that
            # was refused, which may be a number.
            typed = {
                name: form.get(name, "") for name in ("expiry", "holder") if name not in entered
            }
            wrong = entered
        language = pages.language_for(query.get("language", ""), otherwise=setup.language)
        html = pages.card_page(language=language, cancel_url=back, typed=typed, wrong=wrong)
        return self._html(422 if wrong else 200, html, leads_to=back)

    def _challenge_page(self, ref: str, query: dict[str, str], form: dict[str, str] | None) -> None:
        payments = self.server.simulator.payments
        page = payments.challenge_page(ref)
        if page is None:
            return self._missing(query)
        back = _with(page.return_url, payment=ref)
        decision = (form or {}).get("decision")
        if decision in ("approve", "deny"):
            payments.answer_challenge(ref, approved=decision == "approve")
            return self._redirect(back)
        if page.done:
            return self._redirect(back)
        language = pages.language_for(query.get("language", ""), otherwise=page.language)
        return self._html(200, pages.challenge_page(page, language=language), leads_to=back)

    def _missing(self, query: dict[str, str]) -> None:
        language = pages.language_for(query.get("language", ""), otherwise="en")
        self._html(404, pages.missing_page(language=language))

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit() and int(length[:9]) <= _MOST_BYTES):
            self.send_error(413 if length.isdigit() else 411)
            return None
        return self.rfile.read(int(length))

    def _json(self, reply: Reply) -> None:
        self._send(reply.status, json.dumps(reply.content).encode(), "application/json")

    def _html(self, status: int, html: str, *, leads_to: str = "") -> None:
        # Browsers hold a form's redirect to form-action too, so it names where we send them.
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(leads_to)) if leads_to else ""
        policy = f"default-src 'none'; style-src 'self'; form-action 'self' {origin};"
        self._send(
            status,
            html.encode(),
            "text/html; charset=utf-8",
            {
                "Content-Security-Policy": f"{policy} base-uri 'none'; frame-ancestors 'none'",
                "Referrer-Policy": "no-referrer",
                "Cache-Control": "no-store",
            },
        )

    def _redirect(self, url: str) -> None:
        headers = {"Location": url, "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
        self._send(303, b"", "text/plain; charset=utf-8", headers)

    def _send(
        self, status: int, body: bytes, kind: str, headers: dict[str, str] | None = None
    ) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            # Whoever asked has gone: that is what a late answer is for.
            self.close_connection = True


def _first_values(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query, max_num_fields=20).items()}


def _with(url: str, **more: str) -> str:
    parts = urlsplit(url)
    query = "&".join(part for part in (parts.query, urlencode(more)) if part)
    return urlunsplit(parts._replace(query=query))


def main(arguments: list[str] | None = None) -> None:
    """Serve until SIGTERM or SIGINT; the first line written tells the address."""
    parser = argparse.ArgumentParser(description="Payment provider simulator; moves no real money.")
    parser.add_argument("--port", type=int, required=True, help="0 takes a free one")
    parser.add_argument("--store", type=Path, required=True, help="SQLite file, made if missing")
    parser.add_argument("--webhook-url", help="where events are sent; none are without it")
    parser.add_argument(
        "--secret",
        default=os.environ.get("TENURE_PAYMENT_SECRET"),
        help="opens the interface and signs events; or TENURE_PAYMENT_SECRET",
    )
    parser.add_argument("--hold-seconds", type=float, default=30, help="how late a late answer is")
    options = parser.parse_args(arguments)
    if not options.secret:
        parser.error("--secret or TENURE_PAYMENT_SECRET is needed")
    server = SimulatorServer(
        port=options.port,
        store=options.store,
        secret=options.secret,
        webhook_url=options.webhook_url,
        hold_seconds=options.hold_seconds,
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
    sys.stdout.write(f"payment simulator on {server.base_url}\n")
    sys.stdout.flush()
    try:
        server.serve_forever()
    finally:
        server.server_close()


if __name__ == "__main__":
    main()
