"""Renew many subscriptions in one go, grouped into one transaction each (REN-08)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.ordering.buying import accepted, load_ordering
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.orders import orders_of_bulk
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.subscriptions import customers_of
from tenure.rules.changes import Change, OrderLineAdded, OrderPlaced, PaymentRequested
from tenure.rules.changing import bulk_renewal
from tenure.rules.changing.bulk_renewal import Several
from tenure.rules.decision import Decided, Decision
from tenure.rules.ordering import ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewSeveral:
    """Which subscriptions of the customer; each with its own card, or all with the one named.

    With `keep_roles` purchaser and primary admin stay who they are (ACC-03).
    """

    customer_id: int
    subscription_ids: tuple[int, ...]
    intent: str
    payment_method_id: int | None = None
    pays_by: str = ""
    auto_renew: bool = True
    keep_roles: bool = False
    terms_version: str = ""


@dataclass(frozen=True, slots=True)
class One:
    """One of the chosen, as an order for it alone would name it."""

    subscription_id: int
    intent: str
    payment_method_id: int | None
    pays_by: str
    po_number: str = ""


def load(inputs: Sequence[RenewSeveral], moment: Moment) -> list[Several]:
    """Read the chosen subscriptions as orders for each would: four queries more."""
    every = list(dict.fromkeys(key for one in inputs for key in one.subscription_ids))
    owner = dict(zip(every, customers_of(every), strict=True))
    wanted = {
        (place, key): One(key, one.intent, one.payment_method_id, one.pays_by)
        for place, one in enumerate(inputs)
        for key in dict.fromkeys(one.subscription_ids)
        if owner[key] == one.customer_id
    }
    loaded = load_ordering(list(wanted.values()), moment) if wanted else []
    ordering = {
        (place, key): accepted(one, version=inputs[place].terms_version, moment=moment)
        for (place, key), one in zip(wanted, loaded, strict=True)
    }
    before = orders_of_bulk([(one.customer_id, one.intent) for one in inputs])
    buyers = load_buyers([one.customer_id for one in inputs])
    policies = load_policies()
    found = []
    for place, one in enumerate(inputs):
        zone = buyers[one.customer_id].time_zone
        found.append(
            Several(
                chosen=tuple(facts for key, facts in ordering.items() if key[0] == place),
                asked_for=len(set(one.subscription_ids)),
                placed_before=tuple(before.get((one.customer_id, one.intent), ())),
                policy=policies.in_force(day_in(moment.at, zone=zone))[1],
            )
        )
    return found


def decide(wanted: RenewSeveral, facts: Several) -> Decision:
    """Order them (see `bulk_renewal.renew_several`)."""
    return bulk_renewal.renew_several(
        facts,
        intent=wanted.intent,
        auto_renew=wanted.auto_renew,
        keep_roles=wanted.keep_roles,
    )


def look_ahead(_wanted: RenewSeveral, facts: Several, decision: Decided) -> Decision:
    """Return what fulfilling the orders would do, each by itself."""
    known = {one.subscription.id: one for one in facts.chosen}
    changes: list[Change] = []
    for placed in decision.changes:
        if not isinstance(placed, OrderPlaced):
            continue
        parts = [
            one
            for one in decision.changes
            if isinstance(one, OrderLineAdded | PaymentRequested) and one.order_id == placed.id
        ]
        lines = [one for one in parts if isinstance(one, OrderLineAdded)]
        first = known[lines[0].subscription_id or 0]
        then = ahead.fulfilled(
            Decided((placed, *parts)),
            buying=first.buying,
            offers=[one.renewed_as for one in facts.chosen],
            others={key: one.subscription for key, one in known.items()},
        )
        if isinstance(then, Decided):
            changes += then.changes
    return Decided(tuple(changes))


RENEW_SEVERAL = Action[RenewSeveral, Several](
    name="renew-several",
    input=RenewSeveral,
    summary="Renew many subscriptions in one go, a payment for each group.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
