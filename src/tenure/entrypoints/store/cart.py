"""The cart's page and what can be done there: quantity, term, what to order (CHK-01, CHK-02)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.engine.outcome import Done
from tenure.entrypoints.store import basket
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.rules.decision import Refused
from tenure.texts import say

_GONE = Refused("not-found", {"name": "cart"}, "store:cart")


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show every open cart."""
    return page(request, "store/cart.html", carts=basket.open_carts(request))


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Put seats of an offering into the cart."""
    offering, quantity = _number(request, "offering"), _number(request, "quantity")
    if offering is None or not quantity:
        return refused(request, _not_a_quantity(request), status=422)
    outcome = basket.add(request, offering, quantity)
    return _shown(request, outcome, "store-cart-added")


@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Set quantity and term of a line, or take it out."""
    cart = basket.cart_of(request, request.POST.get("cart", ""))
    offering = _number(request, "offering")
    line = cart.line(offering) if cart and offering is not None else None
    if cart is None or offering is None or line is None:
        return refused(request, _GONE)
    if "remove" in request.POST:
        outcome = basket.set_line(request, cart.token, offering, 0, country=cart.country)
        return _shown(request, outcome, "store-cart-removed")
    quantity = _number(request, "quantity")
    if quantity is None:
        return refused(request, _not_a_quantity(request), status=422)
    wanted = _number(request, "term") or offering
    if wanted == offering or quantity == 0:
        # What can't be had as it stands is had as it usually is: with a date of its own.
        align_to = None if line.refused else line.aligned_to
        outcome = basket.set_line(
            request, cart.token, offering, quantity, country=cart.country, align_to=align_to
        )
    else:
        outcome = basket.change_term(request, cart, offering, wanted, quantity)
    return _shown(request, outcome, "store-cart-changed")


@require_POST
def check_out(request: HttpRequest) -> HttpResponse:
    """Go to checkout with one of the carts, or send it as a quote."""
    cart = basket.cart_of(request, request.POST.get("cart", ""))
    if cart is None or cart.ordered:
        return refused(request, _GONE)
    basket.take_first(request, cart.token)
    return redirect("store:send-as-quote" if "quote" in request.POST else "store:checkout")


def _shown(request: HttpRequest, outcome: Done | Refused, message: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        return refused(request, outcome)
    messages.success(request, say(reader_language(request), message))
    return redirect("store:cart")


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None


def _not_a_quantity(request: HttpRequest) -> Refused:
    return Refused(
        "quantity-unreadable", {"quantity": request.POST.get("quantity", "")[:20]}, "store:cart"
    )
