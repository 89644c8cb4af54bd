"""How far a checkout has come, and which step is next: cart, account, company, payment, review."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from tenure.entrypoints.store import basket
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.gateways.clock import day_in
from tenure.presentation.actors import memberships_of
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import REFUSED_STATUS, page
from tenure.questions.companies.memberships import Membership
from tenure.questions.ordering.carts import Cart
from tenure.questions.ordering.checkout import (
    CartSums,
    Company,
    StoredCard,
    cart_sums,
    company,
    stored_cards,
)
from tenure.questions.partners.who_sells import sells_directly
from tenure.questions.payments.payment_choices import payment_choices
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.payments.payment_choice import Choice
from tenure.texts import say

CHOSEN = "checkout"
"""Where the session keeps the company and card that were chosen for this checkout."""

STEPS = ("account", "company", "payment", "review")
QUOTE_STEPS = ("account", "company", "quote")


@dataclass(frozen=True, slots=True)
class Ready:
    """A checkout that lacks nothing but the confirmation; `pays_by` is card or invoice."""

    cart: Cart
    company: Company
    card: StoredCard | None
    pays_by: str = "card"


def step_names(request: HttpRequest) -> tuple[str, ...]:
    """Return the names of the steps in the reader's language."""
    steps = QUOTE_STEPS if _quoting(request) else STEPS
    return tuple(say(reader_language(request), f"checkout-step-{step}") for step in steps)


def onward(request: HttpRequest) -> HttpResponse:
    """Lead on from account and company: to the payment, or to the quote if one came from there."""
    return redirect("store:send-as-quote" if _quoting(request) else "store:checkout")


def _quoting(request: HttpRequest) -> bool:
    return bool(request.session.get(CHOSEN, {}).get("quoting"))


def companies(request: HttpRequest) -> tuple[Membership, ...]:
    """Return the customers that this user may buy for (ACC-10)."""
    return tuple(one for one in memberships_of(request) if one.may("confirm-order"))


def chosen_company(request: HttpRequest) -> Company | None:
    """Return the company to buy for: the one chosen, or the only one there is."""
    own = {one.customer_id for one in companies(request)}
    wanted = request.session.get(CHOSEN, {}).get("company")
    if wanted not in own:
        wanted = next(iter(own)) if len(own) == 1 else None
    if wanted is None:
        return None
    found = company(shopper(request), wanted)
    return None if isinstance(found, Refused) else found


def cards_of(request: HttpRequest, buyer: Company) -> tuple[StoredCard, ...]:
    """Return the company's cards, those past their last day too."""
    found = stored_cards(
        shopper(request),
        buyer.customer_id,
        on=day_in(instant(request), zone=buyer.time_zone),
    )
    return () if isinstance(found, Refused) else found


def choose(request: HttpRequest, **what: int | str | None) -> None:
    """Keep what was chosen; another company has other cards."""
    request.session[CHOSEN] = {**request.session.get(CHOSEN, {}), **what}


def cart_or_redirect(request: HttpRequest) -> Cart | HttpResponse:
    """Return the cart to be ordered, or the way to the cart page, which says what is wrong."""
    cart = basket.next_cart(request)
    if cart is None or any(line.refused for line in cart.lines):
        return redirect("store:cart")
    return cart


def company_or_redirect(request: HttpRequest) -> tuple[Cart, Company] | HttpResponse:
    """Return cart and company, or the way to the step that lacks one of them."""
    cart = cart_or_redirect(request)
    if isinstance(cart, HttpResponse):
        return cart
    if not request.user.is_authenticated:
        return redirect("store:checkout-account")
    buyer = chosen_company(request)
    if buyer is None or buyer.country != cart.country:
        return redirect("store:checkout-company")
    if not buyer.address.get("line1"):
        return redirect("store:checkout-edit-company")
    return _led_elsewhere(request, cart, buyer) or (cart, buyer)


def _led_elsewhere(request: HttpRequest, cart: Cart, buyer: Company) -> HttpResponse | None:
    """Return the page that names the partner, for a company not sold to directly (MOD-02)."""
    direct = sells_directly(
        shopper(request),
        customer_id=buyer.customer_id,
        offerings=[line.offering_id for line in cart.lines],
        at=instant(request),
    )
    if isinstance(direct, Refused) or direct.refused is None:
        return None
    return page(
        request,
        "store/not_direct.html",
        status=REFUSED_STATUS,
        refused=direct.refused,
        partner=direct.partner,
        company=buyer,
        several=len(companies(request)) > 1,
    )


def ready_or_redirect(request: HttpRequest) -> Ready | HttpResponse:
    """Return all that the review needs, or the way to the first step that lacks something."""
    so_far = company_or_redirect(request)
    if isinstance(so_far, HttpResponse):
        return so_far
    cart, buyer = so_far
    chosen = request.session.get(CHOSEN, {})
    if chosen.get("pays_by") == "invoice":
        return Ready(cart, buyer, None, "invoice")
    wanted = chosen.get("card")
    card = next((one for one in cards_of(request, buyer) if one.id == wanted and one.usable), None)
    if card is None:
        return redirect("store:checkout-payment")
    return Ready(cart, buyer, card)


def sums_of(request: HttpRequest, cart: Cart, buyer: Company) -> CartSums | Refused:
    """Return what the cart comes to for the company, tax included."""
    lines = [
        (line.term, Money(sum(bill.amount.minor for bill in line.bills), cart.currency))
        for line in cart.lines
    ]
    return cart_sums(
        shopper(request),
        buyer.customer_id,
        nets=[part.today for part in cart.parts],
        lines=lines,
        at=instant(request),
    )


def choices_of(
    request: HttpRequest, cart: Cart, buyer: Company, sums: CartSums
) -> tuple[Choice, ...]:
    """Return every way to pay the cart, open or closed with its reason (CHK-05)."""
    found = payment_choices(
        shopper(request),
        customer_id=buyer.customer_id,
        net_minor=sums.net_minor,
        total_minor=sums.total_minor,
        at=instant(request),
        offerings=[line.offering_id for line in cart.lines],
    )
    return () if isinstance(found, Refused) else found
