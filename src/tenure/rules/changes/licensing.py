"""Changes of licence servers and of the keys that sign grants (SUB-12)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class LicenceServerAdmitted(Change):
    """A licence server may ask; of its token the hash is kept."""

    TELLS: ClassVar[str] = "licence-server-admitted"
    NOUN: ClassVar[str] = "licence-server"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    name: str
    token_hash: str
    admitted_at: datetime


@dataclass(slots=True, kw_only=True)
class LicenceServerWithdrawn(Change):
    """A licence server may not ask any more."""

    TELLS: ClassVar[str] = "licence-server-withdrawn"
    NOUN: ClassVar[str] = "licence-server"
    SHOWS: ClassVar[tuple[str, ...]] = ("withdrawn_at",)

    id: int
    withdrawn_at: datetime


@dataclass(slots=True, kw_only=True)
class GrantKeyMade(Change):
    """A key that will sign grants; `sealed` never goes into the event log."""

    TELLS: ClassVar[str] = "grant-key-made"
    NOUN: ClassVar[str] = "grant-key"
    SHOWS: ClassVar[tuple[str, ...]] = ("name", "signs_from_at")

    id: int
    name: str
    public: dict[str, str]
    sealed: str
    made_at: datetime
    signs_from_at: datetime


@dataclass(slots=True, kw_only=True)
class GrantKeyRetired(Change):
    """The instant from which a key isn't published any more was set."""

    TELLS: ClassVar[str] = "grant-key-retired"
    NOUN: ClassVar[str] = "grant-key"
    SHOWS: ClassVar[tuple[str, ...]] = ("published_to_at",)

    id: int
    published_to_at: datetime
