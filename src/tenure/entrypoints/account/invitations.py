"""The page that an invitation's link leads to: who invites you as what; accepting is a button."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.engine.perform import perform
from tenure.presentation.actors import actor_of, choose_customer
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.presentation.places import place
from tenure.questions.companies.invitations import invitation
from tenure.rules.decision import Refused
from tenure.texts import say


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation to who is signed in, and accept it on POST."""
    if not request.user.is_authenticated:
        return redirect(f"{place('sign-in') or '/'}?{urlencode({'next': request.path})}")
    actor = actor_of(request, "account")
    found = invitation(actor, token=token)
    if isinstance(found, Refused):
        raise Http404(found.code)
    if request.method != "POST":
        return page(request, "account/invitation.html", found=found)
    outcome = perform(
        ACCEPT_INVITATION, AcceptInvitation(token=token), actor=actor, at=installation(request).at
    )
    if isinstance(outcome, Refused):
        return page(request, "account/invitation.html", status=409, found=found, refused=outcome)
    if hasattr(request, "tenure_memberships"):
        del request.tenure_memberships
    choose_customer(request, found.number)
    messages.success(
        request, say(reader_language(request), "account-invitation-accepted", company=found.company)
    )
    return redirect("account:overview")
