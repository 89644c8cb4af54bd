"""Renew by hand, ahead in the renewal window or late (REN-01, REN-06, REN-07, SUB-11)."""

from dataclasses import dataclass

from tenure.actions.ordering.buying import load_accepted
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Scope
from tenure.rules.changing import changing
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Decided, Decision
from tenure.rules.ordering import ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewNow:
    """Which subscription, for how many seats (None: as its renewal is set), with which card.

    With `keep_roles` purchaser and primary admin stay who they are (ACC-03).
    """

    subscription_id: int
    intent: str
    payment_method_id: int | None = None
    pays_by: str = ""
    quantity: int | None = None
    auto_renew: bool = True
    po_number: str = ""
    keep_roles: bool = False
    terms_version: str = ""


def decide(wanted: RenewNow, facts: Ordering) -> Decision:
    """Order the next term (see `changing.renew_now`)."""
    return changing.renew_now(
        facts,
        intent=wanted.intent,
        quantity=wanted.quantity,
        auto_renew=wanted.auto_renew,
        keep_roles=wanted.keep_roles,
    )


def look_ahead(_wanted: RenewNow, facts: Ordering, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    return ahead.fulfilled(
        decision,
        buying=facts.buying,
        offers=[facts.renewed_as],
        subscription=facts.subscription,
    )


RENEW_NOW = Action[RenewNow, Ordering](
    name="renew-now",
    input=RenewNow,
    summary="Renew a subscription by hand, early or late.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load_accepted,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
