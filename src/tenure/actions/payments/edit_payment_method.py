"""Give a stored card another expiry date or address (PAY-03).

The provider is told before: whoever offers this does it by `operations.cards`, or by the name of
the action through `operations.carrying_out`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.actions.payments.remove_payment_method import RemovePaymentMethod
from tenure.actions.payments.remove_payment_method import keys as owners
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.payments import cards
from tenure.rules.payments.cards import Editing


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPaymentMethod:
    """Which stored card; month and year of its expiry, and its address in parts."""

    payment_method_id: int
    expires_month: int
    expires_year: int
    address: dict[str, str] = field(default_factory=dict)


def keys(inputs: Sequence[EditPaymentMethod]) -> list[int | None]:
    """Return whose the cards are."""
    return owners([RemovePaymentMethod(payment_method_id=one.payment_method_id) for one in inputs])


def load(inputs: Sequence[EditPaymentMethod], moment: Moment) -> list[Editing]:
    """Read the cards and whose they are: seven queries."""
    heads = {
        row[0]: row[1:]
        for row in rows(
            "SELECT id, customer_id, brand || ' •••• ' || last4, expires_on, address "
            "FROM payment_method WHERE id = ANY(%s)",
            [[one.payment_method_id for one in inputs]],
        )
    }
    buyers = load_buyers([customer for customer, *_ in heads.values()])
    policies = load_policies()
    found = []
    for one in inputs:
        customer, label, expires_on, address = heads[one.payment_method_id]
        on = day_in(moment.at, zone=buyers[customer].time_zone)
        found.append(
            Editing(
                id=one.payment_method_id,
                customer_id=customer,
                label=label,
                expires_on=expires_on,
                address=address,
                purchasers=buyers[customer].purchasers,
                changed_by=moment.actor.name,
                policy=policies.in_force(on)[1],
                on=on,
                at=moment.at,
            )
        )
    return found


def decide(wanted: EditPaymentMethod, facts: Editing) -> Decision:
    """Edit it (see `cards.edit`)."""
    return cards.edit(
        facts,
        expires_month=wanted.expires_month,
        expires_year=wanted.expires_year,
        address=wanted.address,
    )


EDIT_PAYMENT_METHOD = Action[EditPaymentMethod, Editing](
    name="edit-payment-method",
    input=EditPaymentMethod,
    summary="Give a stored card another expiry date or address.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
