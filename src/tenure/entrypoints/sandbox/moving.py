"""Moves the sandbox's clock on request; a page waits while the worker does it (OPS-03)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from tenure.gateways.clock import day_in
from tenure.operations.sandbox import move_under_way, request_move
from tenure.presentation.going_on import wanted_next
from tenure.presentation.installation import ZONE, installation
from tenure.presentation.pages import page

WAYS = ("day", "month", "next")


@require_POST
def move(request: HttpRequest) -> HttpResponse:
    """Ask the worker to move the clock by a day, by thirty, or to the next event."""
    by = request.POST.get("by", "")
    if not installation(request).is_sandbox or by not in WAYS:
        raise Http404
    # One move at a time: a second click waits for the first to be over.
    if not move_under_way():
        request_move(by)
    onward = urlencode({"next": wanted_next(request) or "/"})
    return redirect(f"{reverse('sandbox-moving')}?{onward}")


@never_cache
@require_safe
def wait(request: HttpRequest) -> HttpResponse:
    """Show how far the clock has come; go back to where the reader was once it is done."""
    here = installation(request)
    if not here.is_sandbox:
        raise Http404
    onward = wanted_next(request) or "/"
    by_part = request.headers.get("HX-Request") == "true"
    if not move_under_way():
        return HttpResponseClientRedirect(onward) if by_part else redirect(onward)
    response = page(
        request,
        "sandbox/moving_part.html" if by_part else "sandbox/moving.html",
        on=day_in(here.at, zone=ZONE),
        onward=onward,
        address=request.get_full_path(),
    )
    if not by_part:
        response["Refresh"] = "3"
    return response
