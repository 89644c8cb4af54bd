"""Accepting: one quote becomes one order, with exactly what it promised (QUO-11)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tenure.rules.attachments import File
from tenure.rules.changes import (
    Change,
    PaymentMethodStored,
    QuoteAccepted,
    QuoteLinkUsed,
    RoleGranted,
)
from tenure.rules.changing.changing import Ordering, in_arrears
from tenure.rules.companies.payers import Paying, with_chosen
from tenure.rules.companies.payers import Settled as Chosen
from tenure.rules.companies.payers import settle as settle_payers
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.ordering.confirming import attached
from tenure.rules.ordering.order_lines import RENEWING, overtaken_lines
from tenure.rules.ordering.order_pricing import Buying, Total
from tenure.rules.ordering.orders import Drawn, Settled, draw, settle
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.rules.parties import Contact
from tenure.rules.payments import cards
from tenure.rules.payments.cards import Card, Entered, Storing, card_fault
from tenure.rules.quotes.promised import Item, as_ordered
from tenure.rules.quotes.quote import CHANNELS, Quote, State, may_become
from tenure.rules.subscriptions import renewing_partner
from tenure.rules.taxes.tax import tax_kept


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
    entered for it needs; `led_teams` have a primary admin; `files` are those that the customer
    has already, by their SHA-256.
    """

    quote: Quote
    items: tuple[Item, ...]
    buying: Buying
    orderings: Mapping[int, Ordering]
    person: Person
    link: Link | None = None
    first_team_id: int = 0
    led_teams: frozenset[int] = frozenset()
    paying: Paying | None = None
    storing: Storing | None = None
    files: Mapping[str, int] = field(default_factory=dict)


def accept(
    facts: Accepting,
    *,
    intent: str,
    payers: Sequence[str] = (),
    entered: Entered | None = None,
    documents: Sequence[File] = (),
) -> Decision:
    """Order what a quote promised, at its price, once (QUO-08, QUO-11, CHK-10).

    A quote over 3 298.75 that was sent on 2025-05-01 is ordered for 3 298.75 on 2025-05-31,
    whatever lists say by then. A term that begins with it starts on the day of accepting; all
    other days are those of the quote. `entered` is a new card to pay with, `documents` are the
    customer's own papers (CHK-12). Refused: quote-expired,
    quote-cancelled, quote-superseded, quote-accepted, quote-draft, quote-not-yours,
    link-withdrawn, quote-overtaken, pay-first, terms-changed, quote-above-card-limit, and as
    ordering by this method would be.
    """
    quote = facts.quote
    barred = who_may(facts)
    if facts.buying.placed_before is not None:
        return barred or decided(order_id=facts.buying.placed_before)
    rows = NewRows()
    facts, stored = _paid_with(facts, entered, rows)
    refused = _fault(facts, barred)
    if refused is not None:
        return refused
    order_id = rows.number()
    chosen = settle_payers(facts.paying, emails=payers, rows=rows) if facts.paying else Chosen(None)
    if isinstance(chosen, Refused):
        return chosen
    buying = _with_payers(_buying(facts), chosen)
    drawn = _drawn(facts, buying, intent, order_id, rows)
    settled = settle(buying, drawn, rows=rows)
    if isinstance(settled, Refused):
        return settled
    papers = _papers(facts, settled, documents, rows)
    if isinstance(papers, Refused):
        return papers
    return Decided(
        (
            *_first_roles(facts, rows),
            *chosen.changes,
            *stored,
            _accepted(facts, order_id),
            *_used(facts, rows),
            *settled.changes,
            *papers,
        ),
        Because("QUO-11", "quote-accepted", "quote", quote.id),
        {"order_id": order_id, **settled.answer},
    )


def _drawn(facts: Accepting, buying: Buying, intent: str, order_id: int, rows: NewRows) -> Drawn:
    """Return the order with the quote's lines and total, and the partner that it is of (MOD-05)."""
    quote = facts.quote
    drawn = draw(
        [
            as_ordered(item, on=buying.on, ordering=facts.orderings.get(item.subscription_id or 0))
            for item in facts.items
        ],
        facts=buying,
        total=Total(quote.net_minor, tax_kept(quote.taxes[0]), quote.tax_minor),
        intent=intent,
        order_id=order_id,
        team_id=buying.team_id,
        rows=rows,
    )
    drawn.order.quote_id = quote.id
    drawn.order.partner_id = _partner(facts)
    return drawn


def _papers(
    facts: Accepting, settled: Settled, documents: Sequence[File], rows: NewRows
) -> tuple[Change, ...] | Refused:
    """Return what attaches the customer's own papers to the order, or its invoice (CHK-12)."""
    return attached(
        documents,
        to=settled.changes,
        files=facts.files,
        user_id=facts.person.user_id,
        at=facts.buying.at,
        rows=rows,
    )


def _accepted(facts: Accepting, order_id: int) -> QuoteAccepted:
    return QuoteAccepted(
        id=facts.quote.id,
        customer_id=facts.quote.customer_id,
        state=str(State.ACCEPTED),
        order_id=order_id,
        accepted_at=facts.buying.at,
        accepted_by_id=facts.person.user_id,
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


def _fault(facts: Accepting, barred: Refused | None) -> Refused | None:
    """Return the first reason against it; who may not know of the quote learns nothing of it."""
    if barred is not None and barred.code in ("not-found", "link-withdrawn"):
        return barred
    return _closed(facts) or barred or _overtaken(facts) or _not_this_way(facts)


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

    A purchaser of the customer; who holds a link with the right to pay; but of a customer without
    a purchaser only the one whom the quote is addressed to. Refused: link-withdrawn,
    quote-not-yours, and not-found to whom the quote is none of their business.
    """
    link, person = facts.link, facts.person
    if person.purchaser:
        return None
    if link is None and not person.known:
        return Refused("not-found", {"name": "quote"})
    if link is not None and link.withdrawn:
        return Refused("link-withdrawn", {}, "account:quotes")
    if link is not None and link.email == person.email:
        # Who pays for a company gets no role there: somebody must be its purchaser (ACC-12).
        first = not facts.buying.buyer.purchasers
        if link.addressee if first else link.right == "pay":
            return None
    return Refused("quote-not-yours", {"company": facts.buying.buyer.name}, "account:quotes")


def _becomes_purchaser(facts: Accepting) -> bool:
    """Say whether who accepts is the customer's first purchaser (QUO-11, ACC-03)."""
    return not facts.buying.buyer.purchasers


def _overtaken(facts: Accepting) -> Refused | None:
    """Return why what was promised can't be had any more (REN-12), or why one pays first."""
    quote = facts.quote
    lines = [
        (item.kind, item.first_on, item.renews_on, item.quantity, ordering.subscription)
        for item in facts.items
        if (ordering := facts.orderings.get(item.subscription_id or 0)) is not None
    ]
    if overtaken_lines(lines):
        return Refused("quote-overtaken", {"number": quote.number}, "account:quotes")
    owing = (in_arrears(ordering) for ordering in facts.orderings.values())
    return next((refused for refused in owing if refused is not None), None)


def _not_this_way(facts: Accepting) -> Refused | None:
    """Return why it can't be ordered so: other terms, too dear for a card, the card (PAY-04)."""
    quote, buying = facts.quote, facts.buying
    if buying.terms_version not in ("", TERMS_VERSION):
        return Refused("terms-changed", {"version": TERMS_VERSION}, "store:terms")
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
        "ways": "",
    }
    return Refused("quote-above-card-limit", about, "account:quotes")


def _with_payers(buying: Buying, chosen: Chosen) -> Buying:
    """Return what is bought with the account that its invoice goes to."""
    buyer = with_chosen(buying.buyer, chosen)
    return replace(buying, buyer=buyer, payer_account_id=chosen.account_id)


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
    renewing = _renewing(facts)
    return replace(
        buying,
        po_number=buying.po_number
        or _joined([one.subscription.next_po_number for one in renewing], ", ")[:60],
        note=buying.note or _joined([one.subscription.next_note for one in renewing], " · ")[:500],
        documents=tuple(paper for one in renewing for paper in one.buying.documents),
        buyer=replace(buying.buyer, purchasers=buying.buyer.purchasers or (first,)),
        user_id=user or facts.person.user_id,
        team_id=buying.team_id or facts.first_team_id,
        channel=CHANNELS[facts.quote.source],
        accepted_by_id=facts.person.user_id,
        subscriptions={key: ordering.subscription for key, ordering in facts.orderings.items()},
        contracts={key: ordering.contract for key, ordering in facts.orderings.items()},
    )


def _renewing(facts: Accepting) -> list[Ordering]:
    """Return what it renews, each once: what was set for those renewals goes along (REN-17)."""
    keys = [item.subscription_id or 0 for item in facts.items if item.kind in RENEWING]
    return [facts.orderings[key] for key in dict.fromkeys(keys) if key in facts.orderings]


def _joined(texts: Sequence[str], between: str) -> str:
    return between.join(dict.fromkeys(text for text in texts if text))


def _partner(facts: Accepting) -> int | None:
    """Return whose order it is: who quoted, else who serves what it is about (MOD-05, QUO-05)."""
    about = (renewing_partner(one.subscription) for one in facts.orderings.values())
    return (
        facts.quote.partner_id
        or next((partner for partner in about if partner), None)
        or facts.buying.buyer.partner_id
    )


def _first_roles(facts: Accepting, rows: NewRows) -> Iterator[RoleGranted]:
    """Make the addressee purchaser and primary admin of a customer that has no purchaser."""
    if not _becomes_purchaser(facts):
        return
    led = facts.first_team_id in facts.led_teams
    for role, team in (("purchaser", None), ("primary_admin", facts.first_team_id)):
        if role == "primary_admin" and led:
            continue
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
