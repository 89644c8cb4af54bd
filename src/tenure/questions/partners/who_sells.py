"""Who sells to somebody: the vendor itself, a customer's partner, or the partners there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.parties import PartnerContact
from tenure.rules.pricing.selling_model import sold_directly


@dataclass(frozen=True, slots=True)
class Nearby:
    """A partner in a country, with what it is trained in and how it is reached."""

    partner: PartnerContact
    specialisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Direct:
    """Whether the vendor sells to a customer itself, and its partner if it has one."""

    refused: Refused | None
    partner: PartnerContact | None


def sells_directly(
    actor: Actor, *, customer_id: int, offerings: Sequence[int] = (), at: datetime
) -> Direct | Refused:
    """Return whether the vendor sells these offerings to a customer itself (MOD-02)."""
    return ask(
        "see-company",
        lambda: _direct(customer_id, offerings, at),
        actor=actor,
        customer_id=customer_id,
    )


def partners_nearby(actor: Actor, *, country: str) -> tuple[Nearby, ...] | Refused:
    """Return the partners in a country by name; one query."""
    return ask("see-catalogue", lambda: _nearby(country), actor=actor, customer_id=None)


def countries_served(actor: Actor) -> tuple[str, ...] | Refused:
    """Return the countries that are markets or have a partner; one query."""
    return ask(
        "see-catalogue",
        lambda: tuple(
            row[0]
            for row in rows(
                "SELECT country FROM market UNION SELECT country FROM partner ORDER BY 1"
            )
        ),
        actor=actor,
        customer_id=None,
    )


_COUNTRIES = "SELECT country FROM market UNION SELECT country FROM partner ORDER BY 1"


def _direct(customer_id: int, offerings: Sequence[int], at: datetime) -> Direct:
    buyer = load_buyers([customer_id])[customer_id]
    on = day_in(at, zone=buyer.time_zone)
    _, policy = load_policies().in_force(on)
    offers = load_offers([OfferOn(one, on) for one in offerings]) if offerings else {}
    return Direct(sold_directly(buyer, offers=offers.values(), policy=policy), buyer.partner)


def _nearby(country: str) -> tuple[Nearby, ...]:
    return tuple(
        Nearby(PartnerContact(*partner), tuple(specialisations))
        for specialisations, *partner in rows(
            "SELECT specialisations, id, number, name, manager_name, manager_email, manager_phone "
            "FROM partner WHERE country = %s ORDER BY lower(name), id",
            [country],
        )
    )
