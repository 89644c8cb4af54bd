"""Ordering for a customer in the office: new products, extension, switch (COT-06, COT-07, REN-14).

Each page shows the whole effect before it is confirmed. Why it is done is asked once, before any
of the customer's subscriptions is shown, and stands in every event (ACC-11).
"""

import secrets
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from tenure.actions import ACTIONS
from tenure.actions.ordering.order_for_customer import LineWanted
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.customers import customer_page
from tenure.entrypoints.office.forms import SellForm
from tenure.entrypoints.office.selling_effects import Offered, amount_text, offered
from tenure.presentation.standing import Standing, stand_in
from tenure.presentation.turning_away import Turned
from tenure.questions.ordering.selling import Selling, targets_of, what_to_sell
from tenure.rules.decision import Refused
from tenure.rules.subscriptions import Subscription
from tenure.texts.refusals import refusal_text

_MOST_LINES = 8
_FREE_LINES = 2


@require_POST
@office_page
def begin(desk: Desk, key: int) -> HttpResponse:
    """Take the reason for ordering for a customer; it stays until somebody steps out."""
    if not desk.may("order-for-customer"):
        raise Turned(Refused("role-not-enough", {"name": "order-for-customer"}))
    form = SellForm(desk.request.POST)
    if not form.is_valid():
        return customer_page(desk, key, sell=form, status=422)
    stand_in(desk.request, Standing(key, form.cleaned_data["reason"]))
    return redirect("office:sell", key=key)


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def order(desk: Desk, key: int) -> HttpResponse:
    """Order new products, each aligned to a subscription if wished (CHK-12, COT-06)."""
    selling = _selling(desk, key)
    sent = _sent(desk)
    typed = _lines_typed(sent)
    lines = tuple(
        LineWanted(
            offering_id=_number(line["offering"]),
            quantity=_number(line["quantity"]),
            align_to=_number(line["align"]) or None,
        )
        for line in typed
        if _number(line["offering"])
    )
    wanted = {
        "customer_id": key,
        "lines": lines,
        **_paid(sent, selling),
        "trade_in": sent.get("trade_in", "").strip()[:200],
        "po_number": sent.get("po_number", "").strip()[:60],
        "note": sent.get("note", "").strip()[:500],
        "auto_renew": "auto" in sent if sent else True,
    }
    free = min(_FREE_LINES, _MOST_LINES - len(typed)) if typed else 3
    empty = {"offering": "", "quantity": "", "align": ""}
    shown = {"rows": [*typed, *[empty] * free], "auto_renew": wanted["auto_renew"]}
    return _page(desk, selling, "order", wanted if lines else None, sent, shown)


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def extend(desk: Desk, key: int) -> HttpResponse:
    """Lengthen a subscription so that it ends with another one (COT-07, COT-08)."""
    selling = _selling(desk, key)
    sent = _sent(desk)
    held = selling.holding(_number(sent.get("subscription", "")))
    target = _number(sent.get("target", ""))
    wanted = None
    if held is not None and target:
        wanted = {
            "subscription_id": held.one.id,
            "target_id": target,
            **_paid(sent, selling, own=held.one),
            "po_number": sent.get("po_number", "").strip()[:60],
        }
    found = targets_of(selling, held, at=desk.at) if held is not None else ()
    shown = {
        "held": held,
        "chosen_target": target,
        "targets": [
            {"held": one.held, "refused": one.refused, "sentence": _sentence(one.refused, desk)}
            for one in found
        ],
    }
    return _page(desk, selling, "extend", wanted, sent, shown)


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def switch(desk: Desk, key: int) -> HttpResponse:
    """Switch a subscription to another product on its renewal date (REN-14)."""
    selling = _selling(desk, key)
    sent = _sent(desk)
    held = selling.holding(_number(sent.get("subscription", "")))
    offering = _number(sent.get("offering", ""))
    quantity = sent.get("quantity", "").strip()
    wanted = None
    if held is not None and offering:
        wanted = {
            "subscription_id": held.one.id,
            "offering_id": offering,
            "quantity": _number(quantity) if quantity else None,
            **_paid(sent, selling, own=held.one),
            "po_number": sent.get("po_number", "").strip()[:60],
        }
    becomes = [
        choice
        for choice in selling.choices
        if held is None or (choice.kind == held.kind and choice.product_id != held.one.product_id)
    ]
    shown = {"held": held, "offering": offering, "quantity": quantity, "becomes": becomes}
    return _page(desk, selling, "switch", wanted, sent, shown)


_ACTIONS = {
    "order": "order-for-customer",
    "extend": "extend-subscription",
    "switch": "switch-product",
}
_PAGES = {"order": "office:sell", "extend": "office:sell-extend", "switch": "office:sell-switch"}


def _page(
    desk: Desk,
    selling: Selling,
    part: str,
    wanted: Mapping[str, Any] | None,
    sent: QueryDict,
    shown: Mapping[str, Any],
) -> HttpResponse:
    """Show what was typed and what it would do; on POST do it, if the amount is still the same."""
    intent = sent.get("intent", "")[:80] or secrets.token_urlsafe(18)
    context: dict[str, Any] = {
        **shown,
        "selling": selling,
        "part": part,
        "parts": [(name, reverse(url, args=[selling.id])) for name, url in _PAGES.items()],
        "here": reverse(_PAGES[part], args=[selling.id]),
        "sent": sent,
        "hidden": _hidden(sent),
        "card": _card(sent, selling, own=_own_card(shown)),
        "by_invoice": _by_invoice(sent, _own(shown)),
        "intent": intent,
    }
    if wanted is None:
        return desk.page("sell", **context)
    action = ACTIONS[_ACTIONS[part]]
    posted = desk.request.method == "POST"
    foreseen = preview(
        action,
        action.input(**wanted, intent=secrets.token_urlsafe(18)),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(foreseen, Refused):
        return desk.page("sell", **context, refused=foreseen, status=409 if posted else 200)
    offer = offered(foreseen, selling=selling, desk=desk)
    amount = amount_text(offer.total, desk=desk)
    button = "account-invoice-button" if context["by_invoice"] else f"office-sell-{part}-button"
    context |= {"offer": offer, "label": desk.say(button, amount=amount)}
    if not posted:
        return desk.page("sell", **context)
    outcome = _changed(offer, sent) or perform(
        action, action.input(**wanted, intent=intent), actor=desk.actor, at=desk.at
    )
    if isinstance(outcome, Refused):
        return desk.page("sell", **context, refused=outcome, status=409)
    messages.success(desk.request, desk.say("office-sell-done", amount=amount))
    return redirect("office:customer", key=selling.id)


def _sentence(refused: Refused | None, desk: Desk) -> str:
    return refusal_text(desk.language, refused.code, refused.about)[0] if refused else ""


def _changed(offer: Offered, sent: QueryDict) -> Refused | None:
    """Return a refusal where another amount was shown than would be charged now (COT-10)."""
    if sent.get("shown", "") == offer.mark:
        return None
    about: dict[str, str | int] = {
        "amount_minor": offer.total.minor,
        "currency": offer.total.currency,
    }
    return Refused("amount-changed", about)


def _selling(desk: Desk, key: int) -> Selling:
    return desk.seen(what_to_sell(desk.actor, customer_id=key, at=desk.at))


def _sent(desk: Desk) -> QueryDict:
    return desk.request.POST if desk.request.method == "POST" else desk.request.GET


def _hidden(sent: QueryDict) -> list[tuple[str, str]]:
    """Return what was typed, for the form that confirms it."""
    ours = ("csrfmiddlewaretoken", "intent", "shown")
    return [(name, str(value)) for name, value in sent.items() if name not in ours and value]


def _lines_typed(sent: QueryDict) -> list[dict[str, str]]:
    lines = [
        {name: sent.get(f"{name}-{place}", "") for name in ("offering", "quantity", "align")}
        for place in range(1, _MOST_LINES + 1)
    ]
    return [line for line in lines if line["offering"]]


def _card(sent: QueryDict, selling: Selling, *, own: int | None = None) -> int | None:
    """Return the card that was chosen, else the subscription's own, else the newest one."""
    keys = [card.id for card in selling.cards]
    for key in (_number(sent.get("card", "")), own):
        if key in keys:
            return key
    return keys[0] if keys else None


def _by_invoice(sent: QueryDict, own: Subscription | None) -> bool:
    """Say whether an invoice was chosen, or is how the subscription is paid (CHK-12, REN-10)."""
    typed = sent.get("card", "")
    return typed == "invoice" or (not typed and own is not None and own.pays_by == "invoice")


def _paid(sent: QueryDict, selling: Selling, *, own: Subscription | None = None) -> dict[str, Any]:
    if _by_invoice(sent, own):
        return {"payment_method_id": None, "pays_by": "invoice"}
    card = _card(sent, selling, own=own.payment_method_id if own else None)
    return {"payment_method_id": card, "pays_by": "card"}


def _own(shown: Mapping[str, Any]) -> Subscription | None:
    held = shown.get("held")
    return held.one if held is not None else None


def _own_card(shown: Mapping[str, Any]) -> int | None:
    own = _own(shown)
    return own.payment_method_id if own is not None else None


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else 0
