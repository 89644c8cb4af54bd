"""Which open quote renews a subscription, and whether its auto-renewal waits for it (QUO-14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.records.facts.reading import named_rows, rows
from tenure.rules.money import Money


@dataclass(frozen=True, slots=True)
class Quoted:
    """The open quote about a renewal; `holds` says that auto-renewal waits for it."""

    id: int
    number: str
    last_on: date
    holds: bool


@dataclass(frozen=True, slots=True)
class ToAccept:
    """A quote that waits for an answer."""

    id: int
    number: str
    total: Money
    last_on: date


_QUOTED = """
SELECT DISTINCT ON (i.subscription_id) i.subscription_id AS subscription, q.id, q.number, q.last_on,
       coalesce(s.held_by_id = q.id, false) AS holds
FROM quote q JOIN quote_item i ON i.quote_id = q.id JOIN subscription s ON s.id = i.subscription_id
WHERE q.customer_id = %(customer)s AND q.state = 'sent'
  AND (q.last_on >= %(on)s OR s.held_by_id = q.id)
  AND i.action IN ('renewal', 'switch') AND i.subscription_id = ANY(%(keys)s)
ORDER BY i.subscription_id, coalesce(s.held_by_id = q.id, false) DESC, q.last_on DESC, q.id DESC
"""


def quoted_in(customer_id: int, keys: Sequence[int], *, on: date) -> dict[int, Quoted]:
    """Return by subscription the open quote that renews it, the one it waits for first.

    One query; for pages that have asked who may see quotes.
    """
    values = {"customer": customer_id, "keys": list(keys), "on": on}
    return {row.pop("subscription"): Quoted(**row) for row in named_rows(_QUOTED, values)}


def to_accept(customer_id: int, *, on: date) -> tuple[ToAccept, ...]:
    """Return the quotes that wait for an answer, the one that ends first before the others."""
    return tuple(
        ToAccept(key, number, Money(minor, currency), last_on)
        for key, number, minor, currency, last_on in rows(
            "SELECT id, number, total_minor, currency, last_on FROM quote "
            "WHERE customer_id = %s AND state = 'sent' AND last_on >= %s ORDER BY last_on, id",
            [customer_id, on],
        )
    )


@dataclass(frozen=True, slots=True)
class Made:
    """A quote of renewals as it stands: what it renews, how many it was mailed to."""

    id: int
    number: str
    state: str
    total: Money
    last_on: date | None
    renews: tuple[int, ...]
    recipients: int


def made_by(customer_id: int, intent: str) -> tuple[Made, ...]:
    """Return the quotes that one press of the button has made (REN-09, CHK-10)."""
    return tuple(
        Made(key, number, state, Money(minor, currency), last_on, tuple(renews), recipients)
        for key, number, state, minor, currency, last_on, renews, recipients in rows(
            "SELECT q.id, q.number, q.state, q.total_minor, q.currency, q.last_on, "
            "ARRAY(SELECT (line->>'subscription_id')::bigint "
            "FROM jsonb_array_elements(q.wanted) AS line), jsonb_array_length(q.recipients) "
            "FROM quote q WHERE q.customer_id = %s AND starts_with(q.intent, %s) ORDER BY q.id",
            [customer_id, f"{intent}/"],
        )
    )
