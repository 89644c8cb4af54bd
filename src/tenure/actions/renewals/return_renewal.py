"""Return a renewal within its window: the end it had comes back, and the money (REN-11, RET-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.returns import Asked, load_returning
from tenure.rules.decision import Decision, Refused
from tenure.rules.returns import renewal
from tenure.rules.returns.renewal import Returning


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRenewal:
    """Which subscription, and the invoice that it was renewed with."""

    subscription_id: int
    invoice_id: int


def load(inputs: Sequence[ReturnRenewal], moment: Moment) -> list[Returning | Refused]:
    """Read what was renewed, billed and paid (see `load_returning`)."""
    asked = [Asked(one.subscription_id, one.invoice_id) for one in inputs]
    return [
        facts or Refused("not-found", {"name": "subscription"})
        for facts in load_returning(asked, at=moment.at)
    ]


def decide(_wanted: ReturnRenewal, facts: Returning) -> Decision:
    """Give it back (see `renewal.give_back`)."""
    return renewal.give_back(facts)


RETURN_RENEWAL = Action[ReturnRenewal, Returning](
    name="return-renewal",
    input=ReturnRenewal,
    summary="Return a renewal: its money goes back, and the subscription to the end it had.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
)
