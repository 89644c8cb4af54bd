"""Error pages: a fault shows a number by which support finds it in the log."""

import logging
import secrets
import sys

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string

from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page

log = logging.getLogger("tenure.incidents")

# Without 0/O, 1/I/L and U: it is read out on the telephone.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def record_incident(request: HttpRequest) -> str:
    """Log the exception being handled with a new number, such as `K7QM-4TX2`, and return it."""
    number = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(2))
    log.error("incident %s: %s %s", number, request.method, request.path, exc_info=sys.exc_info())
    return number


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault (handler500): asks neither database nor frame, which may be what broke."""
    number = record_incident(request)
    html = render_to_string(
        "errors/500.html", {"incident": number, "reader_language": reader_language(request)}
    )
    return HttpResponseServerError(html, headers={"X-Incident": number})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer what can't be read (handler400)."""
    return page(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer who may not see a page (handler403)."""
    return page(request, "errors/403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer for an address that leads nowhere (handler404)."""
    return page(request, "errors/404.html", status=404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form whose token is missing or stale (setting CSRF_FAILURE_VIEW)."""
    return page(request, "errors/csrf.html", status=403)
