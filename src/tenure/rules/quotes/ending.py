"""Who is told that a quote has ended: those who hold a link that now leads nowhere (ACC-13)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from tenure.rules.changes import Change
from tenure.rules.decision import NewRows
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.quotes.accepting import Link
from tenure.rules.quotes.quote import Quote


def holders(
    links: Iterable[Link], *, quote: Quote, buyer: Buyer, but: Collection[str] = ()
) -> list[Contact]:
    """Return who holds a link that wasn't withdrawn, each in a language known of them (NOT-04)."""
    spoken = {one.email: one.language for one in quote.recipients if one.language}
    spoken |= {one.email: one.language for one in buyer.purchasers}
    return [
        Contact(one.email, spoken.get(one.email, buyer.language))
        for one in links
        if not one.withdrawn and one.email not in but
    ]


def cancelled_mails(
    told: Iterable[Contact],
    *,
    quote: Quote,
    buyer: Buyer,
    partner: Mapping[str, str] | None,
    reason: str,
    at: datetime,
    rows: NewRows,
) -> Iterator[Change]:
    """Tell them that it was cancelled, and why (QUO-15)."""
    yield from mails(
        told,
        template="quote-cancelled",
        values={
            "company": buyer.name,
            "total": money(quote.total_minor, quote.currency),
            "reason": reason,
            "partner": (partner or {}).get("name", ""),
            "manager_email": (partner or {}).get("email", ""),
        },
        about=About(buyer.id, quote_id=quote.id),
        at=at,
        rows=rows,
    )


def superseded_mails(
    told: Iterable[Contact],
    *,
    quote: Quote,
    successor: str,
    buyer: Buyer,
    at: datetime,
    rows: NewRows,
) -> Iterator[Change]:
    """Tell those whom the successor isn't sent to that the old one is dead (QUO-10)."""
    yield from mails(
        told,
        template="quote-superseded",
        values={
            "company": buyer.name,
            "successor": successor,
            "total": money(quote.total_minor, quote.currency),
        },
        about=About(buyer.id, quote_id=quote.id),
        at=at,
        rows=rows,
    )
