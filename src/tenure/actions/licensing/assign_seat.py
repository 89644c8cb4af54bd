"""Hand a seat of a subscription to a user (SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.licensing.seating import load_seatings
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.people import load_accounts
from tenure.rules.companies.people import normal_email
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import seats
from tenure.rules.licensing.seats import Seating


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignSeat:
    """Which subscription, and the e-mail address of somebody with an account."""

    subscription_id: int
    email: str


def load(inputs: Sequence[AssignSeat], moment: Moment) -> list[Seating | Refused]:
    """Read accounts, subscriptions, seats and companies: eight queries."""
    accounts = load_accounts([one.email for one in inputs])
    found = load_seatings(
        [(one.subscription_id, accounts.get(normal_email(one.email))) for one in inputs], moment
    )
    return [one or Refused("not-found", {"name": "subscription"}) for one in found]


def decide(wanted: AssignSeat, facts: Seating) -> Decision:
    """Hand the seat out (see `seats.assign`)."""
    return seats.assign(facts, email=wanted.email)


ASSIGN_SEAT = Action(
    name="assign-seat",
    input=AssignSeat,
    summary="Hand a seat of a subscription to a user.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
)
