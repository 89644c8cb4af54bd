"""Bring a new customer: a partner founds a company that has no purchaser yet (PAR-01, QUO-11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tenure.actions.companies.found_customer import details_of
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.partner_choice import brought_before
from tenure.records.facts.people import load_markets
from tenure.rules.decision import Decision
from tenure.rules.partners import partner_choice
from tenure.rules.partners.partner_choice import Introducing


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroduceCustomer:
    """The company as its partner knows it; address: line1, line2, postal_code, city, region."""

    name: str
    country: str
    address: Mapping[str, str] = field(default_factory=dict)
    vat_number: str = ""
    kind: str = "business"
    language: str = "en"


def keys(inputs: Sequence[IntroduceCustomer]) -> list[int | str | None]:
    """Lock the name in the country, so that a form sent twice founds once."""
    return [f"introducing:{_natural(one)}" for one in inputs]


def load(inputs: Sequence[IntroduceCustomer], moment: Moment) -> list[Introducing]:
    """Read the markets and what the partner has brought already: two queries."""
    partner = moment.actor.partner_id
    markets = load_markets([one.country for one in inputs])
    before = brought_before([_natural(one) for one in inputs], partner_id=partner)
    found = []
    for one in inputs:
        market = markets.get(one.country)
        on = day_in(moment.at, zone=market.time_zone if market else "UTC")
        found.append(Introducing(market, partner, before.get(_natural(one)), on, moment.at))
    return found


def decide(wanted: IntroduceCustomer, facts: Introducing) -> Decision:
    """Found the customer (see `partner_choice.introduce`)."""
    return partner_choice.introduce(
        details_of(wanted.name, wanted.address, wanted.vat_number, country=wanted.country),
        country=wanted.country,
        kind=wanted.kind,
        language=wanted.language,
        facts=facts,
    )


def _natural(one: IntroduceCustomer) -> tuple[str, str]:
    return " ".join(one.name.split()).lower(), one.country


INTRODUCE_CUSTOMER = Action[IntroduceCustomer, Introducing](
    name="introduce-customer",
    input=IntroduceCustomer,
    summary="Bring a customer that has no purchaser yet; the partner who does so serves it.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
