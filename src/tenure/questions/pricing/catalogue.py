"""What the store shows: markets, and the products sold there at today's prices (CAT-03, 06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.reading import named_rows
from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.kinds import STORE, Kind, kind_of, sold_in
from tenure.rules.money import Money, half_up
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.promotions import NEW, Promotion, best, reduced, taken

CHANNEL = STORE


@dataclass(frozen=True, slots=True)
class Market:
    """A country that is sold to: by the vendor (`model` agency), or by partners only (resale)."""

    country: str
    currency: str
    time_zone: str
    language: str
    seller: str
    seller_email: str
    model: str

    def day(self, at: datetime) -> date:
        """Return the day it is there, which decides the price (CAT-06)."""
        return day_in(at, zone=self.time_zone)


@dataclass(frozen=True, slots=True)
class Volume:
    """What a seat costs from a number of seats on, and the promotions that make it so."""

    minimum: int
    price: Money
    promotions: tuple[Promotion, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to buy a product: a term at its price per seat before tax.

    `srp` is the list price, `price` what one seat costs today with `promotions`; `volumes` are
    those that make it cheaper still from a number of seats on (CAT-08); `tokens` are in one pack.
    """

    offering_id: int
    term: str
    licence_type: str
    srp: Money
    price: Money
    promotions: tuple[Promotion, ...] = ()
    volumes: tuple[Volume, ...] = ()
    tokens: int = 0

    @property
    def months(self) -> int:
        """Return the length of the term."""
        return Term(self.term).months

    @property
    def per_month(self) -> Money:
        """Return the price per seat and month, for comparing only: 1 200.00 a year is 100.00."""
        return Money(half_up(self.price.minor, self.months), self.price.currency)


@dataclass(frozen=True, slots=True)
class Product:
    """A product as its page shows it, with every way to buy it, the shortest term first."""

    code: str
    name: str
    family: str
    kind: str
    tagline: str
    description: str
    features: tuple[str, ...]
    choices: tuple[Choice, ...]
    added_to: tuple[str, ...] = ()

    @property
    def of_kind(self) -> Kind:
        """Return its kind, which says what may be done with it (CAT-02)."""
        return kind_of(self.kind)

    @property
    def cheapest(self) -> Choice:
        """Return the choice that costs least per month."""
        return min(self.choices, key=lambda choice: choice.per_month.minor)


@dataclass(frozen=True, slots=True)
class Family:
    """Products that belong together."""

    name: str
    products: tuple[Product, ...]


_SOLD = """
SELECT p.code, p.name, p.family, p.kind, p.texts, p.features,
       ARRAY(SELECT q.name FROM product q WHERE q.code = ANY(p.for_products) ORDER BY q.name)
       AS added_to,
       o.id AS offering_id, o.term, o.licence_type
FROM product p
JOIN offering o ON o.product_id = p.id
JOIN market m ON m.id = o.market_id
WHERE m.country = %(country)s AND %(channel)s = ANY(o.channels) AND p.kind = ANY(%(kinds)s)
  AND (%(code)s = '' OR p.code = %(code)s)
ORDER BY p.id, o.licence_type, o.id
"""


def markets(actor: Actor) -> tuple[Market, ...] | Refused:
    """Return every country that is sold to, with who sells there; one query."""
    return ask("see-catalogue", _markets, actor=actor, customer_id=None)


def families(
    actor: Actor, *, market: Market, language: str, at: datetime
) -> tuple[Family, ...] | Refused:
    """Return what the store sells in a market, by family; two queries."""
    return ask(
        "see-catalogue",
        lambda: _families(_products(market, language, at)),
        actor=actor,
        customer_id=None,
    )


def product(
    actor: Actor, *, code: str, market: Market, language: str, at: datetime
) -> Product | Refused:
    """Return one product; refused as not found where the store doesn't sell it (CAT-03)."""
    found = ask(
        "see-catalogue",
        lambda: _products(market, language, at, code=code),
        actor=actor,
        customer_id=None,
    )
    if isinstance(found, Refused):
        return found
    return found[0] if found else Refused("not-found", {"name": "product"}, "store:products")


def _markets() -> tuple[Market, ...]:
    return tuple(
        Market(**row)
        for row in named_rows(
            "SELECT m.country, m.currency, m.time_zone, m.language, e.name AS seller, "
            "e.email AS seller_email, m.model "
            "FROM market m JOIN legal_entity e ON e.id = m.legal_entity_id "
            "ORDER BY m.id"
        )
    )


def _products(
    market: Market, language: str, at: datetime, *, code: str = ""
) -> tuple[Product, ...]:
    on = market.day(at)
    wanted = {"country": market.country, "channel": CHANNEL, "code": code}
    sold = list(named_rows(_SOLD, {**wanted, "kinds": list(sold_in(CHANNEL))}))
    offers = load_offers([OfferOn(row["offering_id"], on) for row in sold])
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in sold:
        offer = offers[OfferOn(row["offering_id"], on)]
        if offer.srp is not None:
            choice = _choice(offer, offer.srp, on)
            rows.setdefault(row["code"], []).append({**row, "choice": choice})
    return tuple(_product(found, language) for found in rows.values())


def _choice(offer: Offer, srp: Money, on: date) -> Choice:
    def priced(quantity: int) -> Volume:
        off = best(offer.promotions, srp=srp, quantity=quantity, occasion=NEW, on=on)
        return Volume(
            quantity, reduced(srp, discounts=off), taken(off, promotions=offer.promotions)
        )

    single = priced(1)
    volumes: list[Volume] = []
    for minimum in sorted({one.minimum for one in offer.promotions} - {1}):
        volume = priced(minimum)
        if volume.price.minor < min(one.price.minor for one in [single, *volumes]):
            volumes.append(volume)
    return Choice(
        offering_id=offer.offering_id,
        term=offer.term,
        licence_type=offer.licence_type,
        srp=srp,
        price=single.price,
        promotions=single.promotions,
        volumes=tuple(volumes),
        tokens=offer.pack_tokens,
    )


def _product(rows: Sequence[dict[str, Any]], language: str) -> Product:
    row = rows[0]
    texts = {**row["texts"].get("en", {}), **row["texts"].get(language, {})}
    choices = [one["choice"] for one in rows]
    named = str(texts.get("features", ""))
    return Product(
        code=row["code"],
        name=row["name"],
        family=row["family"],
        kind=row["kind"],
        tagline=texts.get("tagline", ""),
        description=texts.get("description", ""),
        features=tuple(part.strip() for part in named.split("\n") if part.strip())
        or tuple(row["features"]),
        choices=tuple(sorted(choices, key=lambda choice: choice.months)),
        added_to=tuple(row["added_to"]),
    )


def _families(products: Sequence[Product]) -> tuple[Family, ...]:
    found: dict[str, list[Product]] = {}
    for one in products:
        found.setdefault(one.family, []).append(one)
    return tuple(Family(name, tuple(several)) for name, several in found.items())
