"""Which country's prices a visitor sees: chosen, their company's or their browser's."""

from collections.abc import Sequence
from datetime import datetime

from django.http import Http404, HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from tenure.engine.actor import Actor
from tenure.presentation.actors import actor_of, current_customer
from tenure.presentation.installation import installation
from tenure.questions.pricing.catalogue import Market, markets
from tenure.rules.decision import Refused

COUNTRY = "country"
"""Where the session keeps the country that was chosen."""

SOURCE = "store"


def shopper(request: HttpRequest) -> Actor:
    """Return who asks, from the store."""
    return actor_of(request, SOURCE)


def instant(request: HttpRequest) -> datetime:
    """Return the instant that counts, read once per request."""
    return installation(request).at


def markets_of(request: HttpRequest) -> tuple[Market, ...]:
    """Return every market, asked for once per request; none means that nothing is sold yet."""
    known: tuple[Market, ...] | None = getattr(request, "tenure_markets", None)
    if known is None:
        found = markets(shopper(request))
        known = () if isinstance(found, Refused) else found
        request.tenure_markets = known  # type: ignore[attr-defined]
    return known


def market_of(request: HttpRequest) -> Market:
    """Return the market whose prices this visitor sees."""
    every = {market.country: market for market in markets_of(request)}
    if not every:
        raise Http404("no market is open yet")
    chosen = request.session.get(COUNTRY)
    if chosen not in every and request.user.is_authenticated:
        customer = current_customer(request)
        chosen = customer.country if customer else None
    if chosen not in every:
        chosen = _by_browser(request, tuple(every.values()))
    return every[chosen]


def choose_market(request: HttpRequest, country: str) -> Market | None:
    """Keep a country as the chosen one; None if nothing is sold there."""
    market = next((one for one in markets_of(request) if one.country == country), None)
    if market is not None:
        request.session[COUNTRY] = country
    return market


def _by_browser(request: HttpRequest, every: Sequence[Market]) -> str:
    accepted = request.headers.get("Accept-Language", "")
    tags = [tag for tag, _ in parse_accept_lang_header(accepted)]
    for tag in tags:
        region = tag.upper().rpartition("-")[2]
        if "-" in tag and any(market.country == region for market in every):
            return region
    for tag in tags:
        for market in every:
            if market.language == tag.partition("-")[0]:
                return market.country
    return every[0].country
