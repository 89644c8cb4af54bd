"""Buyers with their seller, who gets mail, and the tax rates; four queries for any number."""

from collections import defaultdict
from collections.abc import Sequence

from stdnum.eu import vat as eu_vat

from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.parties import Buyer, Contact, DatedRate, Seller
from tenure.rules.tax import EU


def load_buyers(customers: Sequence[int | None]) -> dict[int, Buyer]:
    """Return buyers by key; customers that do not exist are left out."""
    wanted = distinct(customers)
    sellers = load_sellers()
    purchasers, payers = _contacts(wanted)
    rates = load_rates()
    return {
        row["id"]: Buyer(
            id=row["id"],
            number=row["number"],
            name=row["name"],
            country=row["country"],
            currency=row["currency"],
            time_zone=row["time_zone"],
            language=row["language"],
            kind=row["kind"],
            address=row["address"],
            vat_number=row["vat_number"],
            vat_number_valid=vat_number_valid(row["vat_number"], country=row["country"]),
            tax_exempt=row["tax_exempt"],
            partner_id=row["partner_id"],
            seller=sellers[row["legal_entity_id"]],
            purchasers=tuple(purchasers[row["id"]]),
            payers=tuple(payers[row["id"]]),
            rates=rates,
        )
        for row in named_rows(
            "SELECT id, number, name, country, currency, time_zone, language, kind, address, "
            "vat_number, tax_exempt, partner_id, legal_entity_id "
            "FROM customer WHERE id = ANY(%s)",
            [wanted],
        )
    }


def load_sellers() -> dict[int, Seller]:
    """Return the vendor's legal entities by key."""
    return {
        row["id"]: Seller(**row)
        for row in named_rows(
            "SELECT id, code, name, country, time_zone, registration_number, vat_number, "
            "address, bank, email, number_prefix FROM legal_entity"
        )
    }


def load_rates() -> tuple[DatedRate, ...]:
    """Return every tax rate that is or was in force."""
    return tuple(DatedRate(*row) for row in rows("SELECT country, from_on, rate_bp FROM tax_rate"))


def vat_number_valid(number: str, *, country: str) -> bool:
    """Say whether a number has the form of its country's VAT numbers; a register is not asked."""
    if not number or country not in EU:
        return False
    return bool(eu_vat.is_valid(number)) and number.strip().upper().startswith(
        "EL" if country == "GR" else country
    )


def vat_number_fits(number: str, *, country: str) -> bool:
    """Say whether a number may stand in a company's details: none, or one of its country's form.

    Outside the union numbers are kept as they are written.
    """
    return not number or country not in EU or vat_number_valid(number, country=country)


def _contacts(
    customers: Sequence[int],
) -> tuple[dict[int, list[Contact]], dict[int, list[Contact]]]:
    purchasers: dict[int, list[Contact]] = defaultdict(list)
    payers: dict[int, list[Contact]] = defaultdict(list)
    for customer, role, email, language, user, name in rows(
        "SELECT r.customer_id, r.role, u.email, u.language, u.id, u.name "
        "FROM role r JOIN user_account u ON u.id = r.user_id "
        "WHERE r.customer_id = ANY(%s) AND r.role IN ('purchaser', 'payer') ORDER BY r.id",
        [list(customers)],
    ):
        found = purchasers if role == "purchaser" else payers
        found[customer].append(Contact(email, language, user, name))
    return purchasers, payers
