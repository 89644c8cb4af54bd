"""A proof of work in place of a CAPTCHA: the browser reckons for a second, no third party asked."""

from datetime import datetime, timedelta

from altcha import Payload, create_challenge, verify_solution

_ALGORITHM = "PBKDF2/SHA-256"
_COST = 3_000
"""Rounds of each try; some 256 tries find a key that begins with the wanted byte."""

_VALID = timedelta(hours=2)


def challenge(name: str, *, secret: str, at: datetime) -> dict[str, object]:
    """Return a signed challenge, as the widget takes it; `name` tells it from every other."""
    # A sandbox has a clock of its own, so the library's own expiry can't be used.
    until = int((at + _VALID).timestamp())
    made = create_challenge(
        _ALGORITHM, _COST, data={"name": name, "until": until}, hmac_secret=secret
    )
    return dict(made.to_dict())


def solved(payload: str, *, secret: str, at: datetime) -> str:
    """Return the name of the challenge that was solved in time, "" for what is no solution."""
    if not verify_solution(payload, secret).verified:
        return ""
    parameters = Payload.from_base64(payload).challenge.parameters
    data = parameters.data or {}
    if parameters.algorithm != _ALGORITHM or parameters.cost != _COST:
        return ""
    return str(data.get("name", "")) if at.timestamp() <= data.get("until", 0) else ""
