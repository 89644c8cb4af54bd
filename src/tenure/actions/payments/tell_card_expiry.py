"""Tell the purchasers of a card that expires before what it is to pay (PAY-09)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.engine.action import Action, Due, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.reading import named_rows, rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.decision import Decision
from tenure.rules.payments import card_expiry
from tenure.rules.payments.card_expiry import Expiring, Use


@dataclass(frozen=True, slots=True, kw_only=True)
class TellCardExpiry:
    """Which card."""

    payment_method_id: int


def keys(inputs: Sequence[TellCardExpiry]) -> list[int | None]:
    """Return whose the cards are."""
    wanted = [one.payment_method_id for one in inputs]
    found = {
        row[0]: row[1]
        for row in rows("SELECT id, customer_id FROM payment_method WHERE id = ANY(%s)", [wanted])
    }
    return [found.get(key) for key in wanted]


def load(inputs: Sequence[TellCardExpiry], moment: Moment) -> list[Expiring]:
    """Read the cards with what each is to pay, and their customers."""
    wanted = [one.payment_method_id for one in inputs]
    cards = {
        row["id"]: row
        for row in named_rows(
            "SELECT id, customer_id, brand, last4, expires_on, next_due_on, "
            "removed_at IS NOT NULL AS removed FROM payment_method WHERE id = ANY(%s)",
            [wanted],
        )
    }
    buyers = load_buyers([card["customer_id"] for card in cards.values()])
    names = {
        row[0]: row[1]
        for row in rows(
            "SELECT s.id, p.name FROM subscription s JOIN product p ON p.id = s.product_id "
            "WHERE s.customer_id = ANY(%s) AND s.payment_method_id = ANY(%s) "
            "AND s.state IN ('active', 'expired', 'suspended')",
            [list(buyers), wanted],
        )
    }
    uses: dict[int, list[Use]] = defaultdict(list)
    for subscription in load_subscriptions(list(names)).values():
        if subscription.payment_method_id is not None:
            uses[subscription.payment_method_id].append(Use(subscription, names[subscription.id]))
    found = []
    for one in inputs:
        card = cards[one.payment_method_id]
        buyer = buyers[card["customer_id"]]
        found.append(
            Expiring(
                id=card["id"],
                label=f"{card['brand']} •••• {card['last4']}",
                expires_on=card["expires_on"],
                next_due_on=card["next_due_on"],
                removed=card["removed"],
                uses=tuple(uses[card["id"]]),
                buyer=buyer,
                on=day_in(moment.at, zone=buyer.time_zone),
                at=moment.at,
            )
        )
    return found


def decide(_wanted: TellCardExpiry, facts: Expiring) -> Decision:
    """Tell, or look again later (see `card_expiry.tell`)."""
    return card_expiry.tell(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the cards of a zone's customers that are to be looked at by a day."""
    return [
        Due(*row)
        for row in rows(
            "SELECT m.id, m.customer_id, m.next_due_on FROM payment_method m "
            "JOIN customer c ON c.id = m.customer_id "
            "WHERE m.next_due_on <= %s AND m.removed_at IS NULL AND c.time_zone = %s "
            "AND NOT EXISTS (SELECT FROM parked_action p WHERE p.action = 'tell-card-expiry' "
            "AND p.item = m.id AND p.released_at IS NULL) "
            "ORDER BY m.next_due_on, m.id LIMIT %s",
            [on, zone, limit],
        )
    ]


TELL_CARD_EXPIRY = Action[TellCardExpiry, Expiring](
    name="tell-card-expiry",
    input=TellCardExpiry,
    summary="Tell the purchasers of a card that expires before what it is to pay.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: TellCardExpiry(payment_method_id=due.item),
)
