"""Changes of people, customers, teams and roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class UserRegistered(Change):
    """A person has an account; the password comes as a hash (ACC-01)."""

    TELLS: ClassVar[str] = "user-registered"
    NOUN: ClassVar[str] = "user"
    SHOWS: ClassVar[tuple[str, ...]] = ("email",)

    id: int
    email: str
    name: str
    language: str
    password: str
    staff_role: str
    is_active: bool
    joined_at: datetime


@dataclass(slots=True, kw_only=True)
class UserChanged(Change):
    """A person's name or language is another."""

    TELLS: ClassVar[str] = "user-changed"
    NOUN: ClassVar[str] = "user"
    SHOWS: ClassVar[tuple[str, ...]] = ("name", "language")

    id: int
    name: str
    language: str


@dataclass(slots=True, kw_only=True)
class CustomerFounded(Change):
    """A buying company exists; its number is given when it is saved."""

    TELLS: ClassVar[str] = "customer-founded"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("name", "country")

    id: int
    name: str
    country: str
    currency: str
    legal_entity_id: int
    time_zone: str
    language: str
    kind: str
    address: Mapping[str, str]
    vat_number: str
    partner_id: int | None
    founded_at: datetime
    import_key: str | None = None

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class CustomerDetailsChanged(Change):
    """Name, address or tax number of a customer are others (ACC-08).

    Register and provider of sales tax are asked anew: both instants start over (TAX-03).
    """

    TELLS: ClassVar[str] = "customer-details-changed"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("name", "address", "vat_number")

    id: int
    name: str
    address: Mapping[str, str]
    vat_number: str
    vat_asked_at: datetime | None = None
    tax_placed_at: datetime | None = None

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class CustomerSecurityChanged(Change):
    """A customer demands a second factor of its people, or no longer does (ACC-02)."""

    TELLS: ClassVar[str] = "customer-security-changed"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("second_factor_demanded",)

    id: int
    second_factor_demanded: bool

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class PrepaymentDemanded(Change):
    """A customer pays before it gets anything, or may be sent invoices again (SUB-09)."""

    TELLS: ClassVar[str] = "prepayment-demanded"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("prepayment",)

    id: int
    prepayment: bool

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class AccountOpened(Change):
    """Staff stand in for a customer from now on, because of something; no row moves (ACC-11)."""

    TELLS: ClassVar[str] = "account-opened"
    NOUN: ClassVar[str] = "customer"
    SHOWS: ClassVar[tuple[str, ...]] = ("reason",)

    id: int
    reason: str

    @property
    def customer_id(self) -> int:
        """Return whose event this is."""
        return self.id


@dataclass(slots=True, kw_only=True)
class TeamMade(Change):
    """A customer has a team more (ACC-06)."""

    TELLS: ClassVar[str] = "team-made"
    NOUN: ClassVar[str] = "team"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    customer_id: int
    name: str
    is_first: bool


@dataclass(slots=True, kw_only=True)
class RoleGranted(Change):
    """A user holds a role in a customer, for admins in one team of it."""

    TELLS: ClassVar[str] = "role-granted"
    NOUN: ClassVar[str] = "role"
    SHOWS: ClassVar[tuple[str, ...]] = ("user_id", "role", "team_id")

    id: int
    customer_id: int
    team_id: int | None
    user_id: int
    role: str
    since_at: datetime


@dataclass(slots=True, kw_only=True)
class RoleMoved(Change):
    """A role row is another role now: primary becomes secondary admin (ACC-05)."""

    TELLS: ClassVar[str] = "role-moved"
    NOUN: ClassVar[str] = "role"
    SHOWS: ClassVar[tuple[str, ...]] = ("role",)

    id: int
    customer_id: int
    role: str


@dataclass(slots=True, kw_only=True)
class RoleTaken(Change):
    """A role row is gone."""

    TELLS: ClassVar[str] = "role-taken"
    NOUN: ClassVar[str] = "role"
    SHOWS: ClassVar[tuple[str, ...]] = ("user_id", "role")

    id: int
    customer_id: int
    user_id: int
    role: str


@dataclass(slots=True, kw_only=True)
class InvitationSent(Change):
    """A role was offered to an e-mail address; the link's token is kept as a hash."""

    TELLS: ClassVar[str] = "invitation-sent"
    NOUN: ClassVar[str] = "invitation"
    SHOWS: ClassVar[tuple[str, ...]] = ("email", "role")

    id: int
    customer_id: int
    team_id: int | None
    email: str
    role: str
    token_hash: str
    invited_by_id: int
    invited_at: datetime


@dataclass(slots=True, kw_only=True)
class InvitationAnswered(Change):
    """An invitation was accepted or withdrawn."""

    TELLS: ClassVar[str] = "invitation-answered"
    NOUN: ClassVar[str] = "invitation"

    id: int
    customer_id: int
    accepted_at: datetime | None
    withdrawn_at: datetime | None
