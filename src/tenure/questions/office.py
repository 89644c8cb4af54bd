"""What the vendor's staff see in the office: customers, who acted for them, operations (OPS-04)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.running.parking import ParkedWork, parked_work
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money

SORTS: Mapping[str, str] = {
    "number": "c.number {}, c.id {}",
    "name": "lower(c.name) {}, c.id {}",
    "country": "c.country {}, lower(c.name) {}, c.id {}",
    "subscriptions": "subscriptions {}, c.id {}",
}
OWING = ("open", "overdue")
_OWING = {
    "": "true",
    "open": "EXISTS (SELECT FROM invoice i WHERE i.customer_id = c.id AND i.kind = 'invoice' "
    "AND i.open_minor > 0)",
    "overdue": "EXISTS (SELECT FROM invoice i WHERE i.customer_id = c.id AND i.kind = 'invoice' "
    "AND i.open_minor > 0 AND i.due_on < (%(at)s AT TIME ZONE c.time_zone)::date)",
}
_SEARCHED = (
    "(%(search)s = '' OR strpos(lower(c.name), lower(%(search)s)) > 0 "
    "OR starts_with(c.number, %(search)s) "
    "OR c.id IN (SELECT r.customer_id FROM role r JOIN user_account u ON u.id = r.user_id "
    "WHERE strpos(u.email, lower(%(search)s)) > 0) "
    "OR c.id IN (SELECT customer_id FROM invoice WHERE number = upper(%(search)s)))"
)
_COLUMNS = (
    "c.id, c.number, c.name, c.country, c.currency, c.time_zone, "
    "(SELECT count(*) FROM subscription s WHERE s.customer_id = c.id AND s.state = 'active') "
    "AS subscriptions, "
    "(SELECT coalesce(sum(i.open_minor), 0)::bigint FROM invoice i WHERE i.customer_id = c.id "
    "AND i.kind = 'invoice') AS open_minor, "
    "c.prepayment, "
    "coalesce((SELECT p.name FROM partner p WHERE p.id = c.partner_id), '') AS partner"
)
LAST_EVENTS = 25
LAST_VISITS = 10
NEWEST = 10_000
"""Of so many mails it is told how many were refused: asking costs the same after years."""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer as the office lists it: its key figures, nothing of its account."""

    id: int
    number: str
    name: str
    country: str
    time_zone: str
    subscriptions: int
    open: Money
    partner: str
    prepayment: bool


@dataclass(frozen=True, slots=True)
class CustomerTable:
    """A page of the table, how many there are in all, and the countries to choose from."""

    rows: tuple[CustomerRow, ...]
    total: int
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of the log: when, what, in which action, by whom and from where, whose."""

    at: datetime
    what: str
    action: str
    actor: str
    actor_kind: str
    source: str
    customer_id: int | None
    customer: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Operations:
    """What is parked and what the outbox still holds, with the age of its oldest.

    `mails_refused` of the newest `mails_of` were refused for good: they never reached anybody.
    """

    parked: tuple[tuple[ParkedWork, str], ...]
    mails_unsent: int
    mails_since: datetime | None
    mails_refused: int
    mails_of: int
    payments_unanswered: int
    payments_since: datetime | None
    events: tuple[Happening, ...]


def office_customers(
    actor: Actor,
    *,
    at: datetime,
    country: str = "",
    owing: str = "",
    search: str = "",
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> CustomerTable | Refused:
    """Return a page of the vendor's customers; three queries however many there are."""
    order = SORTS.get(sort, SORTS["name"]).replace("{}", "DESC" if descending else "ASC")
    values = {
        "at": at,
        "country": country,
        "search": search,
        "offset": offset,
        "limit": limit,
    }
    return ask(
        "see-customers",
        lambda: _table(_OWING.get(owing, "true"), order, values),
        actor=actor,
        customer_id=None,
    )


def countries(actor: Actor) -> tuple[str, ...] | Refused:
    """Return the countries in which something is sold."""
    return ask(
        "see-customers",
        lambda: tuple(row[0] for row in rows("SELECT country FROM market ORDER BY country")),
        actor=actor,
        customer_id=None,
    )


def office_customer(
    actor: Actor, *, customer_id: int
) -> tuple[CustomerRow, tuple[Happening, ...]] | Refused:
    """Return one customer as the office lists it, and what staff last did there and why."""
    return ask(
        "see-customers", lambda: _customer(customer_id), actor=actor, customer_id=customer_id
    )


def operations(actor: Actor) -> Operations | Refused:
    """Return parked work, the outbox and the last events, in five queries."""
    return ask("see-parked", _operations, actor=actor, customer_id=None)


def _table(owing: str, order: str, values: Mapping[str, Any]) -> CustomerTable:
    # Conditions and order are ours; what was typed goes in as a value.
    where = f"(%(country)s = '' OR c.country = %(country)s) AND {_SEARCHED} AND {owing}"
    found = named_rows(
        f"SELECT {_COLUMNS} FROM customer c WHERE {where} "  # noqa: S608
        f"ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s",
        values,
    )
    total = rows(f"SELECT count(*) FROM customer c WHERE {where}", values)[0][0]  # noqa: S608
    return CustomerTable(
        rows=tuple(_row(row) for row in found),
        total=total,
        countries=tuple(row[0] for row in rows("SELECT country FROM market ORDER BY country")),
    )


def _row(row: dict[str, Any]) -> CustomerRow:
    amount = Money(row.pop("open_minor"), row.pop("currency"))
    return CustomerRow(**row, open=amount)


def _customer(key: int) -> tuple[CustomerRow, tuple[Happening, ...]] | Refused:
    found = list(
        named_rows(
            f"SELECT {_COLUMNS} FROM customer c WHERE c.id = %s",  # noqa: S608 - columns are ours
            [key],
        )
    )
    if not found:
        return Refused("not-found", {"name": "customer"})
    visits = _events(
        "WHERE e.customer_id = %s AND e.actor_kind = 'staff' ORDER BY e.id DESC LIMIT %s",
        [key, LAST_VISITS],
    )
    return _row(found[0]), visits


def _operations() -> Operations:
    parked = parked_work()
    names = {
        row[0]: row[1]
        for row in rows(
            "SELECT id, name FROM customer WHERE id = ANY(%s)",
            [[one.customer_id for one in parked if one.customer_id is not None]],
        )
    }
    mails, payments = rows(
        "SELECT count(*), min(asked_at) FROM mail WHERE sent_at IS NULL UNION ALL "
        "SELECT count(*), min(requested_at) FROM payment WHERE state IN ('requested', 'unknown')"
    )
    refused, newest = rows(
        "SELECT count(*) FILTER (WHERE refused <> ''), count(*) FROM "
        "(SELECT refused FROM mail ORDER BY id DESC LIMIT %s) AS newest",
        [NEWEST],
    )[0]
    return Operations(
        parked=tuple((one, names.get(one.customer_id or 0, "")) for one in parked),
        mails_unsent=mails[0],
        mails_since=mails[1],
        mails_refused=refused,
        mails_of=newest,
        payments_unanswered=payments[0],
        payments_since=payments[1],
        events=_events("ORDER BY e.id DESC LIMIT %s", [LAST_EVENTS]),
    )


def _events(which: str, values: list[int]) -> tuple[Happening, ...]:
    return tuple(
        Happening(*row)
        for row in rows(
            "SELECT e.at, e.what, e.action, e.actor_name, e.actor_kind, e.source, e.customer_id, "  # noqa: S608 - ours
            "coalesce(c.name, ''), coalesce(c.time_zone, 'UTC') "
            f"FROM event e LEFT JOIN customer c ON c.id = e.customer_id {which}",
            values,
        )
    )
