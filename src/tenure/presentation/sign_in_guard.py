"""Lets nobody past the sign-in without the second factor that is theirs or demanded (ACC-02).

What stands behind the sign-in is guarded unless it is named here, so a new page is guarded too.
Whoever has a second factor needs a session that has shown it; whose company demands one and who
has none is led to set it up before anything else.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import ResolverMatch
from django.utils.http import urlencode
from django_htmx.http import HttpResponseClientRedirect

from tenure.engine.outward import refusal_outward
from tenure.presentation.languages import reader_language
from tenure.presentation.places import place
from tenure.questions.companies.second_factors import second_factor
from tenure.rules.decision import Refused

SHOWN = "second_factor_since"
"""Where the session keeps which second factor it has shown: the instant it was switched on."""

_OPEN_PARTS = ("", "sandbox", "webhooks")
_OPEN_PAGES = (
    "account:security",
    "account:security-begin",
    "account:security-setup",
    "account:security-picture",
    "account:security-change",
    "account:switch-customer",
)
_GUARDED_IN_STORE = ("store:checkout", "store:order-")


def note_shown(request: HttpRequest, user_id: int) -> None:
    """Let this session pass: it has just shown the second factor as it is now."""
    since = second_factor(user_id).on_since
    request.session[SHOWN] = since.isoformat() if since else ""


class SecondFactorGuard:
    """The middleware; it stands behind the one that knows who is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; `process_view` decides once its page is known."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Answer in place of a guarded page where a second factor is wanting."""
        match = request.resolver_match
        if match is None or _is_open(match) or not request.user.is_authenticated:
            return None
        known = second_factor(request.user.id)
        if known.on_since is not None:
            if request.session.get(SHOWN) == known.on_since.isoformat():
                return None
            logout(request)
            return _led(request, match, "sign-in", Refused("sign-in-first", {}))
        if not known.demanded_by:
            return None
        about = {"companies": ", ".join(known.demanded_by)}
        return _led(request, match, "security", Refused("second-factor-demanded", about))


def _is_open(match: ResolverMatch) -> bool:
    part = match.view_name.rpartition(":")[0]
    if part == "store":
        return not match.view_name.startswith(_GUARDED_IN_STORE)
    return part in _OPEN_PARTS or match.view_name in _OPEN_PAGES


def _led(request: HttpRequest, match: ResolverMatch, to: str, refusal: Refused) -> HttpResponse:
    """Lead a person to a page, and tell a program why not."""
    if match.view_name.startswith("api"):
        told: dict[str, Any] = refusal_outward(refusal, language=reader_language(request))
        return JsonResponse(told, status=401 if refusal.code == "sign-in-first" else 403)
    wanted = request.get_full_path() if request.method in ("GET", "HEAD") else ""
    address = place(to) + (f"?{urlencode({'next': wanted})}" if wanted else "")
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(place(to))
    return redirect(address)
