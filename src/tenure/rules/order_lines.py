"""What each line of an order becomes once fulfilled: a subscription, seats, a term (CHK-07)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from tenure.rules.agenda import reschedule
from tenure.rules.catalogue import Offer
from tenure.rules.changes import (
    Change,
    InstalmentPlanned,
    RoleGranted,
    SeatAssigned,
    SubscriptionChanged,
    SubscriptionStarted,
    TermAdded,
)
from tenure.rules.dates import last_day
from tenure.rules.decision import NewRows
from tenure.rules.invoicing import Billed
from tenure.rules.lifecycle import State
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.orders import Placed
from tenure.rules.parties import Buyer, Contact
from tenure.rules.payments import Asked
from tenure.rules.policy import Policy
from tenure.rules.renewals import renewed_subscription
from tenure.rules.roles import Company, handed_over
from tenure.rules.subscriptions import Subscription
from tenure.rules.tax import Tax


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """A line of an order as it was priced on confirming; `subscription` is what it adds to."""

    kind: str
    offer: Offer
    quantity: int
    first_on: date
    renews_on: date
    srp_minor: int
    net_minor: int
    derivation: Mapping[str, object]
    bills: tuple[Mapping[str, Any], ...]
    auto_renew: bool
    keeps_roles: bool = False
    subscription: Subscription | None = None
    term_id: int | None = None


@dataclass(frozen=True, slots=True)
class Fulfilling:
    """All that fulfilling an order needs; `assigned` says whether the buyer has a seat already."""

    order: Placed
    lines: tuple[OrderedLine, ...]
    buyer: Buyer
    tax: Tax
    policy: Policy
    policy_id: int
    team_id: int
    partner_id: int | None
    payment_method_id: int | None
    card_label: str
    po_number: str
    on: date
    at: datetime
    ordered_by: Contact
    asked: Asked
    company: Company | None = None


@dataclass(slots=True)
class Made:
    """What the lines of an order have led to so far."""

    changes: list[Change]
    billed: list[Billed]
    confirmed: list[dict[str, object]]
    opened: list[dict[str, object]]
    subscriptions: dict[int, Subscription]

    def standing(self, line: OrderedLine) -> Subscription:
        """Return the subscription of a line as the lines before it left it."""
        if line.subscription is None:
            raise LookupError(f"a line of kind {line.kind} adds to a subscription")
        return self.subscriptions.get(line.subscription.id, line.subscription)

    def stand(self, after: Subscription, what: str, on: date, data: Mapping[str, Any]) -> None:
        """Note how a line left its subscription; the last one written counts."""
        self.subscriptions[after.id] = after
        self.changes.append(SubscriptionChanged(what=what, after=after, on=on, data=data))


def become(facts: Fulfilling, *, rows: NewRows) -> Made:
    """Return what all lines of an order lead to, in their order."""
    made = Made([], [], [], [], {})
    for line in facts.lines:
        _BECOME[line.kind](line, facts, made, rows)
    return made


def overtaken(facts: Fulfilling) -> str:
    """Say why an order can't be fulfilled any more as it was confirmed, "" if it can (REN-12).

    `renewed-meanwhile`: the run or somebody else renewed first; `changed-meanwhile`: seats were
    ordered for a term that isn't the last one any more, or the subscription is over.
    """
    ends: dict[int, date] = {}
    for line in facts.lines:
        if line.subscription is None:
            continue
        known = line.subscription
        if known.state in (State.TERMINATED, State.ENDED):
            return "changed-meanwhile"
        if line.kind == "renewal":
            if line.first_on != ends.get(known.id, known.renews_on):
                return "renewed-meanwhile"
            ends[known.id] = line.renews_on
        elif known.state != State.ACTIVE:
            return "changed-meanwhile"
        else:
            ends[known.id] = line.renews_on
    added = [line for line in facts.lines if line.kind in ("seats", "seats-next")]
    if added and added[-1].subscription is not None:
        known = added[-1].subscription
        if ends[known.id] != known.renews_on:
            return "changed-meanwhile"
    return ""


def _start(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    subscription = _new_subscription(line, facts, rows.number())
    term = _term_of(line, facts, subscription.id, "purchase", rows)
    made.changes += [SubscriptionStarted(after=subscription), term]
    made.changes += _instalments(line, facts, subscription.id, term.id, rows)
    if facts.ordered_by.user_id is not None:
        made.changes.append(
            SeatAssigned(
                id=rows.number(),
                customer_id=facts.buyer.id,
                subscription_id=subscription.id,
                user_id=facts.ordered_by.user_id,
                since_at=facts.at,
            )
        )
    _bill(line, facts, subscription, made)
    made.opened.append(
        {
            "product": line.offer.product_name,
            "quantity": line.quantity,
            "url": line.offer.access_url,
        }
    )


def _add_seats(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    before = made.standing(line)
    after = replace(
        before,
        quantity=before.quantity + line.quantity,
        next_quantity=before.next_quantity + line.quantity,
        unpaid_due_on=_earlier(before.unpaid_due_on, facts.on),
        next_bill_on=_next_bill(before.next_bill_on, line),
    )
    after = reschedule(after, policy=facts.policy)
    made.stand(
        after, "seats-added", facts.on, {"added": line.quantity, "net_minor": line.net_minor}
    )
    made.changes += _instalments(line, facts, before.id, line.term_id or 0, rows)
    _bill(line, facts, after, made)
    made.changes += mails(
        [facts.ordered_by],
        template="seats-added",
        values={
            "product": line.offer.product_name,
            "added": line.quantity,
            "quantity": after.quantity,
            "window": {
                "first_on": line.first_on.isoformat(),
                "last_on": last_day(line.renews_on).isoformat(),
            },
            **_end(after),
            "net": money(line.net_minor, facts.buyer.currency),
            "total": money(facts.order.total_minor, facts.buyer.currency),
            "derivation": dict(line.derivation),
            "paid_with": facts.card_label,
            "url": f"/account/subscriptions/{before.id}/",
        },
        about=About(facts.buyer.id, subscription_id=before.id, order_id=facts.order.id),
        at=facts.at,
        rows=rows,
    )


def _add_seats_next(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    """The next term is bought already: it is charged for the added seats too (COT-05)."""
    before = made.standing(line)
    made.changes += _instalments(line, facts, before.id, line.term_id or 0, rows)
    _bill(line, facts, before, made)


def _renew(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    before = made.standing(line)
    term = _term_of(line, facts, before.id, "renewal", rows)
    made.changes += [term, *_instalments(line, facts, before.id, term.id, rows)]
    chosen = replace(
        before,
        auto_renew=line.auto_renew,
        payment_method_id=facts.payment_method_id or before.payment_method_id,
        purchaser_id=before.purchaser_id if line.keeps_roles else facts.order.user_id,
    )
    after = renewed_subscription(
        chosen,
        offer=line.offer,
        quantity=line.quantity,
        renews_on=line.renews_on,
        unpaid_on=max(facts.on, line.first_on),
        next_bill_on=_next_bill(before.next_bill_on, line),
        policy=facts.policy,
        policy_id=facts.policy_id,
        on=facts.on,
    )
    made.changes += _lead(line, facts, before, made, rows)
    made.stand(after, "subscription-renewed", facts.on, {"net_minor": line.net_minor})
    _bill(line, facts, after, made)


def _lead(
    line: OrderedLine, facts: Fulfilling, before: Subscription, made: Made, rows: NewRows
) -> list[Change]:
    """Who renews becomes primary admin of the team too, unless the former one is kept (ACC-03)."""
    led = any(isinstance(change, RoleGranted) for change in made.changes)
    if facts.company is None or line.keeps_roles or led:
        return []
    return list(
        handed_over(facts.company, team_id=before.team_id, user_id=facts.order.user_id, rows=rows)
    )


def _term_of(
    line: OrderedLine, facts: Fulfilling, subscription_id: int, cause: str, rows: NewRows
) -> TermAdded:
    return TermAdded(
        id=rows.number(),
        customer_id=facts.buyer.id,
        subscription_id=subscription_id,
        offering_id=line.offer.offering_id,
        starts_on=line.first_on,
        ends_on=line.renews_on,
        quantity=line.quantity,
        srp_minor=line.srp_minor,
        currency=facts.buyer.currency,
        cause=cause,
        order_id=facts.order.id,
    )


_BECOME: Mapping[str, Callable[[OrderedLine, Fulfilling, Made, NewRows], None]] = {
    "new": _start,
    "seats": _add_seats,
    "seats-next": _add_seats_next,
    "renewal": _renew,
}


def _new_subscription(line: OrderedLine, facts: Fulfilling, number: int) -> Subscription:
    return reschedule(
        Subscription(
            id=number,
            customer_id=facts.buyer.id,
            team_id=facts.team_id,
            product_id=line.offer.product_id,
            offering_id=line.offer.offering_id,
            purchaser_id=facts.order.user_id,
            partner_id=facts.partner_id,
            policy_id=facts.policy_id,
            term=line.offer.term,
            currency=facts.buyer.currency,
            time_zone=facts.buyer.time_zone,
            quantity=line.quantity,
            state=State.ACTIVE,
            state_since_on=line.first_on,
            started_on=line.first_on,
            anchor_day=line.first_on.day,
            renews_on=line.renews_on,
            unpaid_due_on=facts.on,
            auto_renew=line.auto_renew,
            next_quantity=line.quantity,
            next_offering_id=line.offer.offering_id,
            payment_method_id=facts.payment_method_id,
            next_bill_on=_next_bill(None, line),
        ),
        policy=facts.policy,
    )


def _instalments(
    line: OrderedLine, facts: Fulfilling, subscription_id: int, term_id: int, rows: NewRows
) -> Iterator[InstalmentPlanned]:
    for bill in line.bills:
        yield InstalmentPlanned(
            id=rows.number(),
            customer_id=facts.buyer.id,
            subscription_id=subscription_id,
            term_id=term_id,
            due_on=date.fromisoformat(bill["due_on"]),
            covers_to_on=date.fromisoformat(bill["covers_to_on"]),
            quantity=line.quantity,
            net_minor=bill["net_minor"],
            currency=facts.buyer.currency,
            derivation=bill["derivation"],
        )


def _bill(line: OrderedLine, facts: Fulfilling, subscription: Subscription, made: Made) -> None:
    billed_to = date.fromisoformat(line.bills[0]["due_on"]) if line.bills else line.renews_on
    made.billed.append(
        Billed(
            subscription_id=subscription.id,
            product_id=line.offer.product_id,
            product_name=line.offer.product_name,
            kind=line.kind,
            term=line.offer.term,
            quantity=line.quantity,
            first_on=line.first_on,
            last_on=last_day(billed_to),
            srp_minor=line.srp_minor,
            net_minor=line.net_minor,
            derivation=line.derivation,
        )
    )
    made.confirmed.append(
        {
            "product": line.offer.product_name,
            "quantity": line.quantity,
            "term": line.offer.term,
            "amount": money(line.net_minor, facts.buyer.currency),
            **_end(subscription),
        }
    )


def _end(subscription: Subscription) -> dict[str, object]:
    zone = subscription.time_zone
    if subscription.auto_renew:
        return {"renews": midnight(subscription.renews_on, zone)}
    return {"ends": midnight(last_day(subscription.renews_on), zone)}


def _next_bill(known: date | None, line: OrderedLine) -> date | None:
    days = [date.fromisoformat(bill["due_on"]) for bill in line.bills]
    return min([*days, *([known] if known else [])], default=None)


def _earlier(one: date | None, other: date) -> date:
    return other if one is None else min(one, other)
