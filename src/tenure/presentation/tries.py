"""Slows down guessing of passwords and codes: so many tries, then a pause (ACC-02).

Each try takes one of a few places in the cache that all processes share; a place is free again
after the pause. Taking one is a single insert, so tries at the same moment can't share a place.
"""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest

PLACES = 8
PAUSE_MINUTES = 15


def may_try(request: HttpRequest, kind: str, email: str) -> bool:
    """Take a place for one more try with an e-mail from an address; False if none is left."""
    return take_place(_who(request, kind, email))


def forget_tries(request: HttpRequest, kind: str, email: str) -> None:
    """Free the places, after a try that was right."""
    free_places(_who(request, kind, email))


def take_place(who: str) -> bool:
    """Take a place of whoever is counted under a name; False when there is none left."""
    keys = _keys(who)
    taken = cache.get_many(keys)
    return any(cache.add(key, 1, PAUSE_MINUTES * 60) for key in keys if key not in taken)


def free_places(who: str) -> None:
    """Free every place that is counted under a name."""
    cache.delete_many(_keys(who))


def _who(request: HttpRequest, kind: str, email: str) -> str:
    # Behind a proxy REMOTE_ADDR is the proxy's: then the limit is per e-mail alone, never looser.
    return f"{kind}\n{request.META.get('REMOTE_ADDR', '')}\n{email}"


def _keys(who: str) -> list[str]:
    hashed = hashlib.sha256(who.encode()).hexdigest()[:32]
    return [f"try-{hashed}-{place}" for place in range(PLACES)]
