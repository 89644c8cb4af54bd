"""Exemption certificates in the office: looked at, approved or rejected with a reason (TAX-02)."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.actions.taxes.decide_certificate import DECIDE_CERTIFICATE, DecideCertificate
from tenure.engine.perform import perform
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.forms import CertificateDecisionForm
from tenure.presentation.downloads import download
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.taxes import certificate_file, certificates
from tenure.rules.decision import Refused


@require_safe
@office_page
def show_all(desk: Desk) -> HttpResponse:
    """Show the certificates that wait for somebody and those that were decided last."""
    return _page(desk)


@require_POST
@office_page
def decide(desk: Desk, key: int) -> HttpResponse:
    """Approve or reject a certificate because of what was written."""
    form = CertificateDecisionForm(desk.request.POST, auto_id=f"certificate_{key}_%s")
    if not form.is_valid():
        return _page(desk, came_back=(key, form), status=422)
    reason, approved = form.cleaned_data["reason"], desk.request.POST.get("approved") == "1"
    outcome = perform(
        DECIDE_CERTIFICATE,
        DecideCertificate(certificate_id=key, approved=approved, reason=reason),
        actor=replace(desk.actor, reason=reason, customer_id=None),
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        if outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return _page(desk, came_back=(key, form), refused=outcome, status=409)
    state = "approved" if approved else "rejected"
    messages.success(desk.request, desk.say("office-certificate-done", state=state))
    return redirect("office:certificates")


@require_safe
@office_page
def show_file(desk: Desk, key: int) -> HttpResponse:
    """Hand out the file of a certificate to who looks at it."""
    found = desk.seen(certificate_file(desk.actor, certificate_id=key))
    if found is None:
        raise Http404
    return download(*found)


def _page(
    desk: Desk,
    *,
    came_back: tuple[int, CertificateDecisionForm] | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    found = desk.seen(certificates(desk.actor, at=desk.at))
    back = dict([came_back]) if came_back else {}
    shown = [
        (one, back.get(one.id) or CertificateDecisionForm(auto_id=f"certificate_{one.id}_%s"))
        for one in (*found.waiting, *found.decided)
    ]
    return desk.page(
        "certificates",
        status=status,
        waiting=shown[: len(found.waiting)],
        decided=shown[len(found.waiting) :],
        refused=refused,
        form=came_back[1] if came_back else None,
    )
