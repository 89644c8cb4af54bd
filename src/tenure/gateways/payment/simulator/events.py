"""Remembers what happened at the provider and tells it by webhook: at least once, in any order."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from tenure.gateways.payment.port import Answer, ProviderRefused
from tenure.gateways.payment.simulator.store import Store

_LONGEST_WAIT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is kept; `body` is what is signed and sent, always the same bytes."""

    id: str
    body: bytes
    delivered: bool
    attempts: int


class Events:
    """The events of one simulator, oldest first."""

    def __init__(self, store: Store, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self.now = now

    def add(
        self,
        db: sqlite3.Connection,
        kind: str,
        *,
        about: str,
        answer: Answer | None = None,
        idempotency_key: str | None = None,
        amount_minor: int | None = None,
        currency: str | None = None,
        reference: str | None = None,
    ) -> None:
        """Add an event; it is kept or lost together with what it tells of."""
        id = self._store.new_id("evt")
        body = {
            "id": id,
            "kind": kind,
            "occurred_at": self.now().isoformat(),
            "about": about,
            "answer": None if answer is None else asdict(answer),
            "idempotency_key": idempotency_key,
            "amount_minor": amount_minor,
            "currency": currency,
            "reference": reference,
        }
        db.execute("INSERT INTO events (id, body) VALUES (?, ?)", (id, json.dumps(body)))

    def all(self) -> list[Event]:
        """Return all events."""
        return self._read("SELECT * FROM events ORDER BY sequence")

    def undelivered(self) -> list[Event]:
        """Return what nobody has taken yet."""
        return self._read("SELECT * FROM events WHERE delivered = 0 ORDER BY sequence")

    def due(self) -> list[Event]:
        """Return what is to be sent now; nothing while deliveries are held back."""
        if self._store.setting("held"):
            return []
        return self._read(
            "SELECT * FROM events WHERE delivered = 0 AND next_attempt_at <= ? ORDER BY sequence",
            self.now().timestamp(),
        )

    def by_id(self, ids: Iterable[str]) -> list[Event]:
        """Return the named events in the order and as often as they are named."""
        known = {event.id: event for event in self.all()}
        wanted = list(ids)
        if missing := [id for id in wanted if id not in known]:
            raise ProviderRefused("unknown_event", ", ".join(missing))
        return [known[id] for id in wanted]

    def forget(self) -> None:
        """Take all as delivered: who made them in the same process knows what they tell."""
        with self._store.writing() as db:
            db.execute("UPDATE events SET delivered = 1")

    def hold(self, held: bool) -> None:
        """Keep events back, or let them go again: what a test needs to send them in its order."""
        self._store.set("held", "yes" if held else "")

    def mark(self, id: str, *, delivered: bool) -> None:
        """Note an attempt; the next one comes after twice the time, a minute at most."""
        with self._store.writing() as db:
            (attempts,) = db.execute(
                "UPDATE events SET attempts = attempts + 1, delivered = max(delivered, ?)"
                " WHERE id = ? RETURNING attempts",
                (int(delivered), id),
            ).fetchone()
            wait = min(timedelta(seconds=0.5 * 2 ** min(attempts, 10)), _LONGEST_WAIT)
            db.execute(
                "UPDATE events SET next_attempt_at = ? WHERE id = ?",
                ((self.now() + wait).timestamp(), id),
            )

    def _read(self, query: str, *arguments: object) -> list[Event]:
        return [
            Event(row["id"], row["body"].encode(), bool(row["delivered"]), row["attempts"])
            for row in self._store.rows(query, *arguments)
        ]
