"""Begin a trial of a product; the run ends it (SUB-17)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers, offering_exists
from tenure.records.facts.orders import load_teams
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision, Refused
from tenure.rules.ordering import trials
from tenure.rules.ordering.trials import Trying


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginTrial:
    """Which company tries which offering, with how many seats."""

    customer_id: int
    offering_id: int
    quantity: int = 1


def load(inputs: Sequence[BeginTrial], moment: Moment) -> list[Trying | Refused]:
    """Read buyers, offerings, teams, policies, and what they had before."""
    buyers = load_buyers([one.customer_id for one in inputs])
    days = {key: day_in(moment.at, zone=buyer.time_zone) for key, buyer in buyers.items()}
    known = offering_exists([one.offering_id for one in inputs])
    wanted = [(one, OfferOn(one.offering_id, days[one.customer_id])) for one in inputs]
    offers = load_offers([offer for one, offer in wanted if one.offering_id in known])
    teams = load_teams([one.customer_id for one in inputs])
    policies = load_policies()
    had = set(
        rows(
            "SELECT DISTINCT customer_id, product_id FROM subscription WHERE customer_id = ANY(%s)",
            [[one.customer_id for one in inputs]],
        )
    )
    found: list[Trying | Refused] = []
    for one, offered in wanted:
        if offered not in offers:
            found.append(Refused("offering-unknown", {}, "store:products"))
            continue
        policy_id, policy = policies.in_force(offered.on)
        offer = offers[offered]
        found.append(
            Trying(
                buyer=buyers[one.customer_id],
                offer=offer,
                team_id=next(iter(teams[one.customer_id])),
                had=(one.customer_id, offer.product_id) in had,
                asked_by=moment.actor.user_id,
                policy=policy,
                policy_id=policy_id,
                on=offered.on,
                at=moment.at,
            )
        )
    return found


def decide(wanted: BeginTrial, facts: Trying) -> Decision:
    """Begin it (see `trials.begin`)."""
    return trials.begin(facts, quantity=wanted.quantity)


BEGIN_TRIAL = Action[BeginTrial, Trying](
    name="begin-trial",
    input=BeginTrial,
    summary="Begin a trial of a product.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
"""Alone: of two trials of a product asked for together the second one sees the first."""
