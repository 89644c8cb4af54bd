"""Sends events to the webhook: signed, at least once, again until somebody takes them."""

import http.client
import logging
import sqlite3
import threading
from collections.abc import Iterable
from urllib.parse import urlsplit

from tenure.gateways.payment import webhook
from tenure.gateways.payment.simulator.events import Event, Events

_log = logging.getLogger(__name__)

_PAUSE_SECONDS = 0.1
_TIMEOUT_SECONDS = 5


class Delivery:
    """Sends the events of one simulator to one address."""

    def __init__(self, events: Events, *, url: str, secret: str) -> None:
        self._events = events
        self._url = urlsplit(url)
        self._secret = secret
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="webhooks", daemon=True)

    def start(self) -> None:
        """Send what is due, again and again, in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Send nothing more after the event that is under way."""
        self._stopped.set()
        self._thread.join(_TIMEOUT_SECONDS)

    def deliver(self, ids: Iterable[str]) -> list[int]:
        """Send these events now, in this order, delivered before or not; 0 is no answer."""
        return [self._send(event) for event in self._events.by_id(ids)]

    def _run(self) -> None:
        while not self._stopped.wait(_PAUSE_SECONDS):
            try:
                for event in self._events.due():
                    if self._stopped.is_set():
                        return
                    self._send(event)
            except sqlite3.OperationalError:
                # A store that is busy or full now may not be so later; events wait for that.
                _log.exception("events could not be read or noted")

    def _send(self, event: Event) -> int:
        """Send an event; a crash between its arrival and the note of it sends it twice."""
        try:
            status = self._post(event.body)
        except (OSError, http.client.HTTPException) as fault:
            _log.warning("event %s was not delivered: %r", event.id, fault)
            status = 0
        self._events.mark(event.id, delivered=200 <= status < 300)
        return status

    def _post(self, body: bytes) -> int:
        secure = self._url.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(self._url.netloc, timeout=_TIMEOUT_SECONDS)
        try:
            path = self._url.path or "/"
            connection.request(
                "POST",
                f"{path}?{self._url.query}" if self._url.query else path,
                body,
                {
                    "Content-Type": "application/json",
                    webhook.HEADER: webhook.sign(body, secret=self._secret, at=self._events.now()),
                },
            )
            return connection.getresponse().status
        finally:
            connection.close()
