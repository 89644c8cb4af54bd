"""The parties of a sale as rules see them: seller, buyer, the people who get mail, tax rates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class Contact:
    """Somebody who gets mail; payers may have no account."""

    email: str
    language: str
    user_id: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class PayerAccount:
    """Addresses that get invoices; the first account gets those without another (INV-06)."""

    id: int
    number: str
    name: str
    is_first: bool
    payers: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class PartnerContact:
    """The partner of a customer, with the account manager whom it knows (MOD-05)."""

    id: int
    number: str
    name: str
    manager_name: str = ""
    manager_email: str = ""
    manager_phone: str = ""


@dataclass(frozen=True, slots=True)
class Seller:
    """The vendor's legal entity that sells to a customer."""

    id: int
    code: str
    name: str
    country: str
    time_zone: str
    registration_number: str
    vat_number: str
    address: Mapping[str, str]
    bank: Mapping[str, str]
    email: str
    number_prefix: str

    def as_printed(self) -> dict[str, object]:
        """Return what a document keeps of the seller for ever."""
        return {
            "name": self.name,
            "country": self.country,
            "registration_number": self.registration_number,
            "vat_number": self.vat_number,
            "address": self.address,
            "bank": self.bank,
            "email": self.email,
        }


@dataclass(frozen=True, slots=True)
class DatedRate:
    """A tax rate of a country or region from a day on, in hundredths of a percent: 25 % = 2_500."""

    country: str
    from_on: date
    rate_bp: int
    region: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """An exemption certificate for a jurisdiction (`SE`, `US-MA`); `last_on` is its last day."""

    id: int
    jurisdiction: str
    number: str
    from_on: date
    last_on: date | None
    approved: bool

    def runs_on(self, on: date) -> bool:
        """Say whether a day lies in its validity, both ends included."""
        return self.from_on <= on and (self.last_on is None or on <= self.last_on)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """How far a customer may buy on invoices: asked, approved, refused or withdrawn (INV-13).

    `net_days` are its own days to pay, None for those of the policy; `asked_minor` is what waits
    for a decision.
    """

    id: int
    state: str
    currency: str
    amount_minor: int
    net_days: int | None = None
    asked_minor: int | None = None


@dataclass(slots=True)
class Buyer:
    """A customer with all that pricing, taxing, invoicing and mailing need to know of it.

    `vat_number_valid`: it has its country's form and no register has refused it. `tax_region`:
    the jurisdiction that the provider of sales tax found for the address, else the state counts.
    `payers` may see and pay its invoices; `payer_accounts` say where else these are sent.
    `prepayment`: nothing is sold to it on an invoice (SUB-09). `model` is that of its market: the
    vendor sells there (`agency`), or partners do (`resale`: MOD-02).
    """

    id: int
    number: str
    name: str
    country: str
    currency: str
    time_zone: str
    language: str
    kind: str
    address: Mapping[str, str]
    vat_number: str
    vat_number_valid: bool
    partner_id: int | None
    seller: Seller
    purchasers: tuple[Contact, ...] = ()
    payers: tuple[Contact, ...] = ()
    payer_accounts: tuple[PayerAccount, ...] = ()
    rates: tuple[DatedRate, ...] = field(default=(), repr=False)
    certificates: tuple[Certificate, ...] = ()
    tax_region: str = ""
    prepayment: bool = False
    credit_line: CreditLine | None = None
    model: str = "agency"
    partner: PartnerContact | None = None

    def certificate_on_file(self, on: date) -> bool:
        """Say whether a certificate, approved or still looked at, isn't over on a day (ACC-08)."""
        return any(one.last_on is None or on <= one.last_on for one in self.certificates)

    def sent_to(self, account_id: int | None) -> tuple[Contact, ...]:
        """Return who gets an invoice of a payer account, None for the first one (INV-06, NOT-03).

        Its addresses, and who has the role of a payer; lacking both, the purchasers. An account
        without addresses stands back for the first one.
        """
        kept = {one.id: one.payers for one in self.payer_accounts}
        first = next((one.payers for one in self.payer_accounts if one.is_first), ())
        return (*(kept.get(account_id or 0) or first), *self.payers) or self.purchasers

    def as_printed(self) -> dict[str, object]:
        """Return what a document keeps of the buyer for ever."""
        return {
            "number": self.number,
            "name": self.name,
            "country": self.country,
            "address": self.address,
            "vat_number": self.vat_number,
        }
