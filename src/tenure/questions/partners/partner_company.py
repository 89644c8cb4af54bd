"""A partner's own details and who acts for it."""

from dataclasses import dataclass
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who acts for the partner."""

    user_id: int
    name: str
    email: str
    role: str
    since_at: datetime


@dataclass(frozen=True, slots=True)
class PartnerCompany:
    """The partner as customers find it, and its people."""

    number: str
    name: str
    country: str
    manager: str
    email: str
    phone: str
    specialisations: tuple[str, ...]
    people: tuple[Colleague, ...]


def partner_company(actor: Actor) -> PartnerCompany | Refused:
    """Return the partner that the actor acts for; two queries."""
    return ask(
        "see-partner-company",
        lambda: _company(actor.partner_id or 0),
        actor=actor,
        customer_id=None,
    )


def _company(key: int) -> PartnerCompany:
    *details, specialisations = rows(
        "SELECT number, name, country, manager_name, manager_email, manager_phone, "
        "specialisations FROM partner WHERE id = %s",
        [key],
    )[0]
    people = rows(
        "SELECT u.id, u.name, u.email, m.role, m.since_at FROM partner_user m "
        "JOIN user_account u ON u.id = m.user_id WHERE m.partner_id = %s AND m.until_at IS NULL "
        "ORDER BY lower(u.name), u.id",
        [key],
    )
    number, name, country, manager, email, phone = details
    return PartnerCompany(
        number=number,
        name=name,
        country=country,
        manager=manager,
        email=email,
        phone=phone,
        specialisations=tuple(specialisations),
        people=tuple(Colleague(*row) for row in people),
    )
