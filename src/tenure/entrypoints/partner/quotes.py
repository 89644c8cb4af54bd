"""The partner's list of quotes, with their state and what became of them (QUO-15)."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.entrypoints.partner.links import quote_address
from tenure.presentation.listing import listing_of
from tenure.questions.partner_quotes import SORTS, STATES, partner_quotes


@require_safe
@partner_page
def show_all(agent: Agent) -> HttpResponse:
    """Show the quotes, the latest first, found by number or customer."""
    listing = listing_of(agent.request.GET, sorts=SORTS, default="-made", filters={"state": STATES})
    table = agent.seen(
        partner_quotes(
            agent.actor,
            state=listing.filters.get("state", ""),
            search=listing.search,
            sort=listing.sort,
            descending=listing.descending,
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return agent.page(
        "quotes",
        listing=listing,
        total=table.total,
        rows=[(row, quote_address(row.id)) for row in table.rows],
        states=STATES,
    )
