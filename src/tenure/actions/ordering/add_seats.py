"""Add seats to a subscription: prorated to its renewal date (COT-01…05, 09, 10)."""

from dataclasses import dataclass, replace

from tenure.actions.ordering.buying import load_accepted
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Scope
from tenure.rules.changing import changing
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Decided, Decision
from tenure.rules.ordering import ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSeats:
    """How many seats more, and with which card; None takes the subscription's own."""

    subscription_id: int
    quantity: int
    intent: str
    payment_method_id: int | None = None
    pays_by: str = ""
    po_number: str = ""
    terms_version: str = ""


def decide(wanted: AddSeats, facts: Ordering) -> Decision:
    """Order the seats (see `changing.add_seats`)."""
    return changing.add_seats(facts, quantity=wanted.quantity, intent=wanted.intent)


def look_ahead(_wanted: AddSeats, facts: Ordering, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    return ahead.fulfilled(
        decision,
        buying=replace(facts.buying, policy=facts.contract, policy_id=facts.subscription.policy_id),
        offers=[facts.current, *(period.offer for period in facts.periods)],
        subscription=facts.subscription,
    )


ADD_SEATS = Action[AddSeats, Ordering](
    name="add-seats",
    input=AddSeats,
    summary="Add seats that end with the others, priced by the day.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load_accepted,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
