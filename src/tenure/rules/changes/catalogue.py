"""Changes of the catalogue: what an import or the vendor's staff enter (CAT-09)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class LegalEntityEntered(Change):
    """A company of the vendor that sells and invoices."""

    TELLS: ClassVar[str] = "legal-entity-entered"
    NOUN: ClassVar[str] = "legal_entity"
    SHOWS: ClassVar[tuple[str, ...]] = ("code", "name")

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


@dataclass(slots=True, kw_only=True)
class MarketEntered(Change):
    """A country that is sold to."""

    TELLS: ClassVar[str] = "market-entered"
    NOUN: ClassVar[str] = "market"
    SHOWS: ClassVar[tuple[str, ...]] = ("country", "currency", "model")

    id: int
    country: str
    currency: str
    legal_entity_id: int
    time_zone: str
    language: str
    name: str
    model: str = "agency"
    paid_by: str = ""


@dataclass(slots=True, kw_only=True)
class PartnerEntered(Change):
    """An agent of the vendor."""

    TELLS: ClassVar[str] = "partner-entered"
    NOUN: ClassVar[str] = "partner"
    SHOWS: ClassVar[tuple[str, ...]] = ("number", "name")

    id: int
    number: str
    name: str
    country: str
    manager_name: str
    manager_email: str
    manager_phone: str
    specialisations: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class ProductEntered(Change):
    """A product; texts are `{language: {"tagline": …, "description": …}}`.

    `for_products` are the codes of what it is added to, `entitlements` those of the customer.
    """

    TELLS: ClassVar[str] = "product-entered"
    NOUN: ClassVar[str] = "product"
    SHOWS: ClassVar[tuple[str, ...]] = ("code", "name")

    id: int
    code: str
    kind: str
    name: str
    family: str
    texts: Mapping[str, Mapping[str, str]]
    features: list[str]
    access_url: str
    for_products: list[str] = field(default_factory=list)
    entitlements: list[str] = field(default_factory=list)
    model: str = "agency"
    paid_by: str = ""


@dataclass(slots=True, kw_only=True)
class OfferingEntered(Change):
    """Product × term × licence type × market (CAT-01)."""

    TELLS: ClassVar[str] = "offering-entered"
    NOUN: ClassVar[str] = "offering"
    SHOWS: ClassVar[tuple[str, ...]] = ("product_id", "term", "market_id")

    id: int
    product_id: int
    term: str
    licence_type: str
    market_id: int
    channels: list[str]
    alignable: bool
    self_service_term_change: bool
    early_renewal: bool
    specialisation: str = ""
    success_plan_eligible: bool = False
    pack_tokens: int = 0


@dataclass(slots=True, kw_only=True)
class PriceEntered(Change):
    """The SRP of an offering from a day on; never edited in place (CAT-09)."""

    TELLS: ClassVar[str] = "price-entered"
    NOUN: ClassVar[str] = "list_price"
    SHOWS: ClassVar[tuple[str, ...]] = ("offering_id", "from_on", "minor", "currency")

    id: int
    offering_id: int
    from_on: date
    minor: int
    currency: str


@dataclass(slots=True, kw_only=True)
class TaxRateEntered(Change):
    """The rate of a country, or a region of it, from a day on, with its source."""

    TELLS: ClassVar[str] = "tax-rate-entered"
    NOUN: ClassVar[str] = "tax_rate"
    SHOWS: ClassVar[tuple[str, ...]] = ("country", "region", "from_on", "rate_bp")

    id: int
    country: str
    region: str
    from_on: date
    rate_bp: int
    source: str


@dataclass(slots=True, kw_only=True)
class PolicyEntered(Change):
    """A version of the policy from a day on."""

    TELLS: ClassVar[str] = "policy-entered"
    NOUN: ClassVar[str] = "policy_version"
    SHOWS: ClassVar[tuple[str, ...]] = ("in_force_on",)

    id: int
    in_force_on: date
    content: Mapping[str, object]
    entered_at: datetime
