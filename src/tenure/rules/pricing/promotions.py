"""Promotions: what is taken off the list price, when it applies, and which one wins (CAT-08).

A promotion names offerings by product, term, licence type and country, and lines by quantity and
occasion. What is taken off goes into the derivation of the line as plain mappings, in the order
in which they are taken off: fixed amounts from the list price first, then shares of what is left.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tenure.rules.money import Money, Share, half_up
from tenure.rules.pricing.derivation import Derivation, left_of

NEW = "new"
ADDED = "added"
RENEWAL = "renewal"
TRADE_IN = "trade-in"
OCCASIONS = (NEW, ADDED, RENEWAL, TRADE_IN)

type Discount = Derivation


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """A promotion as it stands: `share` of the price or `minor` units of `currency`, not both.

    A fixed amount is off the list price per seat and term. Empty `products` (codes), `terms`,
    `licence_types` and `countries` mean all of them; both days are the promotion's own, in the
    time zone of who buys; `until_on` None is until further notice.
    """

    code: str
    name: str
    share: Share | None = None
    minor: int = 0
    currency: str = ""
    products: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    licence_types: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    minimum: int = 1
    maximum: int | None = None
    from_on: date
    until_on: date | None = None
    occasions: tuple[str, ...] = (NEW,)
    stackable: bool = False


def covers(
    promotion: Promotion, *, product: str, term: str, licence_type: str, country: str
) -> bool:
    """Say whether a promotion is for an offering, whatever the day and the line (CAT-08).

    One for product "draw" and all terms covers "draw" by the year and by the month.
    """
    return all(
        not wanted or value in wanted
        for wanted, value in (
            (promotion.products, product),
            (promotion.terms, term),
            (promotion.licence_types, licence_type),
            (promotion.countries, country),
        )
    )


def in_force(promotion: Promotion, *, on: date) -> bool:
    """Say whether a promotion runs on a day; its first and last day are both part of it."""
    return promotion.from_on <= on and (promotion.until_on is None or on <= promotion.until_on)


def applies(
    promotion: Promotion, *, quantity: int, occasion: str, on: date, trade_in: bool = False
) -> bool:
    """Say whether a promotion that covers the offering is for this line on this day (CAT-08).

    `quantity` is that of the line in seats, `occasion` new, added or renewal; where the order
    states a trade-in, promotions for trade-ins count beside those of the occasion. One from 10
    seats on, for new purchases until 2026-06-30, applies to 10 new seats on 2026-06-30.
    """
    most = promotion.maximum
    return (
        in_force(promotion, on=on)
        and promotion.minimum <= quantity
        and (most is None or quantity <= most)
        and (occasion in promotion.occasions or (trade_in and TRADE_IN in promotion.occasions))
    )


def best(
    promotions: Iterable[Promotion],
    *,
    srp: Money,
    quantity: int,
    occasion: str,
    on: date,
    trade_in: bool = False,
) -> tuple[Discount, ...]:
    """What is taken off the list price of a line, in order; () where nothing applies (CAT-08).

    The best exclusive promotion alone stands against all stackable ones together; the lower price
    wins, on a tie the code that comes first. At least one minor unit per seat and term is always
    left: a fixed amount at or above the price doesn't apply, and of stackable ones that would take
    everything only those that take most without doing so. EUR 100.00 with 15 % and a fixed
    EUR 20.00, both exclusive: EUR 80.00 wins; both stackable: (100 − 20) × 0.85 = EUR 68.00.
    """
    able = sorted(
        (
            one
            for one in promotions
            if applies(one, quantity=quantity, occasion=occasion, on=on, trade_in=trade_in)
            and _possible(one, srp=srp)
        ),
        key=lambda one: one.code,
    )
    if not able:
        return ()
    stack = _stack([one for one in able if one.stackable], srp=srp)
    winner: tuple[Promotion, ...] = ()
    for rival in sorted(
        [stack, *((one,) for one in able if not one.stackable)],
        key=lambda several: [one.code for one in several],
    ):
        if rival and _is_less(_left(rival, srp=srp), _left(winner, srp=srp)):
            winner = rival
    return tuple(_discount(one) for one in _in_order(winner))


def taken(
    discounts: Iterable[Discount], *, promotions: Iterable[Promotion]
) -> tuple[Promotion, ...]:
    """The promotions that discounts name, in the order in which they are taken off (CAT-08).

    Discounts of "B" and "A" among promotions A, B and C: (B, A).
    """
    known = {one.code: one for one in promotions}
    return tuple(known[code] for one in discounts if (code := str(one["promotion"])) in known)


def reduced(srp: Money, *, discounts: Sequence[Discount]) -> Money:
    """The price per seat and term after discounts, rounded for showing only (COT-03).

    EUR 99.99 less 15 % = EUR 84.99 (84.9915); a line is rounded once, after its quantity.
    """
    return Money(half_up(*left_of(srp, discounts)), srp.currency)


def _possible(promotion: Promotion, *, srp: Money) -> bool:
    if promotion.share is None and promotion.currency != srp.currency:
        return False
    return _leaves_something(_left((promotion,), srp=srp))


def _stack(able: Sequence[Promotion], *, srp: Money) -> tuple[Promotion, ...]:
    """All that can go together; only where they take everything, the set that takes most."""
    found: tuple[Promotion, ...] = ()
    for size in range(len(able), 0, -1):
        for several in combinations(able, size):
            price = _left(several, srp=srp)
            if _leaves_something(price) and _is_less(price, _left(found, srp=srp)):
                found = several
        if size == len(able) and found:
            return found
    return found


def _in_order(several: Iterable[Promotion]) -> list[Promotion]:
    return sorted(several, key=lambda one: (one.share is not None, one.code))


def _left(several: Sequence[Promotion], *, srp: Money) -> Share:
    """What `left_of` says, fixed amounts first, also where they come to more than the price."""
    numerator, denominator = srp.minor - sum(one.minor for one in several), 1
    for one in several:
        if one.share is not None:
            off, base = one.share
            numerator, denominator = numerator * (base - off), denominator * base
    return numerator, denominator


def _discount(promotion: Promotion) -> Discount:
    if promotion.share is None:
        return {"promotion": promotion.code, "minor": promotion.minor}
    return {"promotion": promotion.code, "share": list(promotion.share)}


def _leaves_something(price: Share) -> bool:
    return price[0] >= price[1]


def _is_less(one: Share, other: Share) -> bool:
    return one[0] * other[1] < other[0] * one[1]
