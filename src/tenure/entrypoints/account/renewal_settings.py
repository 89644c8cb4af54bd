"""The page on which a renewal is set, with what will be charged before it is saved (REN-05)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.explaining import why_of
from tenure.entrypoints.account.ordering import cards, mended_here, paid
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.parts import Consequence, Effect
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.payers import payers
from tenure.questions.payments.payment_methods import Method
from tenure.questions.subscriptions.renewing import renewal_of, term_choices
from tenure.questions.subscriptions.subscription import SubscriptionPage, subscription
from tenure.rules.changes import SubscriptionChanged
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.subscriptions import Subscription

# Whatever is entered, nothing of it can be set now.
_CLOSED = frozenset(
    {
        "not-renewable",
        "renewal-date-passed",
        "renewal-bought",
        "kind-does-not-renew",
        "flex-buys-anew",
    }
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def change(visit: Visit, key: int) -> HttpResponse:
    """Show what a renewal is set to and would come to, then save it (REN-05, REN-16, REN-17)."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    one = found.subscription
    visit.under(one.customer_id)
    if "change-renewal" not in found.allowed:
        raise Turned(Refused("role-not-enough", {"name": "change-renewal"}, "account:people"))
    among = cards(visit, customer_id=one.customer_id)
    terms = visit.seen(term_choices(visit.actor, subscription_id=key))
    wanted = _wanted(visit, one, among)
    foreseen = visit.foresee("change-renewal", **wanted)
    context: dict[str, Any] = {
        "found": found,
        "one": one,
        "cards": among,
        "own": one.payment_method_id in {method.id for method in among},
        "paid": paid(visit, among=among, one=one),
        "terms": terms,
        "payers": visit.seen(payers(visit.actor, customer_id=one.customer_id, at=visit.at)),
        "wanted": wanted,
        "offering": wanted["offering_id"] or one.next_offering_id,
        "back": reverse("account:subscription", args=[key]),
    }
    if isinstance(foreseen, Refused):
        context["never"] = foreseen.code in _CLOSED
        status = 409 if visit.request.method == "POST" else 200
        return visit.page("renewal", **context, refused=mended_here(foreseen), status=status)
    if visit.request.method == "POST":
        outcome = visit.act("change-renewal", **wanted)
        if isinstance(outcome, Refused):
            return visit.page("renewal", **context, refused=mended_here(outcome), status=409)
        messages.success(visit.request, visit.say("account-renewal-saved", product=found.product))
        return redirect(context["back"])
    context["consequence"] = _consequence(found, foreseen, among, visit)
    return visit.page("renewal", **context)


def _wanted(visit: Visit, one: Subscription, among: tuple[Method, ...]) -> dict[str, Any]:
    sent = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    card = number_in(visit.request, "card")
    return {
        "subscription_id": one.id,
        "quantity": number_in(visit.request, "quantity", default=one.next_quantity),
        "offering_id": number_in(visit.request, "offering") or None,
        # The card it has stays without being named: it may have expired since it was chosen.
        "payment_method_id": card if card in {method.id for method in among} else None,
        "by_invoice": sent.get("card", "") == "invoice",
        "po_number": sent.get("po_number", one.next_po_number).strip()[:60],
        "note": sent.get("note", one.next_note).strip()[:500],
        "payer_account_id": number_in(visit.request, "payers", default=one.payer_account_id or 0),
    }


def _consequence(
    found: SubscriptionPage, foreseen: Foreseen, among: tuple[Method, ...], visit: Visit
) -> Consequence:
    """Say what will be charged on which day, and what else follows."""
    changed = [one.after for one in foreseen.changes if isinstance(one, SubscriptionChanged)]
    after = changed[0] if changed else found.subscription
    bill = renewal_of(after, at=visit.at)
    unit = found.of_kind.unit
    later = (
        (
            Effect(
                visit.say("account-later-renewal", quantity=bill.quantity, unit=unit),
                bill.on,
                bill.total,
                why_of(bill, visit=visit),
            ),
        )
        if bill
        else ()
    )
    return Consequence(today=None, later=later, dates=tuple(_notices(found, after, among, visit)))


def _notices(
    found: SubscriptionPage, after: Subscription, among: tuple[Method, ...], visit: Visit
) -> list[Effect]:
    before = found.subscription
    notices = [Effect(visit.say("account-renewal-from"), after.renews_on)]
    if not after.auto_renew:
        notices.append(Effect(visit.say("account-renewal-is-off")))
    if len(found.holders) > after.next_quantity:
        held = len(found.holders)
        notices.append(Effect(visit.say("account-renewal-fewer", held=held), after.renews_on))
    if after.next_offering_id != before.next_offering_id and before.reminded_on is not None:
        notices.append(Effect(visit.say("account-renewal-retermed")))
    card = next((one for one in among if one.id == after.payment_method_id), None)
    if after.pays_by == "invoice":
        notices.append(Effect(visit.say("account-renewal-invoiced")))
    elif card is None:
        notices.append(Effect(visit.say("account-renewal-no-card")))
    elif card.expires_on is not None and card.expires_on < after.renews_on:
        notices.append(
            Effect(visit.say("account-renewal-card-short", card=card.label), card.expires_on)
        )
    return notices
