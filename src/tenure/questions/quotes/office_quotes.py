"""All quotes for sales: whose, from whom, how each stands and what became of it (QUO-15)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money

SORTS: Mapping[str, str] = MappingProxyType(
    {
        "number": "q.number {}",
        "customer": "lower(c.name) {}, q.id {}",
        "made": "q.made_at {}, q.id {}",
        "last": "q.last_on {} NULLS LAST, q.id {}",
        "total": "q.currency {}, q.total_minor {}, q.id {}",
        "state": "q.state {}, q.id {}",
    }
)
FILTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "state": ("draft", "sent", "accepted", "expired", "cancelled", "superseded"),
        "source": ("sales", "partner", "self-service", "automatic"),
    }
)


@dataclass(frozen=True, slots=True)
class OfficeQuote:
    """A quote in the list; `order_number` or `successor_number` say what became of it."""

    id: int
    number: str
    version: int
    state: str
    source: str
    partner: str
    customer_id: int
    customer: str
    customer_number: str
    made_on: date
    sent_on: date | None
    last_on: date | None
    net: Money
    total: Money
    order_number: str
    order_state: str
    successor_number: str
    close_reason: str


@dataclass(frozen=True, slots=True)
class OfficeQuotes:
    """A page of the list and how many there are in all."""

    rows: tuple[OfficeQuote, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the list is to be narrowed, sorted and cut; `limit` None for all."""

    filters: Mapping[str, str]
    search: str = ""
    sort: str = "made"
    descending: bool = True
    offset: int = 0
    limit: int | None = 50
    customer_id: int | None = None


_FROM = """
FROM quote q JOIN customer c ON c.id = q.customer_id
LEFT JOIN partner p ON p.id = q.partner_id
LEFT JOIN purchase_order o ON o.id = q.order_id
LEFT JOIN quote n ON n.id = q.superseded_by_id
WHERE (%(customer)s::bigint IS NULL OR q.customer_id = %(customer)s)
  AND (%(state)s = '' OR q.state = %(state)s) AND (%(source)s = '' OR q.source = %(source)s)
  AND (%(search)s = '' OR strpos(lower(c.name), lower(%(search)s)) > 0
       OR starts_with(c.number, %(search)s) OR strpos(lower(q.number), lower(%(search)s)) > 0)
"""


def office_quotes(actor: Actor, *, wanted: Wanted) -> OfficeQuotes | Refused:
    """Return a page of all quotes; two queries however many there are."""
    return ask("see-office-quotes", lambda: _table(wanted), actor=actor, customer_id=None)


def _table(wanted: Wanted) -> OfficeQuotes:
    order = SORTS.get(wanted.sort, SORTS["made"]).replace(
        "{}", "DESC" if wanted.descending else "ASC"
    )
    values: dict[str, Any] = {
        "state": wanted.filters.get("state", ""),
        "source": wanted.filters.get("source", ""),
        "search": wanted.search,
        "customer": wanted.customer_id,
        "limit": wanted.limit,
        "offset": wanted.offset,
    }
    # Conditions and order are ours; what was typed goes in as a value.
    found = named_rows(
        "SELECT q.id, q.number, q.version, q.state, q.source, coalesce(p.name, '') AS partner, "
        "q.customer_id, c.name AS customer, c.number AS customer_number, q.made_on, q.sent_on, "
        "q.last_on, q.net_minor, q.total_minor, q.currency, "
        "coalesce(o.number, '') AS order_number, coalesce(o.state, '') AS order_state, "
        "coalesce(n.number, '') AS successor_number, "
        f"q.close_reason {_FROM} ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s",
        values,
    )
    total = rows(f"SELECT count(*) {_FROM}", values)[0][0]
    return OfficeQuotes(tuple(_row(row) for row in found), total)


def _row(row: dict[str, Any]) -> OfficeQuote:
    currency = row.pop("currency")
    net, total = row.pop("net_minor"), row.pop("total_minor")
    return OfficeQuote(**row, net=Money(net, currency), total=Money(total, currency))
