"""The page of a quote for who made it: what it promised, what became of it, what can be done."""

import secrets

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from tenure.actions.payments.ask_for_credit_line import ASK_FOR_CREDIT_LINE, AskForCreditLine
from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.quotes.reissue_quote import REISSUE_QUOTE, ReissueQuote
from tenure.engine.perform import perform
from tenure.operations.quoting.drafts import draft_in_reach
from tenure.presentation.quoting.desk import QuotingDesk
from tenure.presentation.turning_away import Turned
from tenure.questions.quotes.quote_page import QuotePage, whole_quote
from tenure.rules.decision import Refused

REASON_LEAST = 3
"""Letters that a reason for cancelling a sent quote has at least: its recipients read it."""


def show(desk: QuotingDesk, *, quote_id: int) -> HttpResponse:
    """Show a quote that was sent; a draft is shown in the builder."""
    quote = desk.seen(draft_in_reach(desk.actor, quote_id=quote_id))
    if quote.state == "draft":
        return redirect(desk.address("quote-edit", key=quote.id))
    return _page(desk, quote_id)


def cancel(desk: QuotingDesk, *, quote_id: int) -> HttpResponse:
    """Cancel a quote; for one that somebody has got a reason is told."""
    quote = desk.seen(draft_in_reach(desk.actor, quote_id=quote_id))
    reason = desk.request.POST.get("reason", "").replace("\0", "").strip()[:200]
    if quote.state == "sent" and len(reason) < REASON_LEAST:
        return _page(desk, quote_id, reason=reason, wrong=True, status=422)
    outcome = perform(
        CANCEL_QUOTE,
        CancelQuote(quote_id=quote_id, reason=reason),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        return _page(desk, quote_id, refused=outcome, status=409)
    messages.success(desk.request, desk.say("quoting-cancelled", number=quote.number))
    return redirect(desk.address("quotes"))


def reissue(desk: QuotingDesk, *, quote_id: int) -> HttpResponse:
    """Begin the next version at today's prices; pressed twice it is the same draft (QUO-08)."""
    quote = desk.seen(draft_in_reach(desk.actor, quote_id=quote_id))
    intent = desk.request.POST.get("intent", "").replace("\0", "")[:60]
    outcome = perform(
        REISSUE_QUOTE,
        ReissueQuote(quote_id=quote_id, intent=intent or secrets.token_urlsafe(18)),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        return _page(desk, quote_id, refused=outcome, status=409)
    messages.success(desk.request, desk.say("quoting-reissued", number=quote.number))
    return redirect(desk.address("quote-edit", key=outcome.answer["quote_id"]))


def ask_for_credit(desk: QuotingDesk, *, quote_id: int) -> HttpResponse:
    """Ask for a credit line that a quote fits in; finance decides (INV-13)."""
    quote = desk.seen(draft_in_reach(desk.actor, quote_id=quote_id))
    outcome = perform(
        ASK_FOR_CREDIT_LINE,
        AskForCreditLine(customer_id=quote.customer_id, quote_id=quote_id),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        return _page(desk, quote_id, refused=outcome, status=409)
    messages.success(desk.request, desk.say("quoting-credit-done"))
    return redirect(desk.address("quote", key=quote_id))


def _page(
    desk: QuotingDesk,
    quote_id: int,
    *,
    refused: Refused | None = None,
    reason: str = "",
    wrong: bool = False,
    status: int = 200,
) -> HttpResponse:
    found = whole_quote(quote_id, at=desk.at)
    if found is None:
        raise Turned(Refused("not-found", {"name": "quote"}))
    open_one = found.state == "sent"
    context = {
        "found": found,
        "refused": refused,
        "reason": reason,
        "wrong": wrong,
        "intent": secrets.token_urlsafe(18),
        "may_cancel": open_one,
        "may_reissue": found.state in ("sent", "expired") and found.successor_id is None,
        "credit": found.credit,
        # What a customer has open is none of its partner's business (ACC-11).
        "credit_amount": found.line_wanted if desk.actor.partner_id is None else None,
        "credit_url": desk.address("quote-credit", key=quote_id),
        "sent_to": _sent_to(found),
        "customer_url": desk.address("customer", key=found.customer_id),
        "quotes_url": desk.address("quotes"),
        "cancel_url": desk.address("quote-cancel", key=quote_id),
        "reissue_url": desk.address("quote-reissue", key=quote_id),
        "successor_url": _address(desk, found.successor_id),
        "before_url": _address(desk, found.before_id),
        "later": _later(found),
    }
    return desk.page("quote", context, status=status)


def _address(desk: QuotingDesk, key: int | None) -> str:
    return desk.address("quote", key=key) if key else ""


def _sent_to(found: QuotePage) -> list[tuple[str, bool, bool]]:
    """Return whom it was sent to, who of them opened it, and who approved.

    Whom they handed it to inside their company is theirs.
    """
    done = {
        link.email: {use.what for use in link.uses}
        for link in found.links
        if link.email in found.recipients
    }
    return [
        (email, "opened" in done.get(email, ()), "approved" in done.get(email, ()))
        for email in found.recipients
    ]


def _later(found: QuotePage) -> list[tuple[object, object]]:
    return sorted(
        ((on, amount) for line in found.lines for on, amount, _ in line.later),
        key=lambda one: str(one[0]),
    )
