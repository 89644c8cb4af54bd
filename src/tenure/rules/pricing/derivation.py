"""How an amount came about, as plain data whose evaluation is the amount itself.

A derivation is a JSON object with a `formula` and that formula's inputs. It is kept with what it
explains (quote, invoice line), so the explanation can't drift from the number: there is one
calculation, this one (COT-09). A new formula is a function and a line in FORMULAS.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from tenure.rules.dates import Term, days_between_inclusive
from tenure.rules.money import DIGITS, Money, Share, half_up

type Derivation = Mapping[str, object]

ROUNDING = "half-up"


class DerivationError(ValueError):
    """The data is no derivation: unknown formula, missing or ill-typed input, contradiction."""


def evaluate(derivation: Derivation) -> Money:
    """The amount that a derivation stands for; DerivationError if it isn't well formed (COT-09).

    The yearly price of EUR 1 885.00 for 146 days: 188_500 × 146 ÷ 365 = Money(75_400, "EUR").
    """
    formula = FORMULAS.get(_text(derivation, "formula"))
    if formula is None:
        raise DerivationError(f"unknown formula {derivation['formula']!r}")
    return formula(derivation)


def list_price(srp: Money, *, from_on: date | None = None, market: str = "") -> Derivation:
    """The price of a price list, in force from a day on (CAT-06, CAT-09)."""
    return {
        "formula": "list-price",
        "minor": srp.minor,
        "currency": srp.currency,
        "from_on": from_on.isoformat() if from_on else None,
        "market": market,
    }


def converted_price(
    base: Derivation,
    *,
    currency: str,
    rate: tuple[int, int],
    calendar: str,
    rate_from_on: date,
    published_on: date,
    step: int = 1,
    toward: str = "nearest",
) -> Derivation:
    """A base price × rate, rounded to steps of the market's list prices (FX-01, FX-02).

    `rate` is units of `currency` per unit of the base; `step` minor units; `toward` nearest or up.
    EUR 1 885.00 × 11.4865 in whole kronor = 21 652.05 → SEK 21 652.00.
    """
    return {
        "formula": "converted-price",
        "base": dict(base),
        "currency": currency,
        "rate": list(rate),
        "calendar": calendar,
        "rate_from_on": rate_from_on.isoformat(),
        "published_on": published_on.isoformat(),
        "step": step,
        "toward": toward,
    }


def told_price(told: Money, *, told_on: date | None) -> Derivation:
    """The price per seat that the last reminder named: a renewal never costs more (REN-04)."""
    return {
        "formula": "told-price",
        "minor": told.minor,
        "currency": told.currency,
        "told_on": told_on.isoformat() if told_on else None,
    }


def term_price(
    price: Derivation,
    *,
    term: Term,
    terms: int,
    quantity: int,
    discounts: Sequence[Derivation] = (),
) -> Derivation:
    """Whole terms: SRP × terms × quantity × (1 − discount), rounded once (COT-03).

    EUR 1 000.00 × 1 term × 2 seats = EUR 2 000.00, also when the year has 366 days.
    """
    return {
        "formula": "term-price",
        "price": dict(price),
        "term": term.value,
        "terms": terms,
        "quantity": quantity,
        "discounts": [dict(one) for one in discounts],
        "round": ROUNDING,
    }


def prorated(
    price: Derivation,
    *,
    term: Term,
    standard_days: int,
    quantity: int,
    first: date,
    last: date,
    discounts: Sequence[Derivation] = (),
) -> Derivation:
    """Part of a term: SRP × days × quantity × (1 − discount) ÷ standard days (COT-02, COT-03).

    EUR 1 200.00, 3 seats, 2 Mar to 9 Jun 2025: 120_000 × 100 × 3 ÷ 365 = EUR 986.30.
    """
    return {
        "formula": "prorated",
        "price": dict(price),
        "term": term.value,
        "standard_days": standard_days,
        "quantity": quantity,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "days": days_between_inclusive(first, last),
        "discounts": [dict(one) for one in discounts],
        "round": ROUNDING,
    }


def taxed(
    net: Money,
    *,
    rate_bp: int,
    rule: str,
    country: str,
    region: str = "",
    from_on: date | None = None,
    source: str = "",
) -> Derivation:
    """The tax on a sum of lines: net × rate, rounded once per rate and document (TAX-01).

    25 % of SEK 754.00 = SEK 188.50. `rate_bp` counts hundredths of a percent.
    """
    return {
        "formula": "tax",
        "net": net.minor,
        "currency": net.currency,
        "rate_bp": rate_bp,
        "rule": rule,
        "country": country,
        "region": region,
        "from_on": from_on.isoformat() if from_on else None,
        "source": source,
        "round": ROUNDING,
    }


def instalment(of: Derivation, *, number: int, count: int) -> Derivation:
    """The bill `number` of `count` equal ones; the first takes what doesn't divide (COT-04).

    EUR 1 000.00 in three: EUR 333.34, 333.33, 333.33.
    """
    return {"formula": "instalment", "of": dict(of), "number": number, "count": count}


def credited(of: Derivation, *, first: date, last: date, of_days: int) -> Derivation:
    """What is taken back of a billed amount: minus its share by the day, rounded once (SUB-16).

    EUR 1 885.00 billed for 365 days, 319 of them from 26 July: 188_500 × 319 ÷ 365 = EUR −1 647.44.
    """
    return {
        "formula": "credited",
        "of": dict(of),
        "first": first.isoformat(),
        "last": last.isoformat(),
        "days": days_between_inclusive(first, last),
        "of_days": of_days,
        "round": ROUNDING,
    }


def taken_back(of: Derivation) -> Derivation:
    """The opposite of an amount: what a credit note took off is billed again (SUB-05)."""
    return {"formula": "taken-back", "of": dict(of)}


def summed(parts: list[Derivation], *, currency: str) -> Derivation:
    """A total of rounded lines; nothing is rounded again (COT-03)."""
    return {
        "formula": "sum",
        "currency": currency,
        "parts": [dict(part) for part in parts],
    }


def price_of(derivation: Derivation) -> Derivation:
    """The price per seat and term inside a line's derivation, also of one made before lists."""
    if "price" in derivation:
        return _nested(derivation, "price")
    return {
        "formula": "list-price",
        "minor": _int(derivation, "srp"),
        "currency": _text(derivation, "currency"),
        "from_on": None,
        "market": "",
    }


def discounts_of(derivation: Derivation) -> list[Derivation]:
    """What is taken off the price in a line's derivation, in the order in which it is."""
    if "discounts" in derivation:
        return [_part(one) for one in _list(derivation, "discounts")]
    off, base = _share(derivation, "discount")
    return [{"promotion": "", "share": [off, base]}] if off else []


def left_of(price: Money, discounts: Iterable[Derivation]) -> Share:
    """The exact price per seat in minor units after every discount, as a quotient (COT-03).

    They are taken off in their order: EUR 100.00 less 5_000, then 15 % = (425_000, 100), that is
    EUR 42.50. DerivationError for one that is none or takes more than there is.
    """
    numerator, denominator = price.minor, 1
    for one in discounts:
        if "minor" in one:
            off = _int(one, "minor")
            numerator -= off * denominator
        else:
            off, base = _share(one, "share")
            numerator, denominator = numerator * (base - off), denominator * base
        if off < 0 or (numerator < 0 < price.minor):
            raise DerivationError(f"{dict(one)!r} can't be taken off {price}")
    return numerator, denominator


def _list_price(data: Derivation) -> Money:
    return Money(_int(data, "minor"), _text(data, "currency"))


def _converted_price(data: Derivation) -> Money:
    base, currency = evaluate(_nested(data, "base")), _text(data, "currency")
    units, per = _share(data, "rate")
    step = _int(data, "step")
    if units <= 0 or step <= 0 or currency not in DIGITS:
        raise DerivationError("a rate, a step and a known currency are needed")
    up, down = 10 ** DIGITS[currency], 10 ** DIGITS[base.currency]
    numerator, denominator = base.minor * units * up, per * down * step
    match _text(data, "toward"):
        case "nearest":
            steps = half_up(numerator, denominator)
        case "up":
            steps = -(-numerator // denominator)
        case other:
            raise DerivationError(f"unknown rounding of list prices {other!r}")
    return Money(steps * step, currency)


def _term_price(data: Derivation) -> Money:
    srp = evaluate(price_of(data))
    left, base = left_of(srp, discounts_of(data))
    exact = left * _int(data, "terms") * _int(data, "quantity")
    return _rounded(data, exact, base, srp.currency)


def _prorated(data: Derivation) -> Money:
    srp = evaluate(price_of(data))
    left, base = left_of(srp, discounts_of(data))
    days = _int(data, "days")
    if days != days_between_inclusive(_day(data, "first"), _day(data, "last")):
        raise DerivationError(f"{data['first']} to {data['last']} aren't {days} days")
    exact = left * days * _int(data, "quantity")
    return _rounded(data, exact, _int(data, "standard_days") * base, srp.currency)


def _tax(data: Derivation) -> Money:
    exact = _int(data, "net") * _int(data, "rate_bp")
    return _rounded(data, exact, 10_000, _text(data, "currency"))


def _instalment(data: Derivation) -> Money:
    whole = evaluate(_nested(data, "of"))
    number, count = _int(data, "number"), _int(data, "count")
    if not 1 <= number <= count:
        raise DerivationError(f"there is no instalment {number} of {count}")
    each, rest = divmod(abs(whole.minor), count)
    minor = each + rest if number == 1 else each
    return Money(-minor if whole.minor < 0 else minor, whole.currency)


def _credited(data: Derivation) -> Money:
    whole, days, of_days = evaluate(_nested(data, "of")), _int(data, "days"), _int(data, "of_days")
    if days != days_between_inclusive(_day(data, "first"), _day(data, "last")):
        raise DerivationError(f"{data['first']} to {data['last']} aren't {days} days")
    if not 0 < days <= of_days:
        raise DerivationError(f"{days} days aren't part of {of_days}")
    return _rounded(data, -whole.minor * days, of_days, whole.currency)


def _taken_back(data: Derivation) -> Money:
    whole = evaluate(_nested(data, "of"))
    return Money(-whole.minor, whole.currency)


def _sum(data: Derivation) -> Money:
    result = Money(0, _text(data, "currency"))
    for part in _list(data, "parts"):
        if not isinstance(part, Mapping):
            raise DerivationError("a part of a sum must be a derivation")
        result = result + evaluate(part)
    return result


FORMULAS: dict[str, Callable[[Derivation], Money]] = {
    "list-price": _list_price,
    "converted-price": _converted_price,
    "told-price": _list_price,
    "term-price": _term_price,
    "prorated": _prorated,
    "instalment": _instalment,
    "credited": _credited,
    "taken-back": _taken_back,
    "sum": _sum,
    "tax": _tax,
}


def _rounded(data: Derivation, numerator: int, denominator: int, currency: str) -> Money:
    if _text(data, "round") != ROUNDING:
        raise DerivationError(f"unknown rounding {data['round']!r}")
    if denominator <= 0:
        raise DerivationError("the divisor must be positive")
    return Money(half_up(numerator, denominator), currency)


def _value(data: Derivation, key: str) -> object:
    try:
        return data[key]
    except KeyError:
        raise DerivationError(f"{key!r} is missing") from None


def _int(data: Derivation, key: str) -> int:
    value = _value(data, key)
    if type(value) is not int:
        raise DerivationError(f"{key!r} must be a whole number, not {value!r}")
    return value


def _text(data: Derivation, key: str) -> str:
    value = _value(data, key)
    if not isinstance(value, str):
        raise DerivationError(f"{key!r} must be a text, not {value!r}")
    return value


def _list(data: Derivation, key: str) -> list[object]:
    value = _value(data, key)
    if not isinstance(value, list):
        raise DerivationError(f"{key!r} must be a list, not {value!r}")
    return cast("list[object]", value)


def _nested(data: Derivation, key: str) -> Derivation:
    value = _value(data, key)
    # A dict is asked for by name first: isinstance of an abstract type costs ten times as much.
    if type(value) is dict or isinstance(value, Mapping):
        return cast("Derivation", value)
    raise DerivationError(f"{key!r} must be a derivation, not {value!r}")


def _day(data: Derivation, key: str) -> date:
    try:
        return date.fromisoformat(_text(data, key))
    except ValueError as error:
        raise DerivationError(f"{key!r} must be a day: {error}") from None


def _part(value: object) -> Derivation:
    if type(value) is dict or isinstance(value, Mapping):
        return cast("Derivation", value)
    raise DerivationError(f"a discount must be a mapping, not {value!r}")


def _share(data: Derivation, key: str) -> Share:
    match _list(data, key):
        case [int() as part, int() as whole] if whole > 0:
            return part, whole
        case other:
            raise DerivationError(f"{key!r} must be a share, not {other!r}")
