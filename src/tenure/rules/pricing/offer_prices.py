"""What an offering costs here and now: its list price, the best promotions, the price last told."""

from datetime import date

from tenure.rules.decision import Refused
from tenure.rules.money import Money, Share
from tenure.rules.pricing.catalogue import Offer, unpriced
from tenure.rules.pricing.derivation import Derivation, DerivationError, list_price, told_price
from tenure.rules.pricing.prices import Price
from tenure.rules.pricing.promotions import best


def offer_price(
    offer: Offer, *, quantity: int, occasion: str, on: date, trade_in: bool = False
) -> Price | Refused:
    """Return the price per seat and term on a day, with what promotions take off (CAT-06, CAT-08).

    `occasion` is new, added, renewal or extension; the last one knows no promotions. EUR 100.00
    with 15 % off for new purchases: EUR 85.00 as new, EUR 100.00 on renewal. Refused: no-price,
    fx-missing.
    """
    if offer.srp is None:
        return unpriced(offer)
    return Price(
        _counted(offer, offer.price or list_price(offer.srp)),
        best(
            offer.promotions,
            srp=offer.srp,
            quantity=quantity,
            occasion=occasion,
            on=on,
            trade_in=trade_in,
        ),
    )


def renewal_price(
    offer: Offer, *, quantity: int, on: date, told_minor: int | None, told_on: date | None
) -> Price | Refused:
    """Return today's price with promotions, but never above that of the last reminder (REN-04).

    Told EUR 90.00 a seat: list price EUR 100.00 with 15 % off stays EUR 85.00, without it is
    EUR 90.00. Refused as in `offer_price`.
    """
    price = offer_price(offer, quantity=quantity, occasion="renewal", on=on)
    if isinstance(price, Refused) or told_minor is None:
        return price
    numerator, denominator = _exact(price)
    if numerator <= told_minor * denominator:
        return price
    told = told_price(Money(told_minor, price.srp.currency), told_on=told_on)
    return Price(_counted(offer, told))


def seat_minor(price: Price) -> int:
    """Return the price per seat as a reminder names it: rounded up, since it is a ceiling (REN-03).

    EUR 99.99 less 15 % = EUR 84.9915: 8_500, so that the sum told is never too low.
    """
    numerator, denominator = _exact(price)
    return -(-numerator // denominator)


def _counted(offer: Offer, how: Derivation) -> Derivation:
    """Say with a price what it is the price of, where that isn't a seat (CAT-02)."""
    unit = offer.of_kind.unit
    return how if unit == "seat" else {**how, "unit": unit}


def _exact(price: Price) -> Share:
    if price.left is None:
        raise DerivationError(f"{price.discounts!r} can't be taken off {price.srp}")
    return price.left
