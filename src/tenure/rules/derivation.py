"""How an amount came about, as plain data whose evaluation is the amount itself.

A derivation is a JSON object with a `formula` and that formula's inputs. It is kept with what it
explains (quote, invoice line), so the explanation can't drift from the number: there is one
calculation, this one (COT-09). A new formula is a function and a line in FORMULAS.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import cast

from tenure.rules.dates import Term, days_between_inclusive
from tenure.rules.money import Money, Share, half_up

type Derivation = Mapping[str, object]

NO_DISCOUNT: Share = (0, 100)
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


def term_price(
    srp: Money, *, term: Term, terms: int, quantity: int, discount: Share = NO_DISCOUNT
) -> Derivation:
    """Whole terms: SRP × terms × quantity × (1 − discount), rounded once (COT-03).

    EUR 1 000.00 × 1 term × 2 seats = EUR 2 000.00, also when the year has 366 days.
    """
    return {
        "formula": "term-price",
        "srp": srp.minor,
        "currency": srp.currency,
        "term": term.value,
        "terms": terms,
        "quantity": quantity,
        "discount": list(discount),
        "round": ROUNDING,
    }


def prorated(
    srp: Money,
    *,
    term: Term,
    standard_days: int,
    quantity: int,
    first: date,
    last: date,
    discount: Share = NO_DISCOUNT,
) -> Derivation:
    """Part of a term: SRP × days × quantity × (1 − discount) ÷ standard days (COT-02, COT-03).

    EUR 1 200.00, 3 seats, 2 Mar to 9 Jun 2025: 120_000 × 100 × 3 ÷ 365 = EUR 986.30.
    """
    return {
        "formula": "prorated",
        "srp": srp.minor,
        "currency": srp.currency,
        "term": term.value,
        "standard_days": standard_days,
        "quantity": quantity,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "days": days_between_inclusive(first, last),
        "discount": list(discount),
        "round": ROUNDING,
    }


def instalment(of: Derivation, *, number: int, count: int) -> Derivation:
    """The bill `number` of `count` equal ones; the first takes what doesn't divide (COT-04).

    EUR 1 000.00 in three: EUR 333.34, 333.33, 333.33.
    """
    return {"formula": "instalment", "of": dict(of), "number": number, "count": count}


def summed(parts: list[Derivation], *, currency: str) -> Derivation:
    """A total of rounded lines; nothing is rounded again (COT-03)."""
    return {
        "formula": "sum",
        "currency": currency,
        "parts": [dict(part) for part in parts],
    }


def _term_price(data: Derivation) -> Money:
    off, base = _discount(data)
    exact = _int(data, "srp") * _int(data, "terms") * _int(data, "quantity") * (base - off)
    return _rounded(data, exact, base)


def _prorated(data: Derivation) -> Money:
    off, base = _discount(data)
    days = _int(data, "days")
    if days != days_between_inclusive(_day(data, "first"), _day(data, "last")):
        raise DerivationError(f"{data['first']} to {data['last']} aren't {days} days")
    exact = _int(data, "srp") * days * _int(data, "quantity") * (base - off)
    return _rounded(data, exact, _int(data, "standard_days") * base)


def _instalment(data: Derivation) -> Money:
    whole = evaluate(_nested(data, "of"))
    number, count = _int(data, "number"), _int(data, "count")
    if not 1 <= number <= count:
        raise DerivationError(f"there is no instalment {number} of {count}")
    each, rest = divmod(abs(whole.minor), count)
    minor = each + rest if number == 1 else each
    return Money(-minor if whole.minor < 0 else minor, whole.currency)


def _sum(data: Derivation) -> Money:
    result = Money(0, _text(data, "currency"))
    for part in _list(data, "parts"):
        if not isinstance(part, Mapping):
            raise DerivationError("a part of a sum must be a derivation")
        result = result + evaluate(part)
    return result


FORMULAS: dict[str, Callable[[Derivation], Money]] = {
    "term-price": _term_price,
    "prorated": _prorated,
    "instalment": _instalment,
    "sum": _sum,
}


def _rounded(data: Derivation, numerator: int, denominator: int) -> Money:
    if _text(data, "round") != ROUNDING:
        raise DerivationError(f"unknown rounding {data['round']!r}")
    if denominator <= 0:
        raise DerivationError("the divisor must be positive")
    return Money(half_up(numerator, denominator), _text(data, "currency"))


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
    if not isinstance(value, Mapping):
        raise DerivationError(f"{key!r} must be a derivation, not {value!r}")
    return value


def _day(data: Derivation, key: str) -> date:
    try:
        return date.fromisoformat(_text(data, key))
    except ValueError as error:
        raise DerivationError(f"{key!r} must be a day: {error}") from None


def _discount(data: Derivation) -> Share:
    match _list(data, "discount"):
        case [int() as off, int() as base] if base > 0:
            return off, base
        case other:
            raise DerivationError(f"'discount' must be a share, not {other!r}")
