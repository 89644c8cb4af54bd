"""The orders of the customer, and one order with what it led to."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.account.explaining import tax_lines
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.listing import listing_of
from tenure.questions.ordering.documents import documents
from tenure.questions.ordering.orders import STATES, order, orders
from tenure.rules.decision import Refused


@require_safe
@account_page
def show_all(visit: Visit) -> HttpResponse:
    """Show the orders, the newest first."""
    listing = listing_of(visit.request.GET, filters={"state": STATES})
    rows, total = visit.seen(
        orders(
            visit.actor,
            customer_id=visit.customer.customer_id,
            state=listing.filters.get("state", ""),
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return visit.page("orders", rows=rows, total=total, listing=listing, states=STATES)


@require_safe
@account_page
def show(visit: Visit, key: int) -> HttpResponse:
    """Show one order."""
    found = visit.seen(order(visit.actor, order_id=key))
    visit.under(found.customer_id)
    taxes = tax_lines(found.taxes, currency=found.total.currency, visit=visit)
    attached = documents(visit.actor, owner=("order", key), customer_id=found.customer_id)
    return visit.page(
        "order",
        found=found,
        taxes=taxes,
        documents=() if isinstance(attached, Refused) else attached,
    )
