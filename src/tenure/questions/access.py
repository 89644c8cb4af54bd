"""May this user work with this product now: asked by licence servers at every start (SUB-12)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.gateways.clock import day_in, midnight_in
from tenure.records.facts.seats import seats_of_user
from tenure.records.facts.tokens import (
    companies_with_packs,
    load_drawn,
    load_metered,
    load_packs,
    load_places,
)
from tenure.rules import flex
from tenure.rules.access import NOT_ASSIGNED, Access, Claim, best_access
from tenure.rules.decision import Refused
from tenure.rules.flex import Drawing
from tenure.rules.people import nobody_with, normal_email


@dataclass(frozen=True, slots=True)
class AccessAnswer:
    """Allowed or refused, the features that are open, the reason, and until when.

    `until_at` is the instant at which access ends if nobody does anything, for as long as a
    licence server may keep the answer; `refused` carries the sentence and the next step (SUP-02).
    """

    allowed: bool
    reason: str
    state: str = ""
    features: tuple[str, ...] = ()
    until_at: datetime | None = None
    time_zone: str = ""
    subscription_id: int | None = None
    refused: Refused | None = None


def access(user_email: str, product_code: str, at: datetime) -> AccessAnswer:
    """Answer for a user and a product from stored boundaries alone; a seat takes one query.

    Who has none may work on the flex tokens of a company; asking draws none.

    Refused: user-unknown, product-unknown, and what `rules.access` refuses.
    """
    email = normal_email(user_email)
    known, seats = seats_of_user(email, product_code, at=at)
    if known.product is None:
        return _unknown(Refused("product-unknown", {"product": product_code}, "store:products"))
    if known.user_id is None:
        return _unknown(nobody_with(email))
    claims = [
        Claim(seat.subscription, seat.held, day_in(at, zone=seat.subscription.time_zone))
        for seat in seats
    ]
    found = best_access(claims, product=known.product)
    if not found.allowed:
        found = _on_tokens(known.user_id, product_code, found, at)
    until = midnight_in(found.until_on, zone=found.time_zone) if found.until_on else None
    return AccessAnswer(
        allowed=found.allowed,
        reason=found.reason,
        state=found.state.value if found.state else "",
        features=tuple(sorted(found.features)),
        until_at=until,
        time_zone=found.time_zone,
        subscription_id=found.subscription_id,
        refused=found.refused,
    )


def _on_tokens(user_id: int, product_code: str, without: Access, at: datetime) -> Access:
    """Return what the flex tokens of a user's companies open, else the answer without them."""
    customers = companies_with_packs(user_id)
    if not customers:
        return without
    packs, places = load_packs(customers), load_places(customers)
    product = load_metered([product_code])[product_code]
    days = {key: day_in(at, zone=places[key].time_zone) for key in customers}
    drawn = load_drawn([(key, user_id, product.id, days[key]) for key in customers])
    answers = [
        flex.access(
            Drawing(
                customer_id=key,
                company=places[key].name,
                user_id=user_id,
                belongs=True,
                product_id=product.id,
                product=product.name,
                rates=product.rates,
                packs=packs[key],
                used_on=days[key],
                today=days[key],
                at=at,
                before=drawn.get((key, user_id, product.id, days[key])),
            ),
            time_zone=places[key].time_zone,
        )
        for key in customers
    ]
    told = [answer for answer in answers if answer is not None]
    best = next((answer for answer in told if answer.allowed), None)
    if best is not None or without.reason != NOT_ASSIGNED:
        return best or without
    return told[0] if told else without


def last_moment(until_at: datetime) -> datetime:
    """Return the last second of access, as people are told it: 23:59:59 of the day before."""
    return until_at - timedelta(seconds=1)


def _unknown(refused: Refused) -> AccessAnswer:
    return AccessAnswer(False, refused.code, refused=refused)
