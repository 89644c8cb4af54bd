"""May this user work with this product now: asked by licence servers at every start (SUB-12)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any

from tenure.gateways import clock
from tenure.gateways.clock import day_in, midnight_in
from tenure.records.facts.access import Asked, Tokens, look_up, tokens_open_to, waits_through
from tenure.rules.companies.people import nobody_with, normal_email
from tenure.rules.decision import Refused
from tenure.rules.licensing import flex
from tenure.rules.licensing.access import (
    NOT_ASSIGNED,
    WITHOUT_SEAT,
    Access,
    Claim,
    best_access,
    waiting,
)
from tenure.rules.licensing.flex import Drawing
from tenure.rules.lifecycle.states import Feature
from tenure.texts import say
from tenure.texts.refusals import refusal_text


@dataclass(slots=True)
class AccessAnswer:
    """Allowed or refused, the features that are open, the reason, and until when.

    `until_at` is the instant at which access ends if nobody does anything, for as long as a
    licence server may keep the answer; `refused` carries the sentence and the next step (SUP-02).
    `at` is the instant that was asked about.
    """

    allowed: bool
    reason: str
    at: datetime
    state: str = ""
    features: tuple[str, ...] = ()
    until_at: datetime | None = None
    time_zone: str = ""
    subscription_id: int | None = None
    refused: Refused | None = None


def access(user_email: str, product_code: str, at: datetime) -> AccessAnswer:
    """Answer for a user and a product from stored boundaries alone; a seat takes one query.

    Who has none may work on the flex tokens of a company: to look takes one more, and draws none;
    whether a group of theirs has it, of which no seat is free (SUB-14), takes another one.
    Refused: user-unknown, product-unknown, and what `rules.licensing.access` refuses.
    """
    email = normal_email(user_email)
    return _answer(look_up(email, product_code), email, product_code, at)


def access_now(user_email: str, product_code: str) -> AccessAnswer:
    """Answer for this instant, in as many queries."""
    email = normal_email(user_email)
    asked = look_up(email, product_code)
    return _answer(asked, email, product_code, clock.now(sandbox_at=asked.sandbox_at))


def access_for_server(token: str, *, user_email: str, product_code: str) -> AccessAnswer | Refused:
    """Answer a licence server for this instant; who it is takes no query of its own.

    Refused itself: licence-server-stranger, where no licence server that may ask has the token.
    """
    email = normal_email(user_email)
    asked = look_up(email, product_code, token_hash=token_hash(token))
    if asked.server_id is None:
        return Refused("licence-server-stranger", {})
    return _answer(asked, email, product_code, clock.now(sandbox_at=asked.sandbox_at))


def token_hash(token: str) -> str:
    """Return what is kept of a licence server's token; it is long and random, so this will do."""
    return sha256(token.encode()).hexdigest()


def access_outward(
    answer: AccessAnswer, *, user: str, product: str, language: str
) -> dict[str, Any]:
    """Return an answer for programs; `until` is the instant at which access ends."""
    told: dict[str, Any] = {
        "user": user,
        "product": product,
        "allowed": answer.allowed,
        "reason": answer.reason,
        "state": answer.state or None,
        "features": list(answer.features),
        "until": answer.until_at.isoformat() if answer.until_at else None,
        "time_zone": answer.time_zone or None,
        "subscription": answer.subscription_id,
    }
    if answer.refused is None:
        told["sentence"], told["next_step"] = _sentence(answer.reason, language), None
    else:
        told["sentence"], told["next_step"] = refusal_text(
            language, answer.refused.code, answer.refused.about
        )
    return told


@cache
def _sentence(reason: str, language: str) -> str:
    return say(language, f"access-by-{reason}")


def _answer(asked: Asked, email: str, product_code: str, at: datetime) -> AccessAnswer:
    if asked.product_id is None:
        unknown = Refused("product-unknown", {"product": product_code}, "store:products")
        return AccessAnswer(False, unknown.code, at, refused=unknown)
    if asked.user_id is None:
        nobody = nobody_with(email)
        return AccessAnswer(False, nobody.code, at, refused=nobody)
    found = best_access(
        [
            Claim(
                seat.subscription,
                seat.released_at is None or seat.released_at > at,
                day_in(at, zone=seat.subscription.time_zone),
            )
            for seat in asked.seats
            if seat.since_at <= at
        ],
        product=asked.product,
    )
    if not found.allowed:
        found = _on_tokens(asked, asked.user_id, asked.product_id, found, at)
        if found.reason in WITHOUT_SEAT:
            group = waits_through(asked.user_id, asked.product_id)
            found = waiting(asked.product, group=group) if group else found
    until = _beginning_of(found.until_on, found.time_zone) if found.until_on else None
    return AccessAnswer(
        found.allowed,
        found.reason,
        at,
        found.state.value if found.state else "",
        _in_order(found.features),
        until,
        found.time_zone,
        found.subscription_id,
        found.refused,
    )


@lru_cache(maxsize=10_000)
def _beginning_of(day: date, zone: str) -> datetime:
    return midnight_in(day, zone=zone)


@cache
def _in_order(features: frozenset[Feature]) -> tuple[str, ...]:
    return tuple(sorted(feature.value for feature in features))


def _on_tokens(
    asked: Asked, user_id: int, product_id: int, without: Access, at: datetime
) -> Access:
    """Return what the flex tokens of a user's companies open, else the answer without them."""
    near = at.date()
    companies = tokens_open_to(
        user_id, product_id, first=near - timedelta(days=1), last=near + timedelta(days=1)
    )
    answers = [
        flex.access(_drawing(one, asked, user_id, product_id, at), time_zone=one.time_zone)
        for one in companies
    ]
    told = [answer for answer in answers if answer is not None]
    best = next((answer for answer in told if answer.allowed), None)
    if best is not None or without.reason != NOT_ASSIGNED:
        return best or without
    return told[0] if told else without


def _drawing(tokens: Tokens, asked: Asked, user_id: int, product_id: int, at: datetime) -> Drawing:
    """Return the facts of a draw that would be made now, in the company's own day."""
    today = day_in(at, zone=tokens.time_zone)
    return Drawing(
        customer_id=tokens.customer_id,
        company=tokens.company,
        user_id=user_id,
        belongs=True,
        product_id=product_id,
        product=asked.product,
        rates=tokens.rates,
        packs=tokens.packs,
        used_on=today,
        today=today,
        at=at,
        before=tokens.drawn.get(today),
    )


def last_moment(until_at: datetime) -> datetime:
    """Return the last second of access, as people are told it: 23:59:59 of the day before."""
    return until_at - timedelta(seconds=1)
