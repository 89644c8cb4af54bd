"""Checkout up to the company: who buys, and for which company (ACC-01, 03, 08, 09, 10)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from tenure.actions.companies.edit_customer import EDIT_CUSTOMER, EditCustomer
from tenure.actions.companies.found_customer import FOUND_CUSTOMER, FoundCustomer
from tenure.engine.perform import perform
from tenure.entrypoints.store import progress
from tenure.entrypoints.store.browsing import follow_market
from tenure.entrypoints.store.forms import (
    FIELD_OF,
    AddressForm,
    ChooseCompanyForm,
    EditCompanyForm,
    NewCompanyForm,
    SignUpForm,
    company_words,
)
from tenure.entrypoints.store.signing import register
from tenure.entrypoints.store.visitor import choose_market, instant, markets_of, shopper
from tenure.presentation.actors import choose_customer, forget_memberships
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.questions.ordering.checkout import Company, company
from tenure.rules.decision import Refused
from tenure.texts import say
from tenure.texts.formats import country_text
from tenure.texts.refusals import refusal_text


@never_cache
@require_safe
def checkout(request: HttpRequest) -> HttpResponse:
    """Go to the first step that lacks something."""
    progress.choose(request, quoting=False)
    ready = progress.ready_or_redirect(request)
    return ready if isinstance(ready, HttpResponse) else redirect("store:checkout-review")


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Make an account with the e-mail of the order, or go and sign in (ACC-01)."""
    cart = progress.cart_or_redirect(request)
    if isinstance(cart, HttpResponse):
        return cart
    if request.user.is_authenticated:
        return progress.onward(request)
    form = SignUpForm(request.POST or None)
    facts = {"steps": progress.step_names(request)}
    if request.method == "POST" and form.is_valid():
        failed = register(request, form, template="store/checkout_account.html", **facts)
        return failed or progress.onward(request)
    status = 422 if request.method == "POST" else 200
    return page(request, "store/checkout_account.html", status=status, form=form, **facts)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose_company(request: HttpRequest) -> HttpResponse:
    """Choose among one's own companies; the cart follows to the company's country (ACC-10)."""
    own = _own_companies(request)
    if isinstance(own, HttpResponse):
        return own
    if not own:
        return redirect("store:checkout-new-company")
    chosen = progress.chosen_company(request)
    form = ChooseCompanyForm(
        request.POST or None,
        companies=[(str(one.customer_id), company_words(one)) for one in own],
        initial={"company": str(chosen.customer_id) if chosen else None},
    )
    if request.method == "POST" and form.is_valid():
        buyer = next(one for one in own if str(one.customer_id) == form.cleaned_data["company"])
        _buy_for(request, buyer)
        return progress.onward(request)
    return page(
        request,
        "store/checkout_company.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        chosen=chosen,
        steps=progress.step_names(request),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_company(request: HttpRequest) -> HttpResponse:
    """Found a company; its founder is its purchaser and primary admin (ACC-03, ACC-09)."""
    own = _own_companies(request)
    if isinstance(own, HttpResponse):
        return own
    cart = progress.cart_or_redirect(request)
    country = "" if isinstance(cart, HttpResponse) else cart.country
    form = NewCompanyForm(
        request.POST or None,
        countries=[market.country for market in markets_of(request)],
        initial={"country": country},
    )
    facts: dict[str, Any] = {"own": own, "steps": progress.step_names(request), "form": form}
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return page(request, "store/checkout_new_company.html", status=status, **facts)
    given = form.cleaned_data
    outcome = perform(
        FOUND_CUSTOMER,
        FoundCustomer(
            name=given["name"],
            country=given["country"],
            address=form.address(),
            vat_number=given["vat_number"],
            kind=given["kind"],
            language=reader_language(request),
        ),
        actor=shopper(request),
        at=instant(request),
    )
    if isinstance(outcome, Refused):
        return _refused(request, "store/checkout_new_company.html", form, outcome, facts)
    forget_memberships(request)
    buyer = company(shopper(request), int(str(outcome.answer["customer_id"])))
    if isinstance(buyer, Company):
        _buy_for(request, buyer)
    return progress.onward(request)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit_company(request: HttpRequest) -> HttpResponse:
    """Change the company's details, once it is confirmed that the owner is the same (ACC-08)."""
    if not request.user.is_authenticated:
        return redirect("store:checkout-account")
    buyer = progress.chosen_company(request)
    if buyer is None:
        return redirect("store:checkout-company")
    initial = {"name": buyer.name, "vat_number": buyer.vat_number, **buyer.address}
    form = EditCompanyForm(request.POST or None, initial=initial)
    facts: dict[str, Any] = {
        "form": form,
        "company": buyer,
        "country": country_text(buyer.country, language=reader_language(request)),
        "steps": progress.step_names(request),
    }
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return page(request, "store/checkout_edit_company.html", status=status, **facts)
    outcome = perform(
        EDIT_CUSTOMER,
        EditCustomer(
            customer_id=buyer.customer_id,
            name=form.cleaned_data["name"],
            address=form.address(),
            vat_number=form.cleaned_data["vat_number"],
            ownership_unchanged=form.cleaned_data["ownership_unchanged"],
        ),
        actor=shopper(request),
        at=instant(request),
    )
    if isinstance(outcome, Refused):
        return _refused(request, "store/checkout_edit_company.html", form, outcome, facts)
    messages.success(request, say(reader_language(request), "company-saved"))
    return progress.onward(request)


def _own_companies(request: HttpRequest) -> list[Company] | HttpResponse:
    if not request.user.is_authenticated:
        return redirect("store:checkout-account")
    found = [company(shopper(request), one.customer_id) for one in progress.companies(request)]
    return [one for one in found if isinstance(one, Company)]


def _refused(
    request: HttpRequest,
    template: str,
    form: AddressForm,
    why: Refused,
    facts: dict[str, Any],
) -> HttpResponse:
    """Show a refusal beside the entry that it is about, or above the form."""
    field = FIELD_OF.get(why.code) or str(why.about.get("part", ""))
    if field not in form.fields:
        return page(request, template, status=409, refused=why, **facts)
    form.refuse(" ".join(refusal_text(reader_language(request), why.code, why.about)), field=field)
    return page(request, template, status=422, **facts)


def _buy_for(request: HttpRequest, buyer: Company) -> None:
    progress.choose(request, company=buyer.customer_id, card=None)
    choose_customer(request, buyer.number)
    choose_market(request, buyer.country)
    follow_market(request, buyer.country)
