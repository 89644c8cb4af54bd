"""The page that says what a success plan is, who can have one, and whom to ask (CAT-04)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.store.visitor import instant, market_of, shopper
from tenure.presentation.actors import current_customer
from tenure.presentation.pages import page
from tenure.questions.ordering.holdings import Held, held, success_plans
from tenure.rules.decision import Refused


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show what plans include and need, and how many eligible seats the company has."""
    market = market_of(request)
    found = success_plans(shopper(request), market=market, at=instant(request))
    if isinstance(found, Refused) or not found.offered:
        raise Http404("no success plan is sold here")
    customer = current_customer(request)
    known = held(shopper(request), customer_id=customer.customer_id) if customer else None
    # Who only pays invoices doesn't see what the company has: the page is as for anybody.
    has = known if isinstance(known, Held) else None
    return page(
        request,
        "store/success_plans.html",
        plans=found,
        market=market,
        held=has,
        company=customer.name if customer else "",
        missing=max(found.needed - has.eligible_seats, 0) if has else 0,
    )
