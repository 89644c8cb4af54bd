"""What will be charged if nobody does anything: the next bills with their why (COT-09)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.lifecycle.agenda import renews_by_itself
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation, summed
from tenure.rules.pricing.instalments import bill_plan
from tenure.rules.renewals.renewing import Renewing, next_price
from tenure.rules.renewals.windows import term_windows
from tenure.rules.taxes.tax import tax_for


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One bill to come; `kind` is renewal or instalment.

    `derivation` explains `net`, `tax_derivation` the tax.
    """

    on: date
    kind: str
    quantity: int
    term: str
    net: Money
    tax_bp: int
    tax_rule: str
    tax: Money
    derivation: Derivation
    tax_derivation: Derivation

    @property
    def total(self) -> Money:
        """Return what will be charged, tax included."""
        return self.net + self.tax


def upcoming(facts: Renewing, *, until: date) -> tuple[Upcoming, ...] | Refused:
    """Return the bills to come up to and including a day, the earliest first (REN-04, REN-15).

    Three seats by the year at 1 885.00 that renew on 2026-06-10: on that day 5 655.00 before
    tax. `facts.offer` has the price that is known for the renewal date; a later month of the same
    window is reckoned with it too. Refused: no-price, fx-missing, tax-rate-missing.
    """
    found: list[Upcoming] = []
    for one in (*_instalments(facts, until), *_renewals(facts, until)):
        if isinstance(one, Refused):
            return one
        found.append(one)
    return tuple(sorted(found, key=lambda one: one.on))


_RENEWABLE = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def _instalments(facts: Renewing, until: date) -> Iterator[Upcoming | Refused]:
    if facts.subscription.state not in _RENEWABLE:
        return
    due = [one for one in facts.planned if one.due_on <= until]
    for due_on, together in groupby(due, key=lambda one: one.due_on):
        parts = list(together)
        currency = facts.buyer.currency
        derivation = (
            parts[0].derivation
            if len(parts) == 1
            else summed([part.derivation for part in parts], currency=currency)
        )
        yield _taxed(
            facts,
            on=max(due_on, facts.on),
            kind="instalment",
            quantity=sum(part.quantity for part in parts),
            net=Money(sum(part.net_minor for part in parts), currency),
            derivation=derivation,
        )


def _renewals(facts: Renewing, until: date) -> Iterator[Upcoming | Refused]:
    subscription, offer = facts.subscription, facts.offer
    if subscription.state not in _RENEWABLE or not renews_by_itself(subscription):
        return
    if subscription.renews_on > until:
        return
    windows = term_windows(
        subscription.renews_on,
        term=Term(offer.term),
        anchor_day=subscription.anchor_day,
        on=max(until, facts.on),
    )
    for place, (starts_on, _) in enumerate(windows):
        # The announced price is a ceiling for the renewal it announced, not for those after it.
        bill = renewal_bill(facts, starts_on=starts_on, announced=not place)
        yield bill
        if isinstance(bill, Refused):
            return


def renewal_bill(facts: Renewing, *, starts_on: date, announced: bool = True) -> Upcoming | Refused:
    """Return the first bill of a renewal that begins on a day, whether it renews by itself or not.

    `announced` keeps the reminder's price a ceiling (REN-04). Refused as `upcoming` says.
    """
    subscription = facts.subscription
    price = next_price(facts, announced=announced)
    if isinstance(price, Refused):
        return price
    bills = bill_plan(
        price=price,
        quantity=subscription.next_quantity,
        starts_on=starts_on,
        term=Term(facts.offer.term),
        policy=facts.policy,
        anchor_day=subscription.anchor_day,
    )
    if isinstance(bills, Refused):
        return bills
    return _taxed(
        facts,
        on=max(starts_on, facts.on),
        kind="renewal",
        quantity=subscription.next_quantity,
        net=bills[0].amount,
        derivation=bills[0].derivation,
    )


def _taxed(
    facts: Renewing, *, on: date, kind: str, quantity: int, net: Money, derivation: Derivation
) -> Upcoming | Refused:
    tax = tax_for(facts.buyer, on=on)
    if isinstance(tax, Refused):
        return tax
    return Upcoming(
        on=on,
        kind=kind,
        quantity=quantity,
        term=facts.offer.term,
        net=net,
        tax_bp=tax.rate_bp,
        tax_rule=tax.rule,
        tax=tax.on(net),
        derivation=derivation,
        tax_derivation=tax.derivation(net),
    )
