"""Buyers with their seller, who gets mail, tax rates and certificates; five queries in all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from stdnum.ch import vat as swiss_vat
from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as british_vat
from stdnum.no import mva as norwegian_vat

from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.parties import (
    Buyer,
    Certificate,
    Contact,
    CreditLine,
    DatedRate,
    PartnerContact,
    PayerAccount,
    Seller,
)
from tenure.rules.taxes.places import place_of
from tenure.rules.taxes.tax import EU, VAT_AREA
from tenure.rules.taxes.us_states import state_code


def load_buyers(customers: Sequence[int | None]) -> dict[int, Buyer]:
    """Return buyers by key; customers that do not exist are left out."""
    wanted = distinct(customers)
    sellers = load_sellers()
    purchasers, payers, accounts = _contacts(wanted)
    rates = load_rates()
    certificates = load_certificates(wanted)
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
            vat_number_valid=_vat_counts(row),
            partner_id=row["partner_id"],
            seller=sellers[row["legal_entity_id"]],
            purchasers=tuple(purchasers[row["id"]]),
            payers=tuple(payers[row["id"]]),
            payer_accounts=accounts.get(row["id"], ()),
            rates=rates.get(_taxed_in(row), ()),
            certificates=tuple(certificates[row["id"]]),
            tax_region=_region_found(row),
            prepayment=row["prepayment"],
            credit_line=_credit_line(row),
            model=row["model"],
            partner=_partner(row),
        )
        for row in named_rows(
            _CUSTOMERS,
            [wanted],
        )
    }


# A country that isn't a market is sold to by partners, if at all (MOD-02).
_CUSTOMERS = """
SELECT c.id, c.number, c.name, c.country, c.currency, c.time_zone, c.language, c.kind, c.address,
       c.vat_number, c.vat_checked, c.vat_state, c.tax_place, c.tax_region, c.partner_id,
       c.legal_entity_id, c.prepayment, coalesce(m.model, 'resale') AS model,
       p.number AS partner_number, p.name AS partner_name, p.manager_name, p.manager_email,
       p.manager_phone,
       l.id AS line_id, l.state AS line_state, l.currency AS line_currency,
       l.amount_minor AS line_minor, l.net_days AS line_days,
       l.asked_minor AS line_asked
FROM customer c
LEFT JOIN credit_line l ON l.customer_id = c.id
LEFT JOIN market m ON m.country = c.country
LEFT JOIN partner p ON p.id = c.partner_id
WHERE c.id = ANY(%s)
"""


def _partner(row: Mapping[str, Any]) -> PartnerContact | None:
    if row["partner_number"] is None:
        return None
    return PartnerContact(
        row["partner_id"],
        row["partner_number"],
        row["partner_name"],
        row["manager_name"],
        row["manager_email"],
        row["manager_phone"],
    )


def load_sellers() -> dict[int, Seller]:
    """Return the vendor's legal entities by key."""
    return {
        row["id"]: Seller(**row)
        for row in named_rows(
            "SELECT id, code, name, country, time_zone, registration_number, vat_number, "
            "address, bank, email, number_prefix FROM legal_entity"
        )
    }


def load_rates() -> dict[tuple[str, str], tuple[DatedRate, ...]]:
    """Return every rate that is or was in force, by country and state."""
    found: dict[tuple[str, str], list[DatedRate]] = defaultdict(list)
    for country, region, from_on, rate_bp, source in rows(
        "SELECT country, region, from_on, rate_bp, source FROM tax_rate"
    ):
        state = region.partition("/")[0]
        found[country, state].append(DatedRate(country, from_on, rate_bp, region, source))
    return {place: tuple(rates) for place, rates in found.items()}


def load_certificates(customers: Sequence[int]) -> dict[int, list[Certificate]]:
    """Return the certificates of customers that were not rejected, the oldest first."""
    found: dict[int, list[Certificate]] = defaultdict(list)
    for customer, *certificate in rows(
        "SELECT customer_id, id, jurisdiction, number, from_on, last_on, state = 'approved' "
        "FROM exemption_certificate WHERE customer_id = ANY(%s) "
        "AND state IN ('pending', 'approved') ORDER BY id",
        [list(customers)],
    ):
        found[customer].append(Certificate(*certificate))
    return found


def load_admins(subscriptions: Sequence[int]) -> dict[int, tuple[Contact, ...]]:
    """Return who administers the seats of subscriptions, the primary admin first; one query."""
    found: dict[int, list[Contact]] = defaultdict(list)
    for subscription, email, language, user, name in rows(
        "SELECT s.id, u.email, u.language, u.id, u.name FROM subscription s "
        "JOIN role r ON r.team_id = s.team_id AND r.customer_id = s.customer_id "
        "AND r.role IN ('primary_admin', 'secondary_admin') "
        "JOIN user_account u ON u.id = r.user_id "
        "WHERE s.id = ANY(%s) ORDER BY r.role, r.id",
        [list(subscriptions)],
    ):
        found[subscription].append(Contact(email, language, user, name))
    return {key: tuple(contacts) for key, contacts in found.items()}


def vat_number_valid(number: str, *, country: str) -> bool:
    """Say whether a number has the form of its country's VAT numbers; no register is asked.

    A Norwegian one ends in MVA: without it the number is a company's, registered for VAT or not.
    """
    number = number.strip().upper()
    match country:
        case "NO":
            return number.startswith("NO") and bool(norwegian_vat.is_valid(number))
        case "GB":
            return number.startswith("GB") and bool(british_vat.is_valid(number))
        case "CH":
            return bool(swiss_vat.is_valid(number))
        case _ if country in EU:
            prefix = "EL" if country == "GR" else country
            return number.startswith(prefix) and bool(eu_vat.is_valid(number))
    return False


def vat_number_fits(number: str, *, country: str) -> bool:
    """Say whether a number may stand in a company's details: none, or one of its country's form.

    Where a number doesn't decide anything it is kept as it is written.
    """
    return not number or country not in VAT_AREA or vat_number_valid(number, country=country)


def _credit_line(row: Mapping[str, Any]) -> CreditLine | None:
    if row["line_id"] is None:
        return None
    return CreditLine(
        row["line_id"],
        row["line_state"],
        row["line_currency"],
        row["line_minor"],
        row["line_days"],
        row["line_asked"],
    )


def _vat_counts(row: Mapping[str, Any]) -> bool:
    refused = row["vat_state"] == "invalid" and row["vat_checked"] == row["vat_number"]
    return not refused and vat_number_valid(row["vat_number"], country=row["country"])


def _taxed_in(row: Mapping[str, Any]) -> tuple[str, str]:
    if row["country"] != "US":
        return row["country"], ""
    region = _region_found(row) or state_code(row["address"].get("region", ""))
    return "US", region.partition("/")[0]


def _region_found(row: Mapping[str, Any]) -> str:
    """Return the jurisdiction that was found for the address as it is now."""
    here = place_of(row["address"], country=row["country"])
    return row["tax_region"] if row["tax_place"] == here else ""


type Contacts = dict[int, list[Contact]]

# Roles and payer accounts in one query, since a run asks it for every batch.
_CONTACTS = """
SELECT r.customer_id, r.role, u.email, u.language, u.id, u.name, r.id, NULL, '', '', false
FROM role r JOIN user_account u ON u.id = r.user_id
WHERE r.customer_id = ANY(%s) AND r.role IN ('purchaser', 'payer')
UNION ALL
SELECT a.customer_id, 'address', p.email, coalesce(u.language, nullif(p.language, '')), u.id,
       coalesce(u.name, ''), p.id, a.id, a.number, a.name, a.is_first
FROM payer_account a
LEFT JOIN payer p ON p.account_id = a.id
LEFT JOIN user_account u ON u.email = p.email
WHERE a.customer_id = ANY(%s)
ORDER BY 7
"""


def _contacts(
    customers: Sequence[int],
) -> tuple[Contacts, Contacts, dict[int, tuple[PayerAccount, ...]]]:
    purchasers: Contacts = defaultdict(list)
    payers: Contacts = defaultdict(list)
    accounts: dict[tuple[int, int, str, str, bool], list[Contact]] = defaultdict(list)
    for customer, role, email, language, user, name, _, *account in rows(
        _CONTACTS, [list(customers), list(customers)]
    ):
        if role == "purchaser":
            purchasers[customer].append(Contact(email, language, user, name))
        elif role == "payer":
            payers[customer].append(Contact(email, language, user, name))
        else:
            held = accounts[(customer, *account)]
            if email is not None:
                held.append(Contact(email, language or "en", user, name))
    return purchasers, payers, _by_customer(accounts)


def _by_customer(
    accounts: Mapping[tuple[int, int, str, str, bool], list[Contact]],
) -> dict[int, tuple[PayerAccount, ...]]:
    """Return the payer accounts of customers, the first one first."""
    found: dict[int, list[PayerAccount]] = defaultdict(list)
    for (customer, key, number, name, is_first), held in sorted(
        accounts.items(), key=lambda one: (not one[0][4], one[0][1])
    ):
        found[customer].append(PayerAccount(key, number, name, is_first, tuple(held)))
    return {key: tuple(several) for key, several in found.items()}
