"""In checkout: which lines end with what the company has already (CHK-03, COT-06)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from tenure.entrypoints.store import basket, progress
from tenure.entrypoints.store.progress import Ready
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import refused
from tenure.questions.ordering.alignments import AlignableLine, alignable_lines
from tenure.rules.decision import Refused
from tenure.texts import say


def offered(request: HttpRequest, ready: Ready) -> tuple[AlignableLine, ...]:
    """Return the lines of the cart that can end with what the company has already."""
    found = alignable_lines(
        shopper(request), ready.company.customer_id, token=ready.cart.token, at=instant(request)
    )
    return () if isinstance(found, Refused) else found


@require_POST
def choose_dates(request: HttpRequest) -> HttpResponse:
    """Keep with each line what it ends with; only what is offered can be chosen."""
    ready = progress.ready_or_redirect(request)
    if isinstance(ready, HttpResponse):
        return ready
    for line in offered(request, ready):
        sent = request.POST.get(f"align-{line.offering_id}")
        wanted = {str(one.target_id or ""): one for one in line.choices}.get(sent or "")
        if sent is None or wanted is None or wanted.target_id == line.chosen:
            continue
        outcome = basket.set_line(
            request,
            ready.cart.token,
            line.offering_id,
            line.quantity,
            country=ready.cart.country,
            align_to=wanted.target_id,
        )
        if isinstance(outcome, Refused):
            return refused(request, outcome)
        messages.success(request, say(reader_language(request), "align-changed"))
    return redirect("store:checkout-review")
