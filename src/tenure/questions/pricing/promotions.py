"""Promotions for the vendor's staff: the list, one of them, and whom one touches (CAT-08)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.promotions import (
    load_market_zones,
    load_places,
    load_promotions_between,
    load_promotions_by_key,
)
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.entering.promotion_entry import Known, Place
from tenure.rules.entering.promotion_reach import Effect, effect, renewal_prices
from tenure.rules.money import Money
from tenure.rules.pricing.promotions import RENEWAL, Promotion, covers, in_force

STATES = ("running", "coming", "past", "withdrawn")
HORIZON = timedelta(days=365)
"""How far ahead renewals are counted for a promotion without an end."""


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """A promotion in the list: running, coming, past or withdrawn on the latest day anywhere."""

    id: int
    promotion: Promotion
    state: str
    earliest_end: date


@dataclass(frozen=True, slots=True)
class ReachedOffering:
    """An offering that a promotion covers, and what happens to its price."""

    offering_id: int
    product: str
    name: str
    term: str
    licence_type: str
    country: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class Renewing:
    """Renewals in a promotion's period that it makes cheaper, and by how much, per currency."""

    until_on: date
    automatic: int = 0
    by_hand: int = 0
    customers: int = 0
    differences: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a promotion touches on the day shown and in its whole period."""

    on: date
    offerings: tuple[ReachedOffering, ...]
    renewing: Renewing | None
    meets: tuple[Promotion, ...] = field(default=())


def promotions(actor: Actor, *, at: datetime) -> tuple[PromotionRow, ...] | Refused:
    """Return all promotions: what runs, then what comes, then what is over, latest first."""
    return ask("see-promotions", lambda: _promotions(at), actor=actor, customer_id=None)


def promotion(actor: Actor, *, promotion_id: int, at: datetime) -> PromotionRow | Refused:
    """Return one promotion; refused as not found where there is none."""

    def found() -> PromotionRow | Refused:
        known = load_promotions_by_key([promotion_id]).get(promotion_id)
        if known is None:
            return Refused("not-found", {"name": "promotion"}, "office:promotions")
        return _row(known, _latest_day(at))

    return ask("see-promotions", found, actor=actor, customer_id=None)


def offerings_sold(actor: Actor) -> tuple[Place, ...] | Refused:
    """Return every offering as promotions see it, to choose among; one query."""
    return ask(
        "see-promotions",
        lambda: tuple(load_places().values()),
        actor=actor,
        customer_id=None,
    )


def product_names(actor: Actor) -> dict[str, str] | Refused:
    """Return what products are called, by their codes; one query."""
    return ask(
        "see-promotions",
        lambda: {row[0]: row[1] for row in rows("SELECT code, name FROM product ORDER BY name")},
        actor=actor,
        customer_id=None,
    )


def reach(actor: Actor, wanted: Promotion, *, at: datetime) -> Reach | Refused:
    """Return whom a promotion touches, entered or not; a fixed number of queries.

    Prices are those of its first day, or of today once it runs; renewals those that remain.
    """
    return ask("see-promotions", lambda: _reach(wanted, at), actor=actor, customer_id=None)


def _promotions(at: datetime) -> tuple[PromotionRow, ...]:
    today = _latest_day(at)
    keys = [row[0] for row in rows("SELECT id FROM promotion")]
    found = [_row(known, today) for known in load_promotions_by_key(keys).values()]
    found.sort(key=lambda row: row.promotion.code)
    found.sort(key=lambda row: row.promotion.from_on, reverse=True)
    return tuple(sorted(found, key=lambda row: STATES.index(row.state)))


def _row(known: Known, today: date) -> PromotionRow:
    if known.withdrawn:
        state = "withdrawn"
    elif in_force(known.promotion, on=today):
        state = "running"
    else:
        state = "coming" if known.promotion.from_on > today else "past"
    return PromotionRow(known.id, known.promotion, state, today)


def _reach(wanted: Promotion, at: datetime) -> Reach:
    on = max(wanted.from_on, _latest_day(at))
    covered = {key: place for key, place in load_places().items() if _covers(wanted, place)}
    others = [
        known.promotion
        for known in load_promotions_between(on, last=wanted.until_on)
        if known.promotion.code != wanted.code
    ]
    offers = load_offers([OfferOn(key, on) for key in covered])
    offerings = []
    for key, place in covered.items():
        offer = offers[OfferOn(key, on)]
        named = [one for one in others if _covers(one, place)]
        found = effect(wanted, others=named, srp=offer.srp, on=on)
        offerings.append(
            ReachedOffering(
                key,
                place.product,
                offer.product_name,
                place.term,
                place.licence_type,
                place.country,
                found,
            )
        )
    met = tuple(one for one in others if any(_covers(one, place) for place in covered.values()))
    renewing = _renewing(wanted, covered, others, on) if RENEWAL in wanted.occasions else None
    return Reach(on, tuple(offerings), renewing, met)


_RENEWALS = """
SELECT next_offering_id, renews_on, next_quantity, auto_renew, count(*),
       array_agg(DISTINCT customer_id)
FROM subscription
WHERE state = 'active' AND renews_on BETWEEN %s AND %s AND next_offering_id = ANY(%s)
  AND next_quantity BETWEEN %s AND %s
GROUP BY next_offering_id, renews_on, next_quantity, auto_renew
"""


def _renewing(
    wanted: Promotion, covered: Mapping[int, Place], others: Sequence[Promotion], first: date
) -> Renewing:
    last = wanted.until_on or first + HORIZON
    most = 10**9 if wanted.maximum is None else wanted.maximum
    groups = rows(_RENEWALS, [first, last, list(covered), wanted.minimum, most])
    offers = load_offers([OfferOn(group[0], group[1]) for group in groups])
    named = {key: [one for one in others if _covers(one, place)] for key, place in covered.items()}
    counts = {True: 0, False: 0}
    customers: set[int] = set()
    differences: dict[str, int] = {}
    for key, on, quantity, auto_renew, count, who in groups:
        srp = offers[OfferOn(key, on)].srp
        if srp is None:
            continue
        prices = renewal_prices(wanted, others=named[key], srp=srp, quantity=quantity, on=on)
        if prices is None or prices[0] == prices[1]:
            continue
        counts[auto_renew] += count
        customers.update(who)
        less = (prices[0].minor - prices[1].minor) * count
        differences[srp.currency] = differences.get(srp.currency, 0) + less
    return Renewing(
        until_on=last,
        automatic=counts[True],
        by_hand=counts[False],
        customers=len(customers),
        differences=tuple(Money(minor, code) for code, minor in sorted(differences.items())),
    )


def _latest_day(at: datetime) -> date:
    return max(day_in(at, zone=zone) for zone in load_market_zones())


def _covers(promotion: Promotion, place: Place) -> bool:
    return covers(
        promotion,
        product=place.product,
        term=place.term,
        licence_type=place.licence_type,
        country=place.country,
    )
