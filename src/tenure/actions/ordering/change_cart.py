"""Put an offering into a cart, change how many, or take it out (CHK-01)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers, offering_exists
from tenure.records.facts.markets import load_markets
from tenure.records.facts.orders import load_carts
from tenure.rules.decision import Decision, Refused
from tenure.rules.ordering import carts
from tenure.rules.ordering.carts import Filling


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCart:
    """How many of an offering the cart of a browser holds; 0 takes it out.

    `align_to` is the subscription that it is to end with (CHK-03); whether it may is checked for
    the customer that confirms.
    """

    token: str
    offering_id: int
    quantity: int
    country: str
    align_to: int | None = None


def keys(inputs: Sequence[ChangeCart]) -> list[str]:
    """Return what each cart is locked by: its token."""
    return [f"cart:{one.token}" for one in inputs]


def load(inputs: Sequence[ChangeCart], moment: Moment) -> list[Filling | Refused]:
    """Read carts, markets and the offerings with today's prices: four queries."""
    found = load_carts([one.token for one in inputs])
    markets = load_markets()
    days = {market.country: day_in(moment.at, zone=market.time_zone) for market in markets.values()}
    known = offering_exists([one.offering_id for one in inputs])
    offers = load_offers(
        [OfferOn(one.offering_id, days[one.country]) for one in inputs if one.country in days]
    )
    return [
        Filling(
            token=one.token,
            cart_id=found[one.token].id,
            cart_country=found[one.token].country,
            ordered=found[one.token].ordered_at is not None,
            market_id=markets[one.country].id,
            country=one.country,
            offer=offers[OfferOn(one.offering_id, days[one.country])],
            user_id=moment.actor.user_id,
            at=moment.at,
        )
        if one.country in markets and one.offering_id in known
        else Refused("offering-unknown", {}, "store:products")
        for one in inputs
    ]


def decide(wanted: ChangeCart, facts: Filling) -> Decision:
    """Set the line (see `carts.change`)."""
    return carts.change(facts, quantity=wanted.quantity, align_to=wanted.align_to)


CHANGE_CART = Action[ChangeCart, Filling](
    name="change-cart",
    input=ChangeCart,
    summary="Put an offering into a cart, change how many, or take it out.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
