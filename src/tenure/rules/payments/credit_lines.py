"""Credit lines: who may be sold to on an invoice, how far, and who no more (INV-13, SUB-09)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import (
    Change,
    CreditLineAsked,
    CreditLineDecided,
    CreditLineOpened,
    PrepaymentDemanded,
)
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer, CreditLine
from tenure.rules.policy import Policy

NOT_SELF_SERVICE = frozenset({"partner", "sales"})
"""Channels in which a first invoice can be chosen, as a partner's quote or sales does (PAY-05)."""

LINE_HELPS = frozenset(
    f"credit-line-{why}" for why in ("missing", "asked", "refused", "withdrawn", "exceeded")
)
"""Why an invoice is closed, where a credit line, or a higher one, would open it."""


@dataclass(frozen=True, slots=True)
class Credit:
    """How far a customer buys on terms: open invoices and orders, and whether it does already."""

    exposed_minor: int = 0
    invoiced: bool = False


NO_CREDIT = Credit()


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quote that a credit line is asked for with; what it comes to, tax included."""

    id: int
    source: str
    state: str
    total_minor: int


@dataclass(frozen=True, slots=True)
class Lending:
    """A customer whose line is asked for or decided, by whom; `quote` is None where it isn't its.

    `user_id` is who does it, `credit` what is open on the line already.
    """

    buyer: Buyer
    at: datetime
    user_id: int | None = None
    quote: Quoted | None = None
    credit: Credit = NO_CREDIT


@dataclass(frozen=True, slots=True)
class Verdict:
    """What finance decides: approve with amount and days, refuse what was asked, or withdraw."""

    verdict: str
    amount_minor: int = 0
    currency: str = ""
    net_days: int | None = None
    reason: str = ""


def ask(facts: Lending, *, amount_minor: int | None) -> Decision:
    """Ask for a line, or a higher one, with a partner's or sales' quote (INV-13, QUO-06).

    Without an amount, for what is open and what the quote comes to: with 45 000.00 open and a
    quote over 30 000.00 for 75 000.00. The same again changes nothing. What the line is isn't told:
    a partner may ask. Refused: not-found, credit-line-not-self-service, credit-line-quote-closed,
    prepayment-demanded, amount-out-of-range, credit-line-enough.
    """
    quote, buyer, line = facts.quote, facts.buyer, facts.buyer.credit_line
    if quote is None:
        return Refused("not-found", {"name": "quote"})
    if quote.source not in NOT_SELF_SERVICE:
        return Refused("credit-line-not-self-service", {}, "store:contact")
    if quote.state not in ("draft", "sent"):
        return Refused("credit-line-quote-closed")
    if buyer.prepayment:
        return _prepaying(buyer)
    wanted = amount_minor
    if wanted is None:
        wanted = wanted_minor(quote.total_minor, credit=facts.credit)
    if wanted <= 0:
        return Refused("amount-out-of-range", {"amount_minor": wanted})
    if line is not None and line.state == "approved" and wanted <= line.amount_minor:
        return Refused("credit-line-enough")
    if line is not None and line.asked_minor == wanted:
        return decided(customer_id=buyer.id)
    approved = line is not None and line.state == "approved"
    key = line.id if line is not None else NewRows().number()
    asked = CreditLineAsked(
        id=key,
        customer_id=buyer.id,
        state="approved" if approved else "asked",
        asked_minor=wanted,
        asked_at=facts.at,
        asked_by_id=facts.user_id,
        quote_id=quote.id,
    )
    return Decided(
        (*_opened(buyer, key), asked),
        Because("INV-13", "credit-line-asked", "quote", quote.id),
        {"customer_id": buyer.id},
    )


def wanted_minor(total_minor: int, *, credit: Credit) -> int:
    """Return the line in minor units that something fits in with what is open (INV-13).

    30 000.00 with 45 000.00 open: 75 000.00.
    """
    return total_minor + credit.exposed_minor


def decide(facts: Lending, *, verdict: Verdict) -> Decision:
    """Approve a line with amount and days, raise or lower it, refuse or withdraw it (INV-13).

    SEK 50 000.00 for 30 days, with or without a request. A refused one for more leaves what
    is approved already. Refused: currency-differs, credit-line-not-asked, credit-line-not-held,
    amount-out-of-range, net-days-out-of-range.
    """
    buyer, line = facts.buyer, facts.buyer.credit_line
    approving = verdict.verdict == "approve"
    refused = _undecidable(buyer, verdict)
    if refused is not None:
        return refused
    rows = NewRows()
    key = line.id if line is not None else rows.number()
    held = line is not None and line.state == "approved"
    state = {
        "approve": "approved",
        "refuse": "approved" if held else "refused",
        "withdraw": "withdrawn",
    }[verdict.verdict]
    amount = verdict.amount_minor if approving else (line.amount_minor if line else 0)
    days = verdict.net_days if approving else (line.net_days if line else None)
    done = CreditLineDecided(
        id=key,
        customer_id=buyer.id,
        state=state,
        amount_minor=amount,
        net_days=days,
        asked_minor=None,
        decided_at=facts.at,
        decided_by_id=facts.user_id,
        reason=verdict.reason,
    )
    said = mails(
        buyer.purchasers,
        template="credit-line-decided",
        values={
            "company": buyer.name,
            "verdict": verdict.verdict,
            "amount": money(amount, buyer.currency) if state == "approved" else None,
            "net_days": days,
            "reason": verdict.reason,
            "url": "/account/invoices/",
        },
        about=About(buyer.id),
        at=facts.at,
        rows=rows,
    )
    return Decided(
        (*_opened(buyer, key), done, *said),
        Because("INV-13", "decided-by-finance", "customer", buyer.id),
        {"customer_id": buyer.id},
    )


MOST_DAYS = 180
"""Days to pay that finance can agree on at most."""


def _undecidable(buyer: Buyer, verdict: Verdict) -> Refused | None:
    line = buyer.credit_line
    if verdict.verdict == "approve":
        if verdict.currency and verdict.currency != buyer.currency:
            about = {"paid": verdict.currency, "invoiced": buyer.currency}
            return Refused("currency-differs", about)
        if verdict.amount_minor <= 0:
            return Refused("amount-out-of-range", {"amount_minor": verdict.amount_minor})
        if verdict.net_days is not None and not 0 <= verdict.net_days <= MOST_DAYS:
            return Refused("net-days-out-of-range", {"maximum": MOST_DAYS})
        return None
    if verdict.verdict == "refuse":
        asked = line is not None and line.asked_minor is not None
        return None if asked else Refused("credit-line-not-asked", {"company": buyer.name})
    if verdict.verdict == "withdraw":
        held = line is not None and line.state == "approved"
        return None if held else Refused("credit-line-not-held", {"company": buyer.name})
    return Refused("not-found", {"name": "verdict"})


def withdrawn(line: CreditLine | None, *, customer_id: int, at: datetime) -> Iterator[Change]:
    """Yield the end of a line whose invoice was left unpaid to the end, if there is one (SUB-09).

    A person may decide otherwise: finance approves it anew.
    """
    if line is not None and line.state == "approved":
        yield CreditLineDecided(
            id=line.id,
            customer_id=customer_id,
            state="withdrawn",
            amount_minor=line.amount_minor,
            net_days=line.net_days,
            asked_minor=None,
            decided_at=at,
            decided_by_id=None,
            reason=UNPAID,
        )


UNPAID = "unpaid-to-the-end"
"""Why a line is withdrawn that nobody withdrew."""


def _opened(buyer: Buyer, key: int) -> Iterator[Change]:
    if buyer.credit_line is None:
        yield CreditLineOpened(id=key, customer_id=buyer.id, state="asked", currency=buyer.currency)


def demand_prepayment(buyer: Buyer, *, demanded: bool) -> Decision:
    """Demand of a customer to pay in advance, or sell to it on invoices again (SUB-09).

    What is so already changes nothing.
    """
    if buyer.prepayment == demanded:
        return decided(customer_id=buyer.id)
    return Decided(
        (PrepaymentDemanded(id=buyer.id, prepayment=demanded),),
        Because("SUB-09", "decided-by-finance", "customer", buyer.id),
        {"customer_id": buyer.id},
    )


def no_invoice(buyer: Buyer) -> Refused | None:
    """Return why a customer can't buy or renew on an invoice at all, None if it can (INV-13).

    Whether another way is open isn't known here: `payment_choice` tells it as `ways`.
    Refused: prepayment-demanded, credit-line-missing, credit-line-asked, credit-line-refused,
    credit-line-withdrawn.
    """
    if buyer.prepayment:
        return _prepaying(buyer)
    state = buyer.credit_line.state if buyer.credit_line else "missing"
    if state != "approved":
        about: dict[str, str | int] = {"company": buyer.name, "ways": ""}
        return Refused(f"credit-line-{state}", about, "store:contact")
    return None


def _prepaying(buyer: Buyer) -> Refused:
    about: dict[str, str | int] = {"company": buyer.name, "ways": ""}
    return Refused("prepayment-demanded", about, "account:payment-methods")


def invoice_closed(
    buyer: Buyer, *, credit: Credit, channel: str, total_minor: int
) -> Refused | None:
    """Return why so much can't be bought on an invoice now, None where it can (PAY-05, INV-13).

    Of a line of 50 000.00 with 45 000.00 open, 5 000.00 can be, 5 000.01 can't. Refused: as
    `no_invoice` says, invoice-not-open, credit-line-exceeded.
    """
    refused = no_invoice(buyer)
    if refused is not None:
        return refused
    if not credit.invoiced and channel not in NOT_SELF_SERVICE:
        return Refused("invoice-not-open", {"ways": ""}, "store:contact")
    free = free_minor(buyer.credit_line, credit=credit)
    if total_minor <= free:
        return None
    about: dict[str, str | int] = {
        "needed_minor": total_minor,
        "free_minor": free,
        "currency": buyer.currency,
        "ways": "",
    }
    return Refused("credit-line-exceeded", about, "account:invoices")


def free_minor(line: CreditLine | None, *, credit: Credit) -> int:
    """Return what is left of a line in minor units: of 50 000 with 45 000 open 5 000 (INV-13)."""
    if line is None or line.state != "approved":
        return 0
    return max(0, line.amount_minor - credit.exposed_minor)


def net_days(buyer: Buyer, *, policy: Policy) -> int | None:
    """Return in how many days an invoice on terms is due, None where there are no terms (INV-07).

    30 by the policy, or what finance agreed with the customer. Without a line that is approved it
    is due at once, as if a card were lacking.
    """
    if no_invoice(buyer) is not None or buyer.credit_line is None:
        return None
    agreed = buyer.credit_line.net_days
    return policy.invoice.net_days if agreed is None else agreed
