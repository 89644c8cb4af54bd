"""Renewal by hand, and auto-renewal on and off: what follows is shown first (REN-02, REN-06)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.explaining import why_of
from tenure.entrypoints.account.ordering import (
    accepted_terms,
    cards,
    changed_since,
    confirmed,
    mark_of,
    mended_here,
    new_intent,
    ordered,
    paid,
)
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.parts import Consequence, Effect
from tenure.presentation.turning_away import Turned
from tenure.questions.subscriptions.subscription import SubscriptionPage, subscription
from tenure.questions.subscriptions.subscriptions import Chosen, chosen_subscriptions
from tenure.rules.changes import OrderLineAdded
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.texts.formats import quantity_text

# No other number of seats and no other card would help.
_WHATEVER_IS_ENTERED = frozenset(
    {"not-renewable", "not-early", "window-not-open", "pay-first", "next-term-bought"}
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def renew(visit: Visit, key: int) -> HttpResponse:
    """Show what renewing now costs and brings, then order it (REN-06, REN-07)."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    one = found.subscription
    visit.under(one.customer_id)
    if "renew-now" not in found.allowed:
        raise Turned(Refused("role-not-enough", {"name": "renew-now"}, "account:people"))
    quantity = number_in(visit.request, "quantity", default=one.next_quantity)
    among = cards(visit, customer_id=one.customer_id)
    how = paid(visit, among=among, one=one)
    sent = visit.request.POST or visit.request.GET
    auto_renew = "auto" in sent if "quantity" in sent else True
    keep_roles = "keep" in sent
    wanted = {
        "subscription_id": key,
        "quantity": quantity,
        **how.wanted,
        "auto_renew": auto_renew,
        "keep_roles": keep_roles,
    }
    intent = visit.request.POST.get("intent", "")[:80] or new_intent()
    foreseen = visit.foresee("renew-now", **wanted, intent=new_intent())
    context: dict[str, Any] = {
        "found": found,
        "one": one,
        "cards": among,
        "paid": how,
        "quantity": quantity,
        "auto_renew": auto_renew,
        "keep_roles": keep_roles,
        "intent": intent,
        "late": one.renews_on <= found.today,
    }
    if isinstance(foreseen, Refused):
        status = 409 if visit.request.method == "POST" else 200
        context["never"] = foreseen.code in _WHATEVER_IS_ENTERED
        return visit.page("renew", **context, refused=mended_here(foreseen), status=status)
    offer = ordered(
        foreseen,
        visit=visit,
        words="account-now-renewal",
        renewal=None,
        dates=[*_dates(found, foreseen, auto_renew, visit), *_seats(found, quantity, visit)],
        unit=found.of_kind.unit,
    )
    context |= {
        "offer": offer,
        "mark": mark_of(offer.total),
        "label": visit.say(
            "account-invoice-button" if how.by_invoice else "account-renew-button",
            amount=offer.total,
        ),
    }
    if visit.request.method != "POST":
        return visit.page("renew", **context)
    changed = changed_since(offer.total, shown=visit.request.POST.get("shown", ""))
    outcome = changed or visit.act("renew-now", **wanted, **accepted_terms(visit), intent=intent)
    if isinstance(outcome, Refused):
        return visit.page("renew", **context, refused=mended_here(outcome), status=409)
    return confirmed(outcome)


def _dates(
    found: SubscriptionPage, foreseen: Foreseen, auto_renew: bool, visit: Visit
) -> list[Effect]:
    lines = [change for change in foreseen.changes if isinstance(change, OrderLineAdded)]
    ends_on = max(line.renews_on for line in lines)
    return [
        Effect(visit.say("account-date-term-starts"), found.subscription.renews_on),
        Effect(visit.say("account-date-expires"), last_day(ends_on)),
        Effect(visit.say("account-date-renews"), ends_on)
        if auto_renew
        else Effect(visit.say("account-date-no-renewal")),
    ]


def _seats(found: SubscriptionPage, quantity: int, visit: Visit) -> list[Effect]:
    """Say that other seats count from the renewal date on, and what then becomes of whose seats."""
    one = found.subscription
    if quantity == one.quantity:
        return []
    counted = quantity_text(quantity, unit=found.of_kind.unit, language=visit.language)
    effects = [Effect(visit.say("account-begins-seats", counted=counted), one.renews_on)]
    held = len(found.holders)
    if quantity < held:
        effects.append(Effect(visit.say("account-begins-fewer", held=held, day=one.renews_on)))
    return effects


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def auto_renewal(visit: Visit) -> HttpResponse:
    """Say what switching does to each chosen subscription, then switch them (REN-02)."""
    sent = visit.request.POST or visit.request.GET
    turned_on = sent.get("on") == "1"
    chosen = visit.seen(
        chosen_subscriptions(
            visit.actor,
            customer_id=visit.customer.customer_id,
            keys=chosen_keys(sent),
            at=visit.at,
        )
    )
    if not visit.may("set-auto-renewal"):
        raise Turned(Refused("role-not-enough", {"name": "set-auto-renewal"}, "account:people"))
    if not chosen:
        messages.warning(visit.request, visit.say("account-nothing-chosen"))
        return redirect("account:subscriptions")
    if visit.request.method == "POST":
        outcome = visit.act(
            "set-auto-renewal",
            customer_id=visit.customer.customer_id,
            subscription_ids=tuple(one.subscription.id for one in chosen),
            on=turned_on,
        )
        if isinstance(outcome, Refused):
            return _switch_page(visit, chosen, turned_on, refused=outcome)
        message = "account-switched-on" if turned_on else "account-switched-off"
        messages.success(visit.request, visit.say(message, count=outcome.answer["changed"]))
        return _onward(chosen)
    return _switch_page(visit, chosen, turned_on)


def _switch_page(
    visit: Visit, chosen: tuple[Chosen, ...], turned_on: bool, refused: Refused | None = None
) -> HttpResponse:
    dates = [
        Effect(
            visit.say(
                "account-switch-renews" if turned_on else "account-switch-ends",
                product=one.product,
            ),
            one.subscription.renews_on if turned_on else last_day(one.subscription.renews_on),
        )
        for one in chosen
    ]
    later = [
        Effect(one.product, one.charge.on, one.charge.total, why_of(one.charge, visit=visit))
        for one in chosen
        if turned_on and one.charge is not None
    ]
    single = chosen[0].subscription.id if len(chosen) == 1 else None
    return visit.page(
        "auto_renewal",
        status=409 if refused else 200,
        refused=refused,
        chosen=chosen,
        on=turned_on,
        consequence=Consequence(today=None, later=tuple(later), dates=tuple(dates)),
        label=visit.say(
            "account-switch-on-button" if turned_on else "account-switch-off-button",
            count=len(chosen),
        ),
        back=reverse("account:subscription", args=[single])
        if single
        else reverse("account:subscriptions"),
        saved=[one for one in chosen if one.charge is not None and not turned_on],
        held=[one for one in chosen if one.quoted is not None and one.quoted.holds],
    )


def _onward(chosen: tuple[Chosen, ...]) -> HttpResponse:
    if len(chosen) == 1:
        return redirect("account:subscription", key=chosen[0].subscription.id)
    return redirect("account:subscriptions")


def chosen_keys(sent: QueryDict, *, name: str = "id") -> list[int]:
    """Return the subscriptions that were picked from the table."""
    texts = [text for text in sent.getlist(name) if text.isascii() and text.isdigit()]
    return [int(text) for text in texts if len(text) <= 18]
