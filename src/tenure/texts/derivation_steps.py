"""Tells step by step how an amount was computed: labelled lines from price list to tax (COT-09)."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from babel.numbers import format_decimal

from tenure.rules.money import DIGITS
from tenure.rules.pricing.derivation import (
    DerivationError,
    discounts_of,
    evaluate,
    left_of,
    price_of,
)
from tenure.texts.bundles import say
from tenure.texts.derivations import (
    UNTAXED,
    Data,
    dated,
    off_text,
    placed,
    price_per_seat_text,
    rate_text,
    result_text,
    seats_text,
    share_text,
    steps_text,
    table_text,
    tax_rule_text,
)
from tenure.texts.formats import (
    amount_text,
    babel_locale,
    day_text,
    days_text,
    money_text,
    number_text,
    percent_text,
    term_text,
)

_MORE_DIGITS = 4
"""Decimals that an exact sum shows beyond those of its currency."""


class Step(NamedTuple):
    """A labelled line of the way to an amount: `Period`, `15 Jan – 9 Jun 2025 …: 146 days`."""

    label: str
    text: str


def derivation_steps(derivation: Data, *, language: str) -> tuple[Step, ...]:
    """Return the way to an amount line by line; the last one ends with what it comes to.

    Price list, exchange rate, promotions, days and divisor or terms, quantity, exact sum,
    rounding; of a tax what it is reckoned on, rate, rule, source, sum, rounding.
    """
    walk = _WALKED.get(derivation["formula"])
    if walk is None:
        raise DerivationError(f"there are no words for the formula {derivation['formula']!r}")
    return tuple(
        Step(say(language, f"step-{label}"), text) for label, text in walk(derivation, language)
    )


type Walk = Iterator[tuple[str, str]]


def _list_price(data: Data, language: str) -> Walk:
    yield from _price(data, "", language)


def _price(price: Data, term: str, language: str) -> Walk:
    match price["formula"]:
        case "told-price":
            told = price_per_seat_text(price, term, language=language)
            yield (
                "told",
                say(language, "step-told-text", price=told, **dated(price["told_on"], language)),
            )
        case "converted-price":
            base = {**price["base"], "unit": price.get("unit", "seat")}
            yield "base-price", _listed(base, term, language)
            yield from _converted(price, language)
        case _:
            listed = price["market"] or price["from_on"]
            yield "price-list" if listed else "price", _listed(price, term, language)


def _listed(price: Data, term: str, language: str) -> str:
    return say(
        language,
        "step-price-list-text",
        price=price_per_seat_text(price, term, language=language),
        **placed(price["market"], language),
        **dated(price["from_on"], language),
    )


def _converted(data: Data, language: str) -> Walk:
    base = evaluate(data["base"])
    currency = data["currency"]
    rate = rate_text(data["rate"], language=language)
    yield (
        "rate",
        say(
            language,
            "step-rate-text",
            base=base.currency,
            rate=rate,
            currency=currency,
            table=table_text(data, language=language),
            published=day_text(data["published_on"], language=language),
        ),
    )
    units, per = data["rate"]
    numerator = base.minor * units * 10 ** DIGITS[currency]
    yield (
        "converted",
        say(
            language,
            "step-converted-text",
            sum=f"{amount_text(base.minor, base.currency, language=language)} × {rate}",
            exact=_exact(numerator, per * 10 ** DIGITS[base.currency], currency, language),
            rounding=steps_text(data, language=language),
            result=result_text(data, language=language),
        ),
    )


def _prorated(data: Data, language: str) -> Walk:
    yield from _price_of_line(data, language)
    window = (data["first"], data["last"])
    yield (
        "period",
        say(
            language,
            "step-period-text",
            window=days_text(*window, language=language),
            days=data["days"],
        )
        if data["days"] > 1
        else say(language, "step-period-one-text", day=day_text(window[0], language=language)),
    )
    yield (
        "divisor",
        say(
            language,
            "step-divisor-text",
            divisor=data["standard_days"],
            term=term_text(data["term"], language=language),
        ),
    )
    yield "quantity", seats_text(data, language=language)
    yield "formula", say(language, "step-formula-days", price=_formula_price(data, language))
    yield from _sum_of_line(data, data["days"], data["standard_days"], language)


def _term_price(data: Data, language: str) -> Walk:
    yield from _price_of_line(data, language)
    yield (
        "terms",
        say(
            language,
            "step-terms-text",
            terms=data["terms"],
            term=term_text(data["term"], language=language),
        ),
    )
    yield "quantity", seats_text(data, language=language)
    yield "formula", say(language, "step-formula-terms", price=_formula_price(data, language))
    yield from _sum_of_line(data, data["terms"], 1, language)


def _price_of_line(data: Data, language: str) -> Walk:
    price = price_of(data)
    currency = evaluate(price).currency
    yield from _price(price, data["term"], language)
    for one in discounts_of(data):
        text = say(
            language,
            "step-promotion-text",
            off=off_text(one, currency, language=language),
            named="yes" if one["promotion"] else "no",
            promotion=one["promotion"],
        )
        yield "promotion", text


def _sum_of_line(data: Data, factor: int, divisor: int, language: str) -> Walk:
    srp, discounts = evaluate(price_of(data)), discounts_of(data)
    left, base = left_of(srp, discounts)
    told = amount_text(srp.minor, srp.currency, language=language)
    for one in discounts:
        if "minor" in one:
            off: Any = one["minor"]
            told = f"({told} − {amount_text(off, srp.currency, language=language)})"
        else:
            share: Any = one["share"]
            rest = share_text(share[1] - share[0], share[1], language=language)
            told = f"{told} × {rest}"
    for times in (factor, data["quantity"]):
        told += f" × {number_text(times, language=language)}"
    if divisor != 1:
        told += f" ÷ {number_text(divisor, language=language)}"
    exact = _exact(left * factor * data["quantity"], base * divisor, srp.currency, language)
    yield "sum", say(language, "step-sum-text", sum=told, exact=exact)
    yield "rounding", _rounding("text", data, srp.currency, language)


def _rounding(kind: str, data: Data, currency: str, language: str) -> str:
    return say(
        language,
        f"step-rounding-{kind}",
        unit=money_text(1, currency, language=language),
        result=result_text(data, language=language),
    )


def _formula_price(data: Data, language: str) -> str:
    return say(language, f"step-formula-{'reduced' if discounts_of(data) else 'price'}")


def _instalment(data: Data, language: str) -> Walk:
    yield from _WALKED[data["of"]["formula"]](data["of"], language)
    whole, count = evaluate(data["of"]), data["count"]
    rest = abs(whole.minor) % count
    yield (
        "bill",
        say(
            language,
            "step-bill-rest" if rest and data["number"] == 1 else "step-bill-text",
            number=data["number"],
            count=count,
            whole=money_text(whole.minor, whole.currency, language=language),
            result=result_text(data, language=language),
            rest=money_text(rest, whole.currency, language=language),
        ),
    )


def _credited(data: Data, language: str) -> Walk:
    whole = evaluate(data["of"])
    billed = money_text(whole.minor, whole.currency, language=language)
    yield "billed", billed
    window = days_text(data["first"], data["last"], language=language)
    of_days = data["of_days"]
    yield (
        "credited",
        say(language, "step-credited-text", window=window, days=data["days"], of_days=of_days),
    )
    told = f"{amount_text(-whole.minor, whole.currency, language=language)}"
    told += f" × {number_text(data['days'], language=language)}"
    told += f" ÷ {number_text(of_days, language=language)}"
    exact = _exact(-whole.minor * data["days"], of_days, whole.currency, language)
    yield "sum", say(language, "step-sum-text", sum=told, exact=exact)
    yield "rounding", _rounding("text", data, whole.currency, language)


def _taken_back(data: Data, language: str) -> Walk:
    yield from _WALKED[data["of"]["formula"]](data["of"], language)
    yield "taken-back", result_text(data, language=language)


def _sum(data: Data, language: str) -> Walk:
    parts = data["parts"]
    for part in parts:
        yield from _WALKED[part["formula"]](part, language)
    if len(parts) != 1:
        together = [evaluate(part) for part in parts]
        told = " + ".join(
            amount_text(one.minor, one.currency, language=language) for one in together
        )
        result = result_text(data, language=language)
        yield "together", f"{told} = {result}" if parts else result


def _tax(data: Data, language: str) -> Walk:
    currency = data["currency"]
    net = money_text(data["net"], currency, language=language)
    yield "net", net
    yield "tax-rule", tax_rule_text(data, language=language)
    since = dated(data["from_on"], language)
    if data["rule"] == "exempt" and data["source"]:
        yield (
            "tax-certificate",
            say(language, "step-tax-certificate-text", number=data["source"], **since),
        )
    if data["rule"] in UNTAXED:
        yield "tax-amount", result_text(data, language=language)
        return
    rate = percent_text(data["rate_bp"], language=language)
    yield "tax-rate", say(language, "step-tax-rate-text", rate=rate, **since)
    if data["source"]:
        yield "tax-source", data["source"]
    yield "formula", say(language, "step-formula-tax")
    exact = _exact(data["net"] * data["rate_bp"], 10_000, currency, language)
    figures = amount_text(data["net"], currency, language=language)
    yield "sum", say(language, "step-sum-text", sum=f"{figures} × {rate}", exact=exact)
    yield "rounding", _rounding("tax", data, currency, language)


def _exact(numerator: int, denominator: int, currency: str, language: str) -> str:
    """Write minor units ÷ denominator with four decimals more, and … where there are others."""
    digits = DIGITS[currency]
    scaled, rest = divmod(abs(numerator) * 10**_MORE_DIGITS, denominator)
    value = Decimal(scaled).scaleb(-digits - _MORE_DIGITS)
    least = digits + _MORE_DIGITS if rest else digits
    pattern = "#,##0." + "0" * least + "#" * (digits + _MORE_DIGITS - least)
    told = format_decimal(value, format=pattern, locale=babel_locale(language))
    sign = "\u2212" if numerator < 0 else ""
    return f"{sign}{told}{'…' if rest else ''}"


_WALKED: dict[str, Callable[[Data, str], Walk]] = {
    "list-price": _list_price,
    "converted-price": _list_price,
    "told-price": _list_price,
    "term-price": _term_price,
    "prorated": _prorated,
    "instalment": _instalment,
    "credited": _credited,
    "taken-back": _taken_back,
    "sum": _sum,
    "tax": _tax,
}
