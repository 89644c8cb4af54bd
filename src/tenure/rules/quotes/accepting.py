"""Accepting: one quote becomes one order, with exactly what it promised (QUO-11)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tenure.rules import cards
from tenure.rules.cards import Entered, Storing
from tenure.rules.catalogue import Offer
from tenure.rules.changes import (
    Change,
    PaymentMethodStored,
    QuoteAccepted,
    QuoteLinkUsed,
    RoleGranted,
)
from tenure.rules.changing import Ordering, in_arrears
from tenure.rules.dates import Term, last_day, term_end
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.instalments import Bill, bill_plan
from tenure.rules.money import Money
from tenure.rules.order_lines import overtaken_lines
from tenure.rules.order_pricing import Buying, Card, Priced, Total, Wanted, card_fault
from tenure.rules.orders import draw, settle
from tenure.rules.parties import Contact
from tenure.rules.payers import Paying, with_chosen
from tenure.rules.payers import Settled as Chosen
from tenure.rules.payers import settle as settle_payers
from tenure.rules.prices import Price
from tenure.rules.quotes.quote import CHANNELS, Action, Quote, State, may_become
from tenure.rules.tax import tax_kept


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


@dataclass(frozen=True, slots=True)
class Link:
    """The link that somebody comes by; `right` is view, approve or pay (ACC-13)."""

    id: int
    quote_id: int
    email: str
    right: str
    addressee: bool
    made_by: int | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Who accepts; `known` has some role in the company, `purchaser` the one that buys."""

    user_id: int
    email: str
    name: str
    language: str
    purchaser: bool
    known: bool


@dataclass(frozen=True, slots=True)
class Accepting:
    """All that accepting needs: `buying` says how it is paid, `orderings` what lines are about.

    `paying` has the payer accounts where payers are chosen, `storing` what storing a card that is
    entered for it needs.
    """

    quote: Quote
    items: tuple[Item, ...]
    buying: Buying
    orderings: Mapping[int, Ordering]
    person: Person
    link: Link | None = None
    first_team_id: int = 0
    paying: Paying | None = None
    storing: Storing | None = None


def accept(
    facts: Accepting, *, intent: str, payers: Sequence[str] = (), entered: Entered | None = None
) -> Decision:
    """Order what a quote promised, at its price, once (QUO-08, QUO-11, CHK-10).

    A quote over 3 298.75 that was sent on 2025-05-01 is ordered for 3 298.75 on 2025-05-31,
    whatever lists say by then. A term that begins with it starts on the day of accepting; all
    other days are those of the quote. `entered` is a new card to pay with. Refused: quote-expired,
    quote-cancelled, quote-superseded, quote-accepted, quote-draft, quote-not-yours,
    link-withdrawn, quote-overtaken, pay-first, card-limit, and as ordering by this method would
    be.
    """
    quote = facts.quote
    if facts.buying.placed_before is not None:
        return decided(order_id=facts.buying.placed_before)
    rows = NewRows()
    facts, stored = _paid_with(facts, entered, rows)
    refused = _closed(facts) or who_may(facts) or _overtaken(facts) or _not_this_way(facts)
    if refused is not None:
        return refused
    order_id = rows.number()
    chosen = settle_payers(facts.paying, emails=payers, rows=rows) if facts.paying else Chosen(None)
    if isinstance(chosen, Refused):
        return chosen
    buying = _buying(facts)
    buying = replace(
        buying,
        buyer=with_chosen(buying.buyer, chosen),
        payer_account_id=chosen.account_id,
    )
    drawn = draw(
        [_priced(item, facts) for item in facts.items],
        facts=buying,
        total=Total(quote.net_minor, tax_kept(quote.taxes[0]), quote.tax_minor),
        intent=intent,
        order_id=order_id,
        team_id=buying.team_id,
        rows=rows,
    )
    drawn.order.quote_id = quote.id
    drawn.order.partner_id = quote.partner_id or drawn.order.partner_id
    settled = settle(buying, drawn, rows=rows)
    if isinstance(settled, Refused):
        return settled
    accepted = QuoteAccepted(
        id=quote.id,
        customer_id=quote.customer_id,
        state=str(State.ACCEPTED),
        order_id=order_id,
        accepted_at=facts.buying.at,
        accepted_by_id=facts.person.user_id,
    )
    return Decided(
        (
            *_first_roles(facts, rows),
            *chosen.changes,
            *stored,
            accepted,
            *_used(facts, rows),
            *settled.changes,
        ),
        Because("QUO-11", "quote-accepted", "quote", quote.id),
        {"order_id": order_id, **settled.answer},
    )


def _paid_with(
    facts: Accepting, entered: Entered | None, rows: NewRows
) -> tuple[Accepting, tuple[PaymentMethodStored, ...]]:
    """Return the facts with the card that pays, and that one where it is stored with it (ACC-12).

    Who isn't a purchaser doesn't pay with the customer's cards, but with one that they enter.
    """
    own = facts.person.purchaser
    card = facts.buying.card if own else None
    stored: tuple[PaymentMethodStored, ...] = ()
    if entered is not None and facts.storing is not None and facts.buying.pays_by == "card":
        new = cards.kept(facts.storing, entered, key=rows.number())
        known = facts.storing.known
        if known is None:
            stored = (new,)
        key = new.id if known is None else known[0]
        label = f"{new.brand} •••• {new.last4}"
        ours = known is None or known[1] == facts.quote.customer_id
        card = Card(key, label, new.expires_on, removed=False) if ours else None
    return replace(facts, buying=replace(facts.buying, card=card)), stored


def _closed(facts: Accepting) -> Refused | None:
    quote = facts.quote
    refused = may_become(quote, State.ACCEPTED)
    if refused is not None:
        return refused
    if quote.last_on is not None and facts.buying.on > quote.last_on:
        about = {"number": quote.number, "last_on": quote.last_on.isoformat()}
        return Refused("quote-expired", about, "account:quotes")
    return None


def who_may(facts: Accepting) -> Refused | None:
    """Return why this person can't accept, None who may (QUO-11, ACC-13).

    A purchaser of the customer; who holds a link with the right to pay; of a customer without a
    purchaser the one whom the quote is addressed to. Refused: link-withdrawn, quote-not-yours,
    and not-found to whom the quote is none of their business.
    """
    link, person = facts.link, facts.person
    if person.purchaser:
        return None
    if link is None and not person.known:
        return Refused("not-found", {"name": "quote"})
    if link is not None and link.withdrawn:
        return Refused("link-withdrawn", {}, "account:quotes")
    if link is not None and link.email == person.email:
        if link.right == "pay":
            return None
        if link.addressee and not facts.buying.buyer.purchasers:
            return None
    return Refused("quote-not-yours", {"company": facts.buying.buyer.name}, "account:quotes")


def _becomes_purchaser(facts: Accepting) -> bool:
    """Say whether who accepts is the customer's first purchaser (QUO-11, ACC-03)."""
    return not facts.buying.buyer.purchasers


def _overtaken(facts: Accepting) -> Refused | None:
    """Return why what was promised can't be had any more (REN-12), or why one pays first."""
    quote = facts.quote
    lines = [
        (item.kind, item.first_on, item.renews_on, ordering.subscription)
        for item in facts.items
        if (ordering := facts.orderings.get(item.subscription_id or 0)) is not None
    ]
    if overtaken_lines(lines):
        return Refused("quote-overtaken", {"number": quote.number}, "account:quotes")
    owing = (in_arrears(ordering) for ordering in facts.orderings.values())
    return next((refused for refused in owing if refused is not None), None)


def _not_this_way(facts: Accepting) -> Refused | None:
    """Return why it can't be paid by card: too dear, or the card itself (PAY-04, QUO-12)."""
    quote, buying = facts.quote, facts.buying
    if buying.pays_by != "card":
        return None
    return above_card_limit(quote) or card_fault(buying.card, on=buying.on, remedy="account:quotes")


def above_card_limit(quote: Quote) -> Refused | None:
    """Return the refusal of card and PayPal for a quote strictly above the limit (PAY-04, QUO-12).

    25 000.00 USD before tax is not above 25 000.00 USD, 25 000.01 is.
    """
    limit = quote.card_limit_minor
    if limit is None or quote.net_minor <= limit:
        return None
    about: dict[str, str | int] = {
        "limit_minor": limit,
        "currency": quote.currency,
        "net_minor": quote.net_minor,
    }
    return Refused("quote-above-card-limit", about, "account:quotes")


def _buying(facts: Accepting) -> Buying:
    """Return who orders: who pays by a link pays for the purchaser who handed it over (ACC-12)."""
    buying, link = facts.buying, facts.link
    user = facts.person.user_id
    if not facts.person.purchaser and not _becomes_purchaser(facts):
        known = [one.user_id for one in buying.buyer.purchasers if one.user_id is not None]
        made_by = link.made_by if link is not None else None
        user = made_by if made_by in known else (known[0] if known else user)
    person = facts.person
    first = Contact(person.email, person.language, person.user_id, person.name)
    return replace(
        buying,
        buyer=replace(buying.buyer, purchasers=buying.buyer.purchasers or (first,)),
        user_id=user or facts.person.user_id,
        team_id=buying.team_id or facts.first_team_id,
        channel=CHANNELS[facts.quote.source],
        accepted_by_id=facts.person.user_id,
        subscriptions={key: ordering.subscription for key, ordering in facts.orderings.items()},
    )


def _first_roles(facts: Accepting, rows: NewRows) -> Iterator[RoleGranted]:
    """Make the addressee purchaser and primary admin of a customer that has no purchaser."""
    if not _becomes_purchaser(facts):
        return
    for role, team in (("purchaser", None), ("primary_admin", facts.first_team_id)):
        yield RoleGranted(
            id=rows.number(),
            customer_id=facts.quote.customer_id,
            team_id=team,
            user_id=facts.person.user_id,
            role=role,
            since_at=facts.buying.at,
        )


def _used(facts: Accepting, rows: NewRows) -> Iterator[Change]:
    if facts.link is not None:
        yield QuoteLinkUsed(
            id=rows.number(),
            customer_id=facts.quote.customer_id,
            quote_link_id=facts.link.id,
            quote_id=facts.quote.id,
            user_id=facts.person.user_id,
            used_for="accepted",
            used_at=facts.buying.at,
        )


def _priced(item: Item, facts: Accepting) -> Priced:
    """Return a promised line as an order takes it: the same amounts to the cent."""
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
        term_id=_term_of(item, facts),
    )
    if item.action == Action.NEW:
        return _beginning_today(item, wanted, facts)
    return Priced(wanted, item.price, _bills(item), item.first_on, item.renews_on)


def _term_of(item: Item, facts: Accepting) -> int | None:
    """Return the term that seats join: the paid period that their first day lies in."""
    ordering = facts.orderings.get(item.subscription_id or 0)
    periods = ordering.periods if ordering else ()
    within = (one.id for one in periods if one.starts_on <= item.first_on < one.ends_on)
    return next(within, None)


def _beginning_today(item: Item, wanted: Wanted, facts: Accepting) -> Priced:
    """Return a term that begins on accepting: its days move, its amounts stand (QUO-08)."""
    on, policy, term = facts.buying.on, facts.buying.policy, Term(item.offer.term)
    bills = bill_plan(
        price=item.price, quantity=item.quantity, starts_on=on, term=term, policy=policy
    )
    if isinstance(bills, Refused) or bills[0].amount.minor != item.net_minor:
        raise ValueError(f"what quote {facts.quote.number} promised can't be billed on {on}")
    begun = replace(wanted, first_on=on, term_starts_on=on)
    return Priced(begun, item.price, bills, on, term_end(on, term=term, anchor_day=on.day))


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
