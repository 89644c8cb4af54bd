"""Renewals of many customers quoted in one go: each for itself, and what became of each (REN-09).

The failure of one customer's doesn't stop the others'. Doing the same again sends nothing twice:
what an intent has made is found again (`quotes_of_bulk`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import InterfaceError, OperationalError

from tenure.actions.quotes.quote_renewals import QUOTE_RENEWALS, QuoteRenewals
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor
from tenure.engine.outcome import Done
from tenure.engine.perform import perform_all
from tenure.engine.preview import preview_all
from tenure.records.facts.partners import own
from tenure.records.facts.quotes import load_quotes, quotes_of_bulk
from tenure.records.facts.reading import distinct, named_rows
from tenure.rules.decision import Refused
from tenure.rules.quotes.quote import Quote, Recipient

type Whom = Mapping[int, tuple[Recipient, ...]]
"""Who gets the quotes of a customer, where it is others than those who may buy (QUO-02)."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A subscription that was chosen; `quoted` is the open quote that renews it already."""

    id: int
    customer_id: int
    customer: str
    product: str
    kind: str
    term: str
    quantity: int
    renews_on: date
    quoted: str


@dataclass(frozen=True, slots=True)
class ForCustomer:
    """What quoting the chosen of one customer would come to, or why it can't be.

    `drafts` are answers as of one draft each; `left_out` says which subscription is, and why.
    """

    customer_id: int
    recipients: tuple[str, ...]
    drafts: tuple[Mapping[str, Any], ...]
    left_out: Mapping[int, Refused]
    refused: Refused | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """What became of one customer's: its quotes as they stand, and what went wrong."""

    customer_id: int
    quotes: tuple[Quote, ...]
    left_out: Mapping[int, Refused]
    refused: Refused | None
    incident: str


@dataclass(frozen=True, slots=True)
class Faulted:
    """A fault that was noted under a number."""

    incident: str


_CHOSEN = """
SELECT s.id, s.customer_id, c.name AS customer, p.name AS product, p.kind, s.term,
       s.next_quantity AS quantity, s.renews_on,
       coalesce((SELECT max(q.number) FROM quote q
                 CROSS JOIN LATERAL jsonb_array_elements(q.wanted) AS line
                 WHERE q.customer_id = s.customer_id AND q.state IN ('draft', 'sent')
                   AND (%(partner)s::bigint IS NULL OR q.partner_id = %(partner)s)
                   AND line->>'action' IN ('renewal', 'switch')
                   AND (line->>'subscription_id')::bigint = s.id), '') AS quoted
FROM subscription s JOIN customer c ON c.id = s.customer_id JOIN product p ON p.id = s.product_id
WHERE s.id = ANY(%(keys)s) AND (%(customer)s::bigint IS NULL OR s.customer_id = %(customer)s)
ORDER BY lower(c.name), c.id, s.renews_on, lower(p.name), s.id
"""


def chosen(
    actor: Actor, keys: Sequence[int], *, customer_id: int | None = None
) -> tuple[Chosen, ...]:
    """Return what was chosen, by customer; what isn't the actor's isn't there (PAR-01)."""
    allowed = distinct(keys)
    if actor.partner_id is not None:
        allowed = sorted(own("subscription", allowed, partner_id=actor.partner_id))
    values = {"keys": allowed, "partner": actor.partner_id, "customer": customer_id}
    return tuple(Chosen(**row) for row in named_rows(_CHOSEN, values))


def foresee_quotes(
    actor: Actor, found: Sequence[Chosen], *, whom: Whom, at: datetime
) -> tuple[ForCustomer, ...]:
    """Return per customer what quoting would come to now; a fixed number of queries (COT-10)."""
    inputs = _inputs(found, intent="look", whom=whom)
    foreseen = preview_all(QUOTE_RENEWALS, inputs, actor=actor, at=at)
    return tuple(
        ForCustomer(one.customer_id, (), (), {}, outcome)
        if isinstance(outcome, Refused)
        else ForCustomer(
            one.customer_id,
            tuple(
                to["email"]
                for change in outcome.changes[:1]
                for to in getattr(change, "recipients", ())
            ),
            _drafts(outcome.answer),
            _left_out(outcome.answer),
            None,
        )
        for one, outcome in zip(inputs, foreseen, strict=True)
    )


def send_quotes(
    actor: Actor,
    found: Sequence[Chosen],
    *,
    whom: Whom,
    intent: str,
    at: datetime,
    noted: Callable[[], str],
) -> tuple[Quoted, ...]:
    """Draft and send the quotes of every customer; `noted` gives a fault its number."""
    inputs = _inputs(found, intent=intent, whom=whom)
    drafted = _apart(QUOTE_RENEWALS, inputs, actor=actor, at=at, noted=noted)
    made = quotes_of_bulk([(one.customer_id, intent) for one in inputs])
    keys = [key for several in made.values() for key in several]
    sent = _apart(
        SEND_QUOTE, [SendQuote(quote_id=key) for key in keys], actor=actor, at=at, noted=noted
    )
    outcomes = dict(zip(keys, sent, strict=True))
    quotes = load_quotes(keys)
    return tuple(
        _quoted(
            one.customer_id,
            outcome,
            [(quotes[key], outcomes[key]) for key in made.get((one.customer_id, intent), ())],
        )
        for one, outcome in zip(inputs, drafted, strict=True)
    )


def _inputs(found: Sequence[Chosen], *, intent: str, whom: Whom) -> list[QuoteRenewals]:
    by_customer: dict[int, list[int]] = {}
    for one in found:
        by_customer.setdefault(one.customer_id, []).append(one.id)
    return [
        QuoteRenewals(
            customer_id=customer,
            subscription_ids=tuple(keys),
            intent=intent,
            recipients=whom.get(customer, ()),
        )
        for customer, keys in by_customer.items()
    ]


def _quoted(
    customer: int,
    drafted: Done | Refused | Faulted,
    sent: Sequence[tuple[Quote, Done | Refused | Faulted]],
) -> Quoted:
    outcomes = [drafted, *(outcome for _, outcome in sent)]
    return Quoted(
        customer_id=customer,
        quotes=tuple(quote for quote, _ in sent),
        left_out=_left_out(drafted.answer) if isinstance(drafted, Done) else {},
        refused=next((one for one in outcomes if isinstance(one, Refused)), None),
        incident=next((one.incident for one in outcomes if isinstance(one, Faulted)), ""),
    )


def _drafts(answer: Mapping[str, object]) -> tuple[Mapping[str, Any], ...]:
    found: Any = answer.get("drafts", ())
    return tuple(found)


def _left_out(answer: Mapping[str, object]) -> Mapping[int, Refused]:
    found: Any = answer.get("left_out", ())
    return {
        one["subscription_id"]: Refused(one["code"], one["about"], one["remedy"]) for one in found
    }


def _apart(
    action: AnyAction,
    inputs: Sequence[Any],
    *,
    actor: Actor,
    at: datetime,
    noted: Callable[[], str],
) -> list[Done | Refused | Faulted]:
    """Carry out many together; where one faults, halve until that one is alone (rule 6)."""
    if not inputs:
        return []
    try:
        outcomes = perform_all(action, inputs, actor=actor, at=at)
    except (InterfaceError, OperationalError):
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is noted and stops its own only
        if len(inputs) == 1:
            return [Faulted(noted())]
        middle = len(inputs) // 2
        return [
            *_apart(action, inputs[:middle], actor=actor, at=at, noted=noted),
            *_apart(action, inputs[middle:], actor=actor, at=at, noted=noted),
        ]
    return [one for one in outcomes if isinstance(one, Done | Refused)]
