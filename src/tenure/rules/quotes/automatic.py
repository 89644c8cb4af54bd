"""Automatic quotes: who doesn't renew by itself is sent an offer to renew in time (QUO-13)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.rules.changes import QuoteDrafted, SubscriptionChanged
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.lifecycle.agenda import is_due, schedule
from tenure.rules.quotes.holding import Held
from tenure.rules.quotes.pricing import reckon
from tenure.rules.quotes.quote import (
    Action,
    Line,
    Quoting,
    Recipient,
    Source,
    State,
    line_kept,
    recipient_kept,
)
from tenure.rules.subscriptions import changed


@dataclass(frozen=True, slots=True)
class Offering:
    """Subscriptions of one customer that an automatic quote is due for.

    `quoting` has prices for a renewal of each as it stands; `quoted` are those that an open quote
    renews already.
    """

    quoting: Quoting
    due: tuple[Held, ...]
    quoted: frozenset[int]


def line_for(subscription_id: int) -> Line:
    """Return the line that renews a subscription as it is set, and goes on not renewing alone."""
    return Line(action=Action.RENEWAL, subscription_id=subscription_id, auto_renew=False)


def offer(facts: Offering) -> Decision:
    """Draft one quote for all that is due, and note that it was; the run sends it (QUO-13).

    Two yearly ones without auto-renewal that renew on 2025-06-10: on 2025-05-11 one quote with two
    lines. What can't be renewed, or is in an open quote, is noted only. Refused: not-due.
    """
    quoting, on = facts.quoting, facts.quoting.buying.on
    due = [one for one in facts.due if is_due(one.subscription, verb="quote", on=on)]
    if not due:
        return Refused("not-due", {"on": on.isoformat()})
    lines = tuple(
        line_for(one.subscription.id) for one in due if one.subscription.id not in facts.quoted
    )
    reckoned = reckon(lines, facts=quoting)
    if isinstance(reckoned, Refused):
        return reckoned
    barred = {fault.position for fault in reckoned.faults}
    sound = tuple(line for place, line in enumerate(lines, start=1) if place not in barred)
    drafted = tuple(_drafted(quoting, sound, due)) if sound else ()
    return Decided(
        (*drafted, *_noted(due, on)),
        Because("QUO-13", "quoted-by-itself", "customer", quoting.buying.buyer.id),
        {"quote_id": drafted[0].id if drafted else None},
    )


def _noted(due: Sequence[Held], on: date) -> Iterator[SubscriptionChanged]:
    for one in due:
        known = one.subscription
        after = schedule(changed(known, quoted_for_on=known.renews_on), policy=one.contract)
        yield SubscriptionChanged(what="renewal-quoted", after=after, on=on, data={})


def _drafted(
    facts: Quoting, lines: tuple[Line, ...], due: Sequence[Held]
) -> Iterator[QuoteDrafted]:
    buying, first = facts.buying, due[0].subscription
    recipients = _recipients(facts, first.purchaser_id)
    reckoned = reckon(lines, facts=facts)
    if not recipients or isinstance(reckoned, Refused) or reckoned.total is None:
        return
    key = NewRows().number()
    yield QuoteDrafted(
        id=key,
        first_id=key,
        version=1,
        customer_id=buying.buyer.id,
        legal_entity_id=buying.buyer.seller.id,
        partner_id=facts.partner_id,
        user_id=None,
        policy_id=buying.policy_id,
        source=str(Source.AUTOMATIC),
        state=str(State.DRAFT),
        intent=f"automatic:{first.id}:{first.renews_on.isoformat()}",
        revision=1,
        currency=buying.buyer.currency,
        time_zone=buying.buyer.time_zone,
        made_at=buying.at,
        made_on=buying.on,
        wanted=tuple(line_kept(line) for line in lines),
        recipients=tuple(recipient_kept(one) for one in recipients),
        note="",
        net_minor=reckoned.total.net_minor,
        tax_minor=reckoned.total.tax_minor,
        total_minor=reckoned.total.total_minor,
        next_due_on=buying.on,
    )


def _recipients(facts: Quoting, purchaser_id: int) -> tuple[Recipient, ...]:
    """Return the purchasers, the one of the subscription first, as many as a quote may go to."""
    buying = facts.buying
    ordered = sorted(buying.buyer.purchasers, key=lambda one: one.user_id != purchaser_id)
    most = 1 + buying.policy.quote.additional_recipients
    return tuple(
        Recipient(email=one.email, name=one.name, language=one.language) for one in ordered[:most]
    )
