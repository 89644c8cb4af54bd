"""Tells a provider's event from a forged or stale one: HMAC-SHA256 over `timestamp.body`."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tenure.gateways.payment.port import Answer, State

HEADER = "Payment-Signature"
TOLERANCE = timedelta(minutes=5)
_STATES: tuple[State, ...] = ("authorised", "succeeded", "declined", "action-required")


class SignatureInvalid(Exception):
    """The event wasn't signed by the provider, or too long ago: ignore it, answer 400."""


class EventMalformed(Exception):
    """The event is signed but can't be read: a change at the provider that we don't know."""


@dataclass(frozen=True, slots=True)
class ProviderEvent:
    """Something that happened at the provider.

    Events come twice, late and out of order (PAY-08): `id` tells a repeat, and what holds now is
    what `find` says, not what the last event said. `about` is a payment's reference, of a refund
    too, or for `card.stored` the id of the setup, where the fields of a payment are None.
    """

    id: str
    kind: str
    occurred_at: datetime
    about: str
    answer: Answer | None
    idempotency_key: str | None
    amount_minor: int | None
    currency: str | None
    reference: str | None


def sign(body: bytes, *, secret: str, at: datetime) -> str:
    """Return the value of the signature's header for a body that is sent at an instant."""
    stamp = str(int(at.timestamp()))
    return f"t={stamp},v1={_digest(stamp, body, secret)}"


def read_event(
    body: bytes, *, signature: str, secret: str, at: datetime, tolerance: timedelta = TOLERANCE
) -> ProviderEvent:
    """Return the event in a signed body.

    `at` is the real instant also in a sandbox: the provider doesn't live by our clock. Raises
    `SignatureInvalid`, or `EventMalformed` for a body that is signed but unreadable.
    """
    verify(body, signature=signature, secret=secret, at=at, tolerance=tolerance)
    return parse(body)


def verify(
    body: bytes, *, signature: str, secret: str, at: datetime, tolerance: timedelta = TOLERANCE
) -> None:
    """Raise `SignatureInvalid` unless the secret's holder signed the body near that instant."""
    if not secret:
        raise ValueError("an empty secret would let anybody sign")
    stamp, digests = _parts(signature)
    expected = _digest(stamp, body, secret).encode()
    if not any(hmac.compare_digest(expected, digest.encode()) for digest in digests):
        raise SignatureInvalid("the signature doesn't match the body")
    if abs(at.timestamp() - int(stamp)) > tolerance.total_seconds():
        raise SignatureInvalid("the signature is too old or from the future")


def parse(body: bytes) -> ProviderEvent:
    """Return the event in a body whose signature has been verified."""
    try:
        raw = json.loads(body)
        answer = raw["answer"]
        occurred_at = datetime.fromisoformat(raw["occurred_at"]).astimezone(UTC)
        if answer is not None and answer["state"] not in _STATES:
            raise EventMalformed(f"no such state: {answer['state']!r}")
        return ProviderEvent(
            id=raw["id"],
            kind=raw["kind"],
            occurred_at=occurred_at,
            about=raw["about"],
            answer=None if answer is None else Answer(**answer),
            idempotency_key=raw["idempotency_key"],
            amount_minor=raw["amount_minor"],
            currency=raw["currency"],
            reference=raw["reference"],
        )
    except (ValueError, KeyError, TypeError) as fault:
        raise EventMalformed(f"{type(fault).__name__}: {fault}") from fault


def _parts(signature: str) -> tuple[str, list[str]]:
    pairs = [part.strip().partition("=") for part in signature.split(",")]
    stamps = [value for name, _, value in pairs if name == "t"]
    digests = [value for name, _, value in pairs if name == "v1"]
    # isdigit alone takes digits of other scripts, and a number without end would overflow.
    if len(stamps) != 1 or not digests or not _is_stamp(stamps[0]):
        raise SignatureInvalid("the signature isn't of the form t=…,v1=…")
    return stamps[0], digests


def _is_stamp(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 12


def _digest(stamp: str, body: bytes, secret: str) -> str:
    return hmac.new(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
