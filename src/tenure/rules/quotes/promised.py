"""What a quote has promised, as an order takes it over: amounts and derivations stand (QUO-08)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from tenure.rules.changing.changing import Ordering
from tenure.rules.dates import Term, billing_anniversaries, last_day, term_end
from tenure.rules.money import Money
from tenure.rules.ordering.order_pricing import Priced, Wanted
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.instalments import Bill
from tenure.rules.pricing.prices import Price
from tenure.rules.quotes.quote import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A priced line as it was promised; `offer` is its offering, whatever it costs today."""

    position: int
    action: str
    kind: str
    offer: Offer
    subscription_id: int | None
    quantity: int
    first_on: date
    renews_on: date
    net_minor: int
    price: Price
    derivation: Mapping[str, Any]
    bills: tuple[Mapping[str, Any], ...]
    auto_renew: bool
    keeps_roles: bool
    aligned_to_id: int | None
    anchor_day: int | None


def as_ordered(item: Item, *, on: date, ordering: Ordering | None) -> Priced:
    """Return a promised line as an order takes it on a day: the same amounts to the cent (QUO-08).

    Two seats that were promised for 3 770.00 from 2025-05-01: 3 770.00 from 2025-05-31, the day
    of accepting; seats that join `ordering` keep their days.
    """
    wanted = Wanted(
        item.offer,
        item.quantity,
        kind=item.kind,
        subscription_id=item.subscription_id,
        first_on=item.first_on,
        aligned_to=item.aligned_to_id,
        anchor_day=item.anchor_day,
        auto_renew=item.auto_renew,
        keeps_roles=item.keeps_roles,
        term_id=_term_of(item, ordering),
    )
    if item.action == Action.NEW:
        return _beginning(item, wanted, on)
    return Priced(wanted, item.price, _bills(item), item.first_on, item.renews_on)


def _term_of(item: Item, ordering: Ordering | None) -> int | None:
    """Return the term that seats join: the paid period that their first day lies in."""
    periods = ordering.periods if ordering else ()
    within = (one.id for one in periods if one.starts_on <= item.first_on < one.ends_on)
    return next(within, None)


def _beginning(item: Item, wanted: Wanted, on: date) -> Priced:
    """Return a term that begins on accepting: its days move, its amounts stand (QUO-08).

    They aren't worked out anew: the policy may be another one by then.
    """
    renews_on = term_end(on, term=Term(item.offer.term), anchor_day=on.day)
    opens = [on]
    if item.bills:
        opens = list(billing_anniversaries(on, renews_on=renews_on, anchor_day=on.day))
    amounts = [(item.net_minor, item.derivation)]
    amounts += [(kept["net_minor"], kept["derivation"]) for kept in item.bills]
    currency = item.price.srp.currency
    bills = tuple(
        Bill(opens_on, Money(minor, currency), None, opens_on, last_day(closes_on), how)
        for (opens_on, closes_on), (minor, how) in zip(
            pairwise([*opens, renews_on]), amounts, strict=True
        )
    )
    begun = replace(wanted, first_on=on, term_starts_on=on)
    return Priced(begun, item.price, bills, on, renews_on)


def _bills(item: Item) -> tuple[Bill, ...]:
    currency = item.price.srp.currency
    ends = [date.fromisoformat(kept["due_on"]) for kept in item.bills]
    first_ends_on = ends[0] if ends else item.renews_on
    first = Bill(
        item.first_on,
        Money(item.net_minor, currency),
        None,
        item.first_on,
        last_day(first_ends_on),
        item.derivation,
    )
    return (first, *(_later(kept, currency) for kept in item.bills))


def _later(kept: Mapping[str, Any], currency: str) -> Bill:
    due_on = date.fromisoformat(kept["due_on"])
    return Bill(
        due_on,
        Money(kept["net_minor"], currency),
        None,
        due_on,
        last_day(date.fromisoformat(kept["covers_to_on"])),
        kept["derivation"],
    )
