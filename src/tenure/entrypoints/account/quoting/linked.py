"""A quote by its link: shown to who holds it, without signing in; reading changes nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from tenure.actions.quotes.approve_quote import (
    APPROVE_QUOTE,
    NOTE_LINK_OPENED,
    ApproveQuote,
    NoteLinkOpened,
)
from tenure.engine.perform import perform
from tenure.entrypoints.account.quoting.parts import mended_by_link, quote_facts
from tenure.operations.quoting.papers import quote_file
from tenure.presentation.actors import actor_of
from tenure.presentation.downloads import paper
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.presentation.places import place
from tenure.questions.ordering.order_progress import OrderProgress, order_progress
from tenure.questions.quotes.quote_links import Closed, Linked, may_accept_by, quote_by_token
from tenure.records.models import User
from tenure.rules.decision import Refused
from tenure.texts import say

SOURCE = "quote-link"

type View = Callable[..., HttpResponse]


def by_link(view: View) -> View:
    """Let a view begin with an open quote; a dead link says why it is dead (ACC-13)."""

    @wraps(view)
    def shown(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        found = quote_by_token(token, actor=actor_of(request, SOURCE), at=installation(request).at)
        if isinstance(found, Linked):
            answer = view(request, found, *args, **kwargs)
        else:
            answer = _dead(request, found)
        # An address that opens a quote isn't told to other sites, and nobody keeps the page.
        answer["Referrer-Policy"] = "same-origin"
        answer["X-Robots-Tag"] = "noindex"
        return answer

    return never_cache(shown)


def _dead(request: HttpRequest, found: Closed | Refused) -> HttpResponse:
    if isinstance(found, Refused) and found.code != "link-withdrawn":
        raise Http404(found.code)
    withdrawn = isinstance(found, Refused)
    order = found.order_id if isinstance(found, Closed) else None
    seen = order and order_progress(actor_of(request, SOURCE), order)
    return page(
        request,
        "account/quote_closed.html",
        status=410,
        closed=None if withdrawn else found,
        # Who accepted it, and pressed the button twice, still finds the way on (CHK-10).
        order_url=reverse("store:order-processing", args=[order])
        if isinstance(seen, OrderProgress)
        else "",
        account_url=place("account:quotes") if request.user.is_authenticated else "",
    )


@require_safe
@by_link
def show(request: HttpRequest, linked: Linked) -> HttpResponse:
    """Show the quote and what can be done by this link."""
    return _shown(request, linked)


@require_safe
@by_link
def pdf(request: HttpRequest, linked: Linked) -> HttpResponse:
    """Hand out the quote as PDF."""
    content = quote_file(
        linked.quote.id, language=reader_language(request), at=installation(request).at
    )
    return paper(f"{linked.quote.number}.pdf", content)


@require_POST
@by_link
def opened(request: HttpRequest, linked: Linked) -> HttpResponse:
    """Note that somebody signed in has opened it; asked for by the page, never by reading."""
    if request.user.is_authenticated:
        perform(
            NOTE_LINK_OPENED,
            NoteLinkOpened(token=linked.token),
            actor=actor_of(request, SOURCE),
            at=installation(request).at,
        )
    return HttpResponse(status=204)


@require_POST
@by_link
def approve(request: HttpRequest, linked: Linked) -> HttpResponse:
    """Tell the purchasers that one approves (ACC-13)."""
    if not request.user.is_authenticated:
        return to_sign_in(reverse("account:link-quote", args=[linked.token]))
    outcome = perform(
        APPROVE_QUOTE,
        ApproveQuote(token=linked.token),
        actor=actor_of(request, SOURCE),
        at=installation(request).at,
    )
    if isinstance(outcome, Refused):
        return _shown(request, linked, refused=outcome)
    messages.success(request, say(reader_language(request), "account-quote-approved"))
    return redirect("account:link-quote", token=linked.token)


def to_sign_in(url: str) -> HttpResponse:
    """Lead to signing in, and from there back."""
    return redirect(f"{place('sign-in')}?{urlencode({'next': url})}")


def _shown(request: HttpRequest, linked: Linked, *, refused: Refused | None = None) -> HttpResponse:
    here = reverse("account:link-quote", args=[linked.token])
    user = request.user
    signed_in = isinstance(user, User)
    mine = isinstance(user, User) and user.email == linked.email
    # Who receives a quote in the name of a company without a purchaser becomes it (QUO-11).
    first = linked.addressee and not linked.quote.has_purchaser
    return page(
        request,
        "account/quote_linked.html",
        status=409 if refused else 200,
        **quote_facts(linked.quote, language=reader_language(request)),
        linked=linked,
        token=linked.token,
        refused=mended_by_link(refused, url=here) if refused else None,
        sign_in=f"{place('sign-in')}?{urlencode({'next': here})}",
        sign_up=f"{place('store:sign-up')}?{urlencode({'next': here})}",
        signed_in=signed_in,
        mine=mine,
        first=first,
        may_accept=isinstance(user, User)
        and may_accept_by(linked, user_id=user.id, email=user.email),
        may_approve=mine and linked.right == "approve",
    )
