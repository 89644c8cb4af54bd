"""Tells how an amount was computed, from the derivation that computed it (COT-09)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tenure.rules.derivation import DerivationError, discounts_of, evaluate, price_of
from tenure.texts.bundles import say
from tenure.texts.formats import days_text, money_text, percent_text


def derivation_text(derivation: Mapping[str, Any], *, language: str) -> str:
    """Return the sum as people write it, ending with its result.

    `1,885.00 EUR a year ÷ 365 days × 146 days (15 Jan – 9 Jun 2025) × 3 seats = 2,262.00 EUR,
    rounded once, half up`. The result is the derivation's own value, so the two can't differ.
    """
    total = evaluate(derivation)
    result = money_text(total.minor, total.currency, language=language)
    match derivation["formula"]:
        case "prorated":
            return say(
                language,
                "derivation-prorated",
                price=_price(derivation, language),
                divisor=derivation["standard_days"],
                days=derivation["days"],
                window=days_text(derivation["first"], derivation["last"], language=language),
                seats=say(language, "seats", quantity=derivation["quantity"]),
                discount=_discount(derivation, language),
                result=result,
            )
        case "term-price":
            discount = _discount(derivation, language)
            return say(
                language,
                "derivation-term-price",
                price=_price(derivation, language),
                terms=derivation["terms"],
                seats=say(language, "seats", quantity=derivation["quantity"]),
                discount=discount,
                rounded="yes" if discount else "no",
                result=result,
            )
        case "instalment":
            whole = evaluate(derivation["of"])
            return say(
                language,
                "derivation-instalment",
                whole=derivation_text(derivation["of"], language=language),
                number=derivation["number"],
                count=derivation["count"],
                rest="yes" if whole.minor % derivation["count"] else "no",
                result=result,
            )
        case "sum":
            parts = [derivation_text(part, language=language) for part in derivation["parts"]]
            if len(parts) == 1:
                return parts[0]
            return say(language, "derivation-sum", parts="; ".join(parts), result=result)
        case other:
            raise DerivationError(f"there are no words for the formula {other!r}")


def _price(derivation: Mapping[str, Any], language: str) -> str:
    srp = evaluate(price_of(derivation))
    amount = money_text(srp.minor, srp.currency, language=language)
    return say(language, "price-per-term", amount=amount, term=derivation["term"])


def _discount(derivation: Mapping[str, Any], language: str) -> str:
    told = ""
    for one in discounts_of(derivation):
        match one:
            case {"share": [int() as off, int() as base]}:
                rate_bp = Decimal(off * 10_000) / Decimal(base)
                rate = percent_text(rate_bp, language=language)
            case {"minor": int() as minor}:
                currency = evaluate(price_of(derivation)).currency
                rate = money_text(minor, currency, language=language)
            case other:
                raise DerivationError(f"there are no words for the discount {other!r}")
        told += say(language, "derivation-discount", rate=rate)
    return told
