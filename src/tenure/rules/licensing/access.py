"""The access check: by the stored boundaries alone, whatever ran late (SUB-07, SUB-12)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.lifecycle.agenda import renews_by_itself
from tenure.rules.lifecycle.states import FEATURES, Feature, Phases, State, state_on
from tenure.rules.subscriptions import Bounded

WITHOUT_SEAT = ("access-not-assigned", "access-terminated")
"""The reasons of who may wait for a seat of another subscription."""
NOT_ASSIGNED = "access-not-assigned"
"""The reason of who has no seat of a product at all."""
SEAT = "seat"
"""The reason of who may by a seat."""

_RISING = (NOT_ASSIGNED, "access-terminated", "access-suspended", SEAT)

_FINAL = frozenset({State.TERMINATED, State.ENDED})
_STATES: Mapping[str, State] = {state.value: state for state in State}


@dataclass(slots=True)
class Claim:
    """A subscription in which a user has or had a seat; `on` is its own day (SUB-02)."""

    subscription: Bounded
    held: bool
    on: date


@dataclass(slots=True)
class Access:
    """What a user may do with a product, why, and until the 00:00 of which day of the zone.

    `reason` is `seat` for one who may, `tokens` for one who may spend them (SUB-15), else the
    code of `refused`.
    """

    allowed: bool
    reason: str
    state: State | None = None
    features: frozenset[Feature] = frozenset()
    until_on: date | None = None
    time_zone: str = ""
    subscription_id: int | None = None
    refused: Refused | None = None


def state_by_boundaries(subscription: Bounded, *, on: date) -> State:
    """The state on a day by the stored boundaries: a late run neither cuts nor extends (SUB-12).

    Stored active, not renewed on 2025-06-10, no run since: on 2025-06-26 = suspended. One that
    renews by itself stays active until a run has tried, but never beyond the first suspended day.
    """
    stored = _STATES[subscription.state]
    if stored in _FINAL:
        return stored
    if stored is State.TRIAL:
        return State.TRIAL if on < subscription.renews_on else State.ENDED
    if subscription.expired_on is None or on < subscription.expired_on:
        return State.ACTIVE
    found = state_on(_boundaries(subscription), on=on)
    waits = found is State.EXPIRED and stored is State.ACTIVE and renews_by_itself(subscription)
    return State.ACTIVE if waits else found


def access_of(claim: Claim, *, product: str) -> Access:
    """Answer for one seat: allowed, the features that are open, and until when (SUB-07, SUB-12).

    A seat of a yearly subscription not renewed on 2025-06-10: allowed until 2025-06-26 at 00:00.
    Refused: access-not-assigned, access-suspended, access-terminated.
    """
    subscription = claim.subscription
    state = state_by_boundaries(subscription, on=claim.on)
    features = FEATURES[state]
    zone, key = subscription.time_zone, subscription.id
    if claim.held and Feature.PRODUCT_ACCESS in features:
        until_on = _until(subscription, state)
        return Access(True, SEAT, state, features, until_on, zone, key)
    if state is State.SUSPENDED and claim.held:
        refused = _suspended(subscription, product)
    elif state in _FINAL:
        refused = Refused("access-terminated", {"product": product}, "store:products")
    else:
        return not_assigned(product)
    return Access(False, refused.code, state, features, None, zone, key, refused)


def entitled_until(subscription: Bounded, *, on: date) -> date | None:
    """Until the 00:00 of which day a customer has what this entitles it to; None: not now (CAT-04).

    As long as the product works: not renewed on 2025-06-10, a yearly one entitles until
    2025-06-26.
    """
    state = state_by_boundaries(subscription, on=on)
    works = Feature.PRODUCT_ACCESS in FEATURES[state]
    return _until(subscription, state) if works else None


def not_assigned(product: str) -> Access:
    """Return the answer for a user without a seat (SUB-12)."""
    refused = Refused(NOT_ASSIGNED, {"product": product}, "account:people")
    return Access(False, refused.code, refused=refused)


def waiting(product: str, *, group: str) -> Access:
    """Return the answer for who has no seat yet, but whose group or team has it (SUB-14)."""
    refused = Refused("access-waiting", {"product": product, "group": group}, "account:people")
    return Access(False, refused.code, refused=refused)


def best_access(claims: Iterable[Claim], *, product: str) -> Access:
    """Answer for all seats of a user in one product: the one that opens most, longest (SUB-12)."""
    answers = [access_of(claim, product=product) for claim in claims]
    if len(answers) == 1:
        return answers[0]
    return max(answers, key=_how_much) if answers else not_assigned(product)


def _how_much(answer: Access) -> tuple[int, int, date]:
    return _RISING.index(answer.reason), len(answer.features), answer.until_on or date.min


def _suspended(subscription: Bounded, product: str) -> Refused:
    since, over = subscription.suspended_on, subscription.terminated_on
    if since is None or over is None:
        raise ValueError("what is suspended by its boundaries has them")
    about = {
        "product": product,
        "since_on": since.isoformat(),
        "last_on": last_day(over).isoformat(),
    }
    return Refused("access-suspended", about, "account:subscriptions")


def _boundaries(subscription: Bounded) -> Phases | None:
    expired, suspended = subscription.expired_on, subscription.suspended_on
    terminated = subscription.terminated_on
    if expired is None or suspended is None or terminated is None:
        return None
    return Phases(expired, suspended, terminated)


def _until(subscription: Bounded, state: State) -> date:
    if state is State.TRIAL or subscription.suspended_on is None:
        return subscription.renews_on
    return subscription.suspended_on
