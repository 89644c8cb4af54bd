"""What a customer's tax hangs on beside its details: register, place, certificates handed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.records.facts.reading import named_rows, rows
from tenure.rules.taxes.places import place_of
from tenure.rules.taxes.tax_places import Placing
from tenure.rules.taxes.vat_numbers import Registered


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """A certificate with the customer it is of."""

    id: int
    customer_id: int
    jurisdiction: str
    number: str
    state: str


def load_registered(customers: Sequence[int], *, at: datetime) -> dict[int, Registered]:
    """Return VAT numbers with what a register last said, in one query."""
    return {
        row[0]: Registered(*(*row, at))
        for row in rows(
            "SELECT id, vat_number, vat_checked, vat_state, vat_reference, vat_asked_at, "
            "vat_answered_at FROM customer WHERE id = ANY(%s)",
            [list(customers)],
        )
    }


def load_placing(customers: Sequence[int], *, at: datetime) -> dict[int, Placing]:
    """Return where customers are now, in one query."""
    return {
        key: Placing(key, place_of(address, country=country), placed_at, at)
        for key, address, country, placed_at in rows(
            "SELECT id, address, country, tax_placed_at FROM customer WHERE id = ANY(%s)",
            [list(customers)],
        )
    }


def certificates_known(
    wanted: Sequence[tuple[int, str, str, date]],
) -> dict[tuple[int, str, str, date], int]:
    """Return the keys of certificates by customer, jurisdiction, number and first day."""
    found = rows(
        "SELECT customer_id, jurisdiction, number, from_on, id FROM exemption_certificate "
        "WHERE customer_id = ANY(%s) AND state <> 'rejected'",
        [[one[0] for one in wanted]],
    )
    return {(row[0], row[1], row[2], row[3]): row[4] for row in found}


def load_certificate_rows(keys: Sequence[int]) -> dict[int, CertificateRow]:
    """Return certificates by key, in one query."""
    return {
        row["id"]: CertificateRow(**row)
        for row in named_rows(
            "SELECT id, customer_id, jurisdiction, number, state FROM exemption_certificate "
            "WHERE id = ANY(%s)",
            [list(keys)],
        )
    }
