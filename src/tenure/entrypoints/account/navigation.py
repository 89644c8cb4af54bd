"""The rail of the account: only pages that the reader's roles open; and the choice of customer."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from tenure.gateways.clock import day_in
from tenure.presentation.actors import actor_of, choose_customer, current_customer
from tenure.presentation.frame import NavItem, supplies
from tenure.presentation.going_on import wanted_next
from tenure.presentation.installation import installation
from tenure.questions.companies.messages import unread_messages
from tenure.questions.licensing.tokens import has_packs
from tenure.questions.quotes.customer_quotes import open_quotes

# text of the line, name of the page, what one must be allowed to see
_RAIL = (
    ("frame-overview", "overview", "see-overview"),
    ("frame-subscriptions", "subscriptions", "see-subscriptions"),
    ("frame-tokens", "tokens", "see-tokens"),
    ("frame-quotes", "quotes", "see-quotes"),
    ("frame-orders", "orders", "see-orders"),
    ("frame-invoices", "invoices", "see-invoices"),
    ("frame-payment-methods", "payment-methods", "see-payment-methods"),
    ("frame-users", "people", "see-people"),
    ("frame-company", "company", "see-company"),
    ("account-partner", "partner", "see-own-partner"),
    ("account-messages", "messages", "see-mail"),
)


@supplies("account_navigation")
def account_navigation(request: HttpRequest) -> tuple[NavItem, ...]:
    """Supply the rail."""
    customer = current_customer(request)
    if customer is None:
        return ()
    waiting = dict.fromkeys(("messages", "quotes"), 0)
    if customer.may("see-quotes"):
        on = day_in(installation(request).at, zone=customer.time_zone)
        waiting["quotes"] = open_quotes(customer.customer_id, on=on)
    if customer.may("see-mail"):
        found = unread_messages(actor_of(request, "account"), customer_id=customer.customer_id)
        waiting["messages"] = found if isinstance(found, int) else 0
    return tuple(
        NavItem(text, reverse(f"account:{name}"), waiting.get(name, 0))
        for text, name, right in _RAIL
        if customer.may(right) and (name != "tokens" or has_packs(customer.customer_id))
    )


@require_POST
def switch_customer(request: HttpRequest) -> HttpResponse:
    """Stand for another of one's customers from now on (ACC-10)."""
    if not request.user.is_authenticated:
        raise Http404
    if not choose_customer(request, request.POST.get("customer", "")):
        raise Http404("not-found")
    return redirect(wanted_next(request) or reverse("account:overview"))
