"""What a subscription ends with, and what of a term bought ahead changes it on which day."""

from dataclasses import dataclass
from datetime import date

from tenure.records.facts.reading import rows
from tenure.rules.kinds import kind_of
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Companion:
    """The subscription that another one was aligned or extended to, while both end together."""

    id: int
    product: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """What it is from a day on: the term that begins then is bought already (REN-06, REN-14)."""

    begins_on: date
    quantity: int
    product: str
    term: str
    unit: str


def companion_of(one: Subscription) -> Companion | None:
    """Return what it was made to end with, None where nothing or the other one goes on alone."""
    found = rows(
        "SELECT o.id, p.name, o.time_zone FROM term t "
        "JOIN order_line l ON l.order_id = t.order_id AND l.offering_id = t.offering_id "
        "AND l.first_on = t.starts_on AND l.renews_on = t.ends_on "
        "AND (l.kind = 'new' OR l.subscription_id = t.subscription_id) "
        "JOIN subscription o ON o.id = l.aligned_to_id JOIN product p ON p.id = o.product_id "
        "WHERE t.subscription_id = %s AND t.ends_on = %s AND o.renews_on = t.ends_on "
        "AND t.returned_on IS NULL "
        "AND o.state NOT IN ('terminated', 'ended') LIMIT 1",
        [one.id, one.renews_on],
    )
    return Companion(*found[0]) if found else None


def ahead_of(one: Subscription) -> Ahead | None:
    """Return what begins with the term that is bought ahead, None where it stays as it is."""
    if one.begins_on is None:
        return None
    product, kind, term = rows(
        "SELECT p.name, p.kind, o.term FROM offering o JOIN product p ON p.id = o.product_id "
        "WHERE o.id = %s",
        [one.begins_offering_id],
    )[0]
    quantity = one.begins_quantity or one.quantity
    return Ahead(one.begins_on, quantity, product, term, kind_of(kind).unit)
