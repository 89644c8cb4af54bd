"""The quotes of a customer: the list, and one of them whole (QUO-09, QUO-15)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.quotes.quote_page import QuotePage, state_on, whole_quote
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money

STATES = ("draft", "sent", "accepted", "expired", "cancelled", "superseded")


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One line of the list; `products` name what it is about, `whom` the partner it is from."""

    id: int
    number: str
    state: str
    source: str
    made_on: date
    sent_on: date | None
    last_on: date | None
    total: Money
    products: str
    whom: str
    successor_id: int | None
    successor_number: str
    order_id: int | None
    order_number: str


@dataclass(frozen=True, slots=True)
class QuoteTable:
    """A page of the list, how many there are, and how many of all can be accepted."""

    rows: tuple[QuoteRow, ...]
    total: int
    open: int


# Drafts of partners and of sales are none of the customer's business until they are sent.
_MINE = "(q.state <> 'draft' OR q.source = 'self-service')"

_LIST = f"""
SELECT q.id, q.number, q.state, q.source, q.made_on, q.sent_on, q.last_on, q.total_minor,
       q.currency, coalesce(p.name, '') AS whom,
       n.id AS successor_id, coalesce(n.number, '') AS successor_number,
       o.id AS order_id, coalesce(o.number, '') AS order_number, count(*) OVER () AS found,
       coalesce((SELECT string_agg(DISTINCT pr.name, ', ') FROM quote_item i
                 JOIN offering f ON f.id = i.offering_id JOIN product pr ON pr.id = f.product_id
                 WHERE i.quote_id = q.id), '') AS products
FROM quote q
LEFT JOIN partner p ON p.id = q.partner_id
LEFT JOIN quote n ON n.id = q.superseded_by_id
LEFT JOIN purchase_order o ON o.id = q.order_id
WHERE q.customer_id = %(customer)s AND {_MINE}
  AND (%(state)s = ''
       OR (%(state)s = 'sent' AND q.state = 'sent' AND q.last_on >= %(on)s)
       OR (%(state)s = 'expired' AND (q.state = 'expired'
                                      OR (q.state = 'sent' AND q.last_on < %(on)s)))
       OR (%(state)s NOT IN ('sent', 'expired') AND q.state = %(state)s))
ORDER BY q.state = 'sent' AND q.last_on >= %(on)s DESC, q.made_at DESC, q.id DESC
LIMIT %(limit)s OFFSET %(offset)s
"""  # noqa: S608 - ours


def quotes(
    actor: Actor,
    *,
    customer_id: int,
    at: datetime,
    state: str = "",
    offset: int = 0,
    limit: int = 50,
) -> QuoteTable | Refused:
    """Return a page of a customer's quotes: what can be accepted first, then the latest."""
    return ask(
        "see-quotes",
        lambda: _quotes(customer_id, at, state, offset, limit),
        actor=actor,
        customer_id=customer_id,
    )


def open_quotes(customer_id: int, *, on: date) -> int:
    """Return how many quotes wait for an answer; for a page that asked who may see them."""
    return int(
        rows(
            "SELECT count(*) FROM quote WHERE customer_id = %s AND state = 'sent' "
            "AND last_on >= %s",
            [customer_id, on],
        )[0][0]
    )


def quote(actor: Actor, *, quote_id: int, at: datetime) -> QuotePage | Refused:
    """Return one quote whole; a draft of somebody else isn't there."""
    found = rows(
        f"SELECT q.customer_id FROM quote q WHERE q.id = %s AND {_MINE}",  # noqa: S608 - ours
        [quote_id],
    )
    if not found:
        return Refused("not-found", {"name": "quote"})
    answer = ask(
        "see-quote",
        lambda: whole_quote(quote_id, at=at),
        actor=actor,
        customer_id=found[0][0],
    )
    return answer or Refused("not-found", {"name": "quote"})


def _quotes(customer: int, at: datetime, state: str, offset: int, limit: int) -> QuoteTable:
    zone = rows("SELECT time_zone FROM customer WHERE id = %s", [customer])[0][0]
    on = day_in(at, zone=zone)
    wanted: Mapping[str, Any] = {
        "customer": customer,
        "state": state,
        "on": on,
        "limit": limit,
        "offset": offset,
    }
    found = list(named_rows(_LIST, wanted))
    total = found[0]["found"] if found else 0
    return QuoteTable(tuple(_row(row, on) for row in found), total, open_quotes(customer, on=on))


def _row(row: dict[str, Any], on: date) -> QuoteRow:
    row["state"] = state_on(row, on)
    del row["found"]
    return QuoteRow(total=Money(row.pop("total_minor"), row.pop("currency")), **row)
