"""Remind of an automatic renewal: its date and price, some days before (REN-03)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenure.actions.renewals.renewing import load_renewing
from tenure.actions.scopes import by_subscription, due_subscriptions
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.records.facts.parties import load_admins
from tenure.records.facts.prices import load_rates_in_force
from tenure.records.facts.seats import load_seats
from tenure.rules.decision import Decision
from tenure.rules.renewals import reminders
from tenure.rules.renewals.renewing import Renewing


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[Remind], moment: Moment) -> list[Renewing]:
    """Read the subscriptions with what they renew as, and the rates of the day.

    Two more queries where seats become fewer: who holds them, and who may choose (SUB-14).
    """
    found = load_renewing(inputs, moment)
    rates = load_rates_in_force([one.on for one in found])
    fewer = [
        one.subscription.id
        for one in found
        if one.subscription.next_quantity < one.subscription.quantity
    ]
    seats = load_seats(fewer) if fewer else {}
    admins = load_admins(fewer) if fewer else {}
    return [
        replace(
            one,
            rates=rates.get(one.on),
            held=len(seats.get(one.subscription.id, ())),
            chosen=sum(
                seat.leaves_on == one.subscription.renews_on
                for seat in seats.get(one.subscription.id, ())
            ),
            admins=admins.get(one.subscription.id, ()),
        )
        for one in found
    ]


def decide(_wanted: Remind, facts: Renewing) -> Decision:
    """Remind (see `reminders.remind`)."""
    return reminders.remind(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone whose reminder is due by a day."""
    return due_subscriptions("remind", "remind", zone, on, limit)


REMIND = Action[Remind, Renewing](
    name="remind",
    input=Remind,
    summary="Remind the purchaser of a renewal that comes up.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: Remind(subscription_id=due.item),
)
