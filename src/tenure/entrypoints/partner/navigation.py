"""The rail of the partner's pages, and the choice of partner for who acts for several."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from tenure.presentation.actors import choose_partner, partner_actor_of
from tenure.presentation.frame import NavItem, supplies
from tenure.questions.partners.quote_requests import waiting_requests
from tenure.rules.decision import Refused

_RAIL = (
    ("frame-overview", "overview"),
    ("partner-customers", "customers"),
    ("partner-renewals", "renewals"),
    ("frame-quotes", "quotes"),
    ("partner-requests", "requests"),
    ("frame-company", "company"),
)


@supplies("partner_navigation")
def partner_navigation(request: HttpRequest) -> tuple[NavItem, ...]:
    """Supply the rail; beside the requests stands how many wait."""
    actor = partner_actor_of(request)
    if actor is None:
        return ()
    found = waiting_requests(actor)
    waiting = 0 if isinstance(found, Refused) else found
    return tuple(
        NavItem(text, reverse(f"partner:{name}"), waiting if name == "requests" else 0)
        for text, name in _RAIL
    )


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Act for another of one's partners from now on."""
    if not choose_partner(request, request.POST.get("partner", "")):
        raise Http404("not-found")
    return redirect("partner:overview")
