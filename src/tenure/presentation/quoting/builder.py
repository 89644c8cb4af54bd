"""The builder: a quote's lines are added, changed and taken out, and what it comes to is shown.

Without scripts every button posts the whole form and gets it back; with them only the amounts are
fetched anew while one types. Nothing is saved before "save" or "go on".
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect

from tenure.actions.quotes.change_quote import CHANGE_QUOTE, ChangeQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.operations.quoting.building import WAYS, Building, building
from tenure.operations.quoting.drafts import draft_in_reach
from tenure.presentation.quoting.adding import LeftOut, adding, first_line, held_lines, new_line
from tenure.presentation.quoting.desk import QuotingDesk
from tenure.presentation.quoting.lines import editor_of, later_bills, line_views
from tenure.presentation.quoting.state import (
    MOST_RECIPIENTS,
    Built,
    built_from,
    built_of,
    number,
    positions,
)
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.quotes.quote import Action, Line, Quote
from tenure.rules.quotes.renewing import purchasers_of
from tenure.texts import LANGUAGES


@dataclass(frozen=True, slots=True)
class Shown:
    """What the builder shows beside the form itself."""

    left_out: Sequence[LeftOut] = ()
    refused: Refused | None = None


def begin(desk: QuotingDesk, *, customer_id: int) -> HttpResponse:
    """Begin a quote for a customer; `?renew=` in the address renews a subscription with it."""
    found = desk.seen(building(desk.actor, customer_id=customer_id, at=desk.at))
    if desk.request.method == "POST":
        return _step(desk, found, built_from(desk.request.POST), quote=None)
    built = Built(recipients=purchasers_of(found.quoting), intent=secrets.token_urlsafe(18))
    wanted = [found.holding(number(key)) for key in desk.request.GET.getlist("renew")]
    lines = [first_line(held, Action.RENEWAL, found=found) for held in wanted if held is not None]
    return _page(desk, found, built.and_lines(lines, editing=False), quote=None)


def edit(desk: QuotingDesk, *, quote_id: int) -> HttpResponse:
    """Go on with a draft; a quote that has been sent has only its page."""
    quote = desk.seen(draft_in_reach(desk.actor, quote_id=quote_id))
    if quote.state != "draft":
        return redirect(desk.address("quote", key=quote.id))
    found = desk.seen(building(desk.actor, customer_id=quote.customer_id, at=desk.at))
    if desk.request.method == "POST":
        built = replace(built_from(desk.request.POST), quote_id=quote.id)
        return _step(desk, found, built, quote=quote)
    return _page(desk, found, built_of(quote), quote=quote)


def _step(desk: QuotingDesk, found: Building, built: Built, *, quote: Quote | None) -> HttpResponse:
    """Do what the button says: change what stands in the form, or save it."""
    form = desk.request.POST
    do = form.get("do", "")
    if do in ("save", "go-on"):
        return _save(desk, found, built, quote=quote, go_on=do == "go-on")
    left: Sequence[LeftOut] = ()
    if do == "add-new":
        line = new_line(form)
        lines = [] if line is None else [line]
        built = built.and_lines(lines, editing=False)
    elif do.startswith("add-"):
        built, left = _with_held(desk, found, built, form)
    elif position := positions(form, "remove"):
        built = built.without(position)
    elif part := positions(form, "part"):
        built = replace(built, editing=0).on_part(part)
    elif position := positions(form, "edit"):
        built = replace(built, editing=position)
    elif do == "close":
        built = replace(built, editing=0)
    return _page(desk, found, built, quote=quote, shown=Shown(left))


def _with_held(
    desk: QuotingDesk, found: Building, built: Built, form: QueryDict
) -> tuple[Built, Sequence[LeftOut]]:
    way = form.get("do", "").removeprefix("add-")
    if way not in WAYS:
        return built, ()
    taken = {line.subscription_id for line in built.lines}
    lines, left = held_lines(form, Action(way), found=found, desk=desk)
    fresh = [line for line in lines if line.subscription_id not in taken]
    return built.and_lines(fresh, editing=way != Action.RENEWAL), left


def _save(
    desk: QuotingDesk, found: Building, built: Built, *, quote: Quote | None, go_on: bool
) -> HttpResponse:
    """Keep the draft; who looked at an older revision of it is told, and loses nothing."""
    outcome = (
        perform(
            DRAFT_QUOTE,
            DraftQuote(
                customer_id=found.customer_id,
                lines=built.lines,
                intent=built.intent or secrets.token_urlsafe(18),
                recipients=built.recipients,
                note=built.note,
            ),
            actor=desk.actor,
            at=desk.at,
        )
        if quote is None
        else perform(
            CHANGE_QUOTE,
            ChangeQuote(
                quote_id=quote.id,
                revision=built.revision,
                lines=built.lines,
                recipients=built.recipients,
                note=built.note,
            ),
            actor=desk.actor,
            at=desk.at,
        )
    )
    if isinstance(outcome, Refused):
        return _page(desk, found, built, quote=quote, shown=Shown(refused=outcome), status=409)
    return _saved(desk, outcome, go_on=go_on)


def _saved(desk: QuotingDesk, outcome: Done, *, go_on: bool) -> HttpResponse:
    key = outcome.answer["quote_id"]
    faults = outcome.answer.get("faults", ())
    if go_on and not faults:
        return redirect(desk.address("quote-send", key=key))
    if go_on and isinstance(faults, Sequence):
        messages.error(desk.request, desk.say("quoting-mend-first", count=len(faults)))
    else:
        messages.success(desk.request, desk.say("quoting-saved"))
    return redirect(desk.address("quote-edit", key=key))


def reckoned(
    desk: QuotingDesk,
    lines: tuple[Line, ...],
    *,
    customer_id: int,
    quote: Quote | None,
    revision: int,
) -> Mapping[str, Any] | Refused:
    """Return what lines come to now, with their faults; nothing is saved (COT-10)."""
    if not lines:
        return {}
    foreseen = (
        preview(
            DRAFT_QUOTE,
            DraftQuote(customer_id=customer_id, lines=lines, intent=secrets.token_urlsafe(18)),
            actor=desk.actor,
            at=desk.at,
        )
        if quote is None
        else preview(
            CHANGE_QUOTE,
            ChangeQuote(quote_id=quote.id, revision=revision, lines=lines),
            actor=desk.actor,
            at=desk.at,
        )
    )
    return foreseen if isinstance(foreseen, Refused) else foreseen.answer


def _page(
    desk: QuotingDesk,
    found: Building,
    built: Built,
    *,
    quote: Quote | None,
    shown: Shown | None = None,
    status: int = 200,
) -> HttpResponse:
    shown = shown or Shown()
    answer = reckoned(
        desk,
        built.lines,
        customer_id=found.customer_id,
        quote=quote,
        revision=built.revision,
    )
    refused = shown.refused
    if isinstance(answer, Refused):
        refused, answer = refused or answer, {}
    context: dict[str, Any] = {
        "found": found,
        "built": built,
        "quote": quote,
        "refused": refused,
        "left_out": shown.left_out,
        "adding": adding(built, found=found, desk=desk),
        "editor": editor_of(built, found=found, desk=desk),
        "lines": line_views(built, found=found, answer=answer, positions=built.shown, desk=desk),
        "ways": [str(way) for way in WAYS],
        "here": desk.request.path,
        "customer_url": desk.address("customer", key=found.customer_id),
        "quotes_url": desk.address("quotes"),
        "cancel_url": desk.address("quote-cancel", key=quote.id) if quote else "",
        "unsaved": quote is not None and _differs(built, quote),
        "slots": _slots(built),
        "languages": LANGUAGES,
        "parts": range(1, built.parts + 1),
        **_sums(answer, built, found, desk),
    }
    return desk.page("builder", context, status=status)


def _sums(
    answer: Mapping[str, Any], built: Built, found: Building, desk: QuotingDesk
) -> dict[str, Any]:
    """Return what the quote comes to, and the lines that stand in its way."""
    if not answer:
        return {"sums": None}
    faulty = [one["position"] for one in answer["faults"]]
    every = line_views(built, found=found, answer=answer, positions=faulty, desk=desk)
    return {
        "sums": {
            name: Money(answer[f"{name}_minor"], answer["currency"])
            for name in ("net", "tax", "total")
        },
        "last_on": date.fromisoformat(answer["last_on"]),
        "later": later_bills(answer, currency=answer["currency"]),
        "faulty": every,
        "holding": answer["holding"],
    }


def _differs(built: Built, quote: Quote) -> bool:
    return (built.lines, built.recipients, built.note) != (
        quote.wanted,
        quote.recipients,
        quote.note,
    )


def _slots(built: Built) -> list[dict[str, Any]]:
    """Return the fields for recipients: those there are, and the free ones after them."""
    found = []
    for place in range(1, MOST_RECIPIENTS + 1):
        one = built.recipients[place - 1] if place <= len(built.recipients) else None
        found.append(
            {
                "place": place,
                "email": one.email if one else "",
                "name": one.name if one else "",
                "language": one.language if one else "",
            }
        )
    return found
