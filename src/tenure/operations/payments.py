"""Asks the payment provider for what was requested, and takes its answers (PAY-08).

A request that got no answer is unknown, not failed: the provider is asked what became of it, and
only if it never heard of it is the request repeated, under the same key.
"""

import logging
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from tenure.actions.payments.take_payment_answer import TAKE_PAYMENT_ANSWER, TakePaymentAnswer
from tenure.engine.actor import system
from tenure.engine.crash_points import crash_point
from tenure.engine.perform import perform
from tenure.gateways.payment.port import (
    Answer,
    Charge,
    PaymentProvider,
    ProviderRefused,
    ProviderUnavailable,
    ProviderUnknown,
)
from tenure.operations.alone import Kind, alone
from tenure.operations.providers import payment_provider
from tenure.records.facts.reading import rows

log = logging.getLogger("tenure.payments")

_WAITING = """
SELECT p.id, p.kind, coalesce(p.invoice_id, p.order_id, p.purchase_id), p.attempt, p.amount_minor,
       p.currency, p.state, p.provider_ref, m.token,
       coalesce(i.number, o.number, together.numbers, ''), coalesce(p.order_id, together.first_id)
FROM payment p
LEFT JOIN payment_method m ON m.id = p.payment_method_id
LEFT JOIN invoice i ON i.id = p.invoice_id
LEFT JOIN purchase_order o ON o.id = p.order_id
LEFT JOIN LATERAL (SELECT min(id) AS first_id, string_agg(number, ', ' ORDER BY id) AS numbers
                   FROM purchase_order WHERE purchase_id = p.purchase_id) together ON true
WHERE {which} ORDER BY p.requested_at, p.id LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A payment that the provider is still to be asked for, or about."""

    id: int
    kind: str
    about_id: int
    attempt: int
    amount_minor: int
    currency: str
    state: str
    provider_ref: str
    token: str | None
    reference: str
    order_id: int | None

    @property
    def key(self) -> str:
        """Return the idempotency key: it comes from the intent, never from time or chance."""
        return f"{self.kind}-{self.about_id}-{self.attempt}"


# By chance, so that those that stay unknown never keep the others from being asked about.
_SOME_UNKNOWN = """
p.id IN (SELECT id FROM payment WHERE state = 'unknown' ORDER BY random() LIMIT %s)
"""


def deliver_payments(*, at: datetime, limit: int = 500) -> int:
    """Ask for what waits, the oldest first; return how many got an answer that counts.

    What was never asked for comes before what the provider has left unanswered. Where more is
    unknown than there is room for, it is asked about some of it, now of these and now of those.
    """
    waiting = _waiting("p.state = 'requested'", limit)
    if room := limit - len(waiting):
        waiting += _waiting(_SOME_UNKNOWN, room, room)
    return sum(_deliver(one, at=at) for one in waiting)


def ask_again(payment_id: int, *, at: datetime) -> bool:
    """Ask what became of one payment: the payer came back from the bank, or an event came."""
    waiting = _waiting(
        "p.state IN ('requested', 'unknown', 'action-required') AND p.id = %s", 1, payment_id
    )
    return any(_deliver(one, at=at) for one in waiting)


def payment_of(key: str) -> int | None:
    """Return the payment that an idempotency key stands for (see `Waiting.key`), None if none."""
    kind, _, rest = key.partition("-")
    about, _, attempt = rest.partition("-")
    if not (about.isdecimal() and attempt.isdecimal()) or max(len(about), len(attempt)) > 18:
        return None
    which = "order_id" if kind == "authorise" else "invoice_id"
    # Keys come of one sequence: that of a purchase is never that of an order or an invoice.
    found = rows(
        f"SELECT id FROM payment WHERE ({which} = %s OR purchase_id = %s) "  # noqa: S608 - ours
        "AND attempt = %s AND kind = %s",
        [int(about), int(about), int(attempt), kind],
    )
    return int(found[0][0]) if found else None


def still_open(payment_id: int) -> bool:
    """Say whether a payment still waits for the provider's last word."""
    return bool(
        rows(
            "SELECT 1 FROM payment WHERE id = %s "
            "AND state IN ('requested', 'unknown', 'action-required')",
            [payment_id],
        )
    )


def _waiting(which: str, limit: int, *values: int) -> list[Waiting]:
    return [Waiting(*row) for row in rows(_WAITING.format(which=which), [*values, limit])]


def _deliver(waiting: Waiting, *, at: datetime) -> bool:
    with alone(Kind.PAYMENT, waiting.id) as mine:
        if not mine:
            return False
        crash_point("before-charge")
        try:
            answer = _ask(waiting, payment_provider())
        except ProviderUnavailable as away:
            log.warning("payment %d waits: %s", waiting.id, away)
            return False
        except ProviderUnknown:
            answer = None
        except ProviderRefused as refused:
            log.exception("payment %d: the provider calls it wrong", waiting.id)
            answer = Answer("declined", waiting.provider_ref, refused.code)
        crash_point("after-charge")
        return _take(waiting, answer, at=at)


def _ask(waiting: Waiting, provider: PaymentProvider) -> Answer:
    if waiting.state != "requested" and waiting.kind != "void":
        found = provider.find(idempotency_key=waiting.key)
        if found is not None:
            return found
    if waiting.kind == "void":
        provider.void(provider_ref=waiting.provider_ref, idempotency_key=waiting.key)
        return Answer("succeeded", waiting.provider_ref)
    if waiting.kind == "capture":
        return provider.capture(
            provider_ref=waiting.provider_ref,
            amount_minor=waiting.amount_minor,
            idempotency_key=waiting.key,
        )
    if waiting.kind == "refund":
        return provider.refund(
            provider_ref=waiting.provider_ref,
            amount_minor=waiting.amount_minor,
            idempotency_key=waiting.key,
        )
    if waiting.token is None:
        return Answer("declined", "", "unknown_method")
    authorise = waiting.kind == "authorise"
    return provider.request(
        Charge(
            idempotency_key=waiting.key,
            amount_minor=waiting.amount_minor,
            currency=waiting.currency,
            method_token=waiting.token,
            reference=waiting.reference,
            kind="authorise" if authorise else "charge",
            return_url=f"{settings.SITE_URL}/orders/{waiting.order_id}/return/"
            if authorise
            else None,
        )
    )


def _take(waiting: Waiting, answer: Answer | None, *, at: datetime) -> bool:
    state = "unknown" if answer is None else answer.state
    if state == waiting.state:
        return False
    perform(
        TAKE_PAYMENT_ANSWER,
        TakePaymentAnswer(
            payment_id=waiting.id,
            state=state,
            provider_ref=answer.provider_ref if answer else "",
            failure=(answer.failure_code or "") if answer else "",
            action_url=(answer.action_url or "") if answer else "",
        ),
        actor=system("worker"),
        at=at,
    )
    return answer is not None
