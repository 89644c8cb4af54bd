"""Renew by itself on the renewal date (REN-04, REN-12, REN-13, SUB-11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.renewals.renewing import load_renewing
from tenure.actions.scopes import by_subscription, due_subscriptions
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.rules.decision import Decision
from tenure.rules.renewals import renewing
from tenure.rules.renewals.renewing import Renewing


@dataclass(frozen=True, slots=True, kw_only=True)
class Renew:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[Renew], moment: Moment) -> list[Renewing]:
    """Read the subscriptions with what they renew as."""
    return load_renewing(inputs, moment)


def decide(_wanted: Renew, facts: Renewing) -> Decision:
    """Renew (see `renewals.renew`)."""
    return renewing.renew(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone that renew by a day."""
    return due_subscriptions("renew", "renew", zone, on, limit)


RENEW = Action[Renew, Renewing](
    name="renew",
    input=Renew,
    summary="Renew a subscription that renews by itself.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: Renew(subscription_id=due.item),
)
