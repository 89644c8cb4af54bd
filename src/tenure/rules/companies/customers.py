"""Customers: how a company is founded and how its details are edited (ACC-03, ACC-08, ACC-09)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import (
    AccountOpened,
    Change,
    CustomerDetailsChanged,
    CustomerFounded,
    RoleGranted,
    TeamMade,
)
from tenure.rules.companies.people import LANGUAGES
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer
from tenure.rules.taxes.us_states import state_code

ADDRESS = ("line1", "line2", "postal_code", "city", "region")
"""The parts of an address, in the order in which they are asked for."""

KINDS = ("business", "private", "public_sector")
_REQUIRED = ("line1", "postal_code", "city")
_TOLD = {"line1": "address", "line2": "address", "region": "address", "city": "city"}


@dataclass(frozen=True, slots=True)
class Market:
    """A country that is sold to: what a customer there takes over from it."""

    country: str
    currency: str
    legal_entity_id: int
    time_zone: str
    language: str


@dataclass(frozen=True, slots=True)
class Details:
    """What identifies a company; `vat_fits` says whether the number has its country's form."""

    name: str
    address: Mapping[str, str]
    vat_number: str
    vat_fits: bool


@dataclass(frozen=True, slots=True)
class Founding:
    """What founding needs: the market, the founder, and the same company if it was founded."""

    market: Market | None
    user_id: int | None
    founded_before: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Editing:
    """What editing needs: the customer as it is, the one who edits, and whether that is staff."""

    buyer: Buyer
    by: str
    on: date
    at: datetime
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an imported customer comes from: its partner, and the key that makes it one row."""

    partner_id: int | None = None
    import_key: str | None = None


def tidy_address(address: Mapping[str, str]) -> dict[str, str]:
    """Return the known parts of an address without spare blanks; empty ones are left out."""
    parts = {part: " ".join(str(address.get(part, "")).split()) for part in ADDRESS}
    return {part: text for part, text in parts.items() if text}


def tidy_vat(number: str) -> str:
    """Return a VAT number as documents print it: "se 556000-4615 01" = "SE556000461501"."""
    return "".join(sign for sign in number.upper() if sign.isalnum())


def details_fault(details: Details, *, country: str) -> Refused | None:
    """Why details can't be a company's, or None if they can (ACC-08).

    Refused: company-name-missing, address-incomplete, vat-number-invalid.
    """
    if not details.name:
        return Refused("company-name-missing", {}, "account:company")
    missing = [part for part in _REQUIRED if part not in details.address]
    if missing:
        return Refused("address-incomplete", {"part": missing[0]}, "account:company")
    if country == "US" and not state_code(details.address.get("region", "")):
        # The state decides the sales tax (TAX-03).
        return Refused("address-incomplete", {"part": "region"}, "account:company")
    if not details.vat_fits:
        about = {"vat_number": details.vat_number, "country": country}
        return Refused("vat-number-invalid", about, "account:company")
    return None


def founding_fault(details: Details, *, country: str, kind: str, language: str) -> Refused | None:
    """Return why a customer can't be founded so, whoever founds it; None if it can (ACC-03).

    Refused: customer-kind-unknown, language-unknown and what `details_fault` refuses.
    """
    if kind not in KINDS:
        return Refused("customer-kind-unknown", {"kind": kind, "known": ", ".join(KINDS)}, "")
    if language not in LANGUAGES:
        about = {"language": language, "known": ", ".join(LANGUAGES)}
        return Refused("language-unknown", about, "")
    return details_fault(details, country=country)


def found(details: Details, *, country: str, kind: str, language: str, facts: Founding) -> Decision:
    """Found a customer; its founder is purchaser and primary admin of its first team (ACC-03).

    Currency, legal entity and time zone are its market's: SE = SEK, Europe/Stockholm. The same
    founder, name and country twice is one customer. Refused: sign-in-first, market-not-served
    and what `founding_fault` refuses.
    """
    if facts.user_id is None:
        return Refused("sign-in-first", {"name": "found-customer"}, "store:sign-in")
    if facts.market is None:
        return Refused("market-not-served", {"country": country}, "store:contact")
    fault = founding_fault(details, country=country, kind=kind, language=language)
    if fault is not None:
        return fault
    if facts.founded_before is not None:
        return Decided((), None, {"customer_id": facts.founded_before})
    rows = NewRows()
    customer_id = rows.number()
    changes = tuple(
        founded(
            details,
            market=facts.market,
            kind=kind,
            language=language,
            purchaser_id=facts.user_id,
            customer_id=customer_id,
            rows=rows,
            at=facts.at,
        )
    )
    return Decided(changes, Because("ACC-03", "founded"), {"customer_id": customer_id})


def opened(customer_id: int, *, reason: str) -> Decision:
    """Note that staff stand in for a customer and why, also if they only look (ACC-11).

    Who may, and that the reason says something, was asked of the table of rights: "Asked by
    telephone" will do, "hm" is refused there as reason-missing.
    """
    return Decided((AccountOpened(id=customer_id, reason=reason),), Because("ACC-11", "opened"))


def founded(
    details: Details,
    *,
    market: Market,
    kind: str,
    language: str,
    purchaser_id: int | None,
    customer_id: int,
    rows: NewRows,
    at: datetime,
    origin: Origin | None = None,
) -> Iterator[Change]:
    """Yield the changes that make a customer with its first team and its first purchaser, if any.

    One without a purchaser gets it when its first quote is accepted (QUO-11).
    """
    whence = origin or Origin()
    yield CustomerFounded(
        id=customer_id,
        name=details.name,
        country=market.country,
        currency=market.currency,
        legal_entity_id=market.legal_entity_id,
        time_zone=market.time_zone,
        language=language,
        kind=kind,
        address=details.address,
        vat_number=details.vat_number,
        partner_id=whence.partner_id,
        founded_at=at,
        import_key=whence.import_key,
    )
    team_id = rows.number()
    yield TeamMade(id=team_id, customer_id=customer_id, name=details.name[:80], is_first=True)
    if purchaser_id is None:
        return
    for role, team in (("purchaser", None), ("primary_admin", team_id)):
        yield RoleGranted(
            id=rows.number(),
            customer_id=customer_id,
            team_id=team,
            user_id=purchaser_id,
            role=role,
            since_at=at,
        )


def edit(details: Details, *, ownership_unchanged: bool, facts: Editing) -> Decision:
    """Change a customer's name, address or VAT number; every purchaser is told (ACC-08).

    With an exemption certificate on file support does it, since the certificate names the company.
    Refused: tax-exemption-on-file, ownership-unconfirmed and what `details_fault` refuses.
    """
    buyer = facts.buyer
    if buyer.certificate_on_file(facts.on) and not facts.by_staff:
        return Refused("tax-exemption-on-file", {"company": buyer.name}, "store:contact")
    if not ownership_unchanged:
        return Refused("ownership-unconfirmed", {"company": buyer.name}, "account:company")
    fault = details_fault(details, country=buyer.country)
    if fault is not None:
        return fault
    lines = tuple(_lines(details, buyer))
    if not lines:
        return decided(customer_id=buyer.id)
    rows = NewRows()
    return Decided(
        (
            CustomerDetailsChanged(
                id=buyer.id,
                name=details.name,
                address=details.address,
                vat_number=details.vat_number,
            ),
            *mails(
                buyer.purchasers,
                template="customer-details-changed",
                values={
                    "company": details.name,
                    "changed_by": facts.by or buyer.seller.name,
                    "changed": {"at": facts.at.isoformat(), "zone": buyer.time_zone},
                    "lines": lines,
                    "url": "/account/company/",
                },
                about=About(buyer.id),
                at=facts.at,
                rows=rows,
            ),
        ),
        Because("ACC-08", "edited-by-purchaser"),
        {"customer_id": buyer.id},
    )


def _lines(details: Details, buyer: Buyer) -> Iterator[dict[str, str]]:
    if details.name != buyer.name:
        yield {"field": "company-name", "before": buyer.name, "after": details.name}
    fields = {"postal_code": "postal-code", **_TOLD}
    for part in ADDRESS:
        before, after = buyer.address.get(part, ""), details.address.get(part, "")
        if before != after:
            yield {"field": fields[part], "before": before, "after": after}
    if details.vat_number != buyer.vat_number:
        yield {
            "field": "vat-number",
            "before": buyer.vat_number,
            "after": details.vat_number,
        }
