"""What a customer has that decides what it may buy, and what success plans ask for (CAT-04, 05)."""

from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.companies.partner_contact import PartnerContact, partner_contact
from tenure.questions.pricing.catalogue import CHANNEL, Market
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.holdings import load_holdings
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.kinds import IF_QUALIFIED, KINDS, Need
from tenure.rules.pricing.catalogue import Holdings, sellable


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether a customer may buy an offering in the store today: not, for this reason."""

    refused: Refused | None


@dataclass(frozen=True, slots=True)
class Held:
    """A customer's eligible seats, and its partner, who sells what the store doesn't."""

    eligible_seats: int
    partner: PartnerContact | None


@dataclass(frozen=True, slots=True)
class SuccessPlans:
    """What success plans are in a market; `offered` says whether anybody sells one there."""

    offered: bool
    needed: int
    entitlements: tuple[tuple[str, bool], ...]
    eligible: tuple[str, ...]


def judged(actor: Actor, *, customer_id: int, offering_id: int, on: date) -> Judged | Refused:
    """Return whether this customer has what buying an offering takes (CAT-05)."""
    return ask(
        "see-holdings",
        lambda: _judged(customer_id, OfferOn(offering_id, on)),
        actor=actor,
        customer_id=customer_id,
    )


def held(actor: Actor, *, customer_id: int) -> Held | Refused:
    """Return how near a customer is to a success plan, and whom it can ask (CAT-04)."""
    return ask("see-holdings", lambda: _held(customer_id), actor=actor, customer_id=customer_id)


def success_plans(actor: Actor, *, market: Market, at: datetime) -> SuccessPlans | Refused:
    """Return what a success plan is and needs, in a market today; three queries (CAT-04)."""
    return ask("see-catalogue", lambda: _plans(market, at), actor=actor, customer_id=None)


def _judged(customer: int, wanted: OfferOn) -> Judged:
    offer = load_offers([wanted])[wanted]
    policy = load_policies().in_force(wanted.on)[1]
    known = load_holdings([customer]).get(customer, Holdings())
    return Judged(sellable(offer, channel=CHANNEL, holdings=known, policy=policy))


def _held(customer: int) -> Held:
    partner = rows("SELECT partner_id FROM customer WHERE id = %s", [customer])[0][0]
    return Held(load_holdings([customer])[customer].eligible_seats, partner_contact(partner))


def _plans(market: Market, at: datetime) -> SuccessPlans:
    kinds = [kind.name for kind in KINDS.values() if kind.needs == Need.ELIGIBLE_SEATS]
    found = rows(
        "SELECT DISTINCT ON (p.id) p.entitlements FROM offering o "
        "JOIN product p ON p.id = o.product_id JOIN market m ON m.id = o.market_id "
        "WHERE m.country = %s AND p.kind = ANY(%s) ORDER BY p.id",
        [market.country, kinds],
    )
    eligible = rows(
        "SELECT DISTINCT p.name FROM offering o JOIN product p ON p.id = o.product_id "
        "JOIN market m ON m.id = o.market_id "
        "WHERE m.country = %s AND o.success_plan_eligible ORDER BY p.name",
        [market.country],
    )
    named = dict.fromkeys(one for (entitlements,) in found for one in entitlements)
    policy = load_policies().in_force(market.day(at))[1]
    return SuccessPlans(
        offered=bool(found),
        needed=policy.success_plan.min_seats,
        entitlements=tuple((one, one in IF_QUALIFIED) for one in named),
        eligible=tuple(name for (name,) in eligible),
    )
