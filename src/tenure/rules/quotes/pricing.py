"""What a quote comes to today and how long that can be promised (QUO-07, QUO-08)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.lifecycle.agenda import planned_phases
from tenure.rules.lifecycle.states import last_chance_on
from tenure.rules.money import Money
from tenure.rules.ordering.order_pricing import Buying, Priced, Total, price, sum_up
from tenure.rules.pricing.fx import equivalent
from tenure.rules.pricing.instalments import Bill
from tenure.rules.pricing.selling_model import sold_directly
from tenure.rules.quotes.lines import buyings, changes_renewal
from tenure.rules.quotes.quote import FOLLOWING, Action, Line, Quoting


@dataclass(frozen=True, slots=True)
class Promise:
    """A priced line, and the line of the quote that it came of."""

    position: int
    line: Line
    priced: Priced


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a line can't be quoted."""

    position: int
    refused: Refused


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A quote as it would be sent today; `total` counts the lines without fault.

    `holding` are the positions of lines that renew otherwise than their subscription would by
    itself while that is switched on (QUO-14).
    """

    promises: tuple[Promise, ...]
    faults: tuple[Fault, ...]
    total: Total | None
    last_on: date
    holding: tuple[int, ...]


def reckon(lines: Sequence[Line], *, facts: Quoting) -> Reckoned | Refused:
    """Price all lines for today, and say until when that holds (QUO-07, QUO-08).

    Two lines of 754.00 and 1 885.00 before tax, 25 %: 3 298.75 in all. Made on 2025-05-01 with
    30 days of validity: the last day is 2025-05-31. A line with a fault stops only itself here.
    Refused: tax-rate-missing.
    """
    promises: list[Promise] = []
    faults: list[Fault] = []
    for position, (line, buying) in enumerate(
        zip(lines, buyings(lines, facts=facts), strict=True), start=1
    ):
        priced = buying if isinstance(buying, Refused) else price_of(buying, facts=facts)
        if isinstance(priced, Refused):
            faults.append(Fault(position, priced))
        else:
            promises += [Promise(position, line, one) for one in priced]
    total = sum_up([one.priced for one in promises], buyer=facts.buying.buyer, on=facts.buying.on)
    if isinstance(total, Refused):
        return total
    return Reckoned(
        tuple(promises),
        tuple(faults),
        total,
        # What can still be renewed after an outage, since no run has ended it, can be today.
        max(min(_last_days(promises, facts)), facts.buying.on),
        tuple(_holding(lines, facts)),
    )


def price_of(buying: Buying, *, facts: Quoting) -> tuple[Priced, ...] | Refused:
    """Price what a line would buy, if the vendor itself sells that to this customer (MOD-02).

    One seat at 1 885.00 for a business: 1 885.00; for a municipality: resale-customer. Refused as
    in `order_pricing.price` and `selling_model.sold_directly`.
    """
    offers = (wanted.offer for wanted in buying.wanted)
    refused = sold_directly(buying.buyer, offers=offers, policy=facts.buying.policy)
    return refused or price(buying)


def _holding(lines: Sequence[Line], facts: Quoting) -> Iterator[int]:
    for position, line in enumerate(lines, start=1):
        ordering = facts.orderings.get(line.subscription_id or 0)
        if ordering is None or not ordering.subscription.auto_renew:
            continue
        if changes_renewal(line, ordering):
            yield position


def _last_days(promises: Sequence[Promise], facts: Quoting) -> Iterator[date]:
    """Yield the days that the price can't be promised past: the first one is the last day."""
    yield facts.buying.on + timedelta(days=facts.buying.policy.quote.validity_days)
    # Of several terms of a line, late ones by the month, the last one covers the day.
    covered_to = {one.position: one.priced.renews_on for one in promises}
    for one in promises:
        ordering = facts.orderings.get(one.line.subscription_id or 0)
        if one.line.action in FOLLOWING:
            yield last_day(covered_to[one.position])
        elif one.line.action != Action.NEW:
            yield last_day(one.priced.renews_on)
        if ordering is None:
            continue
        subscription = ordering.subscription
        chance = last_chance_on(planned_phases(subscription, policy=ordering.contract))
        if one.line.action in FOLLOWING:
            # A held renewal that nobody accepts must still be able to follow by itself (QUO-14).
            yield chance - timedelta(days=1) if subscription.auto_renew else chance
        if one.line.action in (Action.SEATS, Action.SWITCH):
            yield last_day(subscription.renews_on)
        if one.line.action == Action.EXTENSION:
            yield chance


def limits(facts: Quoting) -> tuple[int | None, int | None]:
    """Return what the card's limit and financing's least are in the quote's currency (FX-05).

    USD 25 000.00 and 4 500.00 at SEK 11.0564 for a dollar: 276 410.00 and 49 753.80. None where no
    rate is known.
    """
    policy, currency = facts.buying.policy, facts.buying.buyer.currency
    found = [
        equivalent(amount, currency=currency, rates=facts.rates)
        for amount in (policy.payment.card_limit, policy.financing.min_total)
    ]
    card, financing = (one.minor if isinstance(one, Money) else None for one in found)
    return card, financing


def shown(reckoned: Reckoned, *, currency: str) -> dict[str, object]:
    """Return a reckoned quote as an answer: plain values, amounts in minor units."""
    total = reckoned.total
    return {
        "lines": tuple(_line(one) for one in reckoned.promises),
        "faults": tuple(
            {
                "position": one.position,
                "code": one.refused.code,
                "about": dict(one.refused.about),
                "remedy": one.refused.remedy,
            }
            for one in reckoned.faults
        ),
        "net_minor": total.net_minor if total else 0,
        "tax_minor": total.tax_minor if total else 0,
        "total_minor": total.total_minor if total else 0,
        "currency": currency,
        "last_on": reckoned.last_on.isoformat(),
        "holding": reckoned.holding,
    }


def _line(one: Promise) -> Mapping[str, object]:
    wanted, first = one.priced.wanted, one.priced.bills[0]
    return {
        "position": one.position,
        "action": str(one.line.action),
        "kind": wanted.kind,
        "product": wanted.offer.product_name,
        "product_kind": wanted.offer.kind,
        "offering_id": wanted.offer.offering_id,
        "subscription_id": wanted.subscription_id,
        "term": wanted.offer.term,
        "quantity": wanted.quantity,
        "first_on": one.priced.first_on.isoformat(),
        "last_on": last_day(one.priced.renews_on).isoformat(),
        "srp_minor": one.priced.price.srp.minor,
        "net_minor": first.amount.minor,
        "derivation": dict(first.derivation),
        "later": tuple(_later(bill) for bill in one.priced.bills[1:]),
    }


def _later(bill: Bill) -> Mapping[str, object]:
    return {"due_on": bill.due_on.isoformat(), "net_minor": bill.amount.minor}
