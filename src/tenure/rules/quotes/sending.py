"""Sending: from then on the prices hold, the recipients have links, and older versions give way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tenure.rules.changes import (
    Change,
    QuoteClosed,
    QuoteFollowed,
    QuoteItemPromised,
    QuoteLinked,
    QuoteSent,
)
from tenure.rules.changing.changing import Ordering
from tenure.rules.companies.invitations import token_hash
from tenure.rules.dates import day_after
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Contact
from tenure.rules.pricing.instalments import bill_kept
from tenure.rules.pricing.prices import Price
from tenure.rules.quotes.accepting import Link
from tenure.rules.quotes.ending import hold_ended_mails, holders, superseded_mails
from tenure.rules.quotes.holding import Held, hold, released
from tenure.rules.quotes.lines import partner_of
from tenure.rules.quotes.pricing import Promise, Reckoned, limits, reckon
from tenure.rules.quotes.quote import Quote, Quoting, Recipient, State, may_become

_CLOSED = (State.EXPIRED, State.CANCELLED)


@dataclass(frozen=True, slots=True)
class Token:
    """A link's token and the seed that it is made of again when a mail is written (ACC-13)."""

    seed: str
    token: str


@dataclass(frozen=True, slots=True)
class Sending:
    """A draft that is being sent; `tokens` are the links of its recipients by address.

    `before` is the version that it takes the place of, `held` what that one holds, `links_before`
    the links that lead to it; `languages` are those of recipients with an account (NOT-04).
    """

    quoting: Quoting
    quote: Quote
    tokens: Mapping[str, Token]
    partner: Mapping[str, str] | None = None
    before: Quote | None = None
    held: tuple[Held, ...] = ()
    links_before: tuple[Link, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)


def send(facts: Sending, *, wait: bool = False) -> Decision:
    """Send a quote: its prices hold to its last day, whatever happens to price lists (QUO-08).

    With `wait` the auto-renewal of what it renews otherwise is held while it is open (QUO-14).
    Sent twice it is sent once. Refused: the first fault of a line with its position,
    quote-needs-hold, quote-recipient-missing, quote-accepted (the version before) and those of a
    quote that isn't a draft.
    """
    quote, quoting = facts.quote, facts.quoting
    if quote.state == State.SENT:
        return decided(quote_id=quote.id, sent_before=True)
    refused = may_become(quote, State.SENT) or _predecessor_fault(facts)
    if refused is not None:
        return refused
    if not quote.recipients:
        return Refused("quote-recipient-missing", {"number": quote.number})
    reckoned = reckon(quote.wanted, facts=quoting)
    if isinstance(reckoned, Refused):
        return reckoned
    if reckoned.faults:
        fault = reckoned.faults[0]
        about = {**fault.refused.about, "position": fault.position}
        return Refused(fault.refused.code, about, fault.refused.remedy)
    if reckoned.holding and not wait:
        about = {"number": quote.number, "count": len(reckoned.holding)}
        return Refused("quote-needs-hold", about, "account:quotes")
    rows = NewRows()
    sent = _sent(facts, reckoned, wait=wait and bool(reckoned.holding))
    renewed = tuple(
        _held(quoting.orderings[line.subscription_id or 0])
        for position, line in enumerate(quote.wanted, start=1)
        if position in reckoned.holding
    )
    return Decided(
        (
            sent,
            *(_item(one, quote, rows) for one in reckoned.promises),
            *_gives_way(facts, rows, keeps={one.subscription.id for one in renewed}),
            *hold(renewed, quote_id=quote.id, on=quoting.buying.on),
            *_links(facts, rows),
            *_mails(facts, sent, rows),
            *_told_of_successor(facts, rows),
        ),
        Because("QUO-09", "quote-sent", "quote", quote.id),
        {"quote_id": quote.id, "total_minor": sent.total_minor, "last_on": str(sent.last_on)},
    )


def _predecessor_fault(facts: Sending) -> Refused | None:
    before = facts.before
    if before is None:
        return None
    if before.superseded_by_id not in (None, facts.quote.id):
        # Of two drafts that were made of one quote only one takes its place.
        about = {"number": before.number, "order": "", "successor": before.superseded_by_number}
        return Refused("quote-superseded", about, "account:quotes")
    if before.state in _CLOSED:
        return None
    return may_become(before, State.SUPERSEDED)


def _sent(facts: Sending, reckoned: Reckoned, *, wait: bool) -> QuoteSent:
    quote, buying, total = facts.quote, facts.quoting.buying, reckoned.total
    if total is None:
        raise ValueError("a quote without fault has a total")
    card, financing = limits(facts.quoting)
    return QuoteSent(
        id=quote.id,
        customer_id=quote.customer_id,
        policy_id=buying.policy_id,
        state=str(State.SENT),
        sent_at=buying.at,
        sent_on=buying.on,
        last_on=reckoned.last_on,
        currency=quote.currency,
        net_minor=total.net_minor,
        tax_minor=total.tax_minor,
        total_minor=total.total_minor,
        taxes=(total.tax.entry(Money(total.net_minor, quote.currency)),),
        buyer=_printed(facts),
        seller=buying.buyer.seller.as_printed(),
        card_limit_minor=card,
        financing_minor=financing,
        hold=wait,
        next_due_on=day_after(reckoned.last_on),
    )


def _printed(facts: Sending) -> dict[str, object]:
    """Return the customer as printed, with its partner where none quotes (QUO-05)."""
    served_by = partner_of(facts.quote.wanted, facts=facts.quoting)
    named = served_by is not None and facts.quote.partner_id is None
    printed = facts.quoting.buying.buyer.as_printed()
    return {**printed, "partner_id": served_by} if named else printed


def _item(one: Promise, quote: Quote, rows: NewRows) -> QuoteItemPromised:
    wanted, first = one.priced.wanted, one.priced.bills[0]
    return QuoteItemPromised(
        id=rows.number(),
        customer_id=quote.customer_id,
        quote_id=quote.id,
        position=one.position,
        action=str(one.line.action),
        kind=wanted.kind,
        offering_id=wanted.offer.offering_id,
        subscription_id=wanted.subscription_id,
        quantity=wanted.quantity,
        first_on=one.priced.first_on,
        renews_on=one.priced.renews_on,
        srp_minor=one.priced.price.srp.minor,
        net_minor=first.amount.minor,
        currency=quote.currency,
        price=price_kept(one.priced.price),
        derivation=first.derivation,
        bills=tuple(bill_kept(bill) for bill in one.priced.bills[1:]),
        auto_renew=wanted.auto_renew and wanted.offer.of_kind.renews,
        keeps_roles=wanted.keeps_roles,
        aligned_to_id=wanted.aligned_to,
        anchor_day=wanted.anchor_day,
    )


def price_kept(price: Price) -> dict[str, object]:
    """Return a price as it is stored: how it came about and what is taken off it."""
    return {"how": price.how, "discounts": list(price.discounts)}


def _gives_way(facts: Sending, rows: NewRows, *, keeps: set[int]) -> Iterator[Change]:
    """Close the version before; what it held is free again unless this one holds it (QUO-10)."""
    before, buying = facts.before, facts.quoting.buying
    if before is None:
        return
    if before.state in _CLOSED:
        # It stays what it is, with its day and its reason; it only gets to know its successor.
        yield QuoteFollowed(
            id=before.id, customer_id=before.customer_id, superseded_by_id=facts.quote.id
        )
    else:
        yield QuoteClosed(
            id=before.id,
            customer_id=before.customer_id,
            state=str(State.SUPERSEDED),
            closed_at=buying.at,
            superseded_by_id=facts.quote.id,
        )
    free = [one for one in facts.held if one.subscription.id not in keeps]
    yield from released(free, on=buying.on)
    yield from hold_ended_mails(
        free, quote_id=before.id, buyer=buying.buyer, on=buying.on, at=buying.at, rows=rows
    )


def _held(ordering: Ordering) -> Held:
    return Held(ordering.subscription, ordering.contract)


def _links(facts: Sending, rows: NewRows) -> Iterator[QuoteLinked]:
    quote, buying = facts.quote, facts.quoting.buying
    for number, recipient in enumerate(quote.recipients):
        yield QuoteLinked(
            id=rows.number(),
            customer_id=quote.customer_id,
            quote_id=quote.id,
            email=recipient.email,
            right="view",
            addressee=number == 0,
            token_hash=token_hash(facts.tokens[recipient.email].token),
            made_by_id=buying.user_id or None,
            made_at=buying.at,
        )


def _mails(facts: Sending, sent: QuoteSent, rows: NewRows) -> Iterator[Change]:
    """Mail it from the vendor, also a partner's: number, last day, total, link (QUO-09)."""
    quote, buyer = facts.quote, facts.quoting.buying.buyer
    for recipient in quote.recipients:
        yield from mails(
            [_contact(recipient, buyer.purchasers, facts.languages, buyer.language)],
            template="quote-sent",
            values={
                "company": buyer.name,
                "net": money(sent.net_minor, sent.currency),
                "tax": money(sent.tax_minor, sent.currency),
                "total": money(sent.total_minor, sent.currency),
                "last_on": sent.last_on.isoformat(),
                "partner": (facts.partner or {}).get("name", ""),
                "manager": (facts.partner or {}).get("manager", ""),
                "manager_email": (facts.partner or {}).get("email", ""),
                "note": quote.note,
                "name": recipient.name,
                "automatic": quote.source == "automatic",
                "replaces": facts.before.number if facts.before else "",
                "seed": facts.tokens[recipient.email].seed,
            },
            about=About(buyer.id, quote_id=quote.id),
            at=facts.quoting.buying.at,
            rows=rows,
        )


def _told_of_successor(facts: Sending, rows: NewRows) -> Iterator[Change]:
    before, buyer = facts.before, facts.quoting.buying.buyer
    if before is None or before.state != State.SENT:
        return
    sent_to = {one.email for one in facts.quote.recipients}
    yield from superseded_mails(
        holders(facts.links_before, quote=before, buyer=buyer, but=sent_to),
        quote=before,
        successor=facts.quote.number,
        buyer=buyer,
        at=facts.quoting.buying.at,
        rows=rows,
    )


def _contact(
    recipient: Recipient, known: tuple[Contact, ...], spoken: Mapping[str, str], language: str
) -> Contact:
    """Return who gets the mail, in the language of their account where they have one (NOT-04)."""
    same = next((one for one in known if one.email == recipient.email), None)
    own = same.language if same else spoken.get(recipient.email, language)
    return Contact(
        recipient.email, recipient.language or own, same.user_id if same else None, recipient.name
    )
