"""Stored cards: added on the provider's page, and removed (PAY-02, PAY-06)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.gateways.payment.port import CardStored, ProviderUnavailable, ProviderUnknown
from tenure.operations.providers import payment_provider
from tenure.presentation.turning_away import Turned
from tenure.questions.payments.payment_methods import payment_methods
from tenure.rules.decision import Refused

SETUP = "account_card_setup"
"""Where the session keeps which page of the provider was opened, and for which customer."""

_NOT_REACHED = Refused("payment-page-unavailable", {}, "account:payment-methods")


@require_safe
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show the stored cards and what each will pay."""
    return _shown(visit)


@require_POST
@account_page
def add(visit: Visit) -> HttpResponse:
    """Open a page of the provider on which a card can be entered."""
    if not visit.may("store-payment-method"):
        raise Turned(Refused("role-not-enough", {"name": "store-payment-method"}))
    try:
        setup = payment_provider().start_card_setup(
            return_url=visit.request.build_absolute_uri(reverse("account:card-back")),
            customer_ref=visit.customer.number,
            language=visit.language,
        )
    except (ProviderUnavailable, ProviderUnknown):
        return _shown(visit, refused=_NOT_REACHED, status=503)
    visit.request.session[SETUP] = {"id": setup.id, "customer": visit.customer.customer_id}
    # A form may lead to pages of ours only, by our own content policy; a link may lead away.
    return visit.page("card_away", url=setup.url)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def back(visit: Visit) -> HttpResponse:
    """Back from the provider: show the card that was entered, and store it on POST."""
    setup = visit.request.session.get(SETUP)
    # Only the page that this session opened, for this customer: no link can slip in another card.
    if not setup or setup["customer"] != visit.customer.customer_id:
        return redirect("account:payment-methods")
    try:
        entered = payment_provider().card_setup(setup["id"])
    except (ProviderUnavailable, ProviderUnknown):
        return _shown(visit, refused=_NOT_REACHED, status=503)
    if entered is None:
        messages.warning(visit.request, visit.say("account-card-not-entered"))
        return redirect("account:payment-methods")
    if visit.request.method == "POST":
        return _store(visit, entered)
    return visit.page("card_back", card=entered)


@require_POST
@account_page
def remove(visit: Visit, key: int) -> HttpResponse:
    """Remove a card; while subscriptions would renew with it, say which (PAY-06)."""
    outcome = visit.act("remove-payment-method", payment_method_id=key)
    if isinstance(outcome, Refused):
        return _shown(visit, refused=outcome, status=409, about=key)
    messages.success(visit.request, visit.say("account-card-removed"))
    return redirect("account:payment-methods")


def _store(visit: Visit, entered: CardStored) -> HttpResponse:
    outcome = visit.act(
        "store-payment-method",
        customer_id=visit.customer.customer_id,
        token=entered.token,
        brand=entered.brand,
        last4=entered.last4,
        holder=entered.holder,
        expires_month=entered.expires_month,
        expires_year=entered.expires_year,
    )
    if isinstance(outcome, Refused):
        return _shown(visit, refused=outcome, status=409)
    del visit.request.session[SETUP]
    card = f"{entered.brand} •••• {entered.last4}"
    messages.success(visit.request, visit.say("account-card-stored", card=card))
    return redirect("account:payment-methods")


def _shown(
    visit: Visit, *, refused: Refused | None = None, status: int = 200, about: int = 0
) -> HttpResponse:
    methods = visit.seen(
        payment_methods(visit.actor, customer_id=visit.customer.customer_id, at=visit.at)
    )
    return visit.page(
        "payment_methods",
        status=status,
        methods=methods,
        refused=refused,
        blocking=next((one.used_by for one in methods if one.id == about), ()),
    )
