"""The mails of a customer as they also stand in the portal, read and unread (NOT-07)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Message:
    """One mail; `numbers` are those that its documents got on saving."""

    id: int
    customer_id: int
    to: str
    language: str
    template: str
    values: Mapping[str, Any]
    numbers: Mapping[str, str]
    asked_at: datetime
    sent_at: datetime | None
    read_at: datetime | None
    subject: str


def messages(
    actor: Actor, *, customer_id: int, offset: int = 0, limit: int = 50
) -> tuple[tuple[Message, ...], int] | Refused:
    """Return the reader's own mails about a customer, the newest first, and how many there are."""
    return ask(
        "see-mail",
        lambda: _messages(customer_id, actor, offset, limit),
        actor=actor,
        customer_id=customer_id,
    )


def message(actor: Actor, *, message_id: int) -> Message | Refused:
    """Return one mail for who may see the customer's and got this one."""
    found = rows("SELECT customer_id, user_id FROM mail WHERE id = %s", [message_id])
    if not found or found[0][0] is None or found[0][1] != actor.user_id:
        return Refused("not-found", {"name": "mail"})
    return ask(
        "see-mail",
        lambda: _read("m.id = %s", [message_id])[0],
        actor=actor,
        customer_id=found[0][0],
    )


def unread_messages(actor: Actor, *, customer_id: int) -> int | Refused:
    """Return how many of the reader's mails about a customer are unread."""
    return ask(
        "see-mail",
        lambda: int(
            rows(
                "SELECT count(*) FROM mail WHERE customer_id = %s AND user_id = %s "
                "AND read_at IS NULL",
                [customer_id, actor.user_id],
            )[0][0]
        ),
        actor=actor,
        customer_id=customer_id,
    )


def _messages(
    customer: int, actor: Actor, offset: int, limit: int
) -> tuple[tuple[Message, ...], int]:
    count = rows(
        "SELECT count(*) FROM mail WHERE customer_id = %s AND user_id = %s",
        [customer, actor.user_id],
    )[0][0]
    found = _read(
        "m.customer_id = %s AND m.user_id = %s ORDER BY m.asked_at DESC, m.id DESC "
        "LIMIT %s OFFSET %s",
        [customer, actor.user_id, limit, offset],
    )
    return found, count


def _read(where: str, values: list[object]) -> tuple[Message, ...]:
    return tuple(
        Message(
            id=row["id"],
            customer_id=row["customer_id"],
            to=row["to"],
            language=row["language"],
            template=row["template"],
            values=row["values"],
            numbers={name: row[name] for name in ("invoice_number", "order_number") if row[name]},
            asked_at=row["asked_at"],
            sent_at=row["sent_at"],
            read_at=row["read_at"],
            subject=row["subject"],
        )
        for row in named_rows(
            "SELECT m.*, i.number AS invoice_number, o.number AS order_number FROM mail m "  # noqa: S608 - the condition is ours
            "LEFT JOIN invoice i ON i.id = m.invoice_id "
            f"LEFT JOIN purchase_order o ON o.id = m.order_id WHERE {where}",
            values,
        )
    )
