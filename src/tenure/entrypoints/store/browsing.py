"""The start page, a product's page, the choice of country, terms, contact (CAT-03, CAT-06)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.store import basket, trying
from tenure.entrypoints.store.visitor import (
    choose_market,
    instant,
    market_of,
    markets_of,
    shopper,
)
from tenure.presentation.actors import current_customer
from tenure.presentation.going_on import wanted_next
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.questions.ordering.holdings import Judged, SuccessPlans, judged, success_plans
from tenure.questions.pricing.catalogue import Product, families, product
from tenure.rules.decision import Refused
from tenure.rules.kinds import Need
from tenure.rules.ordering.purchase_terms import TERMS_VERSION, terms_of
from tenure.texts import say
from tenure.texts.formats import country_text


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show what is sold in the visitor's market; in an empty installation, what to do first."""
    if not markets_of(request):
        return page(request, "store/empty.html")
    market = market_of(request)
    found = families(
        shopper(request), market=market, language=reader_language(request), at=instant(request)
    )
    if isinstance(found, Refused):
        return refused(request, found)
    plans = success_plans(shopper(request), market=market, at=instant(request))
    return page(
        request,
        "store/start.html",
        families=found,
        plans=plans if isinstance(plans, SuccessPlans) and plans.offered else None,
        **_market_facts(request),
    )


@require_safe
def product_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show a product with its terms and prices."""
    found = product(
        shopper(request),
        code=code,
        market=market_of(request),
        language=reader_language(request),
        at=instant(request),
    )
    if isinstance(found, Refused):
        raise Http404(code)
    return page(
        request,
        "store/product.html",
        product=found,
        lacks=_lacking(request, found),
        known=current_customer(request) is not None,
        trial=trying.offered(request, found),
        **_market_facts(request),
    )


@require_POST
def choose_country(request: HttpRequest) -> HttpResponse:
    """Show another country's prices, in the cart too."""
    country = request.POST.get("country", "")
    if choose_market(request, country) is not None:
        follow_market(request, country)
    return redirect(wanted_next(request) or reverse("store:products"))


@require_safe
def terms(request: HttpRequest, version: str = TERMS_VERSION) -> HttpResponse:
    """Show the terms of purchase that orders record, of a former version too (MOD-06)."""
    found = terms_of(version)
    if found is None:
        raise Http404(version)
    return page(
        request,
        "store/terms.html",
        version=found.version,
        former=found.version != TERMS_VERSION,
        points=found.points,
        seller=market_of(request).seller,
    )


@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """Show whom to write to, by country."""
    return page(request, "store/contact.html", **_market_facts(request))


def follow_market(request: HttpRequest, country: str) -> None:
    """Give the carts a country's prices and tell what changed."""
    language = reader_language(request)
    before = {cart.country for cart in basket.open_carts(request)} - {country}
    if not before:
        return
    lost = basket.to_market(request, country)
    named = country_text(country, language=language)
    if isinstance(lost, Refused):
        messages.warning(request, say(language, "store-market-kept", country=named))
        return
    messages.info(request, say(language, "store-market-moved", country=named))
    for name in lost:
        messages.warning(request, say(language, "store-market-lost", product=name, country=named))


def _lacking(request: HttpRequest, found: Product) -> Refused | None:
    """Return what the visitor's company lacks for a product; None too for whom nobody knows."""
    customer = current_customer(request)
    if customer is None or found.of_kind.needs == Need.NOTHING:
        return None
    answer = judged(
        shopper(request),
        customer_id=customer.customer_id,
        offering_id=found.choices[0].offering_id,
        on=market_of(request).day(instant(request)),
    )
    # Who only pays invoices doesn't see what the company has; confirming would say it.
    return answer.refused if isinstance(answer, Judged) else None


def _market_facts(request: HttpRequest) -> dict[str, Any]:
    language = reader_language(request)
    return {
        "market": market_of(request),
        "markets": [
            (market, country_text(market.country, language=language))
            for market in markets_of(request)
        ],
        "country": country_text(market_of(request).country, language=language),
    }
