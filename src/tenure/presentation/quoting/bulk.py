"""Quoting renewals of many customers at once: checked first, sent together, told apart after."""

import secrets
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from tenure.operations.quoting.in_bulk import (
    Chosen,
    ForCustomer,
    Quoted,
    Whom,
    chosen,
    foresee_quotes,
    send_quotes,
)
from tenure.presentation.incidents import record_incident
from tenure.presentation.quoting.desk import QuotingDesk
from tenure.presentation.quoting.lines import sentence
from tenure.presentation.quoting.state import number
from tenure.questions.companies.payers import written_addresses
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.money import Money
from tenure.rules.quotes.quote import Recipient

MOST = 500
"""Subscriptions that one page of ours can name."""

_LONGEST_WHOM = 1300
"""Letters of the addresses that one customer's quotes go to: five of the longest there are."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """A subscription on the page: ticked or not, and why it is left out."""

    one: Chosen
    ticked: bool
    why: str

    @property
    def unit(self) -> str:
        """Return what it is sold by."""
        return kind_of(self.one.kind).unit


@dataclass(frozen=True, slots=True)
class Part:
    """One customer's part of the page: its subscriptions and the quotes that come of them."""

    customer_id: int
    customer: str
    url: str
    by_hand: str
    ticks: tuple[Ticked, ...]
    totals: tuple[Money, ...]
    last_on: date | None
    recipients: tuple[str, ...]
    typed: str
    why: str

    @property
    def quotes(self) -> int:
        """Return how many quotes it becomes; none where nobody would get them."""
        return len(self.totals) if self.recipients and not self.why else 0


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one customer's part."""

    customer: str
    url: str
    by_hand: str
    quotes: tuple[tuple[str, str, Any], ...]
    left: tuple[tuple[str, str], ...]
    why: str
    incident: str


@dataclass(frozen=True, slots=True)
class Places:
    """Where the page stands: its own address, the one that sends, and the one to go back to."""

    here: str
    send: str
    back: str


def review(
    desk: QuotingDesk, keys: Sequence[int], *, places: Places, customer_id: int | None = None
) -> HttpResponse:
    """Show per customer what would be quoted; what is in an open quote is left unticked first."""
    found = chosen(desk.actor, list(keys)[:MOST], customer_id=customer_id)
    if not found:
        messages.error(desk.request, desk.say("quoting-bulk-choose-first"))
        return redirect(places.back)
    form = desk.request.POST
    again = "again" in form
    ticked = [one for one in found if (one.id in _ticks(desk) if again else not one.quoted)]
    return _review(desk, found, ticked, places=places)


def send(desk: QuotingDesk, *, places: Places, customer_id: int | None = None) -> HttpResponse:
    """Send the quotes of every customer, and say of each what became of it."""
    form = desk.request.POST
    every = [number(key) for key in form.getlist("all")][:MOST]
    found = chosen(desk.actor, every, customer_id=customer_id)
    ticked = [one for one in found if one.id in _ticks(desk)]
    intent = form.get("intent", "").replace("\0", "")[:60]
    if not ticked or not intent:
        messages.error(desk.request, desk.say("quoting-bulk-choose-first"))
        return redirect(places.back)
    whom = _whom(desk, found)
    # What was sent before is only told once more; nothing is reckoned for it.
    if "repeated" not in form:
        foreseen = foresee_quotes(desk.actor, ticked, whom=whom, at=desk.at)
        if form.get("shown") != _mark(foreseen):
            return _review(
                desk, found, ticked, places=places, refused=_changed(foreseen), status=409
            )
    outcome = send_quotes(
        desk.actor,
        ticked,
        whom=whom,
        intent=intent,
        at=desk.at,
        noted=lambda: record_incident(desk.request),
    )
    names = {one.customer_id: one.customer for one in ticked}
    products = {one.id: one.product for one in ticked}
    told = [_told(one, names[one.customer_id], products, desk) for one in outcome]
    context = {
        "told": told,
        "count": sum(quote.state == "sent" for one in told for _, _, quote in one.quotes),
        "failed": any(one.incident for one in told),
        "ids": [one.id for one in ticked],
        "whom": _typed(desk, found),
        "intent": intent,
        "places": places,
    }
    return desk.page("bulk_done", context)


def _ticks(desk: QuotingDesk) -> frozenset[int]:
    return frozenset(number(key) for key in desk.request.POST.getlist("id"))


def _typed(desk: QuotingDesk, found: Iterable[Chosen]) -> dict[int, str]:
    """Return by customer the addresses as they were typed."""
    form = desk.request.POST
    return {
        one.customer_id: text
        for one in found
        if (text := form.get(f"to-{one.customer_id}", "").replace("\0", "").strip()[:_LONGEST_WHOM])
    }


def _whom(desk: QuotingDesk, found: Iterable[Chosen]) -> Whom:
    return {
        customer: tuple(Recipient(email=one) for one in written_addresses(text))
        for customer, text in _typed(desk, found).items()
    }


def _review(
    desk: QuotingDesk,
    found: Sequence[Chosen],
    ticked: Sequence[Chosen],
    *,
    places: Places,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    typed = _typed(desk, found)
    foreseen = foresee_quotes(desk.actor, ticked, whom=_whom(desk, found), at=desk.at)
    reckoned = {one.customer_id: one for one in foreseen}
    names = {one.customer_id: one.customer for one in found}
    parts = [
        _part(
            customer,
            name,
            [one for one in found if one.customer_id == customer],
            {one.id for one in ticked},
            reckoned.get(customer),
            typed.get(customer, ""),
            desk,
        )
        for customer, name in names.items()
    ]
    sums: Counter[str] = Counter()
    for part in parts:
        for amount in part.totals if part.quotes else ():
            sums[amount.currency] += amount.minor
    context = {
        "parts": parts,
        "count": sum(part.quotes for part in parts),
        "chosen": len(found),
        "sums": [Money(sums[currency], currency) for currency in sorted(sums)],
        "mark": _mark(foreseen),
        "intent": desk.request.POST.get("intent", "")[:60] or secrets.token_urlsafe(18),
        "places": places,
        "refused": refused,
    }
    return desk.page("bulk", context, status=status)


def _part(
    customer: int,
    name: str,
    own: Sequence[Chosen],
    ticked: set[int],
    reckoned: ForCustomer | None,
    typed: str,
    desk: QuotingDesk,
) -> Part:
    left: Mapping[int, Refused] = reckoned.left_out if reckoned else {}
    drafts = reckoned.drafts if reckoned else ()
    by_hand = desk.address("quote-new", customer=customer)
    return Part(
        customer_id=customer,
        customer=name,
        url=desk.address("customer", key=customer),
        by_hand=f"{by_hand}?{'&'.join(f'renew={one.id}' for one in own)}",
        ticks=tuple(Ticked(one, one.id in ticked, sentence(left.get(one.id), desk)) for one in own),
        totals=tuple(Money(one["total_minor"], one["currency"]) for one in drafts),
        last_on=min((date.fromisoformat(one["last_on"]) for one in drafts), default=None),
        recipients=reckoned.recipients if reckoned else (),
        typed=typed,
        why=sentence(reckoned.refused, desk) if reckoned else "",
    )


def _mark(foreseen: Iterable[ForCustomer]) -> str:
    """Return what was shown as the page sends it back: amounts and days of every quote (COT-10)."""
    return ";".join(
        f"{one.customer_id}:{draft['total_minor']}{draft['currency']}{draft['last_on']}"
        for one in foreseen
        for draft in one.drafts
    )


def _changed(foreseen: Sequence[ForCustomer]) -> Refused:
    """Return why what was shown can't be sent: a customer's can't at all, or it costs otherwise."""
    refused = next((one.refused for one in foreseen if one.refused is not None), None)
    drafts = [draft for one in foreseen for draft in one.drafts]
    if refused is not None or not drafts:
        return refused or Refused("quote-empty", {}, "store:products")
    currency = drafts[0]["currency"]
    total = sum(one["total_minor"] for one in drafts if one["currency"] == currency)
    return Refused("amount-changed", {"amount_minor": total, "currency": currency})


def _told(one: Quoted, customer: str, products: Mapping[int, str], desk: QuotingDesk) -> Sent:
    return Sent(
        customer=customer,
        url=desk.address("customer", key=one.customer_id),
        by_hand=desk.address("quote-new", customer=one.customer_id),
        quotes=tuple(
            (quote.number, desk.address("quote", key=quote.id), quote) for quote in one.quotes
        ),
        left=tuple((products[key], sentence(why, desk)) for key, why in one.left_out.items()),
        why=sentence(one.refused, desk),
        incident=one.incident,
    )
