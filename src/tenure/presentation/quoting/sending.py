"""Sending a draft: what goes out, to whom, until when it holds, and what waits for it (QUO-14)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.operations.quoting.building import building
from tenure.operations.quoting.drafts import draft_in_reach
from tenure.presentation.quoting.builder import reckoned
from tenure.presentation.quoting.desk import QuotingDesk
from tenure.presentation.quoting.lines import later_bills, line_views
from tenure.presentation.quoting.state import built_of
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.quotes.quote import Quote


def send(desk: QuotingDesk, *, quote_id: int) -> HttpResponse:
    """Show what would be sent; on POST send it, if it still comes to the same."""
    quote = desk.seen(draft_in_reach(desk.actor, quote_id=quote_id))
    posted = desk.request.method == "POST"
    if quote.state != "draft" and not posted:
        return redirect(desk.address("quote", key=quote.id))
    answer = reckoned(
        desk,
        quote.wanted,
        customer_id=quote.customer_id,
        quote=quote,
        revision=quote.revision,
    )
    if quote.state != "draft":
        return _sent(desk, quote, hold=False)
    if isinstance(answer, Refused):
        return _page(desk, quote, {}, answer, status=409 if posted else 200)
    if not posted:
        foreseen = preview(
            SEND_QUOTE, SendQuote(quote_id=quote.id, hold=True), actor=desk.actor, at=desk.at
        )
        refused = foreseen if isinstance(foreseen, Refused) else None
        return _page(desk, quote, answer, refused)
    form = desk.request.POST
    if form.get("shown") != _mark(answer):
        about = {"amount_minor": answer["total_minor"], "currency": answer["currency"]}
        return _page(desk, quote, answer, Refused("amount-changed", about), status=409)
    return _sent(desk, quote, hold="hold" in form, answer=answer)


def _sent(
    desk: QuotingDesk, quote: Quote, *, hold: bool, answer: Mapping[str, Any] | None = None
) -> HttpResponse:
    wanted = SendQuote(quote_id=quote.id, hold=hold)
    outcome = perform(SEND_QUOTE, wanted, actor=desk.actor, at=desk.at)
    if isinstance(outcome, Refused):
        if answer is None:
            messages.error(desk.request, desk.say("quoting-not-sent", number=quote.number))
            return redirect(desk.address("quote", key=quote.id))
        return _page(desk, quote, answer, outcome, status=409)
    if outcome.answer.get("sent_before"):
        messages.info(desk.request, desk.say("quoting-sent-before", number=quote.number))
    else:
        last_on = date.fromisoformat(str(outcome.answer["last_on"]))
        messages.success(
            desk.request,
            desk.say("quoting-sent", number=quote.number, count=len(quote.recipients), day=last_on),
        )
    return redirect(desk.address("quote", key=quote.id))


def _mark(answer: Mapping[str, Any]) -> str:
    """Return what was shown, as the page sends it back: amount and last day (COT-10)."""
    return f"{answer['total_minor']}{answer['currency']}{answer['last_on']}"


def _page(
    desk: QuotingDesk,
    quote: Quote,
    answer: Mapping[str, Any],
    refused: Refused | None,
    *,
    status: int = 200,
) -> HttpResponse:
    found = desk.seen(building(desk.actor, customer_id=quote.customer_id, at=desk.at))
    built = built_of(quote)
    every = range(1, len(built.lines) + 1)
    context: dict[str, Any] = {
        "found": found,
        "quote": quote,
        "refused": refused,
        "lines": line_views(built, found=found, answer=answer, positions=every, desk=desk),
        "edit_url": desk.address("quote-edit", key=quote.id),
        "customer_url": desk.address("customer", key=quote.customer_id),
        "here": desk.request.path,
        "sums": None,
    }
    if answer:
        context |= {
            "sums": {
                name: Money(answer[f"{name}_minor"], answer["currency"])
                for name in ("net", "tax", "total")
            },
            "last_on": date.fromisoformat(answer["last_on"]),
            "later": later_bills(answer, currency=answer["currency"]),
            "holding": answer["holding"],
            "mark": _mark(answer),
            "possible": bool(quote.recipients) and not answer["faults"],
        }
    return desk.page("send", context, status=status)
