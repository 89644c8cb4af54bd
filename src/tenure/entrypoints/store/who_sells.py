"""Who sells to you: your partner, the partners of a country, or whom to write to (MOD-02)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from tenure.entrypoints.store.progress import chosen_company
from tenure.entrypoints.store.visitor import instant, market_of, markets_of, shopper
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.questions.ordering.checkout import Company
from tenure.questions.partners.who_sells import (
    Direct,
    countries_served,
    partners_nearby,
    sells_directly,
)
from tenure.rules.decision import Refused
from tenure.texts.formats import country_text


@never_cache
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show who sells to the visitor's company, or in a country."""
    language = reader_language(request)
    countries = countries_served(shopper(request))
    buyer = chosen_company(request) if request.user.is_authenticated else None
    country = _country(request, buyer)
    nearby = partners_nearby(shopper(request), country=country)
    if isinstance(nearby, Refused):
        return refused(request, nearby)
    direct = _direct(request, buyer)
    market = next((one for one in markets_of(request) if one.country == country), None)
    partner = direct.partner if direct else None
    return page(
        request,
        "store/who_sells.html",
        country=country,
        country_name=country_text(country, language=language),
        countries=[
            (code, country_text(code, language=language))
            for code in (() if isinstance(countries, Refused) else countries)
        ],
        company=buyer,
        why=direct.refused if direct else None,
        partner=partner,
        nearby=[one for one in nearby if partner is None or one.partner.id != partner.id],
        market=market,
    )


def _country(request: HttpRequest, buyer: Company | None) -> str:
    wanted = request.GET.get("country", "").upper()
    if len(wanted) == 2 and wanted.isascii() and wanted.isalpha():
        return wanted
    return buyer.country if buyer else market_of(request).country


def _direct(request: HttpRequest, buyer: Company | None) -> Direct | None:
    if buyer is None:
        return None
    found = sells_directly(shopper(request), customer_id=buyer.customer_id, at=instant(request))
    return None if isinstance(found, Refused) else found
