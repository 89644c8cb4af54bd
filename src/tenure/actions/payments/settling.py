"""Loads what settling, charging and retrying an invoice need to know, many at a time."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards, load_owed, load_parts
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions, load_unpaid
from tenure.rules.lifecycle.arrears import Unpaid, in_arrears
from tenure.rules.payments.relief import Covered
from tenure.rules.payments.settling import Asked, Settling
from tenure.rules.policy import Policy


def load_settling[Item: Hashable](
    invoices: Mapping[Item, int],
    *,
    asked: Mapping[Item, Asked],
    at: datetime,
    shares: Mapping[Item, int] = MappingProxyType({}),
) -> dict[Item, Settling]:
    """Return the facts for each item of `invoices` (item → invoice): ten queries for any number.

    Items may be invoices, or payments with an invoice; `asked` gives the payment of an item, and
    `shares` how much that asks for its invoice, where it asks for several.
    """
    owed = load_owed(list(invoices.values()))
    customers = {
        row[0]: row[1]
        for row in rows("SELECT id, customer_id FROM invoice WHERE id = ANY(%s)", [list(owed)])
    }
    buyers = load_buyers(list(customers.values()))
    parts = load_parts(list(owed))
    subscriptions = load_subscriptions(
        [part.subscription_id for several in parts.values() for part in several]
    )
    unpaid = load_unpaid(list(subscriptions))
    policies = load_policies()
    cards = load_cards(
        [one.payment_method_id for one in asked.values()]
        + [one.payment_method_id for one in owed.values()]
    )
    found = {}
    for item, invoice in invoices.items():
        if invoice not in owed:
            continue
        buyer = buyers[customers[invoice]]
        on = day_in(at, zone=buyer.time_zone)
        payment = asked.get(item)
        in_force = policies.in_force(on)[1]
        method = payment.payment_method_id if payment else owed[invoice].payment_method_id
        found[item] = Settling(
            buyer=buyer,
            owed=owed[invoice],
            covered=tuple(
                Covered(
                    subscription=subscriptions[part.subscription_id],
                    policy=policies.of(subscriptions[part.subscription_id].policy_id),
                    others_due_on=_others_due(
                        unpaid.get(part.subscription_id, ()), invoice, in_force
                    ),
                    product_name=part.product_name,
                )
                for part in parts.get(invoice, [])
            ),
            policy=in_force,
            on=on,
            at=at,
            asked=payment,
            card=cards[method][1].label if method in cards else "",
            share_minor=shares.get(item),
        )
    return found


def _others_due(unpaid: Sequence[Unpaid], invoice: int, policy: Policy) -> date | None:
    """Return day 0 of the earliest other invoice that puts the subscription in arrears."""
    days = (
        other.arrears_on
        for other in unpaid
        if other.invoice_id != invoice
        and in_arrears(other.open_minor, currency=other.currency, policy=policy, rates=other.rates)
    )
    return min(days, default=None)
