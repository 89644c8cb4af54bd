"""Groups of the company's people: make, fill, rename, dissolve, give seats (ACC-06, SUB-14)."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.engine.outcome import Done
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.groups import GroupPage, group, groups, seats_named
from tenure.questions.companies.people import people
from tenure.rules.changes import SeatReleased
from tenure.rules.decision import Refused
from tenure.texts.refusals import refusal_text

_APART = re.compile(r"[\s,;]+")


@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def show_all(visit: Visit) -> HttpResponse:
    """Show the groups and teams; make a group on POST."""
    if visit.request.method != "POST":
        return _all_shown(visit)
    name = visit.request.POST.get("name", "").strip()[:200]
    outcome = visit.act(
        "create-group",
        customer_id=visit.customer.customer_id,
        name=name,
        emails=_addresses(visit),
    )
    if isinstance(outcome, Refused):
        return _all_shown(visit, refused=outcome)
    key = int(str(outcome.answer["group_id"]))
    messages.success(visit.request, visit.say("groups-made", name=name))
    if outcome.answer.get("refused"):
        return _shown(visit, key, told=_told(visit, outcome))
    return redirect("account:group", key)


@require_safe
@account_page
def show(visit: Visit, key: int) -> HttpResponse:
    """Show one group."""
    return _shown(visit, key)


@require_POST
@account_page
def add(visit: Visit, key: int) -> HttpResponse:
    """Add people by their addresses; those that can't be are told with their reason."""
    outcome = visit.act("add-to-group", group_id=key, emails=_addresses(visit))
    if isinstance(outcome, Refused):
        return _shown(visit, key, refused=outcome, typed=visit.request.POST.get("emails", ""))
    told = _told(visit, outcome)
    if told["refused"]:
        return _shown(visit, key, told=told)
    for sentence in told["sentences"]:
        messages.success(visit.request, sentence)
    for sentence in told["warnings"]:
        messages.warning(visit.request, sentence)
    return redirect("account:group", key)


@require_POST
@account_page
def remove(visit: Visit, key: int) -> HttpResponse:
    """Take somebody out of the group."""
    user = number_in(visit.request, "user")
    outcome = visit.act("remove-from-group", group_id=key, user_id=user)
    return _back(visit, key, outcome, _lost_told(visit, outcome, "groups-removed"))


@require_POST
@account_page
def rename(visit: Visit, key: int) -> HttpResponse:
    """Give the group another name."""
    name = visit.request.POST.get("name", "").strip()[:200]
    outcome = visit.act("rename-group", group_id=key, name=name)
    return _back(visit, key, outcome, visit.say("groups-renamed"))


@require_POST
@account_page
def give(visit: Visit, key: int) -> HttpResponse:
    """Assign a subscription to the group."""
    subscription = number_in(visit.request, "subscription")
    outcome = visit.act("assign-group", subscription_id=subscription, group_id=key)
    return _back(visit, key, outcome, visit.say("groups-assigned"))


@require_POST
@account_page
def take_back(visit: Visit, key: int) -> HttpResponse:
    """Take a subscription back from the group."""
    outcome = visit.act("release-group", allotment_id=number_in(visit.request, "allotment"))
    return _back(visit, key, outcome, _lost_told(visit, outcome, "groups-released"))


@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def dissolve(visit: Visit, key: int) -> HttpResponse:
    """Show who loses which seat by it, then dissolve the group."""
    found = _found(visit, key)
    if visit.request.method == "POST":
        outcome = visit.act("dissolve-group", group_id=key)
        if isinstance(outcome, Refused):
            raise Turned(outcome)
        messages.success(visit.request, visit.say("groups-dissolved", name=found.name))
        return redirect("account:groups")
    foreseen = visit.foresee("dissolve-group", group_id=key)
    if isinstance(foreseen, Refused):
        raise Turned(foreseen)
    gone = {one.id for one in foreseen.changes if isinstance(one, SeatReleased)}
    lost = visit.seen(seats_named(visit.actor, gone, customer_id=found.customer_id))
    return visit.page(
        "group_dissolve",
        found=found,
        lost=sorted(lost, key=lambda one: (one[1].lower(), one[0].lower())),
    )


def _addresses(visit: Visit) -> tuple[str, ...]:
    written = visit.request.POST.get("emails", "")[:50_000]
    ticked = visit.request.POST.getlist("person")
    return tuple(one for one in (*_APART.split(written), *ticked) if one)


def _told(visit: Visit, outcome: Done) -> dict[str, Any]:
    """Return in words who was added, was in it already, waits for a seat, or is refused."""
    answer: Mapping[str, Any] = outcome.answer
    added, already = len(answer.get("added", ())), answer.get("already", ())
    sentences = [visit.say("groups-added", count=added)] if added else []
    warnings = []
    if already:
        sentences.append(visit.say("groups-already", emails=", ".join(already)))
    waiting: Sequence[Mapping[str, Any]] = answer.get("waiting", ())
    for product in dict.fromkeys(str(one["product"]) for one in waiting):
        count = sum(one["product"] == product for one in waiting)
        warnings.append(visit.say("groups-now-waiting", count=count, product=product))
    return {
        "sentences": sentences,
        "warnings": warnings,
        "refused": [
            (one["email"], *refusal_text(visit.language, one["code"], {"email": one["email"]}))
            for one in answer.get("refused", ())
        ],
    }


def _lost_told(visit: Visit, outcome: Done | Refused, message: str) -> str:
    freed = (
        sum(isinstance(one, SeatReleased) for one in outcome.changes)
        if isinstance(outcome, Done)
        else 0
    )
    return visit.say(message, count=freed)


def _back(visit: Visit, key: int, outcome: Done | Refused, done: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        return _shown(visit, key, refused=outcome)
    messages.success(visit.request, done)
    return redirect(reverse("account:group", args=[key]))


def _all_shown(visit: Visit, *, refused: Refused | None = None) -> HttpResponse:
    found = visit.seen(groups(visit.actor, customer_id=visit.customer.customer_id, at=visit.at))
    sent = visit.request.POST if refused else {}
    return visit.page(
        "groups",
        status=409 if refused else 200,
        found=found,
        refused=refused,
        typed_name=sent.get("name", ""),
        typed=sent.get("emails", ""),
    )


def _found(visit: Visit, key: int) -> GroupPage:
    found = visit.seen(group(visit.actor, group_id=key, at=visit.at))
    visit.under(found.customer_id)
    return found


def _shown(
    visit: Visit,
    key: int,
    *,
    refused: Refused | None = None,
    told: Mapping[str, Any] | None = None,
    typed: str = "",
) -> HttpResponse:
    found = _found(visit, key)
    inside = {one.who.user_id for one in found.members}
    everybody = visit.seen(people(visit.actor, customer_id=found.customer_id))
    return visit.page(
        "group",
        status=409 if refused else 200,
        found=found,
        refused=refused,
        told=told,
        typed=typed,
        others=[one for one in everybody.people if one.user_id not in inside],
        several_teams=len(everybody.teams) > 1,
    )
