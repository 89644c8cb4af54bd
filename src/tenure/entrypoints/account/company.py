"""The company's details, edited with the word that the owner is the same (ACC-08)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from tenure.entrypoints.account.forms import CertificateForm, CompanyForm
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.going_on import wanted_next
from tenure.questions.companies.company import Company, company
from tenure.questions.companies.taxes import company_tax
from tenure.rules.companies.customers import ADDRESS
from tenure.rules.decision import Refused
from tenure.rules.taxes.us_states import state_code
from tenure.texts.formats import country_text


@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show the details in their form, and change them on POST."""
    found = visit.seen(company(visit.actor, customer_id=visit.customer.customer_id))
    if visit.request.method != "POST":
        return _page(visit, found, form=_form_of(found))
    form = CompanyForm(visit.request.POST)
    if not form.is_valid():
        return _page(visit, found, form=form, status=422)
    entered = form.cleaned_data
    outcome = visit.act(
        "edit-customer",
        customer_id=found.id,
        name=entered["name"],
        address={part: entered[part] for part in ADDRESS if entered.get(part)},
        vat_number=entered["vat_number"],
        ownership_unchanged=entered["same_owner"],
    )
    if isinstance(outcome, Refused):
        return _page(visit, found, form=form, refused=outcome, status=409)
    messages.success(visit.request, visit.say("account-company-changed"))
    return redirect(wanted_next(visit.request) or "account:company")


@require_POST
@account_page
def demand(visit: Visit) -> HttpResponse:
    """Demand a second factor of everybody of the company, or leave it to each (ACC-02)."""
    found = visit.seen(company(visit.actor, customer_id=visit.customer.customer_id))
    demanded = visit.request.POST.get("demanded") == "1"
    outcome = visit.act("demand-second-factor", customer_id=found.id, demanded=demanded)
    if isinstance(outcome, Refused):
        return _page(visit, found, form=_form_of(found), refused=outcome, status=409)
    told = "security-demand-on" if demanded else "security-demand-off"
    messages.success(visit.request, visit.say(told, company=found.name))
    return redirect("account:company")


def _form_of(found: Company) -> CompanyForm:
    return CompanyForm(
        initial={"name": found.name, "vat_number": found.vat_number, **found.address}
    )


def _place_of(found: Company) -> str:
    """Return where a certificate of the company most likely applies."""
    state = state_code(found.address.get("region", "")) if found.country == "US" else ""
    return state or found.country


def company_page(
    visit: Visit,
    *,
    certificate: CertificateForm,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show the page with a certificate's form that came back."""
    found = visit.seen(company(visit.actor, customer_id=visit.customer.customer_id))
    return _page(
        visit,
        found,
        form=_form_of(found),
        certificate=certificate,
        refused=refused,
        status=status,
    )


def _page(
    visit: Visit,
    found: Company,
    *,
    form: CompanyForm,
    certificate: CertificateForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    return visit.page(
        "company",
        status=status,
        found=found,
        form=form,
        certificate=certificate or CertificateForm(initial={"jurisdiction": _place_of(found)}),
        tax=visit.seen(company_tax(visit.actor, customer_id=found.id, at=visit.at)),
        refused=refused,
        country=country_text(found.country, language=visit.language),
    )
