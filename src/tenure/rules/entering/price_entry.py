"""Base prices and rules of price lists as a sheet enters them: ahead, never edited (CAT-09)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tenure.rules.changes import (
    BasePriceEntered,
    MarketEntered,
    PriceEntered,
    PriceRuleEntered,
)
from tenure.rules.money import minor_from_text

# What is bought inside the USA never moves with a rate (FX-03).
_OWN_LIST = frozenset({"US"})
_OWN_LIST_CURRENCY = "USD"


@dataclass(frozen=True, slots=True)
class CellRejected:
    """Why a row can't be entered: its column, the code, what it is about."""

    column: str
    code: str
    about: Mapping[str, str | int] = field(default_factory=dict)


def base_price(
    values: Mapping[str, Any],
    *,
    key: int,
    product_id: int,
    base: str,
    before: Iterable[BasePriceEntered],
    today: date,
) -> BasePriceEntered | CellRejected:
    """A base price of a product's term, or why not: all base prices are in one currency (FX-01).

    `before` are those of the same product, term and licence type. Rejected: row-base-differs,
    row-amount-invalid, row-price-backdated.
    """
    if base and values["currency"] != base:
        about = {"currency": values["currency"], "expected": base}
        return CellRejected("currency", "row-base-differs", about)
    minor = _minor(values["amount"], values["currency"])
    if minor is None:
        return CellRejected("amount", "row-amount-invalid", {"value": values["amount"]})
    known = list(before)
    from_on = values["from_on"]
    earlier = [one for one in known if one.from_on < from_on]
    if from_on <= today and earlier and all(one.from_on != from_on for one in known):
        last = max(earlier, key=lambda one: one.from_on)
        about = {"price_minor": last.minor, "currency": last.currency, "on": str(from_on)}
        return CellRejected("from_on", "row-price-backdated", about)
    return BasePriceEntered(
        id=key,
        product_id=product_id,
        term=values["term"],
        licence_type=values["licence_type"],
        from_on=from_on,
        minor=minor,
        currency=values["currency"],
    )


def price_rule(
    values: Mapping[str, Any],
    *,
    key: int,
    market: MarketEntered,
    base: str,
    before: Iterable[PriceRuleEntered],
    prices: Iterable[PriceEntered],
    today: date,
) -> PriceRuleEntered | CellRejected:
    """How a market's list is kept from a day on, or why not (FX-01, FX-03).

    `before` are the market's rules, `prices` its own list prices: a rule for a day that had a
    price lies ahead. Rejected: row-market-keeps-list, row-amount-invalid, row-rule-backdated.
    """
    if (
        values["follows"]
        and market.country in _OWN_LIST
        and (base or market.currency) != _OWN_LIST_CURRENCY
    ):
        return CellRejected("follows", "row-market-keeps-list", {"country": market.country})
    step = 1 if not values["step"] else _minor(values["step"], market.currency)
    if step is None:
        return CellRejected("step", "row-amount-invalid", {"value": values["step"]})
    known, from_on = list(before), values["from_on"]
    if from_on <= today and all(one.from_on != from_on for one in known):
        ruled = any(one.from_on < from_on for one in known)
        if ruled or any(one.from_on <= today for one in prices):
            about = {"country": market.country, "on": str(from_on)}
            return CellRejected("from_on", "row-rule-backdated", about)
    return PriceRuleEntered(
        id=key,
        market_id=market.id,
        from_on=from_on,
        follows=values["follows"],
        step_minor=step,
        toward=values["toward"],
    )


def _minor(amount: str, currency: str) -> int | None:
    """Return a positive amount in minor units, None for any other."""
    try:
        minor = minor_from_text(amount, currency=currency)
    except ValueError:
        return None
    return minor if minor > 0 else None
