"""Remove a stored card that nothing uses any more (PAY-06)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.payments import cards
from tenure.rules.payments.cards import Removing


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePaymentMethod:
    """Which stored card."""

    payment_method_id: int


def keys(inputs: Sequence[RemovePaymentMethod]) -> list[int | None]:
    """Return whose the cards are."""
    wanted = [one.payment_method_id for one in inputs]
    found = {
        row[0]: row[1]
        for row in rows(
            "SELECT id, customer_id FROM payment_method WHERE id = ANY(%s) AND removed_at IS NULL",
            [wanted],
        )
    }
    return [found.get(key) for key in wanted]


def load(inputs: Sequence[RemovePaymentMethod], moment: Moment) -> list[Removing]:
    """Read what still uses the cards: two queries."""
    wanted = [one.payment_method_id for one in inputs]
    users: dict[int, list[str]] = defaultdict(list)
    for method, product in rows(
        "SELECT s.payment_method_id, p.name FROM subscription s "
        "JOIN product p ON p.id = s.product_id "
        "WHERE s.payment_method_id = ANY(%s) AND s.auto_renew "
        "AND s.state IN ('trial', 'active', 'expired', 'suspended') ORDER BY p.name, s.id",
        [wanted],
    ):
        users[method].append(product)
    owners = dict(zip(wanted, keys(inputs), strict=True))
    return [
        Removing(
            one.payment_method_id,
            owners[one.payment_method_id] or 0,
            tuple(users[one.payment_method_id]),
            moment.at,
        )
        for one in inputs
    ]


def decide(_wanted: RemovePaymentMethod, facts: Removing) -> Decision:
    """Remove it (see `cards.remove`)."""
    return cards.remove(facts)


REMOVE_PAYMENT_METHOD = Action[RemovePaymentMethod, Removing](
    name="remove-payment-method",
    input=RemovePaymentMethod,
    summary="Remove a stored card that nothing uses.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
