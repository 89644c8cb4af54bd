"""The mailbox of a sandbox: every mail to anybody, as it left; closed in production."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.gateways.link_tokens import quote_path
from tenure.questions.running.deployment import deployment
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused

_COLUMNS = """
SELECT m.id, m."to", m.subject, m.template, m.asked_at, m.sent_at, m.refused, m.body,
       m.quote_id, coalesce(m.values->>'seed', '') AS seed,
       CASE WHEN m.template = 'invoice' THEN m.invoice_id END AS invoice_id,
       coalesce(i.number, '') AS invoice_number, coalesce(c.name, '') AS company,
       coalesce(c.time_zone, 'Europe/Stockholm') AS zone
FROM mail m
LEFT JOIN invoice i ON i.id = m.invoice_id
LEFT JOIN customer c ON c.id = m.customer_id
"""


@dataclass(frozen=True, slots=True)
class Posted:
    """A mail in the mailbox; `invoice_id` names the invoice whose PDF it carries."""

    id: int
    to: str
    subject: str
    template: str
    asked_at: datetime
    sent_at: datetime | None
    refused: str
    body: str
    invoice_id: int | None
    invoice_number: str
    company: str
    zone: str


def mailbox(
    *, search: str = "", offset: int = 0, limit: int = 50
) -> tuple[tuple[Posted, ...], int] | Refused:
    """Return mails, the newest first, and how many there are. Refused: not-a-sandbox."""
    if not deployment().is_sandbox:
        return Refused("not-a-sandbox", {})
    like = f"%{search.replace('%', '').replace('_', '')}%"
    where = 'WHERE m."to" ILIKE %s OR m.subject ILIKE %s OR c.name ILIKE %s'
    wanted: list[Any] = [like, like, like]
    count = rows(
        f"SELECT count(*) FROM ({_COLUMNS} {where}) AS found",  # noqa: S608 - ours
        wanted,
    )[0][0]
    found = named_rows(
        _COLUMNS + where + " ORDER BY m.asked_at DESC, m.id DESC LIMIT %s OFFSET %s",
        [*wanted, limit, offset],
    )
    return tuple(_posted(row) for row in found), count


def posted(mail_id: int) -> Posted | Refused:
    """Return one mail. Refused: not-a-sandbox, not-found."""
    if not deployment().is_sandbox:
        return Refused("not-a-sandbox", {})
    found = next(iter(named_rows(_COLUMNS + "WHERE m.id = %s", [mail_id])), None)
    return _posted(found) if found else Refused("not-found", {"name": "mail"})


def _posted(row: dict[str, Any]) -> Posted:
    """Return a mail as its recipient got it: with the link that isn't kept (ACC-13)."""
    seed, quote_id = row.pop("seed"), row.pop("quote_id")
    if seed:
        row["body"] = row["body"].replace(f"/account/quotes/{quote_id}/", quote_path(seed))
    return Posted(**row)


def companies_here() -> int:
    """Return how many customers there are."""
    return int(rows("SELECT count(*) FROM customer")[0][0])
