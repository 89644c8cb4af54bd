"""Flex tokens: packs, and what a user's day with a product draws from them (SUB-08, SUB-15)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tenure.rules.changes import TokenPackDrawn, TokenPackOpened, TokensDrawn, TokensTaken
from tenure.rules.dates import ONE_DAY, add_months, last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.licensing.access import Access, state_by_boundaries
from tenure.rules.lifecycle.states import FEATURES, State
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription

REPORT_DAYS = 7
"""How many days after its day a use can still be reported: a licence server may be cut off."""

_DRAWABLE = frozenset({State.ACTIVE, State.EXPIRED})


@dataclass(frozen=True, slots=True)
class Pack:
    """What one subscription to packs holds; `lasts_to_on` is the last day of its life."""

    id: int
    subscription: Subscription
    tokens: int
    left: int
    starts_on: date
    lasts_to_on: date


@dataclass(frozen=True, slots=True)
class Rate:
    """How many tokens a user's day with a product takes, from a day on."""

    from_on: date
    tokens: int


@dataclass(frozen=True, slots=True)
class Part:
    """So many tokens of one pack."""

    pack_id: int
    tokens: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A use to be paid by tokens; days are the customer's own.

    `before` is what the same user, product and day have taken already, None for nothing yet;
    `belongs` says whether the user has any role with the customer.
    """

    customer_id: int
    company: str
    user_id: int
    belongs: bool
    product_id: int
    product: str
    rates: tuple[Rate, ...]
    packs: tuple[Pack, ...]
    used_on: date
    today: date
    at: datetime
    before: int | None = None


def life_ends_on(starts_on: date, *, policy: Policy) -> date:
    """Return the first day after the life of a pack (SUB-15).

    Twelve months from 2026-01-15: 2027-01-15, so 2027-01-14 is the last day to draw from it.
    """
    return add_months(starts_on, policy.flex.life_months)


def opened(
    offer: Offer, *, quantity: int, subscription: Subscription, rows: NewRows
) -> TokenPackOpened:
    """Return the pack that a bought offering opens: 2 packs of 500 hold 1 000 (SUB-15)."""
    tokens = offer.pack_tokens * quantity
    return TokenPackOpened(
        id=rows.number(),
        customer_id=subscription.customer_id,
        subscription_id=subscription.id,
        tokens=tokens,
        left=tokens,
        starts_on=subscription.started_on,
        lasts_to_on=last_day(subscription.renews_on),
    )


def buys_anew(product: str) -> Refused:
    """The refusal of renewing or enlarging a pack: one buys another (SUB-08)."""
    return Refused("flex-buys-anew", {"product": product}, "store:products")


def has_no_seats(product: str) -> Refused:
    """The refusal of handing out a pack: everybody in the company draws from it (SUB-15)."""
    return Refused("flex-no-seats", {"product": product}, "account:tokens")


def past_life(subscription: Subscription, *, on: date) -> bool:
    """Say whether it is a pack whose life is over on a day, with nothing owed for it (SUB-08)."""
    owed_on = subscription.unpaid_due_on
    unpaid = owed_on is not None and owed_on < subscription.renews_on
    return subscription.pack and subscription.renews_on <= on and not unpaid


def drawable(pack: Pack, *, on: date) -> bool:
    """Say whether a pack can be drawn from on a day: in its life, active or expired (SUB-08).

    Of an unpaid pack that is suspended from 2026-03-04 the last such day is 2026-03-03; once it
    is paid it can be drawn from again until its life is over.
    """
    if not pack.starts_on <= on <= pack.lasts_to_on:
        return False
    return state_by_boundaries(pack.subscription, on=on) in _DRAWABLE


def balance(packs: Iterable[Pack], *, on: date) -> int:
    """Return how many tokens could be drawn on a day: those left in the packs that are drawable."""
    return sum(pack.left for pack in packs if drawable(pack, on=on))


def rate_on(rates: Iterable[Rate], *, on: date) -> int | None:
    """Return the rate in force on a day, None before the first one (SUB-15)."""
    known = [rate for rate in rates if rate.from_on <= on]
    return max(known, key=lambda rate: rate.from_on).tokens if known else None


def take(packs: Iterable[Pack], *, tokens: int, on: date) -> tuple[Part, ...] | None:
    """Take tokens from what expires first; None where there aren't enough, never in part (SUB-15).

    12 tokens on a day with 7 left in a pack to 31 March and 100 in one to 30 June: 7 and 5.
    """
    parts: list[Part] = []
    for pack in first_to_expire(pack for pack in packs if drawable(pack, on=on)):
        if tokens and pack.left:
            parts.append(Part(pack.id, min(tokens, pack.left)))
            tokens -= parts[-1].tokens
    return None if tokens else tuple(parts)


def first_to_expire(packs: Iterable[Pack]) -> list[Pack]:
    """Return packs in the order in which they are drawn from; of two that end together the older.

    The key decides between packs of the same two days, so that everybody reckons alike.
    """
    return sorted(packs, key=lambda pack: (pack.lasts_to_on, pack.starts_on, pack.id))


def draw(facts: Drawing) -> Decision:
    """Draw the tokens of a user's day with a product, once however often it is told (SUB-15).

    At 6 tokens a day: 6 fewer, and `balance` says what is left today. A past day draws from the
    packs that were drawable on it. Refused: not-in-company, flex-day-ahead, flex-day-past,
    flex-no-rate, tokens-short.
    """
    parts = planned(facts)
    if isinstance(parts, Refused):
        return parts
    if facts.before is not None:
        left = balance(facts.packs, on=facts.today)
        return decided(tokens=facts.before, balance=left, again=True)
    tokens = sum(part.tokens for part in parts)
    rows = NewRows()
    made = TokensDrawn(
        id=rows.number(),
        customer_id=facts.customer_id,
        user_id=facts.user_id,
        product_id=facts.product_id,
        used_on=facts.used_on,
        tokens=tokens,
        drawn_at=facts.at,
    )
    left_in = {pack.id: pack.left for pack in facts.packs}
    return Decided(
        (
            made,
            *(
                TokensTaken(
                    id=rows.number(),
                    customer_id=facts.customer_id,
                    draw_id=made.id,
                    pack_id=part.pack_id,
                    tokens=part.tokens,
                )
                for part in parts
            ),
            *(
                TokenPackDrawn(
                    id=part.pack_id,
                    customer_id=facts.customer_id,
                    left=left_in[part.pack_id] - part.tokens,
                )
                for part in parts
            ),
        ),
        Because("SUB-15", "used"),
        {"tokens": tokens, "balance": balance(after(facts), on=facts.today), "again": False},
    )


def after(facts: Drawing) -> tuple[Pack, ...]:
    """Return the packs as a draw leaves them; as they were where it is refused or told again.

    Several draws in one batch go on from one another by this, so that they are as one by one.
    """
    parts = planned(facts)
    if isinstance(parts, Refused):
        return facts.packs
    taken = {part.pack_id: part.tokens for part in parts}
    return tuple(
        replace(pack, left=pack.left - taken[pack.id]) if pack.id in taken else pack
        for pack in facts.packs
    )


def planned(facts: Drawing) -> tuple[Part, ...] | Refused:
    """Return which pack gives how much, nothing for a use that has been told before."""
    fault = _fault(facts)
    if fault is not None:
        return fault
    if facts.before is not None:
        return ()
    rate = rate_on(facts.rates, on=facts.used_on)
    if rate is None:
        return Refused("flex-no-rate", {"product": facts.product}, "store:contact")
    parts = take(facts.packs, tokens=rate, on=facts.used_on)
    return parts if parts is not None else short(facts, needed=rate)


def short(facts: Drawing, *, needed: int) -> Refused:
    """The refusal of a use for which the tokens don't suffice, with what there is (SUB-15)."""
    about: dict[str, str | int] = {
        "product": facts.product,
        "needed": needed,
        "balance": balance(facts.packs, on=facts.used_on),
    }
    return Refused("tokens-short", about, "store:products")


def _fault(facts: Drawing) -> Refused | None:
    if not facts.belongs:
        return Refused("not-in-company", {"company": facts.company}, "account:people")
    if facts.used_on > facts.today:
        return Refused("flex-day-ahead", {"on": facts.used_on.isoformat()})
    earliest = facts.today - timedelta(days=REPORT_DAYS)
    if facts.used_on < earliest and facts.before is None:
        about: dict[str, str | int] = {
            "on": facts.used_on.isoformat(),
            "earliest_on": earliest.isoformat(),
            "days": REPORT_DAYS,
        }
        return Refused("flex-day-past", about)
    return None


def access(facts: Drawing, *, time_zone: str) -> Access | None:
    """Answer for somebody without a seat who may work on tokens; None where they don't come in.

    Allowed until the end of the day where the day is drawn already, or the tokens suffice
    (SUB-12). Where the company has tokens but too few: refused, tokens-short.
    """
    rate = rate_on(facts.rates, on=facts.today)
    if rate is None or not facts.belongs or not facts.packs:
        return None
    if planned(facts) == short(facts, needed=rate):
        refused = short(facts, needed=rate)
        return Access(False, refused.code, time_zone=time_zone, refused=refused)
    open_packs = [p for p in first_to_expire(facts.packs) if p.left and drawable(p, on=facts.today)]
    first = open_packs[0].subscription if open_packs else None
    state = state_by_boundaries(first, on=facts.today) if first else State.ACTIVE
    return Access(
        True,
        "tokens",
        state=state,
        features=FEATURES[state],
        until_on=facts.today + ONE_DAY,
        time_zone=time_zone,
        subscription_id=first.id if first else None,
    )


def held_back(packs: Sequence[Pack], *, on: date) -> int:
    """Return how many tokens wait for a payment: in their life, but suspended (SUB-08)."""
    return sum(
        pack.left
        for pack in packs
        if pack.starts_on <= on <= pack.lasts_to_on
        and state_by_boundaries(pack.subscription, on=on) is State.SUSPENDED
    )
