"""Drafts: a quote is begun, changed while nobody has seen it, or made anew from an older one."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.rules.changes import QuoteDrafted, QuoteRedrafted
from tenure.rules.companies.people import email_fault, normal_email
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.quotes.pricing import Reckoned, reckon, shown
from tenure.rules.quotes.quote import (
    Line,
    Quote,
    Quoting,
    Recipient,
    State,
    line_kept,
    recipient_kept,
)

LONGEST_NOTE = 500

MOST_LINES = 500
"""Lines that one quote has at most, so that it is a document somebody can read."""


@dataclass(frozen=True, slots=True)
class Drafting:
    """What drafting needs; `made_before` is the quote that the same intent has made."""

    quoting: Quoting
    made_before: int | None = None


@dataclass(frozen=True, slots=True)
class Redrafting:
    """A quote that is being changed or made anew, and what its lines need today."""

    quoting: Quoting
    quote: Quote
    made_before: int | None = None


def draft(
    facts: Drafting,
    *,
    lines: Sequence[Line],
    recipients: Sequence[Recipient],
    note: str,
    intent: str,
    currency: str = "",
) -> Decision:
    """Begin a quote; lines that can't be sold are kept, each with its reason (QUO-01, QUO-07).

    The answer says what it comes to today. Refused: quote-empty, quote-too-long,
    quote-other-currency, too-many-recipients, email-invalid, tax-rate-missing.
    """
    if facts.made_before is not None:
        return decided(quote_id=facts.made_before)
    return begun(
        facts.quoting,
        lines=lines,
        recipients=recipients,
        note=note,
        intent=intent,
        currency=currency,
    )


def redraft(
    facts: Redrafting,
    *,
    revision: int,
    lines: Sequence[Line],
    recipients: Sequence[Recipient],
    note: str,
) -> Decision:
    """Change a draft; a sent quote isn't changed but made anew (QUO-10).

    `revision` is the one that the caller has seen. Refused: quote-changed-meanwhile,
    quote-not-draft and as in `draft`.
    """
    quote = facts.quote
    if quote.state != State.DRAFT:
        return Refused("quote-not-draft", {"number": quote.number}, "account:quotes")
    if revision != quote.revision:
        return Refused("quote-changed-meanwhile", {"number": quote.number})
    reckoned = _reckoned(facts.quoting, lines, recipients)
    if isinstance(reckoned, Refused):
        return reckoned
    answer = shown(reckoned, currency=quote.currency)
    changed = QuoteRedrafted(
        id=quote.id,
        customer_id=quote.customer_id,
        revision=quote.revision + 1,
        wanted=tuple(line_kept(line) for line in lines),
        recipients=tuple(recipient_kept(one) for one in _normal(recipients)),
        note=note.strip()[:LONGEST_NOTE],
        net_minor=_int(answer["net_minor"]),
        tax_minor=_int(answer["tax_minor"]),
        total_minor=_int(answer["total_minor"]),
    )
    return Decided(
        (changed,),
        Because("QUO-10", "quote-changed", "quote", quote.id),
        {"quote_id": quote.id, "revision": quote.revision + 1, **answer},
    )


def reissue(facts: Redrafting, *, intent: str) -> Decision:
    """Begin the next version of a sent or expired quote, at today's prices (QUO-08, QUO-10).

    Sending that one supersedes this one. Refused: quote-draft, quote-accepted, quote-superseded,
    quote-cancelled and as in `draft`.
    """
    if facts.made_before is not None:
        return decided(quote_id=facts.made_before)
    quote = facts.quote
    if quote.state not in (State.SENT, State.EXPIRED) or quote.superseded_by_id is not None:
        about = {
            "number": quote.number,
            "order": quote.order_number,
            "successor": quote.superseded_by_number,
        }
        state = State.SUPERSEDED if quote.superseded_by_id is not None else quote.state
        return Refused(f"quote-{state}", about, "account:quotes")
    return begun(
        facts.quoting,
        lines=quote.wanted,
        recipients=quote.recipients,
        note=quote.note,
        intent=intent,
        before=quote,
    )


def begun(
    facts: Quoting,
    *,
    lines: Sequence[Line],
    recipients: Sequence[Recipient],
    note: str,
    intent: str,
    currency: str = "",
    before: Quote | None = None,
    rows: NewRows | None = None,
) -> Decision:
    """Return a new draft; `rows` where one decision makes several. Refused as `draft` says.

    Two lines of 754.00 and 1 885.00 before tax, 25 %: a draft over 3 298.75.
    """
    buying = facts.buying
    if currency not in ("", buying.buyer.currency):
        about = {"currency": buying.buyer.currency, "wanted": currency}
        return Refused("quote-other-currency", about, "store:contact")
    reckoned = _reckoned(facts, lines, recipients)
    if isinstance(reckoned, Refused):
        return reckoned
    answer = shown(reckoned, currency=buying.buyer.currency)
    key = (rows or NewRows()).number()
    drafted = QuoteDrafted(
        id=key,
        first_id=before.first_id if before else key,
        version=before.version + 1 if before else 1,
        customer_id=buying.buyer.id,
        legal_entity_id=buying.buyer.seller.id,
        partner_id=facts.partner_id,
        user_id=buying.user_id or None,
        policy_id=buying.policy_id,
        source=str(facts.source),
        state=str(State.DRAFT),
        intent=intent,
        revision=1,
        currency=buying.buyer.currency,
        time_zone=buying.buyer.time_zone,
        made_at=buying.at,
        made_on=buying.on,
        wanted=tuple(line_kept(line) for line in lines),
        recipients=tuple(recipient_kept(one) for one in _normal(recipients)),
        note=note.strip()[:LONGEST_NOTE],
        net_minor=_int(answer["net_minor"]),
        tax_minor=_int(answer["tax_minor"]),
        total_minor=_int(answer["total_minor"]),
        supersedes_id=before.id if before else None,
    )
    return Decided(
        (drafted,),
        Because("QUO-01", "quote-drafted", "quote", key),
        {"quote_id": key, "revision": 1, **answer},
    )


def _reckoned(
    facts: Quoting, lines: Sequence[Line], recipients: Sequence[Recipient]
) -> Reckoned | Refused:
    if not lines:
        return Refused("quote-empty", {}, "store:products")
    if len(lines) > MOST_LINES:
        return Refused("quote-too-long", {"count": len(lines), "maximum": MOST_LINES})
    refused = _recipients_fault(recipients, most=facts.buying.policy.quote.additional_recipients)
    return refused or reckon(lines, facts=facts)


def _recipients_fault(recipients: Sequence[Recipient], *, most: int) -> Refused | None:
    """Return why a quote can't go to these: one and up to `most` more (QUO-02)."""
    found = _normal(recipients)
    if len(found) > 1 + most:
        return Refused("too-many-recipients", {"count": len(found), "maximum": 1 + most})
    return next((fault for one in found if (fault := email_fault(one.email))), None)


def _normal(recipients: Sequence[Recipient]) -> list[Recipient]:
    """Return each address once, as accounts keep it; the first one is whom it is addressed to."""
    found: dict[str, Recipient] = {}
    for one in recipients:
        email = normal_email(one.email)
        if email:
            found.setdefault(email, Recipient(email=email, name=one.name, language=one.language))
    return list(found.values())


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"an amount is an integer of minor units, not {value!r}")
    return value
