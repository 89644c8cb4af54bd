"""Groups with their members, and what groups and teams are assigned to: many at a time."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from tenure.records.facts.reading import distinct, rows
from tenure.records.facts.seats import load_seats, products_named
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.companies.allotments import Allotment, Allotted, Group, Member, Shared
from tenure.rules.companies.roles import Held
from tenure.rules.licensing.access import state_by_boundaries
from tenure.rules.lifecycle.states import Feature, works


def load_groups(customers: Sequence[int | None]) -> dict[int, dict[int, Group]]:
    """Return the groups of customers by key with who is in them, in one query."""
    names: dict[int, dict[int, str]] = defaultdict(dict)
    members: dict[int, list[Member]] = defaultdict(list)
    for customer, key, name, member, user in rows(
        "SELECT g.customer_id, g.id, g.name, m.id, m.user_id FROM people_group g "
        "LEFT JOIN group_member m ON m.group_id = g.id "
        "WHERE g.customer_id = ANY(%s) AND g.dissolved_at IS NULL ORDER BY g.id, m.id",
        [distinct(customers)],
    ):
        names[customer][key] = name
        if member is not None:
            members[key].append(Member(member, user))
    return {
        customer: {key: Group(key, name, tuple(members[key])) for key, name in several.items()}
        for customer, several in names.items()
    }


def load_allotments(customers: Sequence[int | None]) -> dict[int, tuple[Allotment, ...]]:
    """Return what the groups and teams of customers are assigned to, in one query."""
    found: dict[int, list[Allotment]] = defaultdict(list)
    for customer, *allotment in rows(
        "SELECT a.customer_id, a.id, a.subscription_id, a.group_id, a.team_id, "
        "coalesce(g.name, t.name) FROM allotment a "
        "LEFT JOIN people_group g ON g.id = a.group_id LEFT JOIN team t ON t.id = a.team_id "
        "WHERE a.customer_id = ANY(%s) AND a.released_at IS NULL ORDER BY a.id",
        [distinct(customers)],
    ):
        found[customer].append(Allotment(*allotment))
    return {customer: tuple(several) for customer, several in found.items()}


def subscriptions_of_allotments(allotments: Sequence[int]) -> dict[int, int]:
    """Return which subscription each allotment is of, in one query."""
    return dict(
        rows("SELECT id, subscription_id FROM allotment WHERE id = ANY(%s)", [distinct(allotments)])
    )


def allotments_of(subscriptions: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return the keys of what groups and teams are assigned to, per subscription, in one query."""
    found: dict[int, list[int]] = defaultdict(list)
    for subscription, key in rows(
        "SELECT subscription_id, id FROM allotment "
        "WHERE subscription_id = ANY(%s) AND released_at IS NULL ORDER BY id",
        [distinct(subscriptions)],
    ):
        found[subscription].append(key)
    return {subscription: tuple(keys) for subscription, keys in found.items()}


def load_allotted(
    roles: Mapping[int, tuple[Held, ...]],
    *,
    at: datetime,
    day: Callable[[str], date],
    also: Sequence[int] = (),
) -> dict[int, Allotted]:
    """Return what groups and teams of customers have, with seats, in five queries.

    `roles` are those held in each customer, `day` tells the day in a zone, and `also` names
    subscriptions that are to be among them though no group has them.
    """
    groups = load_groups(list(roles))
    allotments = load_allotments(list(roles))
    having = [one.subscription_id for several in allotments.values() for one in several]
    subscriptions = load_subscriptions([*having, *also])
    products = products_named([one.product_id for one in subscriptions.values()])
    seats = load_seats(list(subscriptions))
    shared: dict[int, dict[int, Shared]] = defaultdict(dict)
    for key, one in subscriptions.items():
        state = state_by_boundaries(one, on=day(one.time_zone))
        shared[one.customer_id][key] = Shared(
            id=key,
            product=products[one.product_id].name,
            quantity=one.quantity,
            open=works(state, feature=Feature.USER_MANAGEMENT),
            seats=seats.get(key, ()),
        )
    return {
        key: Allotted(
            customer_id=key,
            at=at,
            groups=groups.get(key, {}),
            roles=held,
            allotments=allotments.get(key, ()),
            shared=shared[key],
        )
        for key, held in roles.items()
    }
