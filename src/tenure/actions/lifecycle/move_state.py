"""Take a subscription down one step: expired, suspended, terminated (SUB-04…06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.lifecycle.standing import load_standing
from tenure.actions.scopes import by_subscription, due_subscriptions
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.rules.decision import Decision
from tenure.rules.standing import standing
from tenure.rules.standing.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveState:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[MoveState], moment: Moment) -> list[Standing]:
    """Read the subscriptions with what is owed and who holds seats."""
    return load_standing(inputs, moment)


def decide(_wanted: MoveState, facts: Standing) -> Decision:
    """Ask the rule (see `standing.step`)."""
    return standing.step(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone for which it is due by a day."""
    return due_subscriptions("move-state", "state", zone, on, limit)


MOVE_STATE = Action[MoveState, Standing](
    name="move-state",
    input=MoveState,
    summary="Take a subscription in arrears down one step.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: MoveState(subscription_id=due.item),
    # Two that end together may be on one invoice, of which each credits its part (SUB-16).
    alone=True,
)
