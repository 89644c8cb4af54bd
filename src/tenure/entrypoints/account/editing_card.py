"""Editing a stored card's expiry date and address; its number never (PAY-03)."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.forms import CardForm
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.operations.cards import edit_card
from tenure.presentation.turning_away import Turned
from tenure.questions.payments.payment_methods import Method, payment_methods
from tenure.rules.decision import Refused
from tenure.rules.payments.cards import ADDRESS
from tenure.texts.formats import countries_text


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def edit(visit: Visit, key: int) -> HttpResponse:
    """Show the card's date and address in their form, and change them on POST."""
    if not visit.may("edit-payment-method"):
        raise Turned(Refused("role-not-enough", {"name": "edit-payment-method"}))
    customer = visit.customer.customer_id
    methods = visit.seen(payment_methods(visit.actor, customer_id=customer, at=visit.at))
    card = next((one for one in methods if one.id == key), None)
    if card is None:
        raise Turned(Refused("not-found", {"name": "card"}))
    if visit.request.method != "POST":
        return _page(visit, card, _form(visit, initial=_kept(card)))
    form = _form(visit, sent=visit.request.POST)
    if not form.is_valid():
        return _page(visit, card, form, status=422)
    entered = form.cleaned_data
    outcome = edit_card(
        visit.actor,
        payment_method_id=key,
        expires_month=entered["expires_month"],
        expires_year=entered["expires_year"],
        address={part: entered[part] for part in ADDRESS if entered.get(part)},
        at=visit.at,
    )
    if isinstance(outcome, Refused):
        return _page(visit, card, form, refused=outcome, status=409)
    told = "card-edited" if outcome.changes else "card-edit-unchanged"
    messages.success(visit.request, visit.say(told, card=card.label))
    return redirect("account:payment-methods")


def _kept(card: Method) -> dict[str, object]:
    until = card.expires_on
    return {
        "expires_month": f"{until.month:02}" if until else "",
        "expires_year": until.year if until else "",
        **card.address,
    }


def _form(
    visit: Visit,
    *,
    sent: Mapping[str, str] | None = None,
    initial: Mapping[str, object] | None = None,
) -> CardForm:
    return CardForm(sent, initial=dict(initial or {}), countries=countries_text(visit.language))


def _page(
    visit: Visit,
    card: Method,
    form: CardForm,
    *,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    return visit.page("card_edit", status=status, card=card, form=form, refused=refused)
