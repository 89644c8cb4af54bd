"""Whose partner it is: a customer chooses another, a partner brings a new customer (MOD-05)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import (
    Change,
    PartnerChosen,
    PartnerOfRecordBegan,
    PartnerOfRecordEnded,
    SubscriptionChanged,
)
from tenure.rules.companies.customers import Details, Market, Origin, founded, founding_fault
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact
from tenure.rules.subscriptions import Subscription, changed


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner with the account manager whom the customer knows."""

    id: int
    number: str
    name: str
    manager: Contact | None


@dataclass(frozen=True, slots=True)
class Choosing:
    """A customer that chooses a partner: its present one with the day it began, what it has.

    `record_id` is the open row of that, None where it came about before rows were kept.
    `subscriptions` are those that aren't over.
    """

    customer_id: int
    company: str
    number: str
    partner_id: int | None
    record_id: int | None
    founded_on: date
    wanted: Partner | None
    subscriptions: tuple[Subscription, ...]
    chosen_by: str
    on: date
    at: datetime


def choose(facts: Choosing) -> Decision:
    """Make another partner the customer's, for its subscriptions from their next renewal on.

    What is running stays with whom it was bought. The same one twice is once. Refused: not-found.
    """
    if facts.wanted is None:
        return Refused("not-found", {"name": "partner"})
    rows = NewRows()
    wanted = facts.wanted
    moved = tuple(_moved(facts, wanted))
    if facts.partner_id == wanted.id and not moved:
        return decided(partner_id=wanted.id)
    changes: list[Change] = []
    if facts.partner_id != wanted.id:
        changes += [PartnerChosen(id=facts.customer_id, partner_id=wanted.id)]
        changes += _recorded(facts, wanted, rows)
        changes += mails(
            [wanted.manager] if wanted.manager else [],
            template="partner-chosen",
            values={
                "partner": wanted.name,
                "company": facts.company,
                "customer_number": facts.number,
                "chosen_by": facts.chosen_by,
                "url": f"/partner/customers/{facts.customer_id}/",
            },
            about=About(None),
            at=facts.at,
            rows=rows,
        )
    return Decided(
        (*changes, *moved), Because("MOD-05", "partner-chosen"), {"partner_id": wanted.id}
    )


def _recorded(facts: Choosing, wanted: Partner, rows: NewRows) -> Iterator[Change]:
    """Yield what closes the record of the former partner and opens the new one's."""
    former = facts.record_id
    if former is None and facts.partner_id is not None:
        former = rows.number()
        yield PartnerOfRecordBegan(
            id=former,
            customer_id=facts.customer_id,
            partner_id=facts.partner_id,
            from_on=min(facts.founded_on, facts.on),
            to_on=facts.on,
        )
    elif former is not None:
        yield PartnerOfRecordEnded(id=former, customer_id=facts.customer_id, to_on=facts.on)
    yield PartnerOfRecordBegan(
        id=rows.number(), customer_id=facts.customer_id, partner_id=wanted.id, from_on=facts.on
    )


def _moved(facts: Choosing, wanted: Partner) -> Iterator[Change]:
    for before in facts.subscriptions:
        # One that names no partner is the customer's partner's: it stays with that one till then.
        now = before.partner_id or facts.partner_id
        then = None if now in (None, wanted.id) else wanted.id
        partner = wanted.id if now is None else now
        if (before.partner_id, before.next_partner_id) == (partner, then):
            continue
        after = changed(before, partner_id=partner, next_partner_id=then)
        yield SubscriptionChanged(
            what="partner-chosen", after=after, on=facts.on, data={"partner_id": wanted.id}
        )


@dataclass(frozen=True, slots=True)
class Introducing:
    """A company that a partner brings: its market, what the partner brought before, who acts."""

    market: Market | None
    partner_id: int | None
    brought_before: int | None
    on: date
    at: datetime


def introduce(
    details: Details, *, country: str, kind: str, language: str, facts: Introducing
) -> Decision:
    """Found a customer that has no purchaser yet; its partner of record is who brings it.

    Whoever a quote is addressed to becomes the purchaser by accepting it (QUO-11). The same name
    and country twice is one customer. Refused: not-found, market-not-served
    and what `founding_fault` refuses.
    """
    if facts.partner_id is None:
        return Refused("not-found", {"name": "partner"})
    if facts.market is None:
        return Refused("market-not-served", {"country": country}, "partner:customers")
    fault = founding_fault(details, country=country, kind=kind, language=language)
    if fault is not None:
        return fault
    if facts.brought_before is not None:
        return decided(customer_id=facts.brought_before)
    rows = NewRows()
    customer_id = rows.number()
    return Decided(
        (
            *founded(
                details,
                market=facts.market,
                kind=kind,
                language=language,
                purchaser_id=None,
                customer_id=customer_id,
                rows=rows,
                at=facts.at,
                origin=Origin(partner_id=facts.partner_id),
            ),
            PartnerOfRecordBegan(
                id=rows.number(),
                customer_id=customer_id,
                partner_id=facts.partner_id,
                from_on=facts.on,
            ),
        ),
        Because("PAR-01", "introduced-by-partner"),
        {"customer_id": customer_id},
    )
