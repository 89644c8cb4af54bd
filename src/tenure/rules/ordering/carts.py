"""Carts: what somebody is about to buy, before anything is promised (CHK-01)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import CartLineSet, CartMade, Change
from tenure.rules.decision import Decided, Decision, NewRows, Refused
from tenure.rules.pricing.catalogue import Offer, sellable
from tenure.rules.pricing.proration import MAX_QUANTITY
from tenure.rules.pricing.selling_model import sold_to_anybody


@dataclass(frozen=True, slots=True)
class Filling:
    """A cart, and the offering that is put into it; `cart_id` is None for a new one."""

    token: str
    cart_id: int | None
    cart_country: str
    ordered: bool
    market_id: int
    country: str
    offer: Offer
    user_id: int | None
    at: datetime


def change(facts: Filling, *, quantity: int, align_to: int | None = None) -> Decision:
    """Hold so many of an offering in the cart; 0 takes it out (CHK-01).

    Refused: cart-ordered, market-differs, quantity-out-of-range, resale-market, resale-product,
    not-sold-here, no-price.
    """
    if facts.ordered:
        return Refused("cart-ordered", {}, "store:products")
    if facts.offer.country != facts.country or facts.cart_country not in ("", facts.country):
        return Refused("market-differs", {"country": facts.country}, "store:cart")
    if not 0 <= quantity <= MAX_QUANTITY:
        return Refused(
            "quantity-out-of-range", {"quantity": quantity, "minimum": 1, "maximum": MAX_QUANTITY}
        )
    refused = None
    if quantity:
        refused = sold_to_anybody(facts.offer) or sellable(facts.offer, channel="store")
    if refused is not None:
        return refused
    rows = NewRows()
    changes: list[Change] = []
    cart_id = facts.cart_id
    if cart_id is None:
        cart_id = rows.number()
        changes.append(
            CartMade(
                id=cart_id,
                token=facts.token,
                user_id=facts.user_id,
                market_id=facts.market_id,
                made_at=facts.at,
            )
        )
    line = CartLineSet(
        id=rows.number(),
        cart_id=cart_id,
        offering_id=facts.offer.offering_id,
        quantity=quantity,
        aligned_to_id=align_to,
    )
    return Decided((*changes, line), None, {"cart_id": cart_id})
