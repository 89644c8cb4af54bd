"""What a link shows of a quote: all of it while it is open, then what became of it (ACC-13)."""

from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.quotes.quote_page import QuotePage, state_on, whole_quote
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.companies.invitations import token_hash
from tenure.rules.decision import Refused
from tenure.rules.quotes.quote import State


@dataclass(frozen=True, slots=True)
class Linked:
    """An open quote as its link shows it; `approved` says that this was done by it already."""

    link_id: int
    token: str
    email: str
    right: str
    addressee: bool
    approved: bool
    quote: QuotePage


@dataclass(frozen=True, slots=True)
class Closed:
    """A quote that has ended: its links show no more than that (QUO-10, QUO-15)."""

    number: str
    company: str
    state: str
    last_on: date | None
    successor_number: str
    partner: str
    manager_email: str
    order_id: int | None


_LINK = """
SELECT l.id, l.quote_id, q.order_id, l.email, l."right", l.addressee, l.withdrawn_at, q.number,
       q.state, q.last_on, q.time_zone, c.name AS company,
       coalesce(n.number, '') AS successor_number,
       coalesce(p.name, '') AS partner, coalesce(p.manager_email, '') AS manager_email,
       EXISTS (SELECT FROM quote_link_use u
               WHERE u.quote_link_id = l.id AND u.used_for = 'approved') AS approved
FROM quote_link l
JOIN quote q ON q.id = l.quote_id
JOIN customer c ON c.id = q.customer_id
LEFT JOIN quote n ON n.id = q.superseded_by_id
LEFT JOIN partner p ON p.id = q.partner_id
WHERE l.token_hash = %s
"""


def quote_by_token(token: str, *, actor: Actor, at: datetime) -> Linked | Closed | Refused:
    """Return the quote that a link leads to; reading it notes nothing.

    Refused: not-found, link-withdrawn.
    """
    return ask("see-quote-by-link", lambda: _by_token(token, at), actor=actor, customer_id=None)


def _by_token(token: str, at: datetime) -> Linked | Closed | Refused:
    row = next(iter(named_rows(_LINK, [token_hash(token)])), None)
    if row is None:
        return Refused("not-found", {"name": "link"})
    if row["withdrawn_at"] is not None:
        return Refused("link-withdrawn", {}, "store:products")
    state = state_on(row, day_in(at, zone=row["time_zone"]))
    found = whole_quote(row["quote_id"], at=at) if state == State.SENT else None
    if found is None:
        return Closed(
            row["number"],
            row["company"],
            state,
            row["last_on"],
            row["successor_number"],
            row["partner"],
            row["manager_email"],
            row["order_id"],
        )
    return Linked(
        row["id"], token, row["email"], row["right"], row["addressee"], row["approved"], found
    )


def may_accept_by(linked: Linked, *, user_id: int, email: str) -> bool:
    """Say whether somebody signed in can accept by this link, as `accepting.who_may` judges it."""
    quote = linked.quote
    purchaser = rows(
        "SELECT 1 FROM role WHERE customer_id = %s AND user_id = %s AND role = 'purchaser'",
        [quote.customer_id, user_id],
    )
    if purchaser:
        return True
    allowed = linked.right == "pay" if quote.has_purchaser else linked.addressee
    return linked.email == email and allowed
