"""Loads a subscription with its seats, its company and an account, for handing seats out."""

from collections.abc import Sequence

from tenure.actions.allotted import load_allotted
from tenure.actions.belonging import companies
from tenure.engine.action import Moment
from tenure.gateways.clock import day_in
from tenure.records.facts.seats import load_seats, products_named
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.companies.people import Account
from tenure.rules.licensing.seats import Seating


def load_seatings(
    wanted: Sequence[tuple[int, Account | None]], moment: Moment
) -> list[Seating | None]:
    """Return for each subscription and account what seating needs to know: twelve queries."""
    subscriptions = load_subscriptions([key for key, _ in wanted])
    seats = load_seats(list(subscriptions))
    products = products_named([s.product_id for s in subscriptions.values()])
    people = companies([s.customer_id for s in subscriptions.values()], moment)
    allotted = load_allotted(people, moment, also=list(subscriptions))
    found: list[Seating | None] = []
    for key, account in wanted:
        subscription = subscriptions.get(key)
        if subscription is None:
            found.append(None)
            continue
        found.append(
            Seating(
                subscription=subscription,
                product=products[subscription.product_id].name,
                kind=products[subscription.product_id].kind,
                assigned=seats.get(key, ()),
                company=people[subscription.customer_id],
                allotted=allotted[subscription.customer_id],
                on=day_in(moment.at, zone=subscription.time_zone),
                account=account,
            )
        )
    return found
