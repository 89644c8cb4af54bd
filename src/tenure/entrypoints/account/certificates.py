"""Handing in exemption certificates, and reading one's own again (TAX-02)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.account.company import company_page
from tenure.entrypoints.account.forms import CertificateForm
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.downloads import download
from tenure.questions.companies.taxes import company_certificate_file
from tenure.rules.decision import Refused


@require_POST
@account_page
def hand_in(visit: Visit) -> HttpResponse:
    """Take a certificate with its file; it counts once somebody has approved it."""
    form = CertificateForm(visit.request.POST, visit.request.FILES)
    if not form.is_valid():
        return company_page(visit, certificate=form, status=422)
    entered = form.cleaned_data
    outcome = visit.act(
        "enter-certificate",
        customer_id=visit.customer.customer_id,
        jurisdiction=entered["jurisdiction"],
        number=entered["number"],
        from_on=entered["from_on"],
        last_on=entered["last_on"],
        file_name=entered["file"].name,
        content=entered["file"].read(),
    )
    if isinstance(outcome, Refused):
        return company_page(visit, certificate=form, refused=outcome, status=409)
    messages.success(visit.request, visit.say("tax-handed-in"))
    return redirect("account:company")


@require_safe
@account_page
def show_file(visit: Visit, key: int) -> HttpResponse:
    """Hand a certificate's file back to the company that handed it in."""
    found = visit.seen(
        company_certificate_file(
            visit.actor, customer_id=visit.customer.customer_id, certificate_id=key
        )
    )
    if found is None:
        raise Http404
    return download(*found)
