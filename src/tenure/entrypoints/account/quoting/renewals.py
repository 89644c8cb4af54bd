"""Renewals quoted by the purchaser: one or many, as they shall renew, to whom (REN-09, QUO-14)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tenure.entrypoints.account.ordering import new_intent
from tenure.entrypoints.account.quoting.renewals_sent import (
    Group,
    Renewed,
    groups_of,
    left_out_of,
    mark_of,
    renewed_of,
)
from tenure.entrypoints.account.renewing import chosen_keys
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.human_check import human_check, not_human
from tenure.presentation.own_quote_form import OwnQuoteForm, mended_below
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.company import company
from tenure.questions.quotes.quoted import Made, made_by
from tenure.questions.subscriptions.subscriptions import chosen_subscriptions
from tenure.rules.decision import Refused
from tenure.rules.money import Money

_LEFT_OUT = "quoted-left-out"
"""Where the session keeps what the last quotes left out, until it is read."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def quote(visit: Visit) -> HttpResponse:
    """Show the quotes that the chosen renewals become; on POST make and send them."""
    if not visit.may("quote-renewals"):
        raise Turned(Refused("role-not-enough", {"name": "quote-renewals"}, "account:people"))
    posted = visit.request.method == "POST" and "look" not in visit.request.POST
    form = OwnQuoteForm(visit.request.POST if visit.request.method == "POST" else None)
    intent = visit.request.POST.get("intent", "")
    made = made_by(visit.customer.customer_id, intent) if posted and form.is_valid() else ()
    if made and all(one.state != "draft" for one in made):
        return _told(visit, made, intent)
    chosen = _chosen(visit)
    if not chosen:
        messages.warning(visit.request, visit.say("account-nothing-chosen"))
        return redirect("account:subscriptions")
    context: dict[str, Any] = {"chosen": chosen, "form": form, "hold": _holds(visit)}
    wanted = _wanted(visit, chosen)
    if not wanted["subscription_ids"]:
        return _page(visit, context, status=409 if posted else 200)
    foreseen = visit.foresee("quote-renewals", **wanted, intent="look")
    if isinstance(foreseen, Refused):
        return _page(visit, context, refused=foreseen, status=409 if posted else 200)
    answer: Mapping[str, Any] = foreseen.answer
    groups = groups_of(answer, chosen, visit)
    context |= {"groups": groups, "left_out": left_out_of(answer, chosen, visit)}
    if not posted or not groups:
        return _page(visit, context, status=409 if posted else 200)
    if not form.is_valid():
        return _page(visit, context, status=422)
    refused = _fault(visit, groups, shown=form.cleaned_data["shown"])
    if refused is not None:
        return _page(visit, context, refused=refused, status=409)
    return _send(visit, context, {**wanted, **_to(form)}, intent)


def _chosen(visit: Visit) -> tuple[Renewed, ...]:
    """Return what stands on the page: ticked or not, and as what each shall renew."""
    sent = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    ticked = chosen_keys(sent)
    found = visit.seen(
        chosen_subscriptions(
            visit.actor,
            customer_id=visit.customer.customer_id,
            keys=[*ticked, *chosen_keys(sent, name="all")],
            at=visit.at,
        )
    )
    return renewed_of(found, sent, ticked=frozenset(ticked))


def _wanted(visit: Visit, chosen: Sequence[Renewed]) -> dict[str, Any]:
    return {
        "customer_id": visit.customer.customer_id,
        "subscription_ids": tuple(one.id for one in chosen if one.ticked),
        "lines": tuple(one.line for one in chosen if one.ticked and one.line is not None),
    }


def _to(form: OwnQuoteForm) -> dict[str, Any]:
    return {"recipients": form.named, "note": form.cleaned_data["note"]}


def _holds(visit: Visit) -> bool:
    return "hold" in visit.request.POST


def _fault(visit: Visit, groups: Sequence[Group], *, shown: str) -> Refused | None:
    """Return why what stands on the page, one quote or more, isn't sent; the proof goes last."""
    if shown != mark_of(groups):
        total = sum(group.total.minor for group in groups)
        about: dict[str, str | int] = {
            "amount_minor": total,
            "currency": groups[0].total.currency,
        }
        return Refused("amount-changed", about)
    holding = sum(len(group.holding) for group in groups)
    if holding and not _holds(visit):
        return Refused("renewals-need-hold", {"count": holding})
    return not_human(visit.request, at=visit.at)


def _send(
    visit: Visit, context: dict[str, Any], wanted: dict[str, Any], intent: str
) -> HttpResponse:
    """Draft and send every quote; what the same page has made before isn't made again."""
    drafted = visit.act("quote-renewals", **wanted, intent=intent)
    if isinstance(drafted, Refused):
        return _page(visit, context, refused=drafted, status=409)
    visit.request.session[_LEFT_OUT] = {
        "intent": intent,
        "left_out": [
            {"product": left.product, "id": left.id, "sentence": left.sentence, "step": left.step}
            for left in context["left_out"]
        ],
    }
    for one in made_by(visit.customer.customer_id, intent):
        if one.state != "draft":
            continue
        sent = visit.act("send-quote", quote_id=one.id, hold=_holds(visit))
        if isinstance(sent, Refused):
            return _page(visit, context, refused=sent, status=409)
    return _told(visit, made_by(visit.customer.customer_id, intent), intent)


def _told(visit: Visit, made: Sequence[Made], intent: str) -> HttpResponse:
    """Lead to the one quote, or to the page that lists them and what was left out."""
    left = visit.request.session.get(_LEFT_OUT, {})
    if len(made) == 1 and not left.get("left_out"):
        words = visit.say("quote-renewals-sent", number=made[0].number, count=made[0].recipients)
        messages.success(visit.request, words)
        return redirect("account:quote", made[0].id)
    return redirect(f"{reverse('account:renewals-quoted')}?{urlencode({'made': intent})}")


@never_cache
@require_safe
@account_page
def show_made(visit: Visit) -> HttpResponse:
    """List the quotes that were made together, and what was left out and why (REN-08)."""
    if not visit.may("see-quotes"):
        raise Turned(Refused("role-not-enough", {"name": "see-quotes"}, "account:people"))
    intent = visit.request.GET.get("made", "")[:40]
    made = made_by(visit.customer.customer_id, intent) if intent else ()
    if not made:
        return redirect("account:quotes")
    kept = visit.request.session.get(_LEFT_OUT, {})
    products = {
        one.subscription.id: one.product
        for one in visit.seen(
            chosen_subscriptions(
                visit.actor,
                customer_id=visit.customer.customer_id,
                keys=[key for one in made for key in one.renews],
                at=visit.at,
            )
        )
    }
    return visit.page(
        "renewals_quoted",
        made=[(one, [products[key] for key in one.renews if key in products]) for one in made],
        left_out=kept.get("left_out", ()) if kept.get("intent") == intent else (),
    )


def _page(
    visit: Visit, context: dict[str, Any], *, refused: Refused | None = None, status: int = 200
) -> HttpResponse:
    groups: Sequence[Group] = context.get("groups", ())
    form: OwnQuoteForm = context["form"]
    if not form.is_bound:
        form = OwnQuoteForm(initial={"recipients": _own_address(visit), "intent": new_intent()})
    context |= {
        "form": form,
        "refused": refused,
        "single": context["chosen"][0] if len(context["chosen"]) == 1 else None,
        "mark": mark_of(groups),
        "company": visit.seen(company(visit.actor, customer_id=visit.customer.customer_id)),
        "edit_url": _editing(context["chosen"]),
        "intent": form["intent"].value(),
        "holding": [product for group in groups for product in group.holding],
        "total": Money(sum(group.total.minor for group in groups), groups[0].total.currency)
        if groups
        else None,
        "last_on": min((group.last_on for group in groups), default=None),
        "challenge": human_check(visit.request, at=visit.at),
        **mended_below(refused, language=visit.language),
    }
    return visit.page("quote_renewals", status=status, **context)


def _editing(chosen: Sequence[Renewed]) -> str:
    """Return where the customer's details are edited, and from where one comes back (QUO-03)."""
    here: list[tuple[str, int]] = [("asked", 1)]
    for one in chosen:
        here.append(("all", one.id))
        if one.ticked:
            here.append(("id", one.id))
        if one.line is not None:
            here += [(f"q{one.id}", one.quantity), (f"o{one.id}", one.offering_id)]
    back = f"{reverse('account:quote-renewals')}?{urlencode(here)}"
    return f"{reverse('account:company')}?{urlencode({'next': back})}"


def _own_address(visit: Visit) -> str:
    return str(getattr(visit.request.user, "email", ""))
