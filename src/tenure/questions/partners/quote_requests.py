"""Requests for a quote: the partner's queue, and the customer's own with their state (QUO-16)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.partners import OWN_SUBSCRIPTION
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused

STATES = ("asked", "answered", "declined")
SORTS: Mapping[str, str] = MappingProxyType(
    {
        "asked": "r.asked_at {}, r.id {}",
        "customer": "lower(c.name) {}, r.id {}",
        "state": "r.state {}, r.id {}",
    }
)


@dataclass(frozen=True, slots=True)
class Request:
    """A request as its partner sees it: who asks for what, and what was answered.

    `subscriptions` are the partner's own among those that were named, as (key, product). An
    address of who asks stands here so that the partner can reach them.
    """

    id: int
    customer_id: int
    customer: str
    customer_number: str
    time_zone: str
    state: str
    text: str
    asked_by: str
    asked_email: str
    asked_at: datetime
    answer: str
    answered_at: datetime | None
    quote_id: int | None
    quote_number: str
    subscriptions: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Requests:
    """A page of the queue and how many there are in all."""

    rows: tuple[Request, ...]
    total: int


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A request as its customer sees it."""

    id: int
    partner: str
    state: str
    text: str
    asked_at: datetime
    answer: str
    answered_at: datetime | None
    quote_id: int | None
    quote_number: str


def partner_requests(
    actor: Actor,
    *,
    state: str = "",
    sort: str = "asked",
    descending: bool = True,
    offset: int = 0,
    limit: int = 50,
) -> Requests | Refused:
    """Return a page of the partner's queue; three queries however many there are."""
    order = SORTS.get(sort, SORTS["asked"]).replace("{}", "DESC" if descending else "ASC")
    values = {"partner": actor.partner_id, "state": state, "offset": offset, "limit": limit}
    return ask(
        "see-quote-requests",
        lambda: _queue(
            "r.partner_id = %(partner)s AND (%(state)s = '' OR r.state = %(state)s)", order, values
        ),
        actor=actor,
        customer_id=None,
    )


def partner_request(actor: Actor, *, request_id: int) -> Request | Refused:
    """Return one request of the partner's; of others' it doesn't exist."""
    values = {"partner": actor.partner_id, "request": request_id, "offset": 0, "limit": 1}

    def answer() -> Request | Refused:
        found = _queue("r.partner_id = %(partner)s AND r.id = %(request)s", "r.id", values).rows
        return found[0] if found else Refused("not-found", {"name": "quote_request"})

    return ask("see-quote-requests", answer, actor=actor, customer_id=None)


def waiting_requests(actor: Actor) -> int | Refused:
    """Return how many requests wait for the partner; one query."""
    return ask(
        "see-quote-requests",
        lambda: int(
            rows(
                "SELECT count(*) FROM quote_request WHERE partner_id = %s AND state = 'asked'",
                [actor.partner_id],
            )[0][0]
        ),
        actor=actor,
        customer_id=None,
    )


def asked_for(actor: Actor, *, customer_id: int) -> tuple[AskedFor, ...] | Refused:
    """Return what a customer asked partners for, the latest first; one query."""
    return ask(
        "see-own-quote-requests",
        lambda: tuple(
            AskedFor(*row)
            for row in rows(
                "SELECT r.id, p.name, r.state, r.text, r.asked_at, r.answer, r.answered_at, "
                "q.id, coalesce(q.number, '') FROM quote_request r "
                "JOIN partner p ON p.id = r.partner_id "
                "LEFT JOIN quote q ON q.id = r.quote_id AND q.state <> 'draft' "
                "WHERE r.customer_id = %s ORDER BY r.asked_at DESC, r.id DESC LIMIT 100",
                [customer_id],
            )
        ),
        actor=actor,
        customer_id=customer_id,
    )


def _queue(where: str, order: str, values: Mapping[str, Any]) -> Requests:
    # Conditions and order are ours.
    found = list(
        named_rows(
            "SELECT r.id, r.customer_id, c.name AS customer, c.number AS customer_number, "  # noqa: S608
            "c.time_zone, r.state, r.text, u.name AS asked_by, u.email AS asked_email, "
            "r.asked_at, r.answer, r.answered_at, r.quote_id, "
            "coalesce(q.number, '') AS quote_number, r.subscriptions AS named "
            "FROM quote_request r JOIN customer c ON c.id = r.customer_id "
            "JOIN user_account u ON u.id = r.asked_by_id LEFT JOIN quote q ON q.id = r.quote_id "
            f"WHERE {where} ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s",
            values,
        )
    )
    total = rows(f"SELECT count(*) FROM quote_request r WHERE {where}", values)[0][0]  # noqa: S608
    products = {
        row[0]: row[1]
        for row in rows(
            "SELECT s.id, p.name FROM subscription s JOIN product p ON p.id = s.product_id "  # noqa: S608 - the condition is ours
            f"WHERE s.id = ANY(%(keys)s::bigint[]) AND {OWN_SUBSCRIPTION}",
            {
                "keys": [key for row in found for key in row["named"]],
                "partner": values["partner"],
            },
        )
    }
    told = []
    for row in found:
        named = row.pop("named")
        own = tuple((key, products[key]) for key in named if key in products)
        told.append(Request(**row, subscriptions=own))
    return Requests(tuple(told), total)
