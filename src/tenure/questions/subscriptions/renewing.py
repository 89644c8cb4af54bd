"""What a renewal can be set to, and what it would come to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.subscriptions.forecast import next_renewals
from tenure.questions.subscriptions.subscription import customer_of
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.renewals.upcoming import Upcoming
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class TermChoice:
    """A term that a subscription can renew for, and the offering that it is."""

    offering_id: int
    term: str


def term_choices(actor: Actor, *, subscription_id: int) -> tuple[TermChoice, ...] | Refused:
    """Return the terms that a renewal can be set to in self-service, the shortest first (REN-05).

    What it is and what it is set to now are always among them.
    """
    return ask(
        "see-subscriptions",
        lambda: terms_of(subscription_id),
        actor=actor,
        customer_id=customer_of(subscription_id) or 0,
    )


def terms_of(key: int) -> tuple[TermChoice, ...]:
    """Return those terms; part of a page whose own question says who may see it."""
    return terms_of_several([key])[key]


def terms_of_several(keys: Sequence[int]) -> dict[int, tuple[TermChoice, ...]]:
    """Return by subscription the terms that its renewal can be set to, in one query."""
    found: dict[int, list[TermChoice]] = {key: [] for key in keys}
    for key, offering, term in rows(
        "SELECT s.id, o.id, o.term FROM subscription s "
        "JOIN offering n ON n.id = s.next_offering_id "
        "JOIN offering o ON o.product_id = n.product_id AND o.market_id = n.market_id "
        "AND o.licence_type = n.licence_type "
        "WHERE s.id = ANY(%s) AND (o.id IN (s.next_offering_id, s.offering_id) OR "
        "n.self_service_term_change AND o.self_service_term_change "
        "AND 'store' = ANY(o.channels)) "
        "ORDER BY s.id, right(o.term, 1), o.term, o.id",
        [list(keys)],
    ):
        found[key].append(TermChoice(offering, term))
    return {key: tuple(several) for key, several in found.items()}


def renewal_of(one: Subscription, *, at: datetime) -> Upcoming | None:
    """Return what the next renewal of a subscription would charge if it renewed by itself.

    Part of a preview: whoever may ask for that sees it. None while it is in arrears, or where no
    price is known.
    """
    return next_renewals([replace(one, auto_renew=True)], at=at)[one.id]
