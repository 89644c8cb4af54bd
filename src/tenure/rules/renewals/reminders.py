"""Reminders: renewal date and price are told before an automatic charge (REN-03)."""

from collections.abc import Iterator, Mapping
from datetime import date

from tenure.rules.changes import MailRequested, SubscriptionChanged
from tenure.rules.dates import Term
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.kinds import counted
from tenure.rules.lifecycle.agenda import is_due, reschedule
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.pricing.fx import equivalent
from tenure.rules.pricing.instalments import bill_plan
from tenure.rules.pricing.offer_prices import seat_minor
from tenure.rules.renewals.renewing import Renewing, next_price
from tenure.rules.subscriptions import changed
from tenure.rules.taxes.tax import tax_for


def remind(facts: Renewing) -> Decision:
    """Tell renewal date and price before an automatic charge; the price is a ceiling (REN-03).

    Of 2025-06-10 on 2025-05-11: in 30 days, 1 885.00 a seat. Where several reminders come late at
    once each one's price counts as if it had been told, but only the last one is mailed. Refused:
    not-due, no-price, fx-missing, tax-rate-missing.
    """
    subscription = facts.subscription
    if not is_due(subscription, verb="remind", on=facts.on):
        return Refused("not-due", {"on": facts.on.isoformat()})
    today = facts.today or facts.on
    price = next_price(facts, announced=False)
    if isinstance(price, Refused):
        return price
    seat = Money(seat_minor(price), price.srp.currency)
    after = changed(subscription, reminded_on=facts.on, reminded_minor=seat.minor)
    tax = tax_for(facts.buyer, on=facts.on)
    if isinstance(tax, Refused):
        return tax
    bills = bill_plan(
        price=price,
        quantity=subscription.next_quantity,
        starts_on=subscription.renews_on,
        term=Term(facts.offer.term),
        policy=facts.policy,
        anchor_day=subscription.anchor_day,
    )
    if isinstance(bills, Refused):
        return bills
    net = bills[0].amount
    total = (net + tax.on(net)).minor
    after = reschedule(after, policy=facts.contract or facts.policy)
    another = is_due(after, verb="remind", on=today)
    late = another or today >= subscription.renews_on
    return Decided(
        (
            SubscriptionChanged(
                what="renewal-announced",
                after=after,
                on=facts.on,
                data={"price_minor": seat.minor, "currency": seat.currency},
            ),
            *(() if late else _told(facts, seat=seat, total=total, today=today)),
        ),
        Because("REN-03", "renewal-comes-up", "subscription", subscription.id),
    )


def _limit_passed(facts: Renewing, total: int) -> Mapping[str, object] | None:
    """Return the card limit where a payment by hand would be above it (PAY-04).

    The automatic charge isn't refused for its size; without a rate, and on an invoice, nothing is
    said.
    """
    if facts.subscription.pays_by == "invoice":
        return None
    currency = facts.buyer.currency
    limit = equivalent(facts.policy.payment.card_limit, currency=currency, rates=facts.rates)
    if isinstance(limit, Refused) or total <= limit.minor:
        return None
    return money(limit.minor, limit.currency)


def seats_to_choose(facts: Renewing, rows: NewRows) -> Iterator[MailRequested]:
    """Tell the admins that more seats are handed out than there will be: they choose (SUB-14).

    Of ten seats eight are left and one is chosen to go: `over` is one. All chosen, none is told.
    """
    subscription = facts.subscription
    over = facts.held - subscription.next_quantity - facts.chosen
    if over <= 0:
        return
    yield from mails(
        facts.admins or facts.buyer.purchasers,
        template="seats-to-choose",
        values={
            "product": facts.offer.product_name,
            "quantity": counted(subscription.next_quantity, kind=facts.offer.kind),
            "held": facts.held,
            "over": over,
            "renews": midnight(subscription.renews_on, subscription.time_zone),
            "url": f"/account/subscriptions/{subscription.id}/",
        },
        about=About(facts.buyer.id, subscription_id=subscription.id),
        at=facts.at,
        rows=rows,
    )


def _told(facts: Renewing, *, seat: Money, total: int, today: date) -> Iterator[MailRequested]:
    subscription, rows = facts.subscription, NewRows()
    yield from seats_to_choose(facts, rows)
    yield from mails(
        facts.buyer.purchasers,
        template="renewal-reminder",
        values={
            "product": facts.offer.product_name,
            "days": (subscription.renews_on - today).days,
            "renews": midnight(subscription.renews_on, subscription.time_zone),
            "quantity": counted(subscription.next_quantity, kind=facts.offer.kind),
            "term": facts.offer.term,
            "unit_price": money(seat.minor, seat.currency),
            "total": money(total, seat.currency),
            "paid_with": facts.card_label,
            "card_limit": _limit_passed(facts, total),
            "url": f"/account/subscriptions/{subscription.id}/",
        },
        about=About(facts.buyer.id, subscription_id=subscription.id),
        at=facts.at,
        rows=rows,
    )
