"""Store a card as the provider's token; its number is never seen here (PAY-02)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.payments import cards_by_token
from tenure.records.facts.policies import load_policies
from tenure.rules.decision import Decision
from tenure.rules.payments import cards
from tenure.rules.payments.cards import Storing


@dataclass(frozen=True, slots=True, kw_only=True)
class StorePaymentMethod:
    """What the provider tells of a card that was entered on its page."""

    customer_id: int
    token: str
    brand: str
    last4: str
    holder: str
    expires_month: int
    expires_year: int


def load(inputs: Sequence[StorePaymentMethod], moment: Moment) -> list[Storing]:
    """Read whether a token is stored already and for whom, and the policy: two queries."""
    known = cards_by_token([one.token for one in inputs])
    policy = load_policies().in_force(moment.at.date())[1]
    return [Storing(known.get(one.token), one.customer_id, moment.at, policy) for one in inputs]


def decide(wanted: StorePaymentMethod, facts: Storing) -> Decision:
    """Store it once (see `cards.store`)."""
    return cards.store(
        facts,
        token=wanted.token,
        brand=wanted.brand,
        last4=wanted.last4,
        holder=wanted.holder,
        expires_month=wanted.expires_month,
        expires_year=wanted.expires_year,
    )


STORE_PAYMENT_METHOD = Action[StorePaymentMethod, Storing](
    name="store-payment-method",
    input=StorePaymentMethod,
    summary="Store a card that was entered on the payment provider's page.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
