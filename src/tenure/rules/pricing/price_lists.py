"""The list price of a day: a market's own, or the base price at the rate of its calendar (FX-01).

A market keeps its own list unless a rule in force that day says that it follows the base prices.
Nothing is worked out ahead or kept: prices, rules and rates are dated and never edited, so the
price of any day that is past can be read back for ever (CAT-09).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tenure.rules.money import Money, Share
from tenure.rules.pricing.derivation import Derivation, converted_price, evaluate, list_price
from tenure.rules.pricing.fx import MONTH, QUARTER

NO_PRICE = "no-price"
FX_MISSING = "fx-missing"
RESALE = "resale"


@dataclass(frozen=True, slots=True)
class Listed:
    """A price as it was entered, in force from a day on."""

    money: Money
    from_on: date


@dataclass(frozen=True, slots=True)
class Following:
    """How a market's list follows the base prices: steps of so many minor units, nearest or up."""

    step_minor: int
    toward: str


@dataclass(frozen=True, slots=True)
class RateInForce:
    """Units of a currency per unit of the base, of the table in force from a day on (FX-01)."""

    rate: Share
    base: str
    calendar: str
    from_on: date
    published_on: date


@dataclass(frozen=True, slots=True)
class ListedOn:
    """All that decides the list price of an offering on one day; `following` None: its own list."""

    country: str
    currency: str
    own: Listed | None = None
    base: Listed | None = None
    following: Following | None = None
    rate: RateInForce | None = None


@dataclass(frozen=True, slots=True)
class Locked:
    """An enterprise agreement `[from_on, to_on)`: prices keep the rate of `rates_on` (FX-03)."""

    reference: str
    from_on: date
    to_on: date | None
    rates_on: date

    def holds(self, on: date) -> bool:
        """Return whether the agreement is in force on a day; its last day is the one before."""
        return self.from_on <= on and (self.to_on is None or on < self.to_on)


def price_on(listed: ListedOn) -> Derivation | str:
    """How a list price came about, or why there is none: `no-price`, `fx-missing` (CAT-06, FX-01).

    EUR 1 885.00 at 11.4865 SEK, whole kronor to the nearest = SEK 21 652.00.
    """
    if listed.following is None:
        if listed.own is None:
            return NO_PRICE
        return list_price(listed.own.money, from_on=listed.own.from_on, market=listed.country)
    if listed.base is None:
        return NO_PRICE
    base = list_price(listed.base.money, from_on=listed.base.from_on)
    if listed.base.money.currency == listed.currency:
        return base
    rate = listed.rate
    if rate is None or rate.base != listed.base.money.currency:
        return FX_MISSING
    converted = converted_price(
        base,
        currency=listed.currency,
        rate=rate.rate,
        calendar=rate.calendar,
        rate_from_on=rate.from_on,
        published_on=rate.published_on,
        step=listed.following.step_minor,
        toward=listed.following.toward,
    )
    # A price that rounds to nothing is no price: nothing is given away by a coarse step.
    return converted if evaluate(converted).minor > 0 else NO_PRICE


def calendar_of(model: str) -> str:
    """The calendar of a transaction model: by quarter through a partner, else by month (FX-02).

    "resale" = "quarter"; "store", "sales" and "agency" = "month".
    """
    return QUARTER if model == RESALE else MONTH


def rates_day(
    on: date, *, agreement: Locked | None = None, subscription_rates_on: date | None = None
) -> date:
    """The day whose rates count for a price of `on` (FX-03).

    A trade-in offer keeps its rate with the subscription, an enterprise agreement with the
    customer; the subscription's comes first. An agreement with rates of 2025-02-03: 2025-02-03.
    """
    if subscription_rates_on is not None:
        return subscription_rates_on
    if agreement is not None and agreement.holds(on):
        return agreement.rates_on
    return on


def agreement_on(agreements: Iterable[Locked], *, on: date) -> Locked | None:
    """The agreement of a customer in force on a day; of several the one begun last (FX-03)."""
    held = [one for one in agreements if one.holds(on)]
    return max(held, key=lambda one: one.from_on) if held else None
