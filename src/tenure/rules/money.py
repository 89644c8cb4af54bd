"""Money as whole minor units of one currency, and the one way in which it is rounded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# ISO 4217: how many decimals a currency has. BGN and ANG are history, but old documents carry them.
_NO_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_TWO_DECIMALS = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
    CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL
    MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK
    PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
    TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
"""
_THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"
_FOUR_DECIMALS = "CLF UYW"

DIGITS: dict[str, int] = {
    code: digits
    for digits, codes in (
        (0, _NO_DECIMALS),
        (2, _TWO_DECIMALS),
        (3, _THREE_DECIMALS),
        (4, _FOUR_DECIMALS),
    )
    for code in codes.split()
}

# Keeps every amount, and a line of a few thousand seats, inside a bigint of the database.
_MAX_WHOLE_DIGITS = 13
_DECIMAL = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?")

type Share = tuple[int, int]
"""An exact share: numerator and denominator, e.g. (15, 100) for 15 %."""


class UnknownCurrency(ValueError):
    """The code isn't a currency of ISO 4217."""


class CurrencyMismatch(ValueError):
    """Two amounts of different currencies can't be added or compared."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole minor units (cents, öre) of one ISO 4217 currency.

    `Money(1999, "EUR")` is EUR 19.99. Raises TypeError unless `minor` is an int.
    """

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"money is a whole number of minor units, not {self.minor!r}")

    def __add__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __str__(self) -> str:
        return plain(self)

    def _same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} can't be mixed")


def total(amounts: Iterable[Money], *, currency: str) -> Money:
    """The sum of amounts in `currency`, nothing being zero; CurrencyMismatch on another one.

    total([EUR 1.00, EUR 0.50], currency="EUR") = EUR 1.50.
    """
    result = Money(0, currency)
    for amount in amounts:
        result = result + amount
    return result


def digits(currency: str) -> int:
    """How many decimals a currency has: EUR 2, JPY 0, KWD 3. UnknownCurrency for any other code."""
    try:
        return DIGITS[currency]
    except KeyError:
        raise UnknownCurrency(f"{currency!r} is no currency code of ISO 4217") from None


def half_up(numerator: int, denominator: int) -> int:
    """Round an exact quotient to a whole number, halves away from zero (COT-03).

    half_up(15, 2) = 8 (7.5), half_up(-15, 2) = -8, half_up(22_455, 30) = 749 (748.5).
    The denominator is positive; ValueError otherwise.
    """
    if denominator <= 0:
        raise ValueError(f"the denominator must be positive, not {denominator}")
    if numerator < 0:
        return -((-numerator * 2 + denominator) // (denominator * 2))
    return (numerator * 2 + denominator) // (denominator * 2)


def minor_from_text(text: str, *, currency: str) -> int:
    """Minor units of an amount written with a point: "1885.00" in EUR = 188_500.

    Decimals may be left out but never exceed those of the currency. ValueError otherwise,
    UnknownCurrency for an unknown code.
    """
    decimals = digits(currency)
    match = _DECIMAL.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no amount; write it like 1885.00, without separators")
    sign, whole, fraction = match[1], match[2], match[3] or ""
    if len(fraction) > decimals:
        raise ValueError(f"{text!r} has more decimals than {currency}, which has {decimals}")
    if len(whole) > _MAX_WHOLE_DIGITS:
        raise ValueError(f"{text!r} is larger than any price")
    minor = int(whole + fraction.ljust(decimals, "0"))
    return -minor if sign else minor


def parse_money(text: str) -> Money:
    """Read "EUR 19.99" as Money(1999, "EUR"); the reverse of `plain`. ValueError otherwise."""
    currency, space, amount = text.strip().partition(" ")
    if not space:
        raise ValueError(f'{text!r} is no amount; write it like "EUR 19.99"')
    return Money(minor_from_text(amount, currency=currency), currency)


def plain(money: Money) -> str:
    """Write money for logs, files and tests, the same everywhere: Money(1999, "EUR") = EUR 19.99.

    What people read in a page or a document is formatted by `tenure.texts` instead.
    """
    return f"{money.currency} {plain_number(money)}"


def plain_number(money: Money) -> str:
    """The number alone, with the currency's decimals: Money(-5, "EUR") = -0.05."""
    decimals = digits(money.currency)
    sign = "-" if money.minor < 0 else ""
    text = str(abs(money.minor)).rjust(decimals + 1, "0")
    if decimals == 0:
        return sign + text
    return f"{sign}{text[:-decimals]}.{text[-decimals:]}"


def share_from_percent(text: str) -> Share:
    """An exact share from a percentage: "15" = (15, 100), "12.5" = (125, 1000).

    From 0 to 100, at most six decimals; ValueError otherwise.
    """
    match = _DECIMAL.fullmatch(text.strip())
    if match is None or match[1] or len(match[3] or "") > 6 or len(match[2]) > 3:
        raise ValueError(f"{text!r} is no percentage; write it like 15 or 12.5")
    fraction = match[3] or ""
    share = (int(match[2] + fraction), 100 * 10 ** len(fraction))
    if share[0] > share[1]:
        raise ValueError(f"{text!r} is more than 100 percent")
    return share
