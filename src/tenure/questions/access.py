"""May this user work with this product now: asked by licence servers at every start (SUB-12)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.gateways.clock import day_in, midnight_in
from tenure.records.facts.seats import seats_of_user
from tenure.rules.access import Claim, best_access
from tenure.rules.decision import Refused
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
    """Answer for a user and a product, in one query and from stored boundaries alone.

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


def last_moment(until_at: datetime) -> datetime:
    """Return the last second of access, as people are told it: 23:59:59 of the day before."""
    return until_at - timedelta(seconds=1)


def _unknown(refused: Refused) -> AccessAnswer:
    return AccessAnswer(False, refused.code, refused=refused)
