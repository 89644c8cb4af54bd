"""When a term is billed and with how much: once, or in annual instalments."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tenure.rules.dates import (
    Term,
    add_months,
    billing_anniversaries,
    day_after,
    last_day,
    term_end,
)
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.policy import Policy
from tenure.rules.pricing import derivation as derive
from tenure.rules.pricing.coterming import extension
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.pricing.prices import Price
from tenure.rules.pricing.proration import Prorated, line_fault, nothing_left, prorate


@dataclass(slots=True)
class Bill:
    """One bill of a term: due on a day, for the days `first` to `last`, both included.

    `days` is set where the amount was reckoned by the day and None for a term price or instalment.
    """

    due_on: date
    amount: Money
    days: int | None
    first: date
    last: date
    derivation: Derivation


def billed_annually(term: Term, *, bought_on: date, policy: Policy) -> bool:
    """Whether a term bought or renewed on that day is billed in annual instalments (CAT-01).

    3 years bought on 2024-09-16 are, bought on 2024-09-15 they aren't; a month or a year never is.
    """
    return term is Term.P3Y and bought_on >= policy.model.effective_date


def bill_plan(
    *,
    price: Price,
    quantity: int,
    starts_on: date,
    term: Term,
    policy: Policy,
    added_on: date | None = None,
    anchor_day: int | None = None,
    bought_on: date | None = None,
    ends_on: date | None = None,
) -> tuple[Bill, ...] | Refused:
    """All bills of `quantity` seats for the term that starts on `starts_on` (CAT-01, COT-04).

    With `added_on` the seats join that running term on that day: by the day to the end of the
    term, or of the billing year, then an instalment on each remaining anniversary. `anchor_day`
    is the subscription's (default: the day of `starts_on`); `bought_on` the day of the transaction
    that made the term (default: `starts_on`). With `ends_on` the period is shorter than a term,
    since it ends with something else: it is billed as if it had joined a whole term that ends
    then (COT-04, COT-06).

    EUR 1 000.00 for 3 years from 2024-10-01 = EUR 333.34, 333.33 and 333.33 each 1 October.
    Refused as in `prorate`, and added-outside-term.
    """
    anchor = starts_on.day if anchor_day is None else anchor_day
    renews_on = ends_on or term_end(starts_on, term=term, anchor_day=anchor)
    joined_on = starts_on if added_on is None else added_on
    refused = line_fault(price, quantity=quantity)
    if refused is not None:
        return refused
    if not starts_on <= joined_on < renews_on:
        return _added_outside(joined_on, starts_on=starts_on, renews_on=renews_on)
    opens = [starts_on]
    if ends_on is not None:
        opens = [add_months(ends_on, -term.months, anchor_day=anchor)]
    if billed_annually(term, bought_on=bought_on or starts_on, policy=policy):
        opens = list(billing_anniversaries(opens[0], renews_on=renews_on, anchor_day=anchor))
    whole = derive.term_price(
        price.how, term=term, terms=1, quantity=quantity, discounts=price.discounts
    )
    bills: list[Bill] = []
    for number, (opens_on, closes_on) in enumerate(pairwise([*opens, renews_on]), start=1):
        if opens_on >= joined_on:
            bills.append(_whole_bill(whole, number, len(opens), opens_on, closes_on))
        elif closes_on > joined_on:
            partly = prorate(
                price=price,
                term=term,
                quantity=quantity,
                first=joined_on,
                last=last_day(closes_on),
                policy=policy,
                anchor_day=anchor,
            )
            if isinstance(partly, Refused):
                return partly
            bills.append(_part_bill(partly, joined_on, closes_on))
    return nothing_left(price, bills[0].amount) or tuple(bills)


def one_bill(
    *,
    price: Price,
    quantity: int,
    term: Term,
    first: date,
    last: date,
    due_on: date,
    anchor_day: int,
    policy: Policy,
) -> tuple[Bill, ...] | Refused:
    """The single bill of a lengthened period, due at once whatever the term (COT-08).

    EUR 1 885.00 a year, 4 seats, 2025-06-10 to 2025-12-31 = one bill of EUR 4 234.79.
    Refused as in `prorate`.
    """
    partly = extension(
        price=price,
        term=term,
        quantity=quantity,
        last=last_day(first),
        target_last=last,
        policy=policy,
        anchor_day=anchor_day,
    )
    if isinstance(partly, Refused):
        return partly
    return (Bill(due_on, partly.amount, partly.days, first, last, partly.derivation),)


def next_bill(bills: tuple[Bill, ...], *, after: date) -> Bill | None:
    """The first bill due after that day, or None: after 2024-10-01 the one of 2025-10-01."""
    return next((bill for bill in bills if bill.due_on > after), None)


def bill_kept(bill: Bill) -> Mapping[str, object]:
    """Return a later bill as orders and quotes keep it, with days as text."""
    return {
        "due_on": bill.due_on.isoformat(),
        "covers_to_on": day_after(bill.last).isoformat(),
        "net_minor": bill.amount.minor,
        "derivation": bill.derivation,
    }


def _whole_bill(
    whole: Derivation, number: int, count: int, opens_on: date, closes_on: date
) -> Bill:
    how = whole if count == 1 else derive.instalment(whole, number=number, count=count)
    return Bill(opens_on, derive.evaluate(how), None, opens_on, last_day(closes_on), how)


def _part_bill(partly: Prorated, joined_on: date, closes_on: date) -> Bill:
    last = last_day(closes_on)
    return Bill(joined_on, partly.amount, partly.days, joined_on, last, partly.derivation)


def _added_outside(joined_on: date, *, starts_on: date, renews_on: date) -> Refused:
    return Refused(
        "added-outside-term",
        {
            "added_on": joined_on.isoformat(),
            "first_on": starts_on.isoformat(),
            "last_on": last_day(renews_on).isoformat(),
        },
    )
