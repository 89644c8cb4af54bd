"""Loads what pricing the lines of quotes needs, many quotes at a time (COT-10, QUO-07)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tenure.actions.ordering.buying import load_ordering
from tenure.engine.action import Moment
from tenure.engine.actor import Actor
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers, offering_exists
from tenure.records.facts.holdings import load_holdings
from tenure.records.facts.orders import load_teams
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.partners import own
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_locks, load_rates_in_force
from tenure.records.facts.quotes import load_partners
from tenure.records.facts.subscriptions import customers_of, load_subscriptions
from tenure.rules.changing.changing import Ordering
from tenure.rules.ordering.order_pricing import Buying
from tenure.rules.pricing.catalogue import Holdings, Offer
from tenure.rules.quotes.quote import CHANNELS, Line, Quoting, Source
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Wish:
    """The lines of one quote, whose it is and who makes it."""

    customer_id: int
    lines: tuple[Line, ...]
    source: str
    partner_id: int | None


@dataclass(frozen=True, slots=True)
class One:
    """A subscription that a line is about, as an order for it would name it."""

    subscription_id: int
    customer_id: int
    offering_id: int
    intent: str = ""
    payment_method_id: int | None = None
    pays_by: str = "card"
    po_number: str = ""


def source_of(actor: Actor) -> Source:
    """Return who makes a quote, from where the actor stands (QUO-01)."""
    if actor.partner_id is not None:
        return Source.PARTNER
    if actor.staff_role:
        return Source.SALES
    return Source.AUTOMATIC if actor.kind == "system" else Source.SELF_SERVICE


def load_quoting(wishes: Sequence[Wish], moment: Moment) -> list[Quoting]:
    """Read buyers, offers, subscriptions with prices, targets, rates: the same number of queries.

    What isn't the customer's, or isn't the partner's that quotes (PAR-01), isn't there.
    """
    buyers = load_buyers([one.customer_id for one in wishes])
    days = {key: day_in(moment.at, zone=buyer.time_zone) for key, buyer in buyers.items()}
    policies = load_policies()
    locks = load_locks(list(days))
    rates_on = {key: locks.rates_on(key, on=on) for key, on in days.items()}
    known = offering_exists([key for one in wishes for key in _offerings(one.lines)])
    named = {
        (one.customer_id, key): OfferOn(key, days[one.customer_id], rates_on[one.customer_id])
        for one in wishes
        for key in _offerings(one.lines)
        if key in known
    }
    offers = load_offers(list(named.values()))
    orderings = _load_orderings(wishes, known, moment)
    targets = load_subscriptions([line.target_id for one in wishes for line in one.lines])
    targets_of = _own_targets(wishes, targets)
    holdings = load_holdings(list(buyers))
    partners = load_partners([one.partner_id for one in wishes])
    teams = load_teams(list(buyers))
    rates = load_rates_in_force(list(days.values()))
    found = []
    for place, one in enumerate(wishes):
        buyer, on = buyers[one.customer_id], days[one.customer_id]
        policy_id, policy = policies.in_force(on)
        buying = Buying(
            buyer=buyer,
            wanted=(),
            card=None,
            policy=policy,
            policy_id=policy_id,
            on=on,
            at=moment.at,
            user_id=moment.actor.user_id or 0,
            team_id=next(iter(teams[one.customer_id]), 0),
            channel=CHANNELS[one.source],
            holdings=_holdings(holdings[one.customer_id], one, partners),
        )
        found.append(
            Quoting(
                buying=buying,
                source=one.source,
                partner_id=one.partner_id,
                offers=_offers_of(one, named, offers),
                orderings=orderings[place],
                targets=targets_of[place],
                rates=rates.get(on),
            )
        )
    return found


def _offerings(lines: Sequence[Line]) -> list[int]:
    return [line.offering_id for line in lines if line.offering_id is not None]


def _offers_of(
    one: Wish, named: Mapping[tuple[int, int], OfferOn], offers: Mapping[OfferOn, Offer]
) -> dict[int, Offer]:
    return {
        key: offers[named[one.customer_id, key]]
        for key in _offerings(one.lines)
        if (one.customer_id, key) in named
    }


def _holdings(held: Holdings, one: Wish, partners: Mapping[int, Mapping[str, Any]]) -> Holdings:
    """Return what the customer holds, with what the partner that quotes is able to sell."""
    if one.partner_id is None:
        return held
    able = frozenset(partners[one.partner_id]["specialisations"])
    return replace(held, specialisations=able)


def _load_orderings(
    wishes: Sequence[Wish], known: set[int], moment: Moment
) -> list[dict[int, Ordering]]:
    """Return by wish and subscription what the line about it would be ordered with."""
    asked = [
        (place, line.subscription_id, line)
        for place, one in enumerate(wishes)
        for line in one.lines
        if line.subscription_id is not None
    ]
    keys = [key for _, key, _ in asked]
    owners = dict(zip(keys, customers_of(keys), strict=True))
    next_offerings = {key: one.next_offering_id for key, one in load_subscriptions(keys).items()}
    allowed = _Allowed(wishes, keys)
    wanted: dict[tuple[int, int], One] = {}
    for place, key, line in asked:
        one = wishes[place]
        if owners[key] != one.customer_id or not allowed(place, key):
            continue
        offering = line.offering_id if line.offering_id in known else None
        wanted.setdefault((place, key), One(key, one.customer_id, offering or next_offerings[key]))
    loaded = (
        load_ordering(
            list(wanted.values()),
            moment,
            renewed_as=[one.offering_id for one in wanted.values()],
        )
        if wanted
        else []
    )
    found: list[dict[int, Ordering]] = [{} for _ in wishes]
    for (place, key), ordering in zip(wanted, loaded, strict=True):
        found[place][key] = ordering
    return found


def _own_targets(
    wishes: Sequence[Wish], targets: Mapping[int, Subscription]
) -> list[dict[int, Subscription]]:
    allowed = _Allowed(wishes, list(targets))
    return [
        {
            key: target
            for key, target in targets.items()
            if target.customer_id == one.customer_id and allowed(place, key)
        }
        for place, one in enumerate(wishes)
    ]


class _Allowed:
    """Says of a quote's subscriptions which ones whoever makes it may see (PAR-01)."""

    def __init__(self, wishes: Sequence[Wish], keys: Sequence[int]) -> None:
        self._partners = [
            one.partner_id if one.source == Source.PARTNER else None for one in wishes
        ]
        self._own = {
            partner: own("subscription", keys, partner_id=partner)
            for partner in {one for one in self._partners if one is not None}
        }

    def __call__(self, place: int, key: int) -> bool:
        partner = self._partners[place]
        return partner is None or key in self._own[partner]
