"""What each line of an order costs and when: priced on the day of the transaction (CAT-06)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from tenure.rules.attachments import Attached
from tenure.rules.companies.roles import Company
from tenure.rules.dates import Term, last_day, term_end
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.parties import Buyer
from tenure.rules.payments.cards import Card
from tenure.rules.payments.credit_lines import NO_CREDIT, Credit
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import NOTHING_HELD, Holdings, Offer, sellable
from tenure.rules.pricing.instalments import Bill, bill_plan, one_bill
from tenure.rules.pricing.offer_prices import offer_price, renewal_price
from tenure.rules.pricing.prices import Price
from tenure.rules.subscriptions import Subscription
from tenure.rules.taxes.tax import Tax, tax_for

OCCASIONS = {
    "new": "new",
    "seats": "added",
    "seats-next": "added",
    "renewal": "renewal",
    "switch": "renewal",
    "extension": "extension",
}
"""Which promotions a kind of line is open to (CAT-08)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line of what is being bought, before it is priced.

    It is paid from `first_on`, within the term that starts on `term_starts_on`. `ends_on` is set
    where it ends with something else: `lengthens` makes the period one bill (COT-08), otherwise it
    is part of a term that ends then (COT-06). `told_minor` is a ceiling per seat (REN-04).
    `term_id` is the term that seats join.
    """

    offer: Offer
    quantity: int
    kind: str = "new"
    subscription_id: int | None = None
    first_on: date | None = None
    term_starts_on: date | None = None
    ends_on: date | None = None
    lengthens: bool = False
    aligned_to: int | None = None
    anchor_day: int | None = None
    term_id: int | None = None
    auto_renew: bool = True
    keeps_roles: bool = False
    told_minor: int | None = None
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Buying:
    """All that confirming an order needs to know; whose holdings nobody told holds nothing.

    `card_limit_minor` is the most that a card may pay where that is tested (PAY-04).
    `pays_by` is card or invoice. By invoice it is fulfilled at once: then `credit` says how far
    the customer's line is used, `subscriptions` are those that lines are about, by key,
    `contracts` their policies where those aren't the order's, and `company` has its roles, where
    who renews takes them over (CHK-07, ACC-03).
    """

    buyer: Buyer
    wanted: tuple[Wanted, ...]
    card: Card | None
    policy: Policy
    policy_id: int
    on: date
    at: datetime
    user_id: int
    team_id: int
    new_team: str = ""
    cart_id: int | None = None
    placed_before: int | None = None
    channel: str = "store"
    po_number: str = ""
    note: str = ""
    terms_version: str = ""
    accepted_by_id: int | None = None
    trade_in: str = ""
    payer_account_id: int | None = None
    documents: tuple[Attached, ...] = ()
    holdings: Holdings = NOTHING_HELD
    pays_by: str = "card"
    credit: Credit = NO_CREDIT
    card_limit_minor: int | None = None
    subscriptions: Mapping[int, Subscription] = field(default_factory=dict)
    contracts: Mapping[int, Policy] = field(default_factory=dict)
    company: Company | None = None


@dataclass(frozen=True, slots=True)
class Priced:
    """A line with its bills: the first is charged with the order, the others on their days."""

    wanted: Wanted
    price: Price
    bills: tuple[Bill, ...]
    first_on: date
    renews_on: date

    @property
    def net_minor(self) -> int:
        """Return what the line costs today, before tax."""
        return self.bills[0].amount.minor


@dataclass(frozen=True, slots=True)
class Total:
    """What an order comes to today: the sum of rounded lines, its tax, both together."""

    net_minor: int
    tax: Tax
    tax_minor: int

    @property
    def total_minor(self) -> int:
        """Return what is charged today."""
        return self.net_minor + self.tax_minor


def price(facts: Buying) -> tuple[Priced, ...] | Refused:
    """Price every line on the day of the transaction (CAT-06, COT-01…04, CAT-01)."""
    priced = []
    for wanted in facts.wanted:
        refused = sellable(
            wanted.offer,
            channel=facts.channel,
            holdings=facts.holdings,
            policy=facts.policy,
            begins=wanted.kind == "new",
        )
        if refused is not None:
            return refused
        line = _priced(wanted, facts)
        if isinstance(line, Refused):
            return line
        priced.append(line)
    return tuple(priced)


def sum_up(lines: Sequence[Priced], *, buyer: Buyer, on: date) -> Total | Refused:
    """Add up the lines and their tax; the tax is rounded once for its rate (TAX-01)."""
    tax = tax_for(buyer, on=on)
    if isinstance(tax, Refused):
        return tax
    net = sum(line.net_minor for line in lines)
    return Total(net, tax, tax.on(Money(net, buyer.currency)).minor)


def _priced(wanted: Wanted, facts: Buying) -> Priced | Refused:
    price = _price(wanted, facts)
    if isinstance(price, Refused):
        return price
    term = Term(wanted.offer.term)
    starts_on = wanted.term_starts_on or facts.on
    anchor = wanted.anchor_day or starts_on.day
    first_on = wanted.first_on or starts_on
    ends_on = wanted.ends_on or term_end(starts_on, term=term, anchor_day=anchor)
    if wanted.lengthens:
        bills = one_bill(
            price=price,
            quantity=wanted.quantity,
            term=term,
            first=first_on,
            last=last_day(ends_on),
            due_on=facts.on,
            anchor_day=anchor,
            policy=facts.policy,
        )
    else:
        bills = bill_plan(
            price=price,
            quantity=wanted.quantity,
            starts_on=starts_on,
            term=term,
            policy=facts.policy,
            added_on=first_on,
            anchor_day=anchor,
            # What makes a term is its purchase or renewal; seats join one that was made before.
            bought_on=facts.on if OCCASIONS[wanted.kind] != "added" else None,
            ends_on=wanted.ends_on,
        )
    if isinstance(bills, Refused):
        return bills
    return Priced(wanted, price, bills, first_on, ends_on)


def _price(wanted: Wanted, facts: Buying) -> Price | Refused:
    occasion = OCCASIONS[wanted.kind]
    if occasion == "renewal":
        return renewal_price(
            wanted.offer,
            quantity=wanted.quantity,
            on=facts.on,
            told_minor=wanted.told_minor,
            told_on=wanted.told_on,
        )
    return offer_price(
        wanted.offer,
        quantity=wanted.quantity,
        occasion=occasion,
        on=facts.on,
        trade_in=bool(facts.trade_in),
    )
