"""Checkout's payment step: a card, stored or new, or invoice; what is closed and why (CHK-05)."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from tenure.actions.payments.store_payment_method import STORE_PAYMENT_METHOD, StorePaymentMethod
from tenure.engine.perform import perform
from tenure.entrypoints.store import progress
from tenure.entrypoints.store.forms import ChoosePaymentForm, card_words
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.gateways.payment.port import CardStored, ProviderUnavailable, ProviderUnknown
from tenure.operations.providers import payment_provider
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.questions.ordering.checkout import Company, StoredCard
from tenure.questions.ordering.order_progress import OrderProgress, order_progress
from tenure.rules.decision import Refused

SETUP = "card_setup"
"""Where the session keeps the page of the provider that was opened, and for which company."""

_NOT_REACHED = Refused("payment-page-unavailable", {}, "store:checkout-payment")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Choose a stored card or invoice; each closed way with its reason (CHK-05, CHK-11)."""
    so_far = progress.company_or_redirect(request)
    if isinstance(so_far, HttpResponse):
        return so_far
    cart, buyer = so_far
    sums = progress.sums_of(request, cart, buyer)
    if isinstance(sums, Refused):
        return refused(request, sums)
    ways = progress.choices_of(request, cart, buyer, sums)
    cards = progress.cards_of(request, buyer)
    by_card = any(way.open for way in ways if way.method == "card")
    usable = [one for one in cards if one.usable] if by_card else []
    by_invoice = any(way.open for way in ways if way.method == "invoice")
    failed = _failed_order(request)
    form = ChoosePaymentForm(
        request.POST or None,
        cards=usable,
        by_invoice=by_invoice,
        initial={"method": _first(request, usable, by_invoice) if failed is None else ""},
    )
    if request.method == "POST" and form.is_valid():
        method = form.cleaned_data["method"]
        if method == "invoice":
            progress.choose(request, pays_by="invoice", card=None)
        else:
            progress.choose(request, pays_by="card", card=int(method))
        return redirect("store:checkout-review")
    return page(
        request,
        "store/checkout_payment.html",
        status=422 if request.method == "POST" else 200,
        form=form if usable or by_invoice else None,
        by_card=by_card,
        expired=[card_words(one) for one in cards if not one.usable],
        ways=[way for way in ways if not way.open],
        failed=failed,
        sums=sums,
        steps=progress.step_names(request),
    )


def _first(request: HttpRequest, cards: Sequence[StoredCard], by_invoice: bool) -> str:
    """Return what is chosen beforehand: what was chosen before, else the newest card."""
    chosen = request.session.get(progress.CHOSEN, {})
    if by_invoice and (chosen.get("pays_by") == "invoice" or not cards):
        return "invoice"
    known = [str(one.id) for one in cards]
    wanted = str(chosen.get("card"))
    return wanted if wanted in known else next(iter(known), "")


@require_POST
def add_card(request: HttpRequest) -> HttpResponse:
    """Open a page of the provider on which a card can be entered; its number never comes here."""
    so_far = progress.company_or_redirect(request)
    if isinstance(so_far, HttpResponse):
        return so_far
    _, buyer = so_far
    try:
        setup = payment_provider().start_card_setup(
            return_url=request.build_absolute_uri(reverse("store:checkout-card")),
            customer_ref=buyer.number,
            language=reader_language(request),
        )
    except (ProviderUnavailable, ProviderUnknown):
        return refused(request, _NOT_REACHED, status=503)
    request.session[SETUP] = {"id": setup.id, "url": setup.url, "company": buyer.customer_id}
    # A form may lead to pages of ours only, by our own content policy; a link may lead away.
    return redirect("store:checkout-card")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def card(request: HttpRequest) -> HttpResponse:
    """Lead to the provider's page; once back from there show the card, and on POST store it."""
    so_far = progress.company_or_redirect(request)
    if isinstance(so_far, HttpResponse):
        return so_far
    _, buyer = so_far
    setup = request.session.get(SETUP)
    # Only the page that this session opened, for this company: no link can slip in another card.
    if not setup or setup["company"] != buyer.customer_id:
        return redirect("store:checkout-payment")
    back = request.method == "POST" or request.GET.get("setup") == setup["id"]
    if not back:
        return page(request, "store/card_away.html", url=setup["url"])
    try:
        entered = payment_provider().card_setup(setup["id"])
    except (ProviderUnavailable, ProviderUnknown):
        return refused(request, _NOT_REACHED, status=503)
    if request.method == "POST" and entered is not None:
        return _stored(request, buyer, entered)
    return page(
        request,
        "store/card_back.html",
        card=entered,
        company=buyer,
        url=setup["url"],
        steps=progress.step_names(request),
    )


def _stored(request: HttpRequest, buyer: Company, entered: CardStored) -> HttpResponse:
    outcome = perform(
        STORE_PAYMENT_METHOD,
        StorePaymentMethod(
            customer_id=buyer.customer_id,
            token=entered.token,
            brand=entered.brand,
            last4=entered.last4,
            holder=entered.holder,
            expires_month=entered.expires_month,
            expires_year=entered.expires_year,
        ),
        actor=shopper(request),
        at=instant(request),
    )
    if isinstance(outcome, Refused):
        return refused(request, outcome)
    del request.session[SETUP]
    key = int(str(outcome.answer["payment_method_id"]))
    progress.choose(request, pays_by="card", card=key)
    return redirect("store:checkout-review")


def _failed_order(request: HttpRequest) -> OrderProgress | None:
    number = request.GET.get("failed", "")
    if not (number.isascii() and number.isdigit() and len(number) <= 18):
        return None
    found = order_progress(shopper(request), int(number))
    return found if isinstance(found, OrderProgress) and found.state == "failed" else None
