"""Requests for financing in the office: passed on, granted, declined (QUO-17)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.actions.quotes.answer_financing import ANSWER_FINANCING, AnswerFinancing
from tenure.engine.perform import perform
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.presentation.listing import listing_of
from tenure.presentation.turning_away import Turned
from tenure.questions.quotes.financing import STATES, financing_requests
from tenure.rules.decision import Refused


@require_safe
@office_page
def show(desk: Desk) -> HttpResponse:
    """Show the requests, those that nobody has answered first."""
    return _page(desk)


@require_POST
@office_page
def answer(desk: Desk, key: int) -> HttpResponse:
    """Say where a request stands; who asked gets a mail."""
    sent = desk.request.POST
    outcome = perform(
        ANSWER_FINANCING,
        AnswerFinancing(
            quote_id=key, verdict=sent.get("verdict", ""), text=sent.get("text", "")[:500]
        ),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        if outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return _page(desk, refused=outcome)
    company = sent.get("company", "")[:120]
    messages.success(desk.request, desk.say("office-financing-saved", company=company))
    return redirect("office:financing")


def _page(desk: Desk, *, refused: Refused | None = None) -> HttpResponse:
    listing = listing_of(desk.request.GET, filters={"state": STATES})
    found, total = desk.seen(
        financing_requests(
            desk.actor,
            state=listing.filters.get("state", ""),
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return desk.page(
        "financing",
        status=409 if refused else 200,
        rows=found,
        total=total,
        listing=listing,
        states=STATES,
        refused=refused,
        may_answer=desk.may("answer-financing"),
    )
