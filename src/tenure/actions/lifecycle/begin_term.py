"""Let a term begin that was bought ahead with other seats or as another product (REN-06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.scopes import by_subscription, due_subscriptions
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers, load_product_names
from tenure.records.facts.groups import allotments_of
from tenure.records.facts.parties import load_admins, load_buyers
from tenure.records.facts.people import load_accounts_by_id
from tenure.records.facts.policies import load_policies
from tenure.records.facts.seats import load_seats
from tenure.records.facts.subscriptions import load_following, load_subscriptions
from tenure.rules.decision import Decision
from tenure.rules.standing import beginning
from tenure.rules.standing.beginning import Beginning, Follows


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginTerm:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[BeginTerm], moment: Moment) -> list[Beginning]:
    """Read subscriptions with what they become, seats, buyers, bought terms: eight queries.

    Two more where seats are taken back: from whom, and whom to tell (SUB-14).
    """
    subscriptions = load_subscriptions([one.subscription_id for one in inputs])
    every = list(subscriptions.values())
    days = {one.id: one.begins_on or day_in(moment.at, zone=one.time_zone) for one in every}
    offers = load_offers(
        [OfferOn(one.begins_offering_id, days[one.id]) for one in every if one.begins_offering_id]
    )
    names = load_product_names([one.product_id for one in every])
    seats = load_seats(list(subscriptions))
    allotments = allotments_of(list(subscriptions))
    following = load_following([(one.id, days[one.id]) for one in every])
    buyers = load_buyers([one.customer_id for one in every])
    policies = load_policies()
    fewer = [one.id for one in every if (one.begins_quantity or 0) < len(seats.get(one.id, ()))]
    admins = load_admins(fewer) if fewer else {}
    holders = [seat.user_id for key in fewer for seat in seats[key]]
    called = {key: one.name for key, one in load_accounts_by_id(holders).items()} if holders else {}
    return [
        Beginning(
            subscription=known,
            offer=offers.get(OfferOn(known.begins_offering_id or 0, days[known.id])),
            product_name=names[known.product_id],
            seats=seats.get(known.id, ()),
            follows=following.get(known.id, Follows((), (), ())),
            buyer=buyers[known.customer_id],
            policy=policies.of(known.policy_id),
            on=min(days[known.id], day_in(moment.at, zone=known.time_zone)),
            at=moment.at,
            admins=admins.get(known.id, ()),
            allotments=allotments.get(known.id, ()),
            names=called,
        )
        for known in (subscriptions[one.subscription_id] for one in inputs)
    ]


def decide(_wanted: BeginTerm, facts: Beginning) -> Decision:
    """Let it begin (see `beginning.begin`)."""
    return beginning.begin(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone with a bought term that has begun by a day."""
    return due_subscriptions("begin-term", "begin", zone, on, limit)


BEGIN_TERM = Action[BeginTerm, Beginning](
    name="begin-term",
    input=BeginTerm,
    summary="Let a term begin that was bought ahead with other seats or as another product.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: BeginTerm(subscription_id=due.item),
)
