"""After the button: the wait for the bank, what went wrong, what happens next (CHK-08, 11)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRedirect

from tenure.entrypoints.store import basket
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.operations.payments import ask_again
from tenure.presentation.actors import memberships_of, stand_under
from tenure.presentation.going_on import way_back
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.presentation.places import place
from tenure.questions.ordering.order_progress import OrderProgress, order_progress
from tenure.rules.decision import Refused
from tenure.texts.formats import zone_text


@never_cache
@require_safe
def processing(request: HttpRequest, order_id: int) -> HttpResponse:
    """Wait for the bank's answer; the page asks again by itself, with scripts or without."""
    order = _order(request, order_id)
    if isinstance(order, HttpResponse):
        return order
    asked_by_part = request.headers.get("HX-Request") == "true"
    onward = _onward(order)
    if onward:
        return HttpResponseClientRedirect(onward) if asked_by_part else redirect(onward)
    returned = "returned" in request.GET
    bank = order.action_url if order.payment_state == "action-required" else ""
    if asked_by_part and bank and not returned:
        return HttpResponseClientRedirect(bank)
    template = "store/processing_part.html" if asked_by_part else "store/processing.html"
    waits = "failed" if order.state == "failed" else order.payment_state or "requested"
    return page(
        request,
        template,
        order=order,
        bank=bank,
        returned=returned,
        waits=waits,
        account_url="" if order.quote_id else place("account:subscriptions"),
        quote_url=_quote_of(request, order),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def returned(request: HttpRequest, order_id: int) -> HttpResponse:
    """Come back from the bank's page; that proves nothing, so the provider is asked, by POST."""
    order = _order(request, order_id)
    if isinstance(order, HttpResponse):
        return order
    if request.method != "POST":
        return page(request, "store/returned.html", order=order)
    if order.payment_id is not None:
        ask_again(order.payment_id, at=instant(request))
    onward = f"{reverse('store:order-processing', args=[order_id])}?returned=1"
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(onward)
    return redirect(onward)


@never_cache
@require_safe
def done(request: HttpRequest, order_id: int) -> HttpResponse:
    """Say what was bought, what happens next and how to reach the products (CHK-08)."""
    order = _order(request, order_id)
    if isinstance(order, HttpResponse):
        return order
    if order.state != "fulfilled":
        return redirect("store:order-processing", order_id=order.id)
    # Who accepted a quote by a link has no account there to go on to (ACC-12).
    member = any(one.customer_id == order.customer_id for one in memberships_of(request))
    return page(
        request,
        "store/done.html",
        order=order,
        parts=[
            (part, place("account:order", {"key": part.id}) if member else "")
            for part in order.orders
        ],
        zone=zone_text(order.time_zone, language=reader_language(request)),
        more=basket.open_carts(request),
        handed_out=any(line.of_kind.assigned for part in order.orders for line in part.lines),
        account_url=place("account") if member else "",
        people_url=place("account:people") if member else "",
    )


def _quote_of(request: HttpRequest, order: OrderProgress) -> str:
    """Return the page of the quote that was accepted, as whoever accepted it came there."""
    if order.quote_id is None:
        return ""
    return way_back(request, order.id) or place("account:quote", {"key": order.quote_id})


def _order(request: HttpRequest, order_id: int) -> OrderProgress | HttpResponse:
    found = order_progress(shopper(request), order_id)
    if isinstance(found, OrderProgress):
        stand_under(request, found.customer_id)
        return found
    return _refused(request, found)


def _refused(request: HttpRequest, why: Refused) -> HttpResponse:
    if why.code == "sign-in-first":
        return redirect(f"{reverse('store:sign-in')}?next={request.path}")
    # To who has no role there, nothing of it exists (ACC-11).
    raise Http404(why.code)


def _onward(order: OrderProgress) -> str:
    if order.state == "fulfilled":
        return reverse("store:order-done", args=[order.id])
    if order.state != "failed":
        return ""
    # What was ordered from the account has no cart to go back to: this page says what to check.
    return f"{reverse('store:checkout-payment')}?failed={order.id}" if order.from_cart else ""
