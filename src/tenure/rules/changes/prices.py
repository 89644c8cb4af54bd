"""Changes of price lists: base prices, rules, exchange rates, enterprise agreements (CAT-09)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class BasePriceEntered(Change):
    """The price of product × term × licence type in the base currency from a day on (CAT-09)."""

    TELLS: ClassVar[str] = "base-price-entered"
    NOUN: ClassVar[str] = "base_price"
    SHOWS: ClassVar[tuple[str, ...]] = ("product_id", "term", "from_on", "minor", "currency")

    id: int
    product_id: int
    term: str
    licence_type: str
    from_on: date
    minor: int
    currency: str


@dataclass(slots=True, kw_only=True)
class PriceRuleEntered(Change):
    """From a day on a market follows the base prices in steps, or keeps its own list (FX-01)."""

    TELLS: ClassVar[str] = "price-rule-entered"
    NOUN: ClassVar[str] = "price_rule"
    SHOWS: ClassVar[tuple[str, ...]] = ("market_id", "from_on", "follows", "step_minor", "toward")

    id: int
    market_id: int
    from_on: date
    follows: bool
    step_minor: int
    toward: str


@dataclass(slots=True, kw_only=True)
class FxTableEntered(Change):
    """The rates of a month or a quarter are in force from its first day on (FX-01)."""

    TELLS: ClassVar[str] = "fx-table-entered"
    NOUN: ClassVar[str] = "fx_table"
    SHOWS: ClassVar[tuple[str, ...]] = ("calendar", "from_on", "base", "published_on", "source")

    id: int
    calendar: str
    from_on: date
    base: str
    published_on: date
    source: str
    entered_at: datetime


@dataclass(slots=True, kw_only=True)
class FxRateEntered(Change):
    """Units of a currency for one unit of the base: an exact fraction."""

    id: int
    table_id: int
    currency: str
    numerator: int
    denominator: int


@dataclass(slots=True, kw_only=True)
class AgreementEntered(Change):
    """An enterprise agreement locks a customer's prices to the rates of a day (FX-03)."""

    TELLS: ClassVar[str] = "agreement-entered"
    NOUN: ClassVar[str] = "agreement"
    SHOWS: ClassVar[tuple[str, ...]] = ("reference", "from_on", "to_on", "rates_on")

    id: int
    customer_id: int
    reference: str
    from_on: date
    to_on: date | None
    rates_on: date


@dataclass(slots=True, kw_only=True)
class AgreementEnded(Change):
    """An enterprise agreement holds up to, but not on, a day."""

    TELLS: ClassVar[str] = "agreement-ended"
    NOUN: ClassVar[str] = "agreement"
    SHOWS: ClassVar[tuple[str, ...]] = ("to_on",)

    id: int
    customer_id: int
    to_on: date
