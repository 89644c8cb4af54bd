"""Announce suspension and termination some days ahead (NOT-06)."""

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
class Warn:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[Warn], moment: Moment) -> list[Standing]:
    """Read the subscriptions with what is owed and who holds seats."""
    return load_standing(inputs, moment)


def decide(_wanted: Warn, facts: Standing) -> Decision:
    """Ask the rule (see `standing.warn`)."""
    return standing.warn(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone for which it is due by a day."""
    return due_subscriptions("warn", "warn", zone, on, limit)


WARN = Action[Warn, Standing](
    name="warn",
    input=Warn,
    summary="Announce that a subscription will be suspended or terminated.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: Warn(subscription_id=due.item),
)
