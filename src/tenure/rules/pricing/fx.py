"""Exchange rates by calendar month and quarter, and what an amount is in another currency."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import gcd

from tenure.rules.dates import add_months
from tenure.rules.decision import Refused
from tenure.rules.money import Money, Share, digits, half_up

MONTH = "month"
QUARTER = "quarter"
CALENDARS = (MONTH, QUARTER)


@dataclass(frozen=True, slots=True)
class Rates:
    """A table in force: per currency its units for one unit of `base`, exact (FX-01)."""

    calendar: str
    from_on: date
    base: str
    published_on: date
    units: Mapping[str, Share]
    source: str = ""


def period_start(on: date, *, calendar: str) -> date:
    """The first day of the month or quarter that a day lies in: 2025-11-20 = 2025-10-01 (FX-02)."""
    month = on.month if calendar == MONTH else (on.month - 1) // 3 * 3 + 1
    return date(on.year, month, 1)


def next_period(from_on: date, *, calendar: str) -> date:
    """The first day of the month or quarter after one that begins on `from_on`."""
    return add_months(from_on, 1 if calendar == MONTH else 3)


def cross(units: Mapping[str, Share], *, currency: str, per: str) -> Share | None:
    """Units of `currency` for one unit of `per`, an exact fraction; None if either is missing.

    SEK 11.4865 and USD 1.0389 for one euro: 114_865 ÷ 10_389 = 11.0564 kronor for one dollar.
    """
    if currency not in units or per not in units:
        return None
    (a, b), (c, d) = units[currency], units[per]
    numerator, denominator = a * d, b * c
    common = gcd(numerator, denominator)
    return numerator // common, denominator // common


def equivalent(money: Money, *, currency: str, rates: Rates | None) -> Money | Refused:
    """What an amount is in another currency at the direct rate in force, rounded once (FX-05).

    USD 25 000.00 at EUR 1 = USD 1.0389 = SEK 11.4865 is SEK 276 410.15. Refused: fx-missing;
    UnknownCurrency for a code that is none.
    """
    if money.currency == currency:
        return money
    up, down = 10 ** digits(currency), 10 ** digits(money.currency)
    rate = cross(rates.units, currency=currency, per=money.currency) if rates else None
    if rate is None:
        return Refused("fx-missing", {"currency": currency, "base": money.currency})
    return Money(half_up(money.minor * rate[0] * up, rate[1] * down), currency)
