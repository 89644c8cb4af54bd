"""Switch a subscription to another product on its renewal date: sales orders it (REN-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.ordering.buying import load_ordering
from tenure.actions.scopes import by_subscription
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.catalogue import offering_exists
from tenure.rules.changing import product_switch
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.ordering import ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchProduct:
    """Which subscription becomes which offering; without a quantity as many seats as renew."""

    subscription_id: int
    offering_id: int
    intent: str
    quantity: int | None = None
    payment_method_id: int | None = None
    pays_by: str = ""
    po_number: str = ""


def load(inputs: Sequence[SwitchProduct], moment: Moment) -> list[Ordering | Refused]:
    """Read what ordering needs, with the new offering at today's price: one query more."""
    known = offering_exists([one.offering_id for one in inputs])
    sound = [one for one in inputs if one.offering_id in known]
    loaded = iter(
        load_ordering(sound, moment, channel="sales", renewed_as=[one.offering_id for one in sound])
    )
    return [
        next(loaded)
        if one.offering_id in known
        else Refused("offering-unknown", {}, "store:products")
        for one in inputs
    ]


def decide(wanted: SwitchProduct, facts: Ordering) -> Decision:
    """Order the next term as another product (see `product_switch.switch_product`)."""
    return product_switch.switch_product(facts, intent=wanted.intent, quantity=wanted.quantity)


def look_ahead(_wanted: SwitchProduct, facts: Ordering, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    return ahead.fulfilled(
        decision,
        buying=facts.buying,
        offers=[facts.renewed_as],
        subscription=facts.subscription,
    )


SWITCH_PRODUCT = Action[SwitchProduct, Ordering](
    name="switch-product",
    input=SwitchProduct,
    summary="Switch a subscription to another product on its renewal date.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
