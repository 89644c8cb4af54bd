"""Asks the browser for a proof of work before something goes out by mail (QUO-03).

Each page gets a challenge of its own; its name lies in the session until it is solved, so that a
solution counts once and for nobody else.
"""

import json
import secrets
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from tenure.gateways.proof_of_work import challenge, solved
from tenure.rules.decision import Refused

FIELD = "altcha"
"""The entry of the form that the widget fills in."""

_SESSION = "human-checks"
_KEPT = 8


def human_check(request: HttpRequest, *, at: datetime) -> str:
    """Return a challenge for a page's form, as text for the widget."""
    name = secrets.token_urlsafe(12)
    request.session[_SESSION] = [*request.session.get(_SESSION, []), name][-_KEPT:]
    return json.dumps(challenge(name, secret=settings.SECRET_KEY, at=at))


def not_human(request: HttpRequest, *, at: datetime) -> Refused | None:
    """Return the refusal of a form without a fresh solution, None with one, which is used up."""
    name = solved(request.POST.get(FIELD, ""), secret=settings.SECRET_KEY, at=at)
    waiting = request.session.get(_SESSION, [])
    if not name or name not in waiting:
        return Refused("human-check-missing", {})
    request.session[_SESSION] = [one for one in waiting if one != name]
    return None
