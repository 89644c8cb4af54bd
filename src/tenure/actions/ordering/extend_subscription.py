"""Lengthen a subscription so that it ends with another one: sales orders it (COT-07, COT-08)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tenure.actions.ordering.buying import load_ordering
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.changing import extending
from tenure.rules.changing.extending import Extending
from tenure.rules.decision import Decided, Decision
from tenure.rules.ordering import ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendSubscription:
    """Which subscription is to end with which, and with which card it is paid.

    Without a card the subscription's own is taken.
    """

    subscription_id: int
    target_id: int
    intent: str
    payment_method_id: int | None = None
    pays_by: str = ""
    po_number: str = ""


def load(inputs: Sequence[ExtendSubscription], moment: Moment) -> list[Extending]:
    """Read what ordering needs and the subscriptions to end with: one query more."""
    targets = load_subscriptions([one.target_id for one in inputs])
    return [
        Extending(ordering, targets.get(one.target_id))
        for one, ordering in zip(
            inputs, load_ordering(inputs, moment, channel="sales"), strict=True
        )
    ]


def decide(wanted: ExtendSubscription, facts: Extending) -> Decision:
    """Order the days to the other's end (see `extending.extend`)."""
    return extending.extend(facts, intent=wanted.intent)


def look_ahead(_wanted: ExtendSubscription, facts: Extending, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    ordering = facts.ordering
    return ahead.fulfilled(
        decision,
        buying=replace(
            ordering.buying,
            policy=ordering.contract,
            policy_id=ordering.subscription.policy_id,
        ),
        offers=[ordering.current, *(period.offer for period in ordering.periods)],
        subscription=ordering.subscription,
    )


EXTEND_SUBSCRIPTION = Action[ExtendSubscription, Extending](
    name="extend-subscription",
    input=ExtendSubscription,
    summary="Lengthen a subscription so that it ends with another one.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
