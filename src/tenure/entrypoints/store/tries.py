"""Slows down guessing of passwords: so many tries per address and e-mail, then a pause (ACC-02).

Each try takes one of a few places in the cache that all processes share; a place is free again
after the pause. Taking one is a single insert, so tries at the same moment can't share a place.
"""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest

PLACES = 8
PAUSE_MINUTES = 15


def may_try(request: HttpRequest, kind: str, email: str) -> bool:
    """Take a place for one more try; False when there is none left."""
    keys = _keys(request, kind, email)
    taken = cache.get_many(keys)
    return any(cache.add(key, 1, PAUSE_MINUTES * 60) for key in keys if key not in taken)


def forget_tries(request: HttpRequest, kind: str, email: str) -> None:
    """Free the places, after a try that was right."""
    cache.delete_many(_keys(request, kind, email))


def _keys(request: HttpRequest, kind: str, email: str) -> list[str]:
    # Behind a proxy REMOTE_ADDR is the proxy's: then the limit is per e-mail alone, never looser.
    address = request.META.get("REMOTE_ADDR", "")
    who = hashlib.sha256(f"{kind}\n{address}\n{email}".encode()).hexdigest()[:32]
    return [f"try-{who}-{place}" for place in range(PLACES)]
