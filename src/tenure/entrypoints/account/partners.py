"""The customer's partner: who it is, the directory, asking for a quote, choosing another."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import get_random_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.forms import KitForm
from tenure.questions.partners.own_partner import Running, own_partner, running
from tenure.questions.partners.partner_directory import ListedPartner, directory, listed_partner
from tenure.questions.partners.quote_requests import asked_for
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.partners.quote_requests import LEAST, LONGEST
from tenure.texts.formats import country_text, quantity_text, term_text


class AskForm(KitForm):
    """What the customer wants a quote for; `intent` makes a form sent twice one request."""

    words = "account-ask"
    text = forms.CharField(
        min_length=LEAST, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6})
    )
    subscriptions = forms.TypedMultipleChoiceField(
        coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    intent = forms.CharField(max_length=90, widget=forms.HiddenInput, label="")

    def __init__(
        self, *args: object, visit: Visit, known: tuple[Running, ...], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["subscriptions"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            (
                str(one.id),
                visit.say(
                    "account-ask-one",
                    product=one.product,
                    quantity=quantity_text(
                        one.quantity, unit=kind_of(one.kind).unit, language=visit.language
                    ),
                    term=term_text(one.term, language=visit.language),
                    day=one.renews_on,
                ),
            )
            for one in known
        ]
        if not known:
            del self.fields["subscriptions"]


@require_safe
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show who serves the customer and what it has asked for; without a partner, the way to one."""
    customer = visit.customer.customer_id
    asked = asked_for(visit.actor, customer_id=customer) if visit.may(_SEEING) else ()
    return visit.page(
        "own_partner",
        found=visit.seen(own_partner(visit.actor, customer_id=customer)),
        asked=visit.seen(asked),
        may_ask=visit.may("ask-for-quote"),
    )


_SEEING = "see-own-quote-requests"


@require_safe
@account_page
def find(visit: Visit) -> HttpResponse:
    """Show the directory, at first the partners of the customer's own country (PAR-07)."""
    country = visit.request.GET.get("country", visit.customer.country)[:2].upper()
    able = visit.request.GET.get("specialisation", "")[:40]
    found = visit.seen(directory(visit.actor, country=country, specialisation=able))
    own = visit.seen(own_partner(visit.actor, customer_id=visit.customer.customer_id)).partner
    return visit.page(
        "find_partner",
        found=found,
        own=own,
        rows=[(one, _country(visit, one.country)) for one in found.partners],
        countries=sorted(
            ((code, _country(visit, code)) for code in found.countries), key=lambda one: one[1]
        ),
        country=country,
        specialisation=able,
        may_ask=visit.may("ask-for-quote"),
        may_choose=visit.may("choose-partner"),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def ask(visit: Visit, number: str) -> HttpResponse:
    """Ask a partner for a quote (QUO-16)."""
    partner = visit.seen(listed_partner(visit.actor, number=number))
    customer = visit.customer.customer_id
    known = visit.seen(running(visit.actor, customer_id=customer))
    if visit.request.method != "POST":
        picked = visit.request.GET.getlist("id")
        start = {"intent": f"ask-{get_random_string(20)}", "subscriptions": picked}
        return _ask_page(visit, partner, AskForm(initial=start, visit=visit, known=known))
    form = AskForm(visit.request.POST, visit=visit, known=known)
    if not form.is_valid():
        return _ask_page(visit, partner, form, status=422)
    outcome = visit.act(
        "ask-for-quote",
        customer_id=customer,
        partner_id=partner.id,
        text=form.cleaned_data["text"],
        intent=form.cleaned_data["intent"],
        subscription_ids=tuple(form.cleaned_data.get("subscriptions", ())),
    )
    if isinstance(outcome, Refused):
        return _ask_page(visit, partner, form, refused=outcome, status=409)
    messages.success(visit.request, visit.say("account-asked", partner=partner.name))
    return redirect("account:partner")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def choose(visit: Visit, number: str) -> HttpResponse:
    """Show what choosing another partner means, then do it (MOD-05)."""
    partner = visit.seen(listed_partner(visit.actor, number=number))
    customer = visit.customer.customer_id
    own = visit.seen(own_partner(visit.actor, customer_id=customer))
    known = visit.seen(running(visit.actor, customer_id=customer))
    if visit.request.method != "POST":
        return visit.page("choose_partner", partner=partner, own=own.partner, known=known)
    outcome = visit.act("choose-partner", customer_id=customer, partner_id=partner.id)
    if isinstance(outcome, Refused):
        return visit.page(
            "choose_partner",
            partner=partner,
            own=own.partner,
            known=known,
            refused=outcome,
            status=409,
        )
    messages.success(visit.request, visit.say("account-chosen", partner=partner.name))
    return redirect("account:partner")


def _ask_page(
    visit: Visit,
    partner: ListedPartner,
    form: AskForm,
    *,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    return visit.page("ask_for_quote", partner=partner, form=form, refused=refused, status=status)


def _country(visit: Visit, code: str) -> str:
    return country_text(code, language=visit.language)
