"""Changes of promotions: one is entered ahead, and its end is brought forward (CAT-08, CAT-09)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class PromotionEntered(Change):
    """A promotion: a share `share_off` of `share_base`, or `minor` of `currency`, not both."""

    TELLS: ClassVar[str] = "promotion-entered"
    NOUN: ClassVar[str] = "promotion"
    SHOWS: ClassVar[tuple[str, ...]] = (
        "code",
        "share_off",
        "share_base",
        "minor",
        "currency",
        "from_on",
        "until_on",
    )

    id: int
    code: str
    name: str
    share_off: int
    share_base: int
    minor: int
    currency: str
    products: list[str]
    terms: list[str]
    licence_types: list[str]
    countries: list[str]
    minimum: int
    maximum: int | None
    from_on: date
    until_on: date | None
    occasions: list[str]
    stackable: bool
    entered_at: datetime


@dataclass(slots=True, kw_only=True)
class PromotionEnded(Change):
    """A promotion got an earlier last day, or was withdrawn before it began."""

    TELLS: ClassVar[str] = "promotion-ended"
    NOUN: ClassVar[str] = "promotion"
    SHOWS: ClassVar[tuple[str, ...]] = ("code", "until_on", "withdrawn_at")

    id: int
    code: str
    until_on: date | None
    withdrawn_at: datetime | None
