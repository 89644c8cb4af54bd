"""Issues signed grants of access; the first key is made when the first grant is asked for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from tenure.actions.licensing.make_grant_key import MAKE_GRANT_KEY, MakeGrantKey
from tenure.engine.actor import Actor, system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.gateways import signing
from tenure.questions.licensing.access import AccessAnswer
from tenure.records.facts.licensing import StoredKey, load_published_keys, load_signing_key
from tenure.rules.decision import Refused
from tenure.rules.licensing.licence_servers import FIRST, grant_until


@dataclass(frozen=True, slots=True)
class Grant:
    """A token that says who may work with what, and until when it is good."""

    token: str
    until_at: datetime


def grant(answer: AccessAnswer, *, user: str, product: str) -> Grant | None:
    """Return the grant for an answer, None where access is refused; one query more.

    The subject is the user's address and the audience the product's code, so that a grant for
    another product is refused by any library that is told which audience to expect.
    """
    if not answer.allowed or answer.until_at is None:
        return None
    lasts = timedelta(hours=settings.GRANT_HOURS)
    until = grant_until(at=answer.at, access_until=answer.until_at, lasts=lasts)
    key = _signing_key(answer.at)
    claims: dict[str, Any] = {
        "iss": settings.SITE_URL,
        "sub": user,
        "aud": product,
        "iat": _seconds(answer.at),
        "nbf": _seconds(answer.at),
        "exp": _seconds(until),
        "features": list(answer.features),
        "state": answer.state,
        "reason": answer.reason,
        "access_until": _seconds(answer.until_at),
    }
    token = signing.signed(claims, key=key.name, sealed=key.sealed, secret=settings.SECRET_KEY)
    return Grant(token, until)


def bring_in_key(way: str, *, actor: Actor, at: datetime) -> Done | Refused:
    """Make a key pair and bring it in: `first`, `next` or `at-once` (see `licensing.make_key`)."""
    made = signing.new_key(secret=settings.SECRET_KEY)
    wanted = MakeGrantKey(
        name=made.name,
        public=made.public,
        sealed=made.sealed,
        way=way,
        grant_hours=settings.GRANT_HOURS,
    )
    return perform(MAKE_GRANT_KEY, wanted, actor=actor, at=at)


def key_set(at: datetime) -> dict[str, Any]:
    """Return the keys with which grants are checked, as a JWK Set; none before the first grant."""
    return {"keys": [signing.published(one.name, one.public) for one in load_published_keys(at)]}


def _signing_key(at: datetime) -> StoredKey:
    found = load_signing_key(at)
    if found is None:
        bring_in_key(FIRST, actor=system("api"), at=at)
        found = load_signing_key(at)
    if found is None:
        # Keys were made, but at a later instant than this: the clock was put back.
        raise LookupError(f"no key signs grants at {at.isoformat()}")
    return found


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
