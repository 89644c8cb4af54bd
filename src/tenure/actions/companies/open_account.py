"""Stand in for a customer from now on, because of something; the vendor's staff do (ACC-11)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.companies import customers
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAccount:
    """Whose account; why is what the actor says."""

    customer_id: int


def load(inputs: Sequence[OpenAccount], moment: Moment) -> list[str]:
    """Return the reason, without which nobody got this far: no query."""
    return [moment.actor.reason] * len(inputs)


def decide(wanted: OpenAccount, reason: str) -> Decision:
    """Note who opened it and why (see `customers.opened`)."""
    return customers.opened(wanted.customer_id, reason=reason)


OPEN_ACCOUNT = Action[OpenAccount, str](
    name="open-account",
    input=OpenAccount,
    summary="Stand in for a customer, with a reason that is logged.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
)
