"""Alignment: a new subscription ends with one that the customer has already (COT-06, CHK-03)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tenure.rules.dates import Term, last_day, term_end
from tenure.rules.decision import Refused
from tenure.rules.kinds import STORE
from tenure.rules.lifecycle.states import State
from tenure.rules.ordering.order_pricing import Buying, Priced, Wanted, price
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription

_LASTING = frozenset({State.ACTIVE})


def aligned(
    wanted: Wanted, *, target: Subscription | None, customer_id: int, on: date, channel: str
) -> Wanted | Refused:
    """Return a new line that ends with an existing subscription and takes over its anchor.

    Ten seats by the year bought on 2025-03-02, aligned to one that renews on 2025-06-10: paid for
    100 days. The new one keeps the time zone of its own purchase: it ends on the same calendar
    day, at midnight there. Refused: not-alignable, target-unknown, target-too-far,
    target-ends-today.
    """
    refused = fault(wanted.offer, target=target, customer_id=customer_id, on=on, channel=channel)
    if refused is not None or target is None:
        return refused or Refused("target-unknown", {})
    return replace(
        wanted,
        first_on=on,
        term_starts_on=on,
        ends_on=target.renews_on,
        anchor_day=target.anchor_day,
        aligned_to=target.id,
    )


def choices(
    wanted: Wanted, *, facts: Buying, targets: Iterable[Subscription]
) -> tuple[tuple[Subscription, Priced], ...]:
    """Return what a new line can end with, the earliest first, each with its price (CHK-03).

    What confirming would refuse isn't offered. Atlas by the year bought on 2025-03-02 beside one
    that renews on 2025-06-10 and one on 2026-06-10: only the first, 100 days of 365.
    """
    found = []
    for target in targets:
        line = aligned(
            wanted,
            target=target,
            customer_id=facts.buyer.id,
            on=facts.on,
            channel=facts.channel,
        )
        if isinstance(line, Refused):
            continue
        priced = price(replace(facts, wanted=(line,)))
        if not isinstance(priced, Refused):
            found.append((target, priced[0]))
    return tuple(sorted(found, key=lambda one: (one[1].renews_on, one[0].id)))


def fault(
    offer: Offer, *, target: Subscription | None, customer_id: int, on: date, channel: str
) -> Refused | None:
    """Why a new subscription can't end with that one, or None if it can (CHK-03, COT-06)."""
    if not offer.of_kind.alignable or (channel == STORE and not offer.alignable):
        return Refused("not-alignable", {"product": offer.product_name}, "store:contact")
    if target is None or target.customer_id != customer_id:
        return Refused("target-unknown", {})
    if target.state not in _LASTING or target.pack:
        return Refused("target-unknown", {})
    if target.renews_on <= on:
        return Refused("target-ends-today", {"last_on": last_day(target.renews_on).isoformat()})
    farthest = term_end(on, term=Term(offer.term), anchor_day=on.day)
    if target.renews_on > farthest:
        return Refused(
            "target-too-far",
            {
                "target_on": last_day(target.renews_on).isoformat(),
                "latest_on": last_day(farthest).isoformat(),
            },
        )
    return None
