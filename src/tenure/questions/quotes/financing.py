"""Requests for financing, for those of the vendor who pass them on and answer them (QUO-17)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import named_rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.quotes.financing import ANSWERS

STATES = ("requested", "passed-on", "granted", "declined")


@dataclass(frozen=True, slots=True)
class FinancingRow:
    """A request with its quote and company; `answers` are the verdicts that can follow."""

    quote_id: int
    quote_number: str
    quote_state: str
    customer_id: int
    company: str
    total: Money
    state: str
    asked_by: str
    asked_at: datetime
    time_zone: str
    note: str
    answer: str
    answers: tuple[str, ...]


def financing_requests(
    actor: Actor, *, state: str = "", offset: int = 0, limit: int = 50
) -> tuple[tuple[FinancingRow, ...], int] | Refused:
    """Return a page of the requests, those that wait first, and how many there are."""
    return ask(
        "see-financing", lambda: _requests(state, offset, limit), actor=actor, customer_id=None
    )


def _requests(state: str, offset: int, limit: int) -> tuple[tuple[FinancingRow, ...], int]:
    found = [
        *named_rows(
            "SELECT q.id AS quote_id, q.number AS quote_number, q.state AS quote_state, "
            "c.id AS customer_id, c.name AS company, q.total_minor, q.currency, f.state, "
            "coalesce(nullif(u.name, ''), u.email) AS asked_by, f.asked_at, q.time_zone, f.note, "
            "f.answer, count(*) OVER () AS found "
            "FROM financing_request f JOIN quote q ON q.id = f.quote_id "
            "JOIN customer c ON c.id = q.customer_id JOIN user_account u ON u.id = f.asked_by_id "
            "WHERE %s = '' OR f.state = %s "
            "ORDER BY f.state = 'requested' DESC, f.asked_at DESC, f.id LIMIT %s OFFSET %s",
            [state, state, limit, offset],
        )
    ]
    total = found[0]["found"] if found else 0
    return tuple(_row(row) for row in found), total


def _row(row: dict[str, Any]) -> FinancingRow:
    del row["found"]
    total = Money(row.pop("total_minor"), row.pop("currency"))
    answers = tuple(one for one in STATES if one in ANSWERS[row["state"]])
    return FinancingRow(total=total, answers=answers, **row)
