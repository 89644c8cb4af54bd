"""Tells in one sentence how an amount was computed, from the derivation that did it (COT-09)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from tenure.rules.money import DIGITS
from tenure.rules.pricing.derivation import DerivationError, discounts_of, evaluate, price_of
from tenure.rules.taxes.us_states import STATES
from tenure.texts.bundles import say
from tenure.texts.formats import (
    country_text,
    day_text,
    days_text,
    money_text,
    month_text,
    number_text,
    percent_text,
    quantity_text,
)

type Data = Mapping[str, Any]

UNTAXED = ("reverse-charge", "exempt", "outside-scope")
"""The rules by which no tax is reckoned at all, unlike a rate that happens to be zero."""

_WITH_ARTICLE = ("AE", "GB", "NL", "PH", "US")
"""Countries that an English sentence names with an article: the Netherlands."""


def derivation_text(derivation: Data, *, language: str) -> str:
    """Return the sum as people write it, ending with its result.

    `1,885.00 EUR a year ÷ 365 days × 146 days (15 Jan – 9 Jun 2025) × 3 seats = 2,262.00 EUR,
    rounded once, half up`. The result is the derivation's own value, so the two can't differ.
    """
    tell = _TOLD.get(derivation["formula"])
    if tell is None:
        raise DerivationError(f"there are no words for the formula {derivation['formula']!r}")
    return tell(derivation, language)


def result_text(derivation: Data, *, language: str) -> str:
    """Write what a derivation comes to: `2,262.00 EUR`."""
    result = evaluate(derivation)
    return money_text(result.minor, result.currency, language=language)


def price_text(price: Data, term: str, *, language: str) -> str:
    """Write a price and what it is for: `1,885.00 EUR a year`."""
    return say(language, "price-per-term", amount=result_text(price, language=language), term=term)


def price_per_seat_text(price: Data, term: str, *, language: str) -> str:
    """Write a price for one: `1,885.00 EUR per seat and year`; "" for a term: per seat."""
    amount = result_text(price, language=language)
    unit = price.get("unit", "seat")
    return say(language, "price-per-seat", amount=amount, unit=unit, term=term or "no")


def seats_text(data: Data, *, language: str) -> str:
    """Write how many are paid for: `3 seats`; its price says what one of it is (CAT-02)."""
    unit = str(price_of(data).get("unit", "seat"))
    return quantity_text(int(data["quantity"]), unit=unit, language=language)


def off_text(discount: Data, currency: str, *, language: str) -> str:
    """Write what a promotion takes off: `15%`, `50.00 EUR`."""
    match discount:
        case {"share": [int() as off, int() as base]}:
            return share_text(off, base, language=language)
        case {"minor": int() as minor}:
            return money_text(minor, currency, language=language)
        case other:
            raise DerivationError(f"there are no words for the discount {dict(other)!r}")


def share_text(part: int, whole: int, *, language: str) -> str:
    """Write a share in per cent, as a fraction where a decimal would have no end: 1/3."""
    rate_bp = Decimal(part * 10_000) / whole
    if rate_bp * whole != part * 10_000:
        return f"{part}/{whole}"
    return percent_text(rate_bp, language=language)


def rate_text(rate: list[int], *, language: str) -> str:
    """Write an exchange rate exactly: `11.4865`; as a fraction where a decimal has no end."""
    units, per = rate
    value = Decimal(units) / per
    if value * per != units:
        return f"{units}/{per}"
    return number_text(value, language=language)


def table_text(converted: Data, *, language: str) -> str:
    """Write which table of exchange rates counted: `rates of July 2026`."""
    first: str = converted["rate_from_on"]
    if converted["calendar"] == "month":
        period = month_text(first, language=language)
        return say(language, "derivation-rate-month", period=period)
    quarter = (int(first[5:7]) + 2) // 3
    return say(language, "derivation-rate-quarter", quarter=quarter, year=first[:4])


def steps_text(converted: Data, *, language: str) -> str:
    """Write how a converted list price is rounded: `rounded to whole SEK`."""
    step, currency = converted["step"], converted["currency"]
    up = "-up" if converted["toward"] == "up" else ""
    if step == 10 ** DIGITS[currency]:
        return say(language, f"derivation-step-whole{up}", currency=currency)
    return say(language, f"derivation-step{up}", step=money_text(step, currency, language=language))


def tax_rule_text(tax: Data, *, language: str) -> str:
    """Write why this tax: `VAT of Sweden, the country of both seller and buyer`."""
    place = place_text(tax, language=language)
    return say(language, f"tax-rule-{tax['rule']}", placed="yes" if place else "no", place=place)


def place_text(tax: Data, *, language: str) -> str:
    """Write where a tax is due: `Sweden`, `Massachusetts`; "" for a tax of old, kept without."""
    region, _, locality = tax["region"].partition("/")
    if region and tax["country"] == "US":
        state = STATES.get(region, region)
        return f"{locality}, {state}" if locality else state
    return _country(tax["country"], language) if tax["country"] else ""


def dated(day: str | None, language: str) -> dict[str, str]:
    """Return the values by which a sentence says since when, if that is known."""
    if day is None:
        return {"dated": "no", "day": ""}
    return {"dated": "yes", "day": day_text(day, language=language)}


def placed(market: str, language: str) -> dict[str, str]:
    """Return the values by which a sentence says for which market, if that is known."""
    return {
        "placed": "yes" if market else "no",
        "market": _country(market, language) if market else "",
    }


def _country(code: str, language: str) -> str:
    name = country_text(code, language=language)
    return f"the {name}" if language == "en" and code in _WITH_ARTICLE else name


def _list_price(data: Data, language: str) -> str:
    return say(
        language,
        "derivation-list-price",
        amount=result_text(data, language=language),
        **placed(data["market"], language),
        **dated(data["from_on"], language),
    )


def _converted_price(data: Data, language: str) -> str:
    return say(
        language,
        "derivation-converted-price",
        base=result_text(data["base"], language=language),
        rate=rate_text(data["rate"], language=language),
        table=table_text(data, language=language),
        published=day_text(data["published_on"], language=language),
        rounding=steps_text(data, language=language),
        result=result_text(data, language=language),
    )


def _told_price(data: Data, language: str) -> str:
    return say(
        language,
        "derivation-told-price",
        amount=result_text(data, language=language),
        **dated(data["told_on"], language),
    )


def _prorated(data: Data, language: str) -> str:
    return say(
        language,
        "derivation-prorated",
        price=_reduced(data, language),
        divisor=data["standard_days"],
        days=data["days"],
        window=days_text(data["first"], data["last"], language=language),
        seats=seats_text(data, language=language),
        result=result_text(data, language=language),
    )


def _term_price(data: Data, language: str) -> str:
    return say(
        language,
        "derivation-term-price",
        price=_reduced(data, language),
        terms=data["terms"],
        seats=seats_text(data, language=language),
        rounded="yes" if discounts_of(data) else "no",
        result=result_text(data, language=language),
    )


def _reduced(data: Data, language: str) -> str:
    price = price_of(data)
    told = price_text(price, data["term"], language=language)
    if price["formula"] == "told-price":
        told_on: Any = price["told_on"]
        told = say(language, "derivation-told", price=told, **dated(told_on, language))
    currency = evaluate(price).currency
    less = "".join(
        say(
            language,
            "derivation-discount",
            off=off_text(one, currency, language=language),
            named="yes" if one["promotion"] else "no",
            promotion=one["promotion"],
        )
        for one in discounts_of(data)
    )
    return say(language, "derivation-discounted", price=told, discounts=less) if less else told


def _instalment(data: Data, language: str) -> str:
    return say(
        language,
        "derivation-instalment",
        whole=derivation_text(data["of"], language=language),
        number=data["number"],
        count=data["count"],
        rest="yes" if evaluate(data["of"]).minor % data["count"] else "no",
        result=result_text(data, language=language),
    )


def _credited(data: Data, language: str) -> str:
    whole = evaluate(data["of"])
    return say(
        language,
        "derivation-credited",
        whole=money_text(whole.minor, whole.currency, language=language),
        days=data["days"],
        of_days=data["of_days"],
        part="no" if data["days"] == data["of_days"] else "yes",
        window=days_text(data["first"], data["last"], language=language),
        result=result_text(data, language=language),
    )


def _taken_back(data: Data, language: str) -> str:
    result = result_text(data, language=language)
    return say(
        language,
        "derivation-taken-back",
        credit=derivation_text(data["of"], language=language),
        result=result,
    )


def _sum(data: Data, language: str) -> str:
    parts = [derivation_text(part, language=language) for part in data["parts"]]
    if len(parts) == 1:
        return parts[0]
    result = result_text(data, language=language)
    if not parts:
        return result
    return say(language, "derivation-sum", parts="; ".join(parts), result=result)


def _tax(data: Data, language: str) -> str:
    net = money_text(data["net"], data["currency"], language=language)
    rule = tax_rule_text(data, language=language)
    result = result_text(data, language=language)
    if data["rule"] in UNTAXED:
        return say(language, "derivation-tax-none", net=net, result=result, rule=rule)
    return say(
        language,
        "derivation-tax",
        net=net,
        rate=percent_text(data["rate_bp"], language=language),
        result=result,
        rounded="yes" if data["net"] * data["rate_bp"] % 10_000 else "no",
        rule=rule,
    )


_TOLD: dict[str, Callable[[Data, str], str]] = {
    "list-price": _list_price,
    "converted-price": _converted_price,
    "told-price": _told_price,
    "term-price": _term_price,
    "prorated": _prorated,
    "instalment": _instalment,
    "credited": _credited,
    "taken-back": _taken_back,
    "sum": _sum,
    "tax": _tax,
}
