"""The review page and its button: the whole effect before it is confirmed (CHK-04, 10, 13)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder, DocumentHanded
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.store import aligning, basket, progress
from tenure.entrypoints.store.effects import Effects, effects_of
from tenure.entrypoints.store.forms import ReviewForm
from tenure.entrypoints.store.progress import Ready
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.questions.companies.payers import Payers, payers, written_addresses
from tenure.questions.ordering.carts import Cart
from tenure.questions.ordering.checkout import TeamChoice, order_of_intent, team_choices
from tenure.rules.changes import OrderPlaced
from tenure.rules.decision import Refused
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.texts import say
from tenure.texts.formats import country_text, money_text


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """Show what confirming does, and on POST confirm it: once, however often it is sent."""
    if request.method == "POST":
        sent = basket.cart_of(request, request.POST.get("cart", ""))
        if sent is not None and sent.ordered:
            return _ordered_before(request, sent)
    ready = progress.ready_or_redirect(request)
    if isinstance(ready, HttpResponse):
        return ready
    teams = team_choices(shopper(request), ready.company.customer_id)
    if isinstance(teams, Refused):
        return redirect("store:checkout-company")
    foreseen = preview(
        CONFIRM_ORDER, _wanted(ready, teams[0].id), actor=shopper(request), at=instant(request)
    )
    if isinstance(foreseen, Refused):
        return _page(request, ready, teams, None, refused=foreseen, status=409)
    if not any(isinstance(change, OrderPlaced) for change in foreseen.changes):
        # Another click has ordered it since the cart was read.
        return _ordered_before(request, ready.cart)
    effects = effects_of(
        foreseen, ready.cart, zone=ready.company.time_zone, language=reader_language(request)
    )
    if request.method != "POST":
        return _page(request, ready, teams, effects)
    form = ReviewForm(request.POST, request.FILES, teams=teams)
    if not form.is_valid():
        return _page(request, ready, teams, effects, form=form, status=422)
    if form.cleaned_data["shown"] != _mark(ready, effects):
        messages.warning(request, say(reader_language(request), "review-changed"))
        return redirect("store:checkout-review")
    return _confirm(request, ready, teams, effects, form)


def intent_of(cart: Cart) -> str:
    """Return what makes ordering a cart twice one order: the cart itself (CHK-10)."""
    return f"cart-{cart.token}"


def _confirm(
    request: HttpRequest,
    ready: Ready,
    teams: tuple[TeamChoice, ...],
    effects: Effects,
    form: ReviewForm,
) -> HttpResponse:
    given = form.cleaned_data
    outcome = perform(
        CONFIRM_ORDER,
        _wanted(
            ready,
            given["team"],
            new_team=given["new_team"],
            po_number=given["po_number"],
            note=given["note"],
            payers=written_addresses(given["payers"]),
            documents=tuple(
                DocumentHanded(file_name=one.name or "", content=one.read())
                for one in given["documents"]
            ),
            terms_version=TERMS_VERSION,
            auto_renew=given["auto_renew"],
        ),
        actor=shopper(request),
        at=instant(request),
    )
    if isinstance(outcome, Refused):
        return _page(request, ready, teams, effects, form=form, refused=outcome, status=409)
    return redirect("store:order-processing", order_id=outcome.answer["order_id"])


def _ordered_before(request: HttpRequest, cart: Cart) -> HttpResponse:
    buyer = progress.chosen_company(request)
    if buyer is not None:
        order = order_of_intent(shopper(request), buyer.customer_id, intent=intent_of(cart))
        if isinstance(order, int):
            return redirect("store:order-processing", order_id=order)
    return redirect("store:cart")


def _wanted(ready: Ready, team_id: int, **more: Any) -> ConfirmOrder:
    return ConfirmOrder(
        customer_id=ready.company.customer_id,
        cart_token=ready.cart.token,
        payment_method_id=ready.card.id if ready.card else None,
        pays_by=ready.pays_by,
        intent=intent_of(ready.cart),
        team_id=team_id,
        **more,
    )


def _mark(ready: Ready, effects: Effects) -> str:
    """Return what tells whether the page that was read is still what confirming would do."""
    paid_with = str(ready.card.id) if ready.card else ready.pays_by
    return effects.mark(str(ready.company.customer_id), paid_with, TERMS_VERSION)


def _page(
    request: HttpRequest,
    ready: Ready,
    teams: tuple[TeamChoice, ...],
    effects: Effects | None,
    *,
    form: ReviewForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    language = reader_language(request)
    if form is None and effects is not None:
        initial = {
            "cart": ready.cart.token,
            "shown": _mark(ready, effects),
            "team": teams[0].id,
            "auto_renew": True,
        }
        form = ReviewForm(initial=initial, teams=teams)
    sums = progress.sums_of(request, ready.cart, ready.company)
    label = ""
    if effects is not None:
        total = money_text(effects.total.minor, effects.total.currency, language=language)
        label = say(
            language, "review-buy" if effects.due_on is None else "review-order-terms", total=total
        )
    return page(
        request,
        "store/review.html",
        status=status,
        ready=ready,
        country=country_text(ready.company.country, language=language),
        teams=teams,
        effects=effects,
        form=form,
        label=label,
        refused=refused,
        terms_version=TERMS_VERSION,
        steps=progress.step_names(request),
        alignable=aligning.offered(request, ready),
        payers=_payers(request, ready),
        sums=None if isinstance(sums, Refused) else sums,
    )


def _payers(request: HttpRequest, ready: Ready) -> Payers | None:
    found = payers(shopper(request), customer_id=ready.company.customer_id, at=instant(request))
    return None if isinstance(found, Refused) else found
