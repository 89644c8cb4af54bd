"""The queue of requests for a quote, and answering or declining one (QUO-16)."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.entrypoints.partner.links import new_quote_address, quote_address
from tenure.presentation.forms import KitForm
from tenure.presentation.listing import listing_of
from tenure.questions.partners.partner_quotes import partner_quotes
from tenure.questions.partners.quote_requests import (
    SORTS,
    STATES,
    partner_request,
    partner_requests,
)
from tenure.rules.decision import Refused
from tenure.rules.partners.quote_requests import LONGEST_ANSWER

_QUOTES = 50


class AnswerForm(KitForm):
    """What the partner says, and the quote that it made, if it is there already."""

    words = "partner-answer"
    text = forms.CharField(
        max_length=LONGEST_ANSWER, widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    quote_id = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, widget=forms.Select
    )

    def __init__(self, *args: object, quotes: list[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["quote_id"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "–"), *((str(key), number) for key, number in quotes)]


@require_safe
@partner_page
def show_all(agent: Agent) -> HttpResponse:
    """Show the queue, the latest first."""
    listing = listing_of(
        agent.request.GET, sorts=SORTS, default="-asked", filters={"state": STATES}
    )
    table = agent.seen(
        partner_requests(
            agent.actor,
            state=listing.filters.get("state", ""),
            sort=listing.sort,
            descending=listing.descending,
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return agent.page(
        "requests", listing=listing, rows=table.rows, total=table.total, states=STATES
    )


@require_safe
@partner_page
def show(agent: Agent, key: int) -> HttpResponse:
    """Show one request with what can be done about it."""
    return _page(agent, key)


@require_POST
@partner_page
def answer(agent: Agent, key: int) -> HttpResponse:
    """Answer a request, with a quote that was made or in words; or decline it."""
    one = agent.seen(partner_request(agent.actor, request_id=key))
    if one.state != "asked":
        return redirect("partner:request", key=key)
    form = _form(agent, one.customer_id, one.customer, filled=True)
    if not form.is_valid():
        return _page(agent, key, form=form, status=422)
    text, quote_id = form.cleaned_data["text"], form.cleaned_data["quote_id"]
    if "decline" in agent.request.POST:
        outcome = agent.act("decline-request", request_id=key, text=text)
    else:
        outcome = agent.act("answer-request", request_id=key, text=text, quote_id=quote_id)
    if isinstance(outcome, Refused):
        return _page(agent, key, form=form, refused=outcome, status=409)
    messages.success(agent.request, agent.say("partner-request-told", customer=one.customer))
    return redirect("partner:requests")


def _page(
    agent: Agent,
    key: int,
    *,
    form: AnswerForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    one = agent.seen(partner_request(agent.actor, request_id=key))
    return agent.page(
        "request",
        status=status,
        one=one,
        form=form or _form(agent, one.customer_id, one.customer),
        quote_url=quote_address(one.quote_id) if one.quote_id else "",
        new_quote=new_quote_address(one.customer_id),
        refused=refused,
    )


def _form(agent: Agent, customer_id: int, customer: str, *, filled: bool = False) -> AnswerForm:
    """Return the form with the quotes for this customer that can be the answer."""
    found = agent.seen(partner_quotes(agent.actor, search=customer, limit=_QUOTES))
    quotes = [
        (one.id, f"{one.number} · {agent.say(f'quote-state-{one.state}')}")
        for one in found.rows
        if one.customer_id == customer_id and one.state in ("draft", "sent")
    ]
    return AnswerForm(agent.request.POST if filled else None, quotes=quotes)
