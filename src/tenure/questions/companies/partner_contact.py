"""Who serves a customer for its partner, and how to reach them (MOD-05)."""

from dataclasses import dataclass

from tenure.records.facts.reading import rows


@dataclass(frozen=True, slots=True)
class PartnerContact:
    """Who serves the customer and how to reach them (MOD-05)."""

    name: str
    number: str
    manager: str
    email: str
    phone: str


def partner_contact(key: int | None) -> PartnerContact | None:
    """Return a partner with its account manager."""
    found = rows(
        "SELECT name, number, manager_name, manager_email, manager_phone "
        "FROM partner WHERE id = %s",
        [key],
    )
    return PartnerContact(*found[0]) if found else None
