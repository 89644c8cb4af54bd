"""The partner's list of quotes, with their state and what became of them (QUO-15)."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.entrypoints.partner.links import quote_address
from tenure.presentation.listing import Listing, listing_of
from tenure.presentation.quoting.sheets import sheet
from tenure.questions.partners.partner_quotes import SORTS, STATES, PartnerQuotes, partner_quotes

_COLUMNS = (
    *("number", "version", "customer-number", "customer", "state", "made-on", "sent-on"),
    *("last-on", "net", "total", "currency", "became"),
)


@require_safe
@partner_page
def show_all(agent: Agent) -> HttpResponse:
    """Show the quotes, the latest first, found by number or customer."""
    listing = _listing(agent)
    table = _found(agent, listing, limit=listing.per_page)
    return agent.page(
        "quotes",
        listing=listing,
        total=table.total,
        rows=[(row, quote_address(row.id, source=row.source)) for row in table.rows],
        states=STATES,
    )


@require_safe
@partner_page
def export(agent: Agent) -> HttpResponse:
    """Hand the list out as a sheet, narrowed and sorted as the page was."""
    found = _found(agent, _listing(agent), limit=None)
    return sheet(found.rows, columns=_COLUMNS, say=agent.say)


def _listing(agent: Agent) -> Listing:
    return listing_of(agent.request.GET, sorts=SORTS, default="-made", filters={"state": STATES})


def _found(agent: Agent, listing: Listing, *, limit: int | None) -> PartnerQuotes:
    return agent.seen(
        partner_quotes(
            agent.actor,
            state=listing.filters.get("state", ""),
            search=listing.search,
            sort=listing.sort,
            descending=listing.descending,
            offset=listing.offset if limit is not None else 0,
            limit=limit,
        )
    )
