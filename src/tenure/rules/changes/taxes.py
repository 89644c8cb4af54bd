"""Changes of what a customer's tax hangs on: its VAT number's standing, its place, certificates."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class VatNumberAsked(Change):
    """A register was asked about a VAT number, and what it said, if it said anything (TAX-03)."""

    TELLS: ClassVar[str] = "vat-number-asked"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("vat_checked", "vat_state", "vat_reference")

    id: int
    vat_checked: str
    vat_state: str
    vat_reference: str
    vat_asked_at: datetime
    vat_answered_at: datetime | None

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class TaxPlaceFound(Change):
    """The provider of sales tax said in which jurisdiction a customer's address lies (TAX-03)."""

    TELLS: ClassVar[str] = "tax-place-found"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("tax_place", "tax_region")

    id: int
    tax_place: str
    tax_region: str
    tax_placed_at: datetime

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class CertificateEntered(Change):
    """An exemption certificate was handed in; it counts once it is approved (TAX-02)."""

    TELLS: ClassVar[str] = "certificate-entered"
    NOUN: ClassVar[str] = "exemption_certificate"
    SHOWS: ClassVar[tuple[str, ...]] = ("jurisdiction", "number", "from_on", "last_on")

    id: int
    customer_id: int
    jurisdiction: str
    number: str
    from_on: date
    last_on: date | None
    state: str
    file_name: str
    file_type: str
    content: bytes
    entered_at: datetime
    entered_by_id: int | None


@dataclass(slots=True, kw_only=True)
class CertificateDecided(Change):
    """The vendor approved or rejected a certificate, for a reason (TAX-02)."""

    TELLS: ClassVar[str] = "certificate-decided"
    NOUN: ClassVar[str] = "exemption_certificate"
    SHOWS: ClassVar[tuple[str, ...]] = ("state", "reason")

    id: int
    customer_id: int
    state: str
    reason: str
    decided_at: datetime
    decided_by_id: int | None
