"""Bill the instalment of a 3-year term that falls due (CAT-01, REN-15)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.renewals.renewing import load_renewing
from tenure.actions.scopes import by_subscription, due_subscriptions
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.rules.decision import Decision
from tenure.rules.renewals import instalment_billing
from tenure.rules.renewals.renewing import Renewing


@dataclass(frozen=True, slots=True, kw_only=True)
class BillInstalment:
    """Which subscription."""

    subscription_id: int


def load(inputs: Sequence[BillInstalment], moment: Moment) -> list[Renewing]:
    """Read the subscriptions with their planned bills."""
    return load_renewing(inputs, moment, next_term=False)


def decide(_wanted: BillInstalment, facts: Renewing) -> Decision:
    """Invoice what is due (see `instalment_billing.bill_instalments`)."""
    return instalment_billing.bill_instalments(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone with an instalment due by a day."""
    return due_subscriptions("bill-instalment", "bill", zone, on, limit)


BILL_INSTALMENT = Action[BillInstalment, Renewing](
    name="bill-instalment",
    input=BillInstalment,
    summary="Bill an instalment of a 3-year term.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: BillInstalment(subscription_id=due.item),
)
