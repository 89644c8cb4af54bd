"""Which card pays for what, changed for many at once (PAY-03, PAY-06)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.ordering import cards
from tenure.entrypoints.account.renewing import chosen_keys
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.turning_away import Turned
from tenure.questions.subscriptions.subscriptions import chosen_subscriptions
from tenure.rules.decision import Refused


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def choose(visit: Visit) -> HttpResponse:
    """Show the chosen subscriptions and the cards there are, then let one pay for them."""
    if not visit.may("choose-card"):
        raise Turned(Refused("role-not-enough", {"name": "choose-card"}, "account:people"))
    sent = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    customer = visit.customer.customer_id
    chosen = visit.seen(
        chosen_subscriptions(visit.actor, customer_id=customer, keys=chosen_keys(sent), at=visit.at)
    )
    if not chosen:
        messages.warning(visit.request, visit.say("account-nothing-chosen"))
        return redirect("account:payment-methods")
    among = cards(visit, customer_id=customer)
    refused = None
    if visit.request.method == "POST":
        outcome = visit.act(
            "choose-card",
            customer_id=customer,
            subscription_ids=tuple(one.subscription.id for one in chosen),
            payment_method_id=number_in(visit.request, "card"),
        )
        if not isinstance(outcome, Refused):
            count = outcome.answer["changed"]
            messages.success(visit.request, visit.say("account-card-chosen", count=count))
            return redirect("account:payment-methods")
        refused = outcome
    held = {one.subscription.payment_method_id for one in chosen}
    return visit.page(
        "choose_card",
        status=409 if refused else 200,
        refused=refused,
        chosen=chosen,
        cards=sorted(among, key=lambda method: method.id in held),
    )
