"""Who is told that a quote has ended: who holds a link to it, and whose renewal it held."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime

from tenure.rules.changes import Change
from tenure.rules.decision import NewRows
from tenure.rules.lifecycle.states import State
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.quotes.accepting import Link
from tenure.rules.quotes.holding import Held
from tenure.rules.quotes.quote import Quote

_OVER = (State.TERMINATED, State.ENDED)


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


def hold_ended_mails(
    held: Iterable[Held],
    *,
    quote_id: int,
    buyer: Buyer,
    on: date,
    at: datetime,
    rows: NewRows,
) -> Iterator[Change]:
    """Tell the purchasers that auto-renewal isn't held any more; what is over doesn't (QUO-14)."""
    for one in held:
        subscription = one.subscription
        if subscription.state in _OVER:
            continue
        yield from mails(
            buyer.purchasers,
            template="hold-ended",
            values={
                "company": buyer.name,
                "renews": midnight(subscription.renews_on, subscription.time_zone),
                "overdue": subscription.renews_on <= on,
                "by_itself": subscription.auto_renew,
                "url": f"/account/subscriptions/{subscription.id}/",
            },
            about=About(buyer.id, subscription_id=subscription.id, quote_id=quote_id),
            at=at,
            rows=rows,
        )
