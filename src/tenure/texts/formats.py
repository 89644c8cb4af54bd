"""Money, numbers, days and other small facts, as each language writes them."""

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from unicodedata import normalize
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from tenure.rules.money import DIGITS
from tenure.texts.bundles import locale_of, say


@cache
def babel_locale(language: str) -> Locale:
    """Return Babel's locale for one of our languages."""
    return Locale.parse(locale_of(language), sep="-")


def money_text(minor: int, currency: str, *, language: str) -> str:
    """Write an amount of minor units with its code: 75 400, EUR -> `754.00 EUR`, `754,00 EUR`."""
    return f"{amount_text(minor, currency, language=language)}\u00a0{currency}"


def amount_text(minor: int, currency: str, *, language: str) -> str:
    """Write an amount without its currency, for a column that names it once: `1,885.00`."""
    # The rules' own table of decimals: CLDR's leaves cents out where people rarely use them.
    digits = DIGITS[currency]
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    # With a real minus everywhere: CLDR has a hyphen in English and Danish.
    return format_decimal(
        Decimal(minor).scaleb(-digits), format=pattern, locale=babel_locale(language)
    ).replace("-", "\u2212")


def number_text(number: int | Decimal, *, language: str) -> str:
    """Write a number with the language's grouping: 25000 -> `25,000`, `25 000`, `25.000`."""
    return format_decimal(number, locale=babel_locale(language), decimal_quantization=False)


def fixed_text(number: Decimal, *, decimals: int, language: str) -> str:
    """Write a number with so many decimals, so that columns line up: `10.9250`, `−0,02`."""
    pattern = "#,##0." + "0" * decimals
    return format_decimal(number, format=pattern, locale=babel_locale(language)).replace(
        "-", "\u2212"
    )


def percent_text(rate_bp: int | Decimal, *, language: str) -> str:
    """Write a rate of basis points as per cent: 2500 -> `25%`, `25 %`."""
    value = number_text(Decimal(rate_bp).scaleb(-2), language=language)
    return say(language, "percent", value=value)


def day_text(day: date | str, *, language: str) -> str:
    """Write a day, a date or its ISO text: `10 Jun 2026`, `10 juni 2026`, `10. jun. 2026`."""
    return format_date(_as_day(day), format="medium", locale=babel_locale(language))


def long_day_text(day: date | str, *, language: str) -> str:
    """Write a day with the month in full: `10 June 2026`, `10 juni 2026`, `10. juni 2026`."""
    return format_date(_as_day(day), format="long", locale=babel_locale(language))


def days_text(first: date | str, last: date | str, *, language: str) -> str:
    """Write a window of days, both included: `15 Jan – 9 Jun 2025`; one day stands alone."""
    one, two = _as_day(first), _as_day(last)
    if one == two:
        return day_text(one, language=language)
    return format_interval(one, two, "yMMMd", locale=babel_locale(language))


def month_text(day: date | str, *, language: str) -> str:
    """Write the month of a day: `July 2026`, `juli 2026`."""
    return format_skeleton("yMMMM", _as_day(day), locale=babel_locale(language))


def instant_text(at: datetime | str, zone: str, language: str) -> str:
    """Write an instant by the clock of a zone: `10 Jun 2026, 00:00 (Stockholm time)`."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    if moment.tzinfo is None:
        raise ValueError("an instant has a time zone")
    local = moment.astimezone(ZoneInfo(zone))
    # Seconds matter only for the last one of a day: an expiry at 23:59:59.
    width = "medium" if local.second else "short"
    return say(
        language,
        "instant",
        day=day_text(local.date(), language=language),
        time=format_time(local.time(), format=width, locale=babel_locale(language)),
        zone=zone_text(zone, language=language),
    )


def zone_text(zone: str, *, language: str) -> str:
    """Write an IANA zone for people: Europe/Copenhagen -> `Copenhagen time`, `tid i København`."""
    if "/" not in zone or zone.startswith("Etc/"):
        return zone.removeprefix("Etc/")
    entry = babel_locale(language).time_zones.get(zone, {})
    city = entry.get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
    return say(language, "zone", city=city)


def countries_text(language: str) -> list[tuple[str, str]]:
    """Return every country's code and name, sorted as a reader of the language looks for them."""
    named = [
        (code, name)
        for code, name in babel_locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    ]
    return sorted(named, key=lambda one: _sorted_as(one[1], language))


_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_LAST_LETTERS = {"sv": "åäö", "da": "æøå"}


def _sorted_as(name: str, language: str) -> tuple[str, ...]:
    """Return a key that puts the last letters of an alphabet last, others without their marks."""
    last = _LAST_LETTERS.get(language, "")
    return tuple(
        f"~{last.index(letter)}" if letter in last else normalize("NFD", letter)[0]
        for letter in name.lower()
    )


def country_text(code: str, *, language: str) -> str:
    """Write a country by its ISO code: SE -> `Sweden`, `Sverige`; an unknown code stays."""
    return str(babel_locale(language).territories.get(code.upper(), code))


def term_text(term: str | int, *, language: str) -> str:
    """Write a term, ISO (`P1Y`) or in months (12): `1 month`, `1 year`, `3 years`."""
    months = term if isinstance(term, int) else _months(term)
    if months % 12:
        return say(language, "term-months", months=months)
    return say(language, "term-years", years=months // 12)


def size_text(size: int, *, language: str) -> str:
    """Write the size of a file in bytes: 340_000 -> `340 kB`, 1_250_000 -> `1.3 MB`."""
    if size >= 1_000_000:
        millions = (Decimal(size) / 1_000_000).quantize(Decimal("0.1"))
        return f"{number_text(millions, language=language)}\u00a0MB"
    return f"{number_text(max(1, round(size / 1000)), language=language)}\u00a0kB"


def quantity_text(quantity: int, *, unit: str, language: str) -> str:
    """Write so many of what a kind of product is sold by: 3, unit -> `3 units`, `3 enheter`."""
    return say(language, f"{unit}s", quantity=quantity)


def channels_text(channels: str, *, language: str) -> str:
    """Write who sells: `sales, partner` -> `our sales team or a partner` (CAT-03)."""
    names = [say(language, f"channel-{one}") for one in channels.split(", ") if one]
    if not names:
        return say(language, "channels-none")
    return format_list(names, style="or", locale=babel_locale(language))


def state_text(state: str, *, language: str) -> str:
    """Write the state of a subscription, an invoice, an order as a word: `active` -> `Active`."""
    return say(language, f"state-{state.replace('_', '-')}")


def plain_spaces(text: str) -> str:
    """Return a text with ordinary spaces, as a terminal wants it."""
    return text.translate(_SPACES)


_SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"), " ")


def _months(term: str) -> int:
    if term[:1] != "P" or term[-1:] not in ("M", "Y") or not term[1:-1].isdigit():
        raise ValueError(f"{term!r} is no term such as P1M, P1Y or P3Y")
    return int(term[1:-1]) * (12 if term[-1] == "Y" else 1)


def _as_day(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day
