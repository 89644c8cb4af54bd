"""The details of a customer as its purchasers see and change them (ACC-08, MOD-05)."""

from collections.abc import Mapping
from dataclasses import dataclass

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.companies.partner_contact import PartnerContact, partner_contact
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Company:
    """A customer's details, the seller it buys from, and the partner that serves it."""

    id: int
    number: str
    name: str
    country: str
    currency: str
    time_zone: str
    address: Mapping[str, str]
    vat_number: str
    second_factor_demanded: bool
    people: int
    people_with_second_factor: int
    seller: str
    partner: PartnerContact | None


def company(actor: Actor, *, customer_id: int) -> Company | Refused:
    """Return a customer's details for who may see them."""
    return ask("see-company", lambda: _company(customer_id), actor=actor, customer_id=customer_id)


def _company(key: int) -> Company:
    *details, partner = rows(
        "SELECT c.id, c.number, c.name, c.country, c.currency, c.time_zone, c.address, "
        "c.vat_number, c.second_factor_demanded, count(DISTINCT r.user_id), "
        "count(DISTINCT f.user_id), e.name, c.partner_id FROM customer c "
        "JOIN legal_entity e ON e.id = c.legal_entity_id "
        "LEFT JOIN role r ON r.customer_id = c.id "
        "LEFT JOIN second_factor f ON f.user_id = r.user_id AND f.confirmed_at IS NOT NULL "
        "WHERE c.id = %s GROUP BY c.id, e.id",
        [key],
    )[0]
    return Company(*details, partner_contact(partner))  # type: ignore[call-arg]
