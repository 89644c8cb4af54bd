"""Give the free seats of a subscription to who waits for one (SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.licensing.seating import load_seatings
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import seats
from tenure.rules.licensing.seats import Seating


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOutSeats:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[HandOutSeats], moment: Moment) -> list[Seating | Refused]:
    """Read subscriptions, seats, companies and their groups: twelve queries."""
    found = load_seatings([(one.subscription_id, None) for one in inputs], moment)
    return [one or Refused("not-found", {"name": "subscription"}) for one in found]


def decide(_wanted: HandOutSeats, facts: Seating) -> Decision:
    """Hand them out (see `seats.hand_out`)."""
    return seats.hand_out(facts)


HAND_OUT_SEATS = Action(
    name="hand-out-seats",
    input=HandOutSeats,
    summary="Give free seats to members of groups and teams who wait for one.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
)
