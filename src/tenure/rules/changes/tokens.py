"""Changes of flex tokens: packs, rates of products, draws (SUB-15)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class TokenRateEntered(Change):
    """How many tokens a user's day with a product takes, from a day on."""

    TELLS: ClassVar[str] = "token-rate-entered"
    NOUN: ClassVar[str] = "token_rate"
    SHOWS: ClassVar[tuple[str, ...]] = ("product_id", "from_on", "tokens")

    id: int
    product_id: int
    from_on: date
    tokens: int


@dataclass(slots=True, kw_only=True)
class TokenPackOpened(Change):
    """A pack can be drawn from; it accompanies its subscription."""

    TELLS: ClassVar[str] = "token-pack-opened"
    NOUN: ClassVar[str] = "token_pack"
    SHOWS: ClassVar[tuple[str, ...]] = ("tokens", "starts_on", "lasts_to_on")

    id: int
    customer_id: int
    subscription_id: int
    tokens: int
    left: int
    starts_on: date
    lasts_to_on: date


@dataclass(slots=True, kw_only=True)
class TokensDrawn(Change):
    """A user's day with a product took so many tokens."""

    TELLS: ClassVar[str] = "tokens-drawn"
    NOUN: ClassVar[str] = "token_draw"
    SHOWS: ClassVar[tuple[str, ...]] = ("user_id", "product_id", "used_on", "tokens")

    id: int
    customer_id: int
    user_id: int
    product_id: int
    used_on: date
    tokens: int
    drawn_at: datetime


@dataclass(slots=True, kw_only=True)
class TokensTaken(Change):
    """One pack gave this part of a draw."""

    id: int
    customer_id: int
    draw_id: int
    pack_id: int
    tokens: int


@dataclass(slots=True, kw_only=True)
class TokenPackDrawn(Change):
    """So much is left of a pack."""

    id: int
    customer_id: int
    left: int
