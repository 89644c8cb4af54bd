"""`GET /api/access`: may this user work with this product; for licence servers and for oneself.

A licence server shows its bearer token and is answered by `LicenceServers`, before any other
middleware: no session, no cookie, one query. Who is signed in asks about themselves.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import unquote_plus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request
from ninja import Router, Schema, Status
from pydantic_core import to_json

from tenure.engine.outward import refusal_outward
from tenure.engine.question import ask
from tenure.operations.grants import grant, key_set
from tenure.presentation.actors import actor_of
from tenure.presentation.languages import reader_language
from tenure.questions.licensing.access import (
    AccessAnswer,
    access_for_server,
    access_now,
    access_outward,
)
from tenure.questions.running.deployment import now
from tenure.rules.companies.people import normal_email
from tenure.rules.decision import Refused
from tenure.texts import language_of

_PATHS = {"/api/access": False, "/api/access/grant": True}
_SCHEME = "Bearer "
_MISSING = "is missing, or sent more than once"
KEYS_KEPT_SECONDS = 900
"""How long anybody may keep the list of keys: well below the hour for which a new key waits."""


class AccessTold(Schema):
    """Allowed or not, which features are open, why, and until when the answer may be kept."""

    user: str
    product: str
    allowed: bool
    reason: str
    sentence: str
    next_step: str | None
    state: str | None
    features: list[str]
    until: datetime | None
    time_zone: str | None
    subscription: int | None


class Granted(AccessTold):
    """The same with a token that a program verifies off-line; null where access is refused."""

    grant: str | None
    grant_until: datetime | None


class NotTold(Schema):
    """Why there is no answer: a stable code, one sentence, the next step."""

    code: str
    sentence: str
    next_step: str
    about: dict[str, Any]


class LicenceServers:
    """The first middleware: answers licence servers by itself and hands on everything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes after."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a bearer of a token who asks for access; hand on all others."""
        with_grant = _PATHS.get(request.path_info)
        if with_grant is None:
            return self.get_response(request)
        shown = request.META.get("HTTP_AUTHORIZATION", "")
        if not shown.startswith(_SCHEME) or request.method != "GET":
            return self.get_response(request)
        return _to_server(request, shown[len(_SCHEME) :].strip(), with_grant=with_grant)


def _to_server(request: HttpRequest, token: str, *, with_grant: bool) -> HttpResponse:
    users, products = named(request.META.get("QUERY_STRING", ""))
    language = _language(request)
    if len(users) != 1 or len(products) != 1:
        return _json(422, _unreadable(user=len(users) == 1, product=len(products) == 1))
    user, product = users[0], products[0]
    if "\0" in user or "\0" in product:
        return _json(422, _unreadable(user="\0" not in user, product="\0" not in product))
    answer = access_for_server(token, user_email=user, product_code=product)
    if isinstance(answer, Refused):
        told = _json(401, refusal_outward(answer, language=language))
        told["WWW-Authenticate"] = 'Bearer error="invalid_token"'
        return told
    return _json(
        200, _told(answer, user=user, product=product, language=language, with_grant=with_grant)
    )


def named(query: str) -> tuple[list[str], list[str]]:
    """Return users and products of a query string as `parse_qs` does, in a quarter of the time."""
    found: dict[str, list[str]] = {"user": [], "product": []}
    # The @ of an address is nearly always all that is quoted, and so nothing is left to unquote.
    for pair in query.replace("%40", "@").split("&"):
        name, _, value = pair.partition("=")
        if value and (values := found.get(unquote_plus(name))) is not None:
            values.append(unquote_plus(value))
    return found["user"], found["product"]


def _told(
    answer: AccessAnswer, *, user: str, product: str, language: str, with_grant: bool
) -> dict[str, Any]:
    email = normal_email(user)
    told = access_outward(answer, user=email, product=product, language=language)
    if with_grant:
        made = grant(answer, user=email, product=product)
        told["grant"] = made.token if made else None
        told["grant_until"] = made.until_at.isoformat() if made else None
    return told


def _language(request: HttpRequest) -> str:
    if "HTTP_ACCEPT_LANGUAGE" not in request.META:
        return "en"
    return language_of(get_language_from_request(request))


def _unreadable(**fine: bool) -> dict[str, Any]:
    return {
        "code": "body-unreadable",
        "sentence": "Some fields are unknown, missing or wrong.",
        "fields": [{"field": name, "why": _MISSING} for name, ok in fine.items() if not ok],
    }


def _json(status: int, told: dict[str, Any]) -> HttpResponse:
    body = to_json(told)
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        # What a middleware does for other answers; without it the server would send it in chunks.
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(body, status=status, headers=headers)


def published_keys(_request: HttpRequest) -> HttpResponse:
    """Publish the keys that grants are verified with (RFC 7517); for anybody."""
    response = HttpResponse(json.dumps(key_set(now())), content_type="application/jwk-set+json")
    response.headers["Cache-Control"] = f"public, max-age={KEYS_KEPT_SECONDS}"
    return response


router = Router(tags=["access"])
_PROBLEMS: dict[int, Any] = {401: NotTold, 404: NotTold}
_NOTE = (
    "Licence servers send `Authorization: Bearer` with their token and name any user. "
    "Who is signed in asks about themselves, with or without `user`."
)


@router.get(
    "/access",
    response={200: AccessTold, **_PROBLEMS},
    operation_id="check-access",
    summary="May this user work with this product now?",
    description=_NOTE,
)
def check_access(request: HttpRequest, product: str, user: str = "") -> Any:
    """Answer somebody who is signed in about themselves."""
    return _to_oneself(request, product, user, with_grant=False)


@router.get(
    "/access/grant",
    response={200: Granted, **_PROBLEMS},
    operation_id="grant-access",
    summary="The same with a signed grant that a program verifies off-line.",
    description=_NOTE,
)
def grant_access(request: HttpRequest, product: str, user: str = "") -> Any:
    """Answer somebody who is signed in about themselves, with a grant."""
    return _to_oneself(request, product, user, with_grant=True)


def _to_oneself(request: HttpRequest, product: str, user: str, *, with_grant: bool) -> Any:
    language = reader_language(request)
    own = str(getattr(request.user, "email", ""))
    if "\0" in product or (user and normal_email(user) != own):
        # To others nobody else exists, so that nobody finds out who is there (ACC-11).
        refused = Refused("not-found", {"name": "check-access"})
        return Status(404, refusal_outward(refused, language=language))
    answer = ask(
        "check-access",
        lambda: access_now(own, product),
        actor=actor_of(request, "api"),
        customer_id=None,
    )
    if isinstance(answer, Refused):
        return Status(401, refusal_outward(answer, language=language))
    return Status(
        200, _told(answer, user=own, product=product, language=language, with_grant=with_grant)
    )
