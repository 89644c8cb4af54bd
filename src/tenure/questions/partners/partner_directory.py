"""The directory of partners: by market and specialisation (PAR-07)."""

from dataclasses import dataclass
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class ListedPartner:
    """A partner as the directory shows it."""

    id: int
    number: str
    name: str
    country: str
    manager: str
    email: str
    phone: str
    specialisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """The partners that were looked for, and what one can look for."""

    partners: tuple[ListedPartner, ...]
    countries: tuple[str, ...]
    specialisations: tuple[str, ...]


def listed(row: tuple[Any, ...]) -> ListedPartner:
    """Return a partner from its columns, in the order of the fields."""
    key, number, name, country, manager, email, phone, able = row[:8]
    return ListedPartner(key, number, name, country, manager, email, phone, tuple(able))


def directory(actor: Actor, *, country: str = "", specialisation: str = "") -> Directory | Refused:
    """Return the partners of a market with a specialisation, by name; three queries."""
    return ask(
        "see-partners",
        lambda: Directory(
            partners=tuple(
                listed(row)
                for row in rows(
                    "SELECT id, number, name, country, manager_name, manager_email, "
                    "manager_phone, specialisations FROM partner "
                    "WHERE (%(country)s = '' OR country = %(country)s) "
                    "AND (%(able)s = '' OR %(able)s = ANY(specialisations)) "
                    "ORDER BY lower(name), id LIMIT 200",
                    {"country": country, "able": specialisation},
                )
            ),
            countries=tuple(
                row[0] for row in rows("SELECT DISTINCT country FROM partner ORDER BY country")
            ),
            specialisations=tuple(
                row[0]
                for row in rows(
                    "SELECT DISTINCT unnest(specialisations) AS able FROM partner ORDER BY able"
                )
            ),
        ),
        actor=actor,
        customer_id=None,
    )


def listed_partner(actor: Actor, *, number: str) -> ListedPartner | Refused:
    """Return one partner of the directory by its number."""

    def answer() -> ListedPartner | Refused:
        found = rows(
            "SELECT id, number, name, country, manager_name, manager_email, manager_phone, "
            "specialisations FROM partner WHERE number = %s",
            [number],
        )
        if not found:
            return Refused("not-found", {"name": "partner"})
        return listed(found[0])

    return ask("see-partners", answer, actor=actor, customer_id=None)


def markets(actor: Actor) -> tuple[str, ...] | Refused:
    """Return the countries in which the vendor sells; one query."""
    return ask(
        "see-partner-customers",
        lambda: tuple(row[0] for row in rows("SELECT country FROM market ORDER BY country")),
        actor=actor,
        customer_id=None,
    )
