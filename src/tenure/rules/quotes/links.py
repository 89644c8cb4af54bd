"""Links: a quote is handed on inside the company with a right, and withdrawn again (ACC-13)."""

from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import QuoteLinked, QuoteLinkUsed, QuoteLinkWithdrawn
from tenure.rules.companies.invitations import token_hash
from tenure.rules.companies.people import email_fault, normal_email
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.quotes.accepting import Link
from tenure.rules.quotes.quote import Quote, State
from tenure.rules.quotes.sending import Token

RIGHTS = ("view", "approve", "pay")
"""What a link can allow: to see, to approve as well, to accept and pay as well."""


@dataclass(frozen=True, slots=True)
class Handing:
    """A sent quote that is being handed on; `had_before` are the links that still lead to it."""

    quote: Quote
    buyer: Buyer
    token: Token
    had_before: tuple[Link, ...]
    by_user_id: int
    by_name: str
    language: str
    on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Using:
    """Somebody with an account who comes by a link."""

    quote: Quote
    link: Link
    buyer: Buyer
    user_id: int
    name: str
    email: str
    done_before: bool
    on: date
    at: datetime


def hand_over(facts: Handing, *, email: str, right: str) -> Decision:
    """Mail a colleague a link with a named right; a former one of theirs is withdrawn (ACC-13).

    Refused: right-unknown, email-invalid, and those of a quote that isn't open.
    """
    address = normal_email(email)
    if right not in RIGHTS:
        return Refused("right-unknown", {"right": right, "known": ", ".join(RIGHTS)})
    refused = email_fault(address) or not_open(facts.quote, facts.on)
    if refused is not None:
        return refused
    mine = [one for one in facts.had_before if one.email == address and not one.withdrawn]
    if any(one.right == right for one in mine):
        return decided(link_id=next(one.id for one in mine if one.right == right))
    rows = NewRows()
    key = rows.number()
    linked = QuoteLinked(
        id=key,
        customer_id=facts.quote.customer_id,
        quote_id=facts.quote.id,
        email=address,
        right=right,
        addressee=False,
        token_hash=token_hash(facts.token.token),
        made_by_id=facts.by_user_id,
        made_at=facts.at,
    )
    withdrawn = (
        QuoteLinkWithdrawn(id=one.id, customer_id=facts.quote.customer_id, withdrawn_at=facts.at)
        for one in mine
        if not one.addressee
    )
    told = mails(
        [Contact(address, facts.language)],
        template="quote-handed-over",
        values={
            "by": facts.by_name,
            "company": facts.buyer.name,
            "right": right,
            "total": money(facts.quote.total_minor, facts.quote.currency),
            "last_on": facts.quote.last_on.isoformat() if facts.quote.last_on else "",
            "seed": facts.token.seed,
        },
        about=About(facts.buyer.id, quote_id=facts.quote.id),
        at=facts.at,
        rows=rows,
    )
    return Decided(
        (*withdrawn, linked, *told),
        Because("ACC-13", "handed-over", "quote", facts.quote.id),
        {"link_id": key},
    )


def withdraw(link: Link, *, customer_id: int, at: datetime) -> Decision:
    """Let a link lead nowhere from now on; withdrawn twice it is withdrawn once (ACC-13)."""
    if link.withdrawn:
        return decided(link_id=link.id)
    return Decided(
        (QuoteLinkWithdrawn(id=link.id, customer_id=customer_id, withdrawn_at=at),),
        Because("ACC-13", "link-withdrawn", "quote", link.quote_id),
        {"link_id": link.id},
    )


def approve(facts: Using) -> Decision:
    """Note that a colleague approves of a quote, and tell the purchasers; once each (ACC-13).

    Refused: link-withdrawn, link-for-another, right-too-small, and those of a quote that isn't
    open.
    """
    link = facts.link
    refused = usable(link, email=facts.email) or not_open(facts.quote, facts.on)
    if refused is not None:
        return refused
    if link.right == "view":
        return Refused("right-too-small", {"right": link.right}, "account:quotes")
    if facts.done_before:
        return decided(quote_id=facts.quote.id)
    rows = NewRows()
    used = _use(facts, "approved", rows)
    told = mails(
        facts.buyer.purchasers,
        template="quote-approved",
        values={
            "by": facts.name or facts.email,
            "company": facts.buyer.name,
            "total": money(facts.quote.total_minor, facts.quote.currency),
            "last_on": facts.quote.last_on.isoformat() if facts.quote.last_on else "",
            "url": f"/account/quotes/{facts.quote.id}/",
        },
        about=About(facts.buyer.id, quote_id=facts.quote.id),
        at=facts.at,
        rows=rows,
    )
    return Decided(
        (used, *told),
        Because("ACC-13", "approved", "quote", facts.quote.id),
        {"quote_id": facts.quote.id},
    )


def note_opened(facts: Using) -> Decision:
    """Note that somebody signed in has opened a link; once a day is enough (ACC-13)."""
    if facts.done_before:
        return decided(quote_id=facts.quote.id)
    return Decided(
        (_use(facts, "opened", NewRows()),),
        Because("ACC-13", "opened", "quote", facts.quote.id),
        {"quote_id": facts.quote.id},
    )


def usable(link: Link, *, email: str) -> Refused | None:
    """Return why somebody can't use a link's right, None where they can (ACC-13)."""
    if link.withdrawn:
        return Refused("link-withdrawn", {}, "account:quotes")
    if link.email != email:
        return Refused("link-for-another", {"email": link.email}, "store:sign-in")
    return None


def _use(facts: Using, used_for: str, rows: NewRows) -> QuoteLinkUsed:
    return QuoteLinkUsed(
        id=rows.number(),
        customer_id=facts.quote.customer_id,
        quote_link_id=facts.link.id,
        quote_id=facts.quote.id,
        user_id=facts.user_id,
        used_for=used_for,
        used_at=facts.at,
    )


def not_open(quote: Quote, on: date) -> Refused | None:
    """Return why nothing can be done with a quote any more, None while it is open (QUO-08)."""
    about = {
        "number": quote.number,
        "order": quote.order_number,
        "successor": quote.superseded_by_number,
        "last_on": quote.last_on.isoformat() if quote.last_on else "",
    }
    if quote.state == State.SENT and quote.last_on is not None and on <= quote.last_on:
        return None
    state = State.EXPIRED if quote.state == State.SENT else quote.state
    return Refused(f"quote-{state}", about, "account:quotes")
