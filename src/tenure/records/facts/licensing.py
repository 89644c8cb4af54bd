"""Licence servers and keys that sign grants, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.records.facts.reading import rows
from tenure.rules.licensing.licence_servers import Key, Server


@dataclass(frozen=True, slots=True)
class StoredServer:
    """A licence server as lists show it."""

    name: str
    admitted_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key with both halves; the private one is sealed."""

    name: str
    public: dict[str, str]
    sealed: str
    made_at: datetime
    signs_from_at: datetime
    published_to_at: datetime | None


def load_servers() -> tuple[Server, ...]:
    """Return the licence servers that may ask, in one query."""
    return tuple(
        Server(*row)
        for row in rows("SELECT id, name FROM licence_server WHERE withdrawn_at IS NULL")
    )


def load_all_servers() -> tuple[StoredServer, ...]:
    """Return every licence server there ever was, in one query."""
    return tuple(
        StoredServer(*row)
        for row in rows(
            "SELECT name, admitted_at, withdrawn_at FROM licence_server ORDER BY name, admitted_at"
        )
    )


def load_keys() -> tuple[Key, ...]:
    """Return the keys that sign grants or did, in one query."""
    return tuple(
        Key(*row) for row in rows("SELECT id, signs_from_at, published_to_at FROM grant_key")
    )


_STORED = "SELECT name, public, sealed, made_at, signs_from_at, published_to_at FROM grant_key"


def load_published_keys(at: datetime) -> Sequence[StoredKey]:
    """Return the keys that are published at an instant, the newest first, in one query."""
    found = rows(
        f"{_STORED} WHERE published_to_at IS NULL OR published_to_at > %s "
        "ORDER BY signs_from_at DESC, id DESC",
        [at],
    )
    return [StoredKey(*row) for row in found]


def load_signing_key(at: datetime) -> StoredKey | None:
    """Return the key that signs at an instant, None before the first was made; in one query."""
    found = rows(
        f"{_STORED} WHERE signs_from_at <= %s AND (published_to_at IS NULL OR published_to_at > %s)"
        " ORDER BY signs_from_at DESC, id DESC LIMIT 1",
        [at, at],
    )
    return StoredKey(*found[0]) if found else None
