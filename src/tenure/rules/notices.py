"""Asks for mail: to whom, in which language, with which values (NOT-01…05)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import MailRequested
from tenure.rules.decision import NewRows
from tenure.rules.parties import Contact


@dataclass(slots=True)
class About:
    """What a mail belongs to; numbers of documents are read from it when the mail is sent."""

    customer_id: int | None
    invoice_id: int | None = None
    subscription_id: int | None = None
    order_id: int | None = None
    quote_id: int | None = None


def mails(
    contacts: Iterable[Contact],
    *,
    template: str,
    values: Mapping[str, object],
    about: About,
    at: datetime,
    rows: NewRows,
) -> Iterator[MailRequested]:
    """Ask for one mail per recipient; the same address gets it once."""
    seen: set[str] = set()
    for contact in contacts:
        if contact.email in seen:
            continue
        seen.add(contact.email)
        yield MailRequested(
            id=rows.number(),
            customer_id=about.customer_id,
            user_id=contact.user_id,
            to=contact.email,
            language=contact.language,
            template=template,
            values=values,
            asked_at=at,
            invoice_id=about.invoice_id,
            subscription_id=about.subscription_id,
            order_id=about.order_id,
            quote_id=about.quote_id,
        )


def money(minor: int, currency: str) -> dict[str, object]:
    """Return an amount as mail values keep it."""
    return {"minor": minor, "currency": currency}


def midnight(on: date, zone: str) -> dict[str, object]:
    """Return a day at 00:00 in its zone as mail values keep it; also used for its 23:59:59."""
    return {"on": on.isoformat(), "zone": zone}
