"""Take a subscription back from a group or a team, with the seats that came through it (SUB-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.belonging import owners
from tenure.actions.licensing.seating import load_seatings
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.groups import subscriptions_of_allotments
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import seats
from tenure.rules.licensing.seats import Seating


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseGroup:
    """Which allotment: the key that assign-group answered."""

    allotment_id: int


def keys(inputs: Sequence[ReleaseGroup]) -> list[int | None]:
    """Lock the customers whose allotments these are."""
    return owners("allotment", [one.allotment_id for one in inputs])


def load(inputs: Sequence[ReleaseGroup], moment: Moment) -> list[Seating | Refused]:
    """Read allotments, subscriptions, seats, companies and their groups: thirteen queries."""
    held = subscriptions_of_allotments([one.allotment_id for one in inputs])
    found = load_seatings([(held.get(one.allotment_id, 0), None) for one in inputs], moment)
    return [one or Refused("not-found", {"name": "allotment"}) for one in found]


def decide(wanted: ReleaseGroup, facts: Seating) -> Decision:
    """Take it back (see `seats.release_group`)."""
    return seats.release_group(facts, allotment_id=wanted.allotment_id)


RELEASE_GROUP = Action(
    name="release-group",
    input=ReleaseGroup,
    summary="Take a subscription back from a group or team.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
