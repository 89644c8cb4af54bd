"""The list of all quotes in the office, and the same as a sheet (QUO-15)."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.office.attending import Desk, office_page
from tenure.presentation.listing import Listing, listing_of
from tenure.presentation.quoting.sheets import sheet
from tenure.questions.quotes.office_quotes import (
    FILTERS,
    SORTS,
    OfficeQuotes,
    Wanted,
    office_quotes,
)

_COLUMNS = (
    *("number", "version", "customer-number", "customer", "source", "partner", "state"),
    *("made-on", "sent-on", "last-on", "net", "total", "currency", "became"),
)


@require_safe
@office_page
def show_all(desk: Desk) -> HttpResponse:
    """Show the quotes, the latest first; those of whom one stands in for can be opened."""
    listing = _listing(desk)
    table = _found(desk, listing, limit=listing.per_page)
    return desk.page("quotes", listing=listing, total=table.total, rows=table.rows, filters=FILTERS)


@require_safe
@office_page
def export(desk: Desk) -> HttpResponse:
    """Hand the list out as a sheet, narrowed and sorted as the page was."""
    return sheet(_found(desk, _listing(desk), limit=None).rows, columns=_COLUMNS, say=desk.say)


def _listing(desk: Desk) -> Listing:
    return listing_of(desk.request.GET, sorts=SORTS, default="-made", filters=FILTERS)


def _found(desk: Desk, listing: Listing, *, limit: int | None) -> OfficeQuotes:
    wanted = Wanted(
        filters=listing.filters,
        search=listing.search,
        sort=listing.sort,
        descending=listing.descending,
        offset=listing.offset if limit is not None else 0,
        limit=limit,
    )
    return desk.seen(office_quotes(desk.actor, wanted=wanted))
