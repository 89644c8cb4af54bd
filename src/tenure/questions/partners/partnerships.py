"""Which partners a person acts for (PAR-01)."""

from dataclasses import dataclass

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Partnership:
    """One partner that a person acts for, and as what: `account_manager` or `admin`."""

    partner_id: int
    number: str
    name: str
    country: str
    role: str


def partnerships(actor: Actor) -> tuple[Partnership, ...] | Refused:
    """Return the partners this person acts for now, by name; one query."""
    return ask(
        "see-own-partners",
        lambda: tuple(
            Partnership(*row)
            for row in rows(
                "SELECT p.id, p.number, p.name, p.country, m.role FROM partner_user m "
                "JOIN partner p ON p.id = m.partner_id "
                "WHERE m.user_id = %s AND m.until_at IS NULL ORDER BY lower(p.name), p.id",
                [actor.user_id],
            )
        ),
        actor=actor,
        customer_id=None,
    )
