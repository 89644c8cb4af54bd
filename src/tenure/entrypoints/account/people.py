"""People and roles: invite, appoint, hand over, take back (ACC-05…07, ACC-12)."""

import secrets
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.engine.outcome import Done
from tenure.entrypoints.account.forms import InviteForm
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.questions.companies.people import People, people
from tenure.rules.companies.invitations import INVITERS
from tenure.rules.decision import Refused

_OFFERED = ("member", "payer", "secondary_admin", "purchaser")
"""The roles in the order in which they are offered: the one that may least comes first."""


@require_safe
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show everybody with their roles, and open invitations."""
    return _shown(visit)


@require_POST
@account_page
def invite(visit: Visit) -> HttpResponse:
    """Offer a role to an e-mail address."""
    found = _people(visit)
    form = InviteForm(visit.request.POST, **_offered(visit, found))
    if not form.is_valid():
        return _shown(visit, form=form, status=422)
    email, role = form.cleaned_data["email"], form.cleaned_data["role"]
    outcome = visit.act(
        "invite",
        customer_id=visit.customer.customer_id,
        email=email,
        role=role,
        token=secrets.token_urlsafe(24),
        team_id=int(form.cleaned_data["team"]) if form.cleaned_data.get("team") else None,
    )
    return _answered(visit, outcome, "account-invited", form=form, email=email)


@require_POST
@account_page
def withdraw(visit: Visit) -> HttpResponse:
    """Take an invitation back."""
    key = number_in(visit.request, "invitation")
    outcome = visit.act("withdraw-invitation", invitation_id=key)
    return _answered(visit, outcome, "account-invitation-withdrawn")


@require_POST
@account_page
def appoint(visit: Visit) -> HttpResponse:
    """Make somebody secondary admin of a team (ACC-06)."""
    outcome = visit.act("appoint-secondary-admin", **_whom(visit))
    return _answered(visit, outcome, "account-appointed")


@require_POST
@account_page
def hand_over(visit: Visit) -> HttpResponse:
    """Make somebody else primary admin of a team; who was it becomes secondary (ACC-05)."""
    outcome = visit.act("hand-over-primary-admin", **_whom(visit))
    return _answered(visit, outcome, "account-handed-over")


@require_POST
@account_page
def take(visit: Visit) -> HttpResponse:
    """Take a role from somebody."""
    outcome = visit.act("take-role", role_id=number_in(visit.request, "role"))
    return _answered(visit, outcome, "account-role-taken")


def _whom(visit: Visit) -> dict[str, int]:
    return {
        "team_id": number_in(visit.request, "team"),
        "user_id": number_in(visit.request, "user"),
    }


def _people(visit: Visit) -> People:
    return visit.seen(people(visit.actor, customer_id=visit.customer.customer_id))


def _offered(visit: Visit, found: People) -> dict[str, Any]:
    """Return the roles that the visitor can offer, and the teams."""
    roles = [role for role in _OFFERED if (INVITERS[role] | {"support"}) & visit.customer.roles]
    return {
        "roles": [(role, visit.say(f"account-role-{role}")) for role in roles],
        "teams": [(str(key), name) for key, name in found.teams],
    }


def _answered(
    visit: Visit,
    outcome: Done | Refused,
    message: str,
    *,
    form: InviteForm | None = None,
    **values: object,
) -> HttpResponse:
    if isinstance(outcome, Refused):
        return _shown(visit, refused=outcome, form=form, status=409)
    messages.success(visit.request, visit.say(message, **values))
    return redirect("account:people")


def _shown(
    visit: Visit,
    *,
    refused: Refused | None = None,
    form: InviteForm | None = None,
    status: int = 200,
) -> HttpResponse:
    found = _people(visit)
    return visit.page(
        "people",
        status=status,
        found=found,
        refused=refused,
        form=form or InviteForm(**_offered(visit, found)),
        several_teams=len(found.teams) > 1,
    )
