"""Take a seat back from a user (SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import owners
from tenure.actions.licensing.seating import load_seatings
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.seats import subscriptions_of_seats
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import seats
from tenure.rules.licensing.seats import Seating


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSeat:
    """Which seat: the key of its assignment."""

    assignment_id: int


def keys(inputs: Sequence[ReleaseSeat]) -> list[int | None]:
    """Lock the customers whose seats these are."""
    return owners("assignment", [one.assignment_id for one in inputs])


def load(inputs: Sequence[ReleaseSeat], moment: Moment) -> list[Seating | Refused]:
    """Read seats, subscriptions and companies: eight queries."""
    held = subscriptions_of_seats([one.assignment_id for one in inputs])
    found = load_seatings(
        [(held.get(one.assignment_id, (0, 0))[1], None) for one in inputs], moment
    )
    return [one or Refused("not-found", {"name": "seat"}) for one in found]


def decide(wanted: ReleaseSeat, facts: Seating) -> Decision:
    """Take the seat back (see `seats.release`)."""
    return seats.release(facts, assignment_id=wanted.assignment_id)


RELEASE_SEAT = Action(
    name="release-seat",
    input=ReleaseSeat,
    summary="Take a seat back from a user.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
