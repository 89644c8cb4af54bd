"""Keeps the simulator's cards, payments, answers and events in one SQLite file of its own."""

import hashlib
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tenure.gateways.payment.port import ProviderUnavailable

_SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS cards (
  token TEXT PRIMARY KEY, brand TEXT NOT NULL, last4 TEXT NOT NULL CHECK (length(last4) = 4),
  expires_month INTEGER NOT NULL CHECK (expires_month BETWEEN 1 AND 12),
  expires_year INTEGER NOT NULL, holder TEXT NOT NULL, behaviour TEXT NOT NULL,
  customer_ref TEXT NOT NULL, language TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS addresses (
  token TEXT PRIMARY KEY REFERENCES cards, address TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS setups (
  id TEXT PRIMARY KEY, return_url TEXT NOT NULL, customer_ref TEXT NOT NULL,
  language TEXT NOT NULL, token TEXT REFERENCES cards
) STRICT;
CREATE TABLE IF NOT EXISTS payments (
  ref TEXT PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('authorise', 'charge')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), currency TEXT NOT NULL,
  token TEXT NOT NULL, reference TEXT NOT NULL, return_url TEXT,
  state TEXT NOT NULL
    CHECK (state IN ('action-required', 'authorised', 'captured', 'declined', 'voided')),
  captured_minor INTEGER NOT NULL DEFAULT 0,
  refunded_minor INTEGER NOT NULL DEFAULT 0,
  CHECK (captured_minor BETWEEN 0 AND amount_minor),
  CHECK (refunded_minor BETWEEN 0 AND captured_minor),
  CHECK ((state = 'captured') = (captured_minor > 0))
) STRICT;
CREATE TABLE IF NOT EXISTS answers (
  idempotency_key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL,
  payment_ref TEXT NOT NULL REFERENCES payments, state TEXT NOT NULL, provider_ref TEXT NOT NULL,
  failure_code TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
  delivered INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at REAL NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS events_to_deliver ON events (sequence) WHERE delivered = 0;
"""


class Store:
    """One connection, one writer at a time; what `writing` has left is on the disk.

    `seed` makes the ids the same in every fresh store, for stories; without it each store has ids
    of its own, which nobody can guess: they are all that protects the hosted pages.
    """

    def __init__(self, path: str | Path, *, seed: str | None) -> None:
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
        self._db.row_factory = sqlite3.Row
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.executescript(_SCHEMA)
        with self.writing() as db:
            db.execute(
                "INSERT INTO settings VALUES ('seed', ?), ('issued', '0') ON CONFLICT DO NOTHING",
                (seed or secrets.token_hex(16),),
            )

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Hold the store alone; keep all of what was done in it, or after an exception nothing."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                # Some faults, a full disk among them, have rolled back by themselves.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def new_id(self, prefix: str) -> str:
        """Return an id that was never given before; only inside `writing`."""
        (number,) = self._db.execute(
            "UPDATE settings SET value = value + 1 WHERE name = 'issued' RETURNING value"
        ).fetchone()
        seed = self.setting("seed")
        return f"{prefix}_{hashlib.sha256(f'{seed}:{prefix}:{number}'.encode()).hexdigest()[:24]}"

    def setting(self, name: str) -> str | None:
        """Return a setting, None if it was never set."""
        with self._lock:
            row = self._db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row["value"])

    def set(self, name: str, value: str) -> None:
        """Keep a setting; it stays over restarts."""
        with self.writing() as db:
            db.execute(
                "INSERT INTO settings VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
                (name, value),
            )

    def must_be_open(self) -> None:
        """Raise `ProviderUnavailable` while the provider is closed."""
        if self.setting("closed"):
            raise ProviderUnavailable("the provider is closed")

    def rows(self, query: str, *arguments: object) -> list[sqlite3.Row]:
        """Return the rows of a query."""
        with self._lock:
            return self._db.execute(query, arguments).fetchall()

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        with self._lock:
            self._db.close()
