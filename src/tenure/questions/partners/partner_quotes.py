"""A partner's own quotes, what became of them, and what they renew (PAR-01, QUO-15)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
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
        "total": "q.total_minor {}, q.id {}",
        "state": "q.state {}, q.id {}",
    }
)
STATES = ("draft", "sent", "accepted", "expired", "cancelled", "superseded")
LAST_ORDERS = 20


@dataclass(frozen=True, slots=True)
class Open:
    """An open quote, as it stands beside what it is about."""

    id: int
    number: str
    state: str
    source: str


@dataclass(frozen=True, slots=True)
class PartnerQuote:
    """A quote in a list: its order or its successor say what became of it.

    One that the run has made for what the partner serves has another `source` than `partner`.
    """

    id: int
    number: str
    version: int
    state: str
    customer_id: int
    customer: str
    made_on: date
    last_on: date | None
    total: Money
    order_number: str
    order_state: str
    customer_number: str
    sent_on: date | None
    net: Money
    successor_number: str
    close_reason: str
    source: str


@dataclass(frozen=True, slots=True)
class PartnerQuotes:
    """A page of the list and how many there are in all."""

    rows: tuple[PartnerQuote, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PartnerOrder:
    """An order that came of a partner's quote."""

    number: str
    state: str
    placed_on: date
    placed_at: datetime
    total: Money
    quote_number: str


_COLUMNS = (
    "q.id, q.number, q.version, q.state, q.customer_id, c.name AS customer, q.made_on, q.last_on, "
    "q.total_minor, q.currency, coalesce(o.number, '') AS order_number, "
    "coalesce(o.state, '') AS order_state, c.number AS customer_number, q.sent_on, q.net_minor, "
    "coalesce(n.number, '') AS successor_number, q.close_reason, q.source"
)
_FROM = (
    "FROM quote q JOIN customer c ON c.id = q.customer_id "
    "LEFT JOIN purchase_order o ON o.id = q.order_id "
    "LEFT JOIN quote n ON n.id = q.superseded_by_id"
)


def partner_quotes(
    actor: Actor,
    *,
    state: str = "",
    search: str = "",
    sort: str = "made",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = 50,
) -> PartnerQuotes | Refused:
    """Return a page of the partner's quotes; two queries however many there are."""
    order = SORTS.get(sort, SORTS["made"]).replace("{}", "DESC" if descending else "ASC")
    values = {
        "partner": actor.partner_id,
        "state": state,
        "search": search,
        "offset": offset,
        "limit": limit,
    }
    return ask("see-partner-quotes", lambda: _table(order, values), actor=actor, customer_id=None)


def quotes_of(partner: int, *, customer_id: int) -> tuple[PartnerQuote, ...]:
    """Return the open quotes of a partner for a customer; part of a page that was asked for."""
    return tuple(
        _quote(row)
        for row in named_rows(
            f"SELECT {_COLUMNS} {_FROM} WHERE q.partner_id = %s AND q.customer_id = %s "
            "AND q.state IN ('draft', 'sent') ORDER BY q.made_at DESC, q.id DESC",
            [partner, customer_id],
        )
    )


def orders_of(partner: int, *, customer_id: int) -> tuple[PartnerOrder, ...]:
    """Return the last orders that came of a partner's quotes; part of a page as well."""
    return tuple(
        PartnerOrder(number, state, on, at, Money(minor, currency), quote)
        for number, state, on, at, minor, currency, quote in rows(
            "SELECT o.number, o.state, o.placed_on, o.placed_at, o.total_minor, o.currency, "
            "q.number FROM quote q JOIN purchase_order o ON o.quote_id = q.id "
            "WHERE q.partner_id = %s AND o.customer_id = %s AND o.state <> 'failed' "
            "ORDER BY o.placed_at DESC, o.id DESC LIMIT %s",
            [partner, customer_id, LAST_ORDERS],
        )
    )


def open_renewals(partner: int) -> dict[int, Open]:
    """Return the partner's open quote by the subscription that it renews, in one query.

    Where several do it is the one that was sent, and of those the latest.
    """
    found: dict[int, Open] = {}
    for subscription, *quote in rows(
        "SELECT (line->>'subscription_id')::bigint, q.id, q.number, q.state, q.source "
        "FROM quote q CROSS JOIN LATERAL jsonb_array_elements(q.wanted) AS line "
        "WHERE q.partner_id = %s AND q.state IN ('draft', 'sent') "
        "AND line->>'action' IN ('renewal', 'switch', 'extension') "
        "AND line->>'subscription_id' IS NOT NULL ORDER BY q.state, q.id",
        [partner],
    ):
        found[subscription] = Open(*quote)
    return found


def _table(order: str, values: Mapping[str, Any]) -> PartnerQuotes:
    where = (
        "q.partner_id = %(partner)s AND (%(state)s = '' OR q.state = %(state)s) "
        "AND (%(search)s = '' OR strpos(lower(c.name), lower(%(search)s)) > 0 "
        "OR strpos(lower(q.number), lower(%(search)s)) > 0)"
    )
    # Conditions and order are ours; what was typed goes in as a value.
    found = named_rows(
        f"SELECT {_COLUMNS} {_FROM} WHERE {where} "
        f"ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s",
        values,
    )
    total = rows(
        f"SELECT count(*) FROM quote q JOIN customer c ON c.id = q.customer_id WHERE {where}",  # noqa: S608
        values,
    )[0][0]
    return PartnerQuotes(tuple(_quote(row) for row in found), total)


def _quote(row: dict[str, Any]) -> PartnerQuote:
    currency = row.pop("currency")
    net, total = row.pop("net_minor"), row.pop("total_minor")
    return PartnerQuote(**row, net=Money(net, currency), total=Money(total, currency))
