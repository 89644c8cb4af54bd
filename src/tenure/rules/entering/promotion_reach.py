"""What a promotion does to prices, known before it is entered: before, after, rivals (CAT-08)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.rules.money import Money, half_up
from tenure.rules.pricing.derivation import left_of
from tenure.rules.pricing.promotions import (
    ADDED,
    NEW,
    RENEWAL,
    TRADE_IN,
    Discount,
    Promotion,
    applies,
    best,
    reduced,
)

LOWERS = "lowers"
BEATEN = "beaten"
OTHER_CURRENCY = "other-currency"
TAKES_ALL = "takes-all"
NO_PRICE = "no-price"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a promotion does to the price of one seat and term on a day.

    `outcome` is lowers, beaten, other-currency, takes-all or no-price. `beside` are the codes it
    is taken off together with, `beats` those that would have been taken off without it, `by`
    those that win over it.
    """

    outcome: str
    srp: Money | None
    before: Money | None = None
    after: Money | None = None
    beside: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


def effect(
    promotion: Promotion, *, others: Iterable[Promotion], srp: Money | None, on: date
) -> Effect:
    """What a promotion does to a price on one of its days, for the smallest line it is for.

    15 % beside an exclusive one of 10 % on EUR 100.00: lowers, EUR 90.00 to EUR 85.00, beats it.
    """
    if srp is None:
        return Effect(NO_PRICE, None)
    occasion, trade_in = occasion_of(promotion)
    rest = [one for one in others if one.code != promotion.code]

    def off(several: Sequence[Promotion]) -> tuple[Discount, ...]:
        return best(
            several,
            srp=srp,
            quantity=promotion.minimum,
            occasion=occasion,
            on=on,
            trade_in=trade_in,
        )

    without, found = off(rest), off([*rest, promotion])
    before, after = reduced(srp, discounts=without), reduced(srp, discounts=found)
    old, new = _codes(without), _codes(found)
    if promotion.code in new:
        beside = tuple(code for code in new if code != promotion.code)
        beats = tuple(code for code in old if code not in new)
        return Effect(LOWERS, srp, before, after, beside=beside, beats=beats)
    if promotion.share is None and promotion.currency != srp.currency:
        return Effect(OTHER_CURRENCY, srp, before, before)
    if not off([promotion]):
        return Effect(TAKES_ALL, srp, before, before)
    return Effect(BEATEN, srp, before, before, by=old)


def renewal_prices(
    promotion: Promotion, *, others: Iterable[Promotion], srp: Money, quantity: int, on: date
) -> tuple[Money, Money] | None:
    """The price of a whole renewed term without and with a promotion; None where it isn't for it.

    Five seats at SEK 1 885.00 with 15 %: SEK 9 425.00 and SEK 8 011.25.
    """
    if not applies(promotion, quantity=quantity, occasion=RENEWAL, on=on):
        return None
    rest = [one for one in others if one.code != promotion.code]

    def price(several: Sequence[Promotion]) -> Money:
        off = best(several, srp=srp, quantity=quantity, occasion=RENEWAL, on=on)
        numerator, denominator = left_of(srp, off)
        return Money(half_up(numerator * quantity, denominator), srp.currency)

    return price(rest), price([*rest, promotion])


def occasion_of(promotion: Promotion) -> tuple[str, bool]:
    """The occasion to show a promotion by, and whether with a trade-in: new before the others."""
    for occasion in (NEW, ADDED, RENEWAL):
        if occasion in promotion.occasions:
            return occasion, False
    return NEW, TRADE_IN in promotion.occasions


def _codes(discounts: Iterable[Discount]) -> tuple[str, ...]:
    return tuple(str(one["promotion"]) for one in discounts)
