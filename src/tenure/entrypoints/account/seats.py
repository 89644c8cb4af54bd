"""Seats: buy more, with the price before confirming; hand out and take back (COT-01, COT-10)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from tenure.engine.outcome import Done
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
from tenure.entrypoints.account.subscriptions import shown
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.parts import Effect
from tenure.presentation.turning_away import Turned
from tenure.questions.subscriptions.forecast import renewal_with
from tenure.questions.subscriptions.subscription import SubscriptionPage, subscription
from tenure.rules.decision import Refused
from tenure.rules.money import Money


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def add(visit: Visit, key: int) -> HttpResponse:
    """Show what more seats cost and change, then order them: the same sum (COT-10)."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    visit.under(found.subscription.customer_id)
    _only_for("add-seats", found)
    quantity = number_in(visit.request, "quantity", default=1)
    among = cards(visit, customer_id=found.subscription.customer_id)
    how = paid(visit, among=among, one=found.subscription)
    wanted = {
        "subscription_id": key,
        "quantity": quantity,
        **how.wanted,
        "po_number": visit.request.POST.get("po_number", "")[:60],
    }
    intent = visit.request.POST.get("intent", "")[:80] or new_intent()
    foreseen = visit.foresee("add-seats", **wanted, intent=new_intent())
    context: dict[str, Any] = {
        "found": found,
        "one": found.subscription,
        "cards": among,
        "paid": how,
        "quantity": quantity,
        "intent": intent,
    }
    if isinstance(foreseen, Refused):
        return visit.page(
            "seats", **context, refused=mended_here(foreseen), status=_status(visit, 409)
        )
    offer = ordered(
        foreseen,
        visit=visit,
        words="account-now-seats",
        renewal=renewal_with(found.subscription, more=quantity, at=visit.at),
        dates=_dates(found, quantity, visit),
        unit=found.of_kind.unit,
    )
    context |= {
        "offer": offer,
        "mark": mark_of(offer.total),
        "label": visit.say("account-invoice-button", amount=offer.total)
        if how.by_invoice
        else _label(visit, quantity, offer.total, found.of_kind.unit),
    }
    if visit.request.method != "POST":
        return visit.page("seats", **context)
    changed = changed_since(offer.total, shown=visit.request.POST.get("shown", ""))
    outcome = changed or visit.act("add-seats", **wanted, **accepted_terms(visit), intent=intent)
    if isinstance(outcome, Refused):
        return visit.page("seats", **context, refused=mended_here(outcome), status=409)
    return confirmed(outcome)


def _status(visit: Visit, refused: int) -> int:
    return refused if visit.request.method == "POST" else 200


def _label(visit: Visit, quantity: int, total: Money, unit: str) -> str:
    return visit.say("account-add-seats-button", quantity=quantity, unit=unit, amount=total)


def _dates(found: SubscriptionPage, quantity: int, visit: Visit) -> list[Effect]:
    one, unit = found.subscription, found.of_kind.unit
    return [
        Effect(visit.say("account-date-seats-start", quantity=quantity, unit=unit), found.today),
        Effect(
            visit.say(
                "account-date-all-renew" if one.auto_renew else "account-date-all-end",
                quantity=one.quantity + quantity,
                unit=unit,
            ),
            one.renews_on if one.auto_renew else found.expires_on,
        ),
    ]


def _only_for(name: str, found: SubscriptionPage) -> None:
    if name not in found.allowed:
        raise Turned(Refused("role-not-enough", {"name": name}, "account:people"))


@require_POST
@account_page
def assign_group(visit: Visit, key: int) -> HttpResponse:
    """Give everybody in a group or a team a seat (SUB-14)."""
    kind, _, number = visit.request.POST.get("whom", "").partition("-")
    chosen = int(number) if number.isascii() and number.isdigit() and len(number) <= 18 else 0
    outcome = visit.act(
        "assign-group",
        subscription_id=key,
        group_id=chosen if kind == "group" else None,
        team_id=chosen if kind == "team" else None,
    )
    return _back(visit, key, outcome, visit.say("groups-assigned"))


@require_POST
@account_page
def release_group(visit: Visit, key: int) -> HttpResponse:
    """Take the subscription back from a group or team."""
    allotment = number_in(visit.request, "allotment")
    outcome = visit.act("release-group", allotment_id=allotment)
    return _back(visit, key, outcome, visit.say("groups-released"))


@require_POST
@account_page
def hand_out(visit: Visit, key: int) -> HttpResponse:
    """Give free seats to who waits for one."""
    outcome = visit.act("hand-out-seats", subscription_id=key)
    given = outcome.answer["given"] if isinstance(outcome, Done) else 0
    return _back(visit, key, outcome, visit.say("groups-handed-out", count=given))


@require_POST
@account_page
def assign(visit: Visit, key: int) -> HttpResponse:
    """Hand a seat to somebody of the company (SUB-14)."""
    email = visit.request.POST.get("email", "").strip()[:254]
    outcome = visit.act("assign-seat", subscription_id=key, email=email)
    return _back(visit, key, outcome, visit.say("account-seat-assigned", email=email))


@require_POST
@account_page
def release(visit: Visit, key: int) -> HttpResponse:
    """Take a seat back."""
    assignment = number_in(visit.request, "assignment")
    outcome = visit.act("release-seat", assignment_id=assignment)
    return _back(visit, key, outcome, visit.say("account-seat-released"))


@require_POST
@account_page
def choose_leaving(visit: Visit, key: int) -> HttpResponse:
    """Choose who gives a seat back when the coming term has fewer: the ticked ones (SUB-14)."""
    ticked = visit.request.POST.getlist("leaves")
    chosen = tuple(int(one) for one in ticked if one.isascii() and one.isdigit() and len(one) <= 18)
    outcome = visit.act("choose-leaving", subscription_id=key, assignment_ids=chosen)
    left = outcome.answer["left"] if isinstance(outcome, Done) else 0
    return _back(visit, key, outcome, visit.say("leaving-saved", chosen=len(chosen), left=left))


def _back(visit: Visit, key: int, outcome: object, done: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown(visit, key, refused=outcome)
    messages.success(visit.request, done)
    return redirect(reverse("account:subscription", args=[key]) + "#seats")
