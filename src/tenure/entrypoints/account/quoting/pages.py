"""The customer's quotes: the list, one on one screen, and what a purchaser does with it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.account.ordering import new_intent
from tenure.entrypoints.account.quoting.drafts import draft_facts
from tenure.entrypoints.account.quoting.parts import quote_facts
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.operations.quoting.papers import quote_file
from tenure.presentation.downloads import paper
from tenure.presentation.human_check import human_check, not_human
from tenure.presentation.listing import listing_of
from tenure.presentation.own_quote_form import mended_below
from tenure.presentation.places import place
from tenure.questions.quotes.customer_quotes import STATES, quote, quotes
from tenure.questions.quotes.quote_page import QuotePage
from tenure.rules.decision import Refused
from tenure.rules.quotes.links import RIGHTS


@require_safe
@account_page
def show_all(visit: Visit) -> HttpResponse:
    """Show the quotes: what can be accepted first."""
    listing = listing_of(visit.request.GET, filters={"state": STATES})
    table = visit.seen(
        quotes(
            visit.actor,
            customer_id=visit.customer.customer_id,
            at=visit.at,
            state=listing.filters.get("state", ""),
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return visit.page("quotes", table=table, listing=listing, states=STATES)


@require_safe
@account_page
def show(visit: Visit, key: int) -> HttpResponse:
    """Show one quote: all of it on one screen."""
    return _shown(visit, _quote(visit, key))


@never_cache
@require_safe
@account_page
def pdf(visit: Visit, key: int) -> HttpResponse:
    """Hand out the quote as PDF, in the reader's language."""
    found = _quote(visit, key)
    if found.sent_on is None:
        return redirect("account:quote", key=key)
    return paper(f"{found.number}.pdf", quote_file(key, language=visit.language, at=visit.at))


@require_POST
@account_page
def hand_over(visit: Visit, key: int) -> HttpResponse:
    """Mail a colleague a link with the right that was chosen (ACC-13)."""
    email = visit.request.POST.get("email", "").strip()
    right = visit.request.POST.get("right", "")
    return _done(
        visit,
        key,
        "hand-over-quote",
        {"email": email, "right": right},
        told=visit.say("account-quote-handed", email=email),
    )


@require_POST
@account_page
def withdraw(visit: Visit, key: int, link: int) -> HttpResponse:
    """Let a link lead nowhere from now on (ACC-13)."""
    told = visit.say("account-quote-withdrawn")
    return _done(visit, key, "withdraw-link", {"link_id": link}, told=told)


@require_POST
@account_page
def cancel(visit: Visit, key: int) -> HttpResponse:
    """Throw a draft away; a sent quote says who can cancel it (QUO-06)."""
    told = visit.say("account-quote-cancelled")
    return _done(visit, key, "cancel-quote", {"reason": ""}, told=told)


@require_POST
@account_page
def send(visit: Visit, key: int) -> HttpResponse:
    """Send a draft; auto-renewal waits for it where that is agreed to (QUO-03, QUO-14)."""
    refused = not_human(visit.request, at=visit.at)
    if refused is not None:
        return _shown(visit, _quote(visit, key), refused=refused)
    hold = "hold" in visit.request.POST
    return _done(visit, key, "send-quote", {"hold": hold}, told=visit.say("account-quote-sent"))


@require_POST
@account_page
def make_anew(visit: Visit, key: int) -> HttpResponse:
    """Begin the next version of one's own quote at today's prices (QUO-08, QUO-10)."""
    found = _quote(visit, key)
    intent = visit.request.POST.get("intent", "")[:80] or new_intent()
    outcome = visit.act("reissue-quote", quote_id=key, intent=intent)
    if isinstance(outcome, Refused):
        return _shown(visit, found, refused=outcome)
    messages.success(visit.request, visit.say("account-quote-anew-made"))
    return redirect("account:quote", key=outcome.answer["quote_id"])


@require_POST
@account_page
def request_financing(visit: Visit, key: int) -> HttpResponse:
    """Ask for financing of the quote (QUO-17)."""
    note = visit.request.POST.get("note", "")
    told = visit.say("account-quote-financing-asked")
    return _done(visit, key, "request-financing", {"note": note}, told=told)


@require_POST
@account_page
def ask_for_credit_line(visit: Visit, key: int) -> HttpResponse:
    """Ask for a credit line with a quote of the partner or of sales (INV-13)."""
    wanted = {"customer_id": _quote(visit, key).customer_id}
    return _done(visit, key, "ask-for-credit-line", wanted, told=visit.say("quoting-credit-done"))


def _quote(visit: Visit, key: int) -> QuotePage:
    found = visit.seen(quote(visit.actor, quote_id=key, at=visit.at))
    visit.under(found.customer_id)
    return found


def _done(visit: Visit, key: int, name: str, wanted: dict[str, Any], *, told: str) -> HttpResponse:
    found = _quote(visit, key)
    outcome = visit.act(name, quote_id=key, **wanted)
    if isinstance(outcome, Refused):
        return _shown(visit, found, refused=outcome)
    messages.success(visit.request, told)
    gone = found.state == "draft" and name == "cancel-quote"
    return redirect(reverse("account:quotes") if gone else reverse("account:quote", args=[key]))


def _shown(visit: Visit, found: QuotePage, *, refused: Refused | None = None) -> HttpResponse:
    context: dict[str, Any] = quote_facts(found, language=visit.language)
    if found.state == "draft":
        context |= draft_facts(visit, found)
        context["challenge"] = human_check(visit.request, at=visit.at)
    refused = refused or context.pop("refused", None)
    own = found.source in ("self-service", "automatic")
    return visit.page(
        "quote",
        status=409 if refused else 200,
        **context,
        refused=refused,
        **mended_below(refused, language=visit.language),
        own=own,
        may_accept=found.open and visit.may("confirm-order"),
        may_hand_over=found.open and visit.may("hand-over-quote"),
        may_ask_for_credit=visit.may("ask-for-credit-line"),
        may_make_anew=own
        and found.state in ("sent", "expired")
        and found.successor_id is None
        and visit.may("reissue-quote"),
        rights=RIGHTS,
        ask_url=place("account:ask-for-quote", {"number": found.whom.number})
        if found.whom.number
        else "",
        intent=new_intent(),
    )
