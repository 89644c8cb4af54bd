"""The start page of the demo: what to try, as whom, with which cards. Only in a sandbox."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.gateways.clock import day_in
from tenure.gateways.payment.simulator.cards import TEST_CARDS, grouped
from tenure.operations.demo.personas import PASSWORD, PERSONAS, Persona
from tenure.presentation.actors import home_of
from tenure.presentation.installation import ZONE, installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.questions.running.mailbox import companies_here, mailbox
from tenure.records.models import User
from tenure.rules.decision import Refused
from tenure.texts import say

_BACKEND = "django.contrib.auth.backends.ModelBackend"


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Say what to try."""
    here = installation(request)
    if not here.is_sandbox:
        raise Http404
    found = mailbox(limit=1)
    return page(
        request,
        "sandbox/guide.html",
        vendor=here.vendor,
        on=day_in(here.at, zone=ZONE),
        personas=_here(),
        password=PASSWORD,
        companies=companies_here(),
        mails=0 if isinstance(found, Refused) else found[1],
        cards=[
            (grouped(card.number), card.brand, f"demo-card-{card.behaviour}") for card in TEST_CARDS
        ],
    )


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the demo's people, without a password: they are nobody's."""
    email = request.POST.get("email", "")
    if not installation(request).is_sandbox or email not in {one.email for one in PERSONAS}:
        raise Http404
    user = User.objects.filter(email=email, is_active=True).first()
    if user is None:
        raise Http404
    login(request, user, backend=_BACKEND)
    messages.success(request, say(reader_language(), "demo-signed-in", name=user.name))
    return redirect(home_of(user))


def _here() -> tuple[Persona, ...]:
    known = set(
        User.objects.filter(email__in=[one.email for one in PERSONAS], is_active=True).values_list(
            "email", flat=True
        )
    )
    return tuple(one for one in PERSONAS if one.email in known)
