"""Which licence servers may ask, and which keys sign grants: what operators look at."""

from datetime import datetime

from tenure.records.facts.licensing import (
    StoredKey,
    StoredServer,
    load_all_servers,
    load_published_keys,
)


def licence_servers() -> tuple[StoredServer, ...]:
    """Return every licence server, those that were withdrawn too."""
    return load_all_servers()


def published_grant_keys(at: datetime) -> tuple[StoredKey, ...]:
    """Return the keys that are published at an instant, the newest first."""
    return tuple(load_published_keys(at))
