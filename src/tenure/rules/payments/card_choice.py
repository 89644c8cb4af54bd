"""Which card pays for what: set for one subscription or for many at once (PAY-03, REN-13)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from tenure.rules.changes import Change, SubscriptionChanged
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.lifecycle.states import State
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer
from tenure.rules.payments.cards import Card, card_fault
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Paid:
    """One subscription to be paid with the card, and what its product is called."""

    subscription: Subscription
    product_name: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """The subscriptions of one customer that were chosen; `card` is theirs, None where it isn't."""

    chosen: tuple[Paid, ...]
    asked_for: int
    card: Card | None
    buyer: Buyer
    changed_by: str
    policy: Policy
    on: date
    at: datetime


_PAYING = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def choose(facts: Choosing) -> Decision:
    """Let a card pay renewals, annual bills and retries of many from now on (PAY-03, REN-13).

    An unpaid invoice of theirs is tried with it on its next day. Refused: too-many, not-found,
    card-missing, card-expired, not-renewable.
    """
    if facts.asked_for > facts.policy.bulk.max:
        return Refused("too-many", {"count": facts.asked_for, "maximum": facts.policy.bulk.max})
    if len(facts.chosen) != facts.asked_for:
        return Refused("not-found", {"name": "subscription"})
    card = facts.card
    refused = card_fault(card, on=facts.on, remedy="account:payment-methods")
    if card is None or refused is not None:
        return refused or Refused("card-missing", {}, "account:payment-methods")
    for one in facts.chosen:
        if one.subscription.state not in _PAYING:
            return Refused("not-renewable", {"state": one.subscription.state}, "store:products")
    moved = [one for one in facts.chosen if one.subscription.payment_method_id != card.id]
    return Decided(
        tuple(_moved(facts, card, moved)) if moved else (),
        Because("PAY-03", "card-chosen"),
        {"changed": len(moved)},
    )


def _moved(facts: Choosing, card: Card, moved: list[Paid]) -> Iterator[Change]:
    for one in moved:
        yield SubscriptionChanged(
            what="card-chosen",
            after=replace(one.subscription, payment_method_id=card.id, pays_by="card"),
            on=facts.on,
            data={"card": card.label},
        )
    yield from mails(
        facts.buyer.purchasers,
        template="card-chosen",
        values={
            "card": card.label,
            "products": ", ".join(dict.fromkeys(one.product_name for one in moved)),
            "count": len(moved),
            "changed_by": facts.changed_by,
            "url": "/account/payment-methods/",
        },
        about=About(facts.buyer.id),
        at=facts.at,
        rows=NewRows(),
    )
