"""Credit lines as finance sees them: what is asked for, what is granted and used (INV-13)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.credit_lines import load_credits
from tenure.records.facts.reading import named_rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.parties import CreditLine
from tenure.rules.payments.credit_lines import UNPAID, Credit, free_minor

_LINES = """
SELECT l.id, l.customer_id, c.name AS company, c.number, c.time_zone, c.currency, c.prepayment,
       l.state, l.amount_minor, l.net_days, l.asked_minor, l.asked_at, l.decided_at, l.reason,
       coalesce(nullif(a.name, ''), a.email, '') AS asked_by,
       coalesce(nullif(d.name, ''), d.email, '') AS decided_by,
       coalesce(q.number, '') AS quote, l.quote_id
FROM credit_line l
JOIN customer c ON c.id = l.customer_id
LEFT JOIN user_account a ON a.id = l.asked_by_id
LEFT JOIN user_account d ON d.id = l.decided_by_id
LEFT JOIN quote q ON q.id = l.quote_id
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A customer's line: what is granted, how much of it is used, and what is asked for."""

    customer_id: int
    company: str
    number: str
    time_zone: str
    prepayment: bool
    state: str
    amount: Money
    used: Money
    free: Money
    net_days: int | None
    asked: Money | None
    asked_at: datetime | None
    asked_by: str
    quote: str
    quote_id: int | None
    decided_at: datetime | None
    decided_by: str
    reason: str

    @property
    def lost(self) -> bool:
        """Say whether it was lost by an invoice that was left unpaid to the end (SUB-09)."""
        return self.state == "withdrawn" and self.reason == UNPAID


@dataclass(frozen=True, slots=True)
class Lines:
    """Those that wait for a decision, the longest first, and all that were decided."""

    waiting: tuple[Line, ...]
    decided: tuple[Line, ...]


def credit_lines(actor: Actor) -> Lines | Refused:
    """Return all credit lines with their requests; two queries however many there are."""
    return ask("see-credit-lines", _all, actor=actor, customer_id=None)


def credit_line(actor: Actor, *, customer_id: int) -> Line | Refused | None:
    """Return the line of one customer, None where nobody has asked for one or granted it."""
    return ask(
        "see-credit-lines",
        lambda: next(iter(_read("WHERE l.customer_id = %s", [customer_id])), None),
        actor=actor,
        customer_id=customer_id,
    )


def _all() -> Lines:
    found = _read("ORDER BY l.asked_at, lower(c.name), l.id", [])
    return Lines(
        tuple(one for one in found if one.asked is not None),
        tuple(one for one in found if one.state != "asked"),
    )


def _read(which: str, values: list[int]) -> list[Line]:
    heads = list(named_rows(_LINES + which, values))
    used = load_credits([head["customer_id"] for head in heads])
    return [_line(head, used[head["customer_id"]]) for head in heads]


def _line(head: dict[str, Any], credit: Credit) -> Line:
    currency, granted, asked = head["currency"], head["amount_minor"], head["asked_minor"]
    line = CreditLine(head["id"], head["state"], currency, granted, head["net_days"])
    return Line(
        customer_id=head["customer_id"],
        company=head["company"],
        number=head["number"],
        time_zone=head["time_zone"],
        prepayment=head["prepayment"],
        state=head["state"],
        amount=Money(granted, currency),
        used=Money(credit.exposed_minor, currency),
        free=Money(free_minor(line, credit=credit), currency),
        net_days=head["net_days"],
        asked=None if asked is None else Money(asked, currency),
        asked_at=head["asked_at"],
        asked_by=head["asked_by"],
        quote=head["quote"],
        quote_id=head["quote_id"],
        decided_at=head["decided_at"],
        decided_by=head["decided_by"],
        reason=head["reason"],
    )
