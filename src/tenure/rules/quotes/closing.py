"""Closing: a quote is cancelled, expires, or is free again because its payment failed (QUO-15)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import Change, QuoteClosed
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.parties import Buyer
from tenure.rules.quotes.accepting import Link
from tenure.rules.quotes.ending import cancelled_mails, hold_ended_mails, holders
from tenure.rules.quotes.holding import Held, released
from tenure.rules.quotes.quote import Quote, Source, State, may_become

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Closing:
    """A quote that is being closed, who closes it, and the subscriptions that it holds.

    `source` is where the caller stands: a partner, sales, or a purchaser by self-service. `links`
    lead to the quote, withdrawn ones too; `partner` is the one that it is from.
    """

    quote: Quote
    buyer: Buyer
    source: str
    held: tuple[Held, ...]
    on: date
    at: datetime
    links: tuple[Link, ...] = ()
    partner: Mapping[str, str] | None = None


def cancel(facts: Closing, *, reason: str) -> Decision:
    """Cancel a draft or a sent quote; by self-service only a draft (QUO-06, QUO-15).

    Refused: quote-no-cancelling and those of a quote that is closed already.
    """
    quote = facts.quote
    if quote.state == State.CANCELLED:
        return decided(quote_id=quote.id)
    if facts.source == Source.SELF_SERVICE and quote.state != State.DRAFT:
        return Refused("quote-no-cancelling", {"number": quote.number}, "account:partner")
    refused = may_become(quote, State.CANCELLED)
    if refused is not None:
        return refused
    return Decided(
        tuple(_closed(facts, State.CANCELLED, reason.strip()[:LONGEST_REASON])),
        Because("QUO-15", "quote-cancelled", "quote", quote.id),
        {"quote_id": quote.id},
    )


def expire(facts: Closing) -> Decision:
    """Let a quote expire on the day after its last one (QUO-08): last 2025-05-31, on 2025-06-01.

    Refused: not-due, and those of a quote that isn't open.
    """
    quote = facts.quote
    refused = may_become(quote, State.EXPIRED)
    if refused is not None:
        return refused
    if quote.last_on is None or facts.on <= quote.last_on:
        return Refused("not-due", {"on": str(quote.last_on)})
    return Decided(
        tuple(_closed(facts, State.EXPIRED, "")),
        Because("QUO-08", "last-day-over", "quote", quote.id),
        {"quote_id": quote.id},
    )


def _closed(facts: Closing, state: State, reason: str) -> Iterator[Change]:
    yield QuoteClosed(
        id=facts.quote.id,
        customer_id=facts.quote.customer_id,
        state=str(state),
        closed_at=facts.at,
        close_reason=reason,
    )
    yield from released(facts.held, on=facts.on)
    rows = NewRows()
    yield from hold_ended_mails(
        facts.held,
        quote_id=facts.quote.id,
        buyer=facts.buyer,
        on=facts.on,
        at=facts.at,
        rows=rows,
    )
    if state == State.CANCELLED:
        yield from cancelled_mails(
            holders(facts.links, quote=facts.quote, buyer=facts.buyer),
            quote=facts.quote,
            buyer=facts.buyer,
            partner=facts.partner,
            reason=reason,
            at=facts.at,
            rows=rows,
        )
