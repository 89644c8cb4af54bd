"""The partner's customers: the table, and the page of one with its subscriptions (PAR-01)."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.entrypoints.partner.links import new_quote_address, quote_address
from tenure.presentation.listing import listing_of
from tenure.questions.partners.partner_customers import SORTS, partner_customer, partner_customers
from tenure.texts.formats import country_text


@require_safe
@partner_page
def show_all(agent: Agent) -> HttpResponse:
    """Show the customers, found by name or number."""
    listing = listing_of(agent.request.GET, sorts=SORTS, default="name")
    table = agent.seen(
        partner_customers(
            agent.actor,
            search=listing.search,
            sort=listing.sort,
            descending=listing.descending,
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return agent.page(
        "customers",
        listing=listing,
        total=table.total,
        rows=[(row, country_text(row.country, language=agent.language)) for row in table.rows],
    )


@require_safe
@partner_page
def show(agent: Agent, key: int) -> HttpResponse:
    """Show one customer with what is the partner's own."""
    found = agent.seen(partner_customer(agent.actor, customer_id=key, at=agent.at))
    return agent.page(
        "customer",
        found=found,
        country=country_text(found.country, language=agent.language),
        address=_lines(found.address),
        living=[one for one in found.subscriptions if not one.over],
        over=[one for one in found.subscriptions if one.over],
        quotes=[(one, quote_address(one.id, source=one.source)) for one in found.quotes],
        new_quote=new_quote_address(key),
    )


def _lines(address: Mapping[str, str]) -> list[str]:
    """Return an address as it is written on an envelope."""
    place = f"{address.get('postal_code', '')} {address.get('city', '')}".strip()
    lines = (address.get("line1"), address.get("line2"), place, address.get("region"))
    return [line for line in lines if line]
