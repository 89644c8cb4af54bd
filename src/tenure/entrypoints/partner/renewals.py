"""The renewal pipeline: what comes up and what is late, to be quoted, and as a sheet (PAR-05)."""

import csv
from io import StringIO

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.entrypoints.partner.links import quote_address
from tenure.presentation.listing import Listing, listing_of
from tenure.questions.partners.partner_pipeline import (
    FILTERS,
    SORTS,
    Pipeline,
    Renewal,
    Wanted,
    pipeline,
)
from tenure.rules.money import plain_number

QUOTED_AT_ONCE = 200
"""How many can be ticked on one page: a morning's forty fit several times."""

_COLUMNS = (
    *("customer-number", "customer", "subscription", "product", "term", "seats", "state"),
    *("renews-on", "auto-renewal", "value", "currency", "quote"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@require_safe
@partner_page
def show(agent: Agent) -> HttpResponse:
    """Show the pipeline, with its filters in the address."""
    listing = _listing(agent)
    return agent.page(
        "renewals",
        listing=listing,
        table=(table := _found(agent, listing, limit=listing.per_page)),
        rows=[(one, _quoted_at(one)) for one in table.rows],
        filters=FILTERS,
    )


@require_safe
@partner_page
def export(agent: Agent) -> HttpResponse:
    """Hand the pipeline out as a sheet, narrowed and sorted as the page was."""
    sheet = StringIO()
    writer = csv.writer(sheet)
    writer.writerow([agent.say(f"partner-column-{name}") for name in _COLUMNS])
    for one in _found(agent, _listing(agent), limit=None).rows:
        row: list[object] = [
            *(one.customer_number, one.customer, one.id, one.product, one.term, one.quantity),
            *(one.state, one.renews_on.isoformat(), "on" if one.auto_renew else "off"),
            *((plain_number(one.value), one.value.currency) if one.value is not None else ("", "")),
            one.quoted.number if one.quoted else "",
        ]
        writer.writerow([_cell(value) for value in row])
    return HttpResponse(
        "\ufeff" + sheet.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="renewals.csv"'},
    )


def _cell(value: object) -> object:
    """Return a value so that no program of tables takes what somebody typed for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _quoted_at(one: Renewal) -> str:
    return quote_address(one.quoted.id, source=one.quoted.source) if one.quoted else ""


def _listing(agent: Agent) -> Listing:
    return listing_of(
        agent.request.GET,
        sorts=SORTS,
        default="renewal",
        filters=FILTERS,
        per_page=QUOTED_AT_ONCE,
    )


def _found(agent: Agent, listing: Listing, *, limit: int | None) -> Pipeline:
    wanted = Wanted(
        search=listing.search,
        filters=listing.filters,
        sort=listing.sort,
        descending=listing.descending,
        offset=listing.offset if limit is not None else 0,
        limit=limit,
    )
    return agent.seen(pipeline(agent.actor, wanted=wanted, at=agent.at))
