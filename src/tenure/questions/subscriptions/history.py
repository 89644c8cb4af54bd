"""Why is it in this state: a history from the event log, with date, rule, document (SUB-13)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.subscriptions.subscription import customer_of
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.rights import may


@dataclass(frozen=True, slots=True)
class Document:
    """What caused or came of an event."""

    kind: str
    id: int
    number: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, by whom and why; `data` holds what the event log kept of it."""

    on: date
    at: datetime
    what: str
    actor: str
    actor_kind: str
    source: str
    rule: str
    cause: str
    document: Document | None
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class History:
    """Entries, the newest first, and the one that put the subscription in its present state."""

    state: str
    since_on: date
    why: Entry | None
    entries: tuple[Entry, ...]
    shows_documents: bool


_EVENTS = """
SELECT e.id, e.at, e.on_day, e.what, e.actor_name, e.actor_kind, e.source, e.rule, e.cause,
       CASE WHEN e.document_kind = 'purchase' THEN 'order' ELSE e.document_kind END
           AS document_kind,
       coalesce(mine.id, e.document_id) AS document_id, e.noun, e.noun_id, e.data
FROM event e
LEFT JOIN LATERAL (
    SELECT min(o.id) AS id FROM purchase_order o JOIN term t ON t.order_id = o.id
    WHERE e.document_kind = 'purchase' AND o.purchase_id = e.document_id
          AND t.subscription_id = %(subscription)s) mine ON true
WHERE e.customer_id = %(customer)s AND (
    (e.subscription_id = %(subscription)s AND e.what <> 'subscription-relieved')
    OR (%(money)s AND e.noun = 'invoice' AND e.noun_id = ANY(%(invoices)s)
        AND (e.what IN ('invoice-issued', 'credit-note-issued')
             OR (e.what = 'invoice-balance-changed' AND e.data ->> 'state' = 'paid')))
    OR (%(money)s AND e.what = 'payment-answered' AND e.data ->> 'state' = 'declined'
        AND e.noun_id IN (
            SELECT id FROM payment WHERE invoice_id = ANY(%(invoices)s)
            UNION SELECT payment_id FROM payment_share WHERE invoice_id = ANY(%(invoices)s))))
ORDER BY e.at DESC, e.id DESC
"""


def history(actor: Actor, *, subscription_id: int) -> History | Refused:
    """Return what happened to a subscription; invoices and payments only for who sees prices."""
    customer = customer_of(subscription_id)
    if customer is None:
        return Refused("not-found", {"name": "subscription"})
    return ask(
        "see-history",
        lambda: _history(
            subscription_id, customer, may("see-prices", roles=roles_in(actor, customer))
        ),
        actor=actor,
        customer_id=customer,
    )


def _history(key: int, customer: int, money: bool) -> History:
    state, since_on, zone = rows(
        "SELECT state, state_since_on, time_zone FROM subscription WHERE id = %s", [key]
    )[0]
    invoices = [
        row[0]
        for row in rows(
            "SELECT DISTINCT invoice_id FROM invoice_line WHERE subscription_id = %s", [key]
        )
    ]
    found = list(
        named_rows(
            _EVENTS,
            {"customer": customer, "subscription": key, "invoices": invoices, "money": money},
        )
    )
    numbers = _numbers(found) if money else {}
    seats = _seats(found)
    orderers = _orderers(found)
    entries = tuple(_entry(row, zone, numbers, orderers, seats) for row in found)
    return History(state, since_on, _why(entries, state), entries, money)


def _why(entries: Sequence[Entry], state: str) -> Entry | None:
    """Return the event that began the present state: the oldest of the latest run of it."""
    began: Entry | None = None
    for entry in entries:
        if "state" not in entry.data or not entry.what.startswith(_MOVES):
            continue
        if entry.data["state"] != state:
            break
        began = entry
    return began


_MOVES = ("subscription-", "seats-added", "auto-renewal", "renewal-", "warning-", "instalment-")


def _entry(
    row: Mapping[str, Any],
    zone: str,
    numbers: Mapping[tuple[str, int], str],
    orderers: Mapping[int, str],
    seats: Mapping[tuple[str, int], Mapping[str, str]],
) -> Entry:
    # The worker carries an order out; who wanted it is who ordered.
    orderer = orderers.get(row["document_id"]) if row["document_kind"] == "order" else None
    kind, key = row["document_kind"], row["document_id"]
    if row["noun"] == "invoice":
        kind, key = "invoice", row["noun_id"]
    number = numbers.get((kind, key))
    return Entry(
        on=row["on_day"] or day_in(row["at"], zone=zone),
        at=row["at"],
        what=row["what"],
        actor=orderer or row["actor_name"],
        actor_kind="user" if orderer else row["actor_kind"],
        source=row["source"],
        rule=row["rule"],
        cause=row["cause"],
        document=Document(kind, key, number) if number else None,
        data={**row["data"], **seats.get((row["noun"], row["noun_id"]), {})},
    )


def _seats(found: Sequence[Mapping[str, Any]]) -> dict[tuple[str, int], dict[str, str]]:
    """Return whose the seats are that events name, and which groups and teams, in two queries."""
    keys = {
        noun: [row["noun_id"] for row in found if row["noun"] == noun]
        for noun in ("assignment", "allotment")
    }
    named: dict[tuple[str, int], dict[str, str]] = {}
    for key, group in rows(
        "SELECT l.id, coalesce(g.name, t.name) FROM allotment l "
        "LEFT JOIN people_group g ON g.id = l.group_id LEFT JOIN team t ON t.id = l.team_id "
        "WHERE l.id = ANY(%s)",
        [keys["allotment"]],
    ):
        named["allotment", key] = {"group": group}
    for key, person in rows(
        "SELECT a.id, coalesce(nullif(u.name, ''), u.email) FROM assignment a "
        "JOIN user_account u ON u.id = a.user_id WHERE a.id = ANY(%s)",
        [keys["assignment"]],
    ):
        named["assignment", key] = {"person": person}
    return named


def _numbers(found: Sequence[Mapping[str, Any]]) -> dict[tuple[str, int], str]:
    """Return the numbers of the orders and invoices that events name, in two queries."""
    wanted = {(row["document_kind"], row["document_id"]) for row in found}
    wanted |= {("invoice", row["noun_id"]) for row in found if row["noun"] == "invoice"}
    numbers = {}
    for kind, query in _NUMBERED.items():
        keys = [key for wished, key in wanted if wished == kind and key is not None]
        numbers.update({(kind, row[0]): row[1] for row in rows(query, [keys])})
    return numbers


_NUMBERED = {
    "order": "SELECT id, number FROM purchase_order WHERE id = ANY(%s)",
    "invoice": "SELECT id, number FROM invoice WHERE id = ANY(%s)",
}


def _orderers(found: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Return who placed the orders that events name, staff with their reason; one query."""
    keys = {row["document_id"] for row in found if row["document_kind"] == "order"}
    return {
        row[0]: row[1]
        for row in rows(
            "SELECT o.id, coalesce((SELECT e.actor_name FROM event e WHERE e.noun = 'order' "
            "AND e.noun_id = o.id AND e.what = 'order-placed' AND e.actor_kind = 'staff' "
            "AND e.customer_id = o.customer_id), nullif(u.name, ''), u.email) "
            "FROM purchase_order o JOIN user_account u ON u.id = o.user_id WHERE o.id = ANY(%s)",
            [list(keys)],
        )
    }
