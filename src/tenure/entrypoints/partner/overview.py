"""The partner's first page: what wants it now, what comes up, and what it is worth."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.entrypoints.partner.links import quote_address
from tenure.questions.partners.partner_pipeline import Wanted, pipeline
from tenure.questions.partners.partner_quotes import partner_quotes
from tenure.questions.partners.quote_requests import partner_requests

_SHOWN = 6


@require_safe
@partner_page
def show(agent: Agent) -> HttpResponse:
    """Show what is late, what comes up next, open quotes, and requests that wait."""
    every = agent.seen(pipeline(agent.actor, wanted=Wanted(limit=None), at=agent.at))
    late = [one for one in every.rows if one.days <= 0]
    coming = [one for one in every.rows if one.days > 0]
    quotes = agent.seen(partner_quotes(agent.actor, state="sent", limit=_SHOWN, sort="last"))
    requests = agent.seen(partner_requests(agent.actor, state="asked", limit=_SHOWN))
    return agent.page(
        "overview",
        every=every,
        late=late[:_SHOWN],
        late_count=len(late),
        coming=coming[:_SHOWN],
        coming_count=len(coming),
        quotes=[(one, quote_address(one.id, source=one.source)) for one in quotes.rows],
        quotes_count=quotes.total,
        requests=requests.rows,
        requests_count=requests.total,
    )
