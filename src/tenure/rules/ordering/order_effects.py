"""What each kind of order line does once it is fulfilled (CHK-07)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from tenure.rules.changes import (
    Change,
    InstalmentPlanned,
    RoleGranted,
    SeatAssigned,
    SubscriptionStarted,
    TermAdded,
)
from tenure.rules.companies.roles import handed_over
from tenure.rules.dates import last_day
from tenure.rules.decision import NewRows
from tenure.rules.invoicing.invoices import Billed
from tenure.rules.kinds import counted, not_handed_out
from tenure.rules.licensing import flex
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.renewed import renewed_subscription
from tenure.rules.lifecycle.states import State
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.ordering.order_lines import Fulfilling, Made, OrderedLine
from tenure.rules.pricing.derivation import discounts_of
from tenure.rules.subscriptions import Subscription, waiting


def become(facts: Fulfilling, *, rows: NewRows) -> Made:
    """Return what all lines of an order lead to, in their order."""
    made = Made([], [], [], [], {})
    for line in facts.lines:
        _BECOME[line.kind](line, facts, made, rows)
    return made


def _start(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    pack = line.offer.pack_tokens > 0
    if pack:
        ends_on = flex.life_ends_on(line.first_on, policy=facts.policy)
        line = replace(line, auto_renew=False, renews_on=ends_on)
    subscription = _new_subscription(line, facts, rows.number())
    term = _term_of(line, facts, subscription.id, "purchase", rows)
    made.changes += [SubscriptionStarted(after=subscription), term]
    made.changes += _instalments(line, facts, subscription.id, term.id, rows)
    if pack:
        made.changes.append(
            flex.opened(line.offer, quantity=line.quantity, subscription=subscription, rows=rows)
        )
    elif line.offer.of_kind.assigned and facts.ordered_by.user_id is not None:
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
            "quantity": counted(line.quantity, kind=line.offer.kind),
            "url": line.offer.access_url,
        }
    )


def _add_seats(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    before = made.standing(line)
    after = replace(
        before,
        quantity=before.quantity + line.quantity,
        next_quantity=before.next_quantity + line.quantity,
        begins_quantity=_more(before.begins_quantity, line.quantity),
        unpaid_due_on=_earlier(before.unpaid_due_on, facts.due_on),
        next_bill_on=_next_bill(before.next_bill_on, line),
    )
    after = reschedule(after, policy=line.contract or facts.policy)
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
            "added": counted(line.quantity, kind=line.offer.kind),
            "quantity": counted(after.quantity, kind=line.offer.kind),
            **not_handed_out([line.offer.kind]),
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
    term = _term_of(line, facts, before.id, line.kind, rows)
    made.changes += [term, *_instalments(line, facts, before.id, term.id, rows)]
    chosen = replace(
        before,
        auto_renew=line.auto_renew,
        payment_method_id=_method(facts, before),
        pays_by=facts.pays_by,
        payer_account_id=facts.payer_account_id or before.payer_account_id,
        purchaser_id=before.purchaser_id if line.keeps_roles else facts.order.user_id,
        next_partner_id=facts.quoted_by_id or before.next_partner_id,
    )
    after = renewed_subscription(
        chosen,
        offer=line.offer,
        quantity=line.quantity,
        renews_on=line.renews_on,
        unpaid_on=max(facts.due_on, line.first_on),
        next_bill_on=_next_bill(before.next_bill_on, line),
        policy=facts.policy,
        policy_id=facts.policy_id,
        on=facts.on,
    )
    # With fewer seats it begins by a step of its own, late too: that one takes seats back (SUB-14).
    if line.first_on > facts.on or line.quantity < before.quantity:
        after = reschedule(waiting(before, after, first_on=line.first_on), policy=facts.policy)
    made.changes += _lead(line, facts, before, made, rows)
    made.stand(after, _RENEWED[line.kind], facts.on, {"net_minor": line.net_minor})
    _bill(line, facts, after, made)


def _extend(line: OrderedLine, facts: Fulfilling, made: Made, rows: NewRows) -> None:
    """Lengthen it to another's end; billing anniversaries stay, the anchor follows (COT-07)."""
    before = made.standing(line)
    back = before.state != State.ACTIVE
    after = replace(
        before,
        state=State.ACTIVE,
        state_since_on=facts.on if back else before.state_since_on,
        renews_on=line.renews_on,
        anchor_day=line.anchor_day or before.anchor_day,
        unpaid_due_on=_earlier(before.unpaid_due_on, max(facts.due_on, line.first_on)),
        reminded_on=None,
        reminded_minor=None,
        warned_on=None,
    )
    made.changes.append(_term_of(line, facts, before.id, "extension", rows))
    after = reschedule(after, policy=line.contract or facts.policy)
    made.stand(after, "subscription-extended", facts.on, {"net_minor": line.net_minor})
    _bill(line, facts, after, made)


def _method(facts: Fulfilling, before: Subscription) -> int | None:
    """Return the card that pays from now on; what is paid by invoice uses none (PAY-06)."""
    if facts.pays_by != "card":
        return None
    return facts.payment_method_id or before.payment_method_id


def _lead(
    line: OrderedLine, facts: Fulfilling, before: Subscription, made: Made, rows: NewRows
) -> list[Change]:
    """Who renews becomes primary admin of the team too, unless the former one is kept (ACC-03)."""
    led = any(
        isinstance(change, RoleGranted) and change.team_id == before.team_id
        for change in made.changes
    )
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
    "switch": _renew,
    "extension": _extend,
}

_RENEWED = {"renewal": "subscription-renewed", "switch": "subscription-switched"}


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
            anchor_day=line.anchor_day or line.first_on.day,
            renews_on=line.renews_on,
            unpaid_due_on=facts.due_on,
            auto_renew=line.auto_renew,
            next_quantity=line.quantity,
            next_offering_id=line.offer.offering_id,
            payment_method_id=facts.payment_method_id,
            pays_by=facts.pays_by,
            payer_account_id=facts.payer_account_id,
            next_bill_on=_next_bill(None, line),
            pack=line.offer.pack_tokens > 0,
            # What was discounted by a trade-in keeps the rate of its purchase (FX-03).
            rates_on=facts.on if _traded_in(line, facts) else None,
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
            "quantity": counted(line.quantity, kind=line.offer.kind),
            "term": line.offer.term,
            "amount": money(line.net_minor, facts.buyer.currency),
            **_paid_days(line),
            **_end(subscription),
        }
    )


def _paid_days(line: OrderedLine) -> dict[str, object]:
    """Return the days that are paid for, where they aren't a whole term from today on."""
    if line.kind == "new" and line.anchor_day is None:
        return {}
    last_on = last_day(line.renews_on)
    return {"window": {"first_on": line.first_on.isoformat(), "last_on": last_on.isoformat()}}


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


def _more(known: int | None, added: int) -> int | None:
    return None if known is None else known + added


def _traded_in(line: OrderedLine, facts: Fulfilling) -> bool:
    return bool(facts.trade_in and discounts_of(line.derivation))
