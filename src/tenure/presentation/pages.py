"""Answers a request with a page in its frame, or with a refusal that says what to do now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tenure.presentation.frame import frame_facts
from tenure.rules.decision import Refused

REFUSED_STATUS = 409


def page(
    request: HttpRequest, template: str, *, status: int = 200, **context: object
) -> HttpResponse:
    """Render a template with the facts of the frame; a form with errors takes `status=422`."""
    return render(request, template, {"frame": frame_facts(request), **context}, status=status)


def refused(
    request: HttpRequest,
    refusal: Refused,
    *,
    template: str = "kit/refused.html",
    status: int = REFUSED_STATUS,
    **context: object,
) -> HttpResponse:
    """Render a refusal: in place for a part of a page asked by htmx, else as the page `template`.

    A page that shows its own form again names its template and writes `{% refusal refused %}`.
    """
    if request.headers.get("HX-Request") == "true":
        return render(request, "kit/refused_part.html", {"refused": refusal}, status=status)
    return page(request, template, status=status, refused=refusal, **context)
