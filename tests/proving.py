"""Does the proof of work that a page asks for, as its widget would."""

import json
import re
from html import unescape
from typing import Any

from altcha import Challenge, Payload, solve_challenge


def proven(page: Any) -> str:
    """Return the solution of the challenge that stands on a page."""
    found = re.search(r'<altcha-widget challenge="([^"]*)"', page.content.decode())
    assert found, "no proof of work is asked for"
    return solved(json.loads(unescape(found[1])))


def solved(challenge: dict[str, Any]) -> str:
    """Return the solution of a challenge."""
    given = Challenge.from_dict(challenge)
    found = solve_challenge(given)
    assert found is not None
    return Payload(given, found).to_base64()
