"""What an access check reads: one query on indexes, planned once per connection (SUB-12)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from tenure.records.facts.reading import prepared_rows
from tenure.rules.licensing.flex import Pack, Rate
from tenure.rules.subscriptions import Subscription

_SUBSCRIPTION = [field.name for field in fields(Subscription)]
_COLUMNS = ", ".join(f"s.{name}" for name in _SUBSCRIPTION)


@dataclass(slots=True)
class Boundaries:
    """What an access check reads of a subscription, and no more: each column costs time."""

    id: int
    state: str
    time_zone: str
    renews_on: date
    unpaid_due_on: date | None
    expired_on: date | None
    suspended_on: date | None
    terminated_on: date | None
    auto_renew: bool


_BOUNDARIES = ", ".join(f"s.{field.name}" for field in fields(Boundaries))


@dataclass(slots=True)
class HeldSeat:
    """A seat a user has or had, from an instant to another, and its subscription."""

    since_at: datetime
    released_at: datetime | None
    subscription: Boundaries


@dataclass(slots=True)
class Asked:
    """What is known by the names that were asked with: None where nothing has that name.

    `sandbox_at` is the clock of a sandbox; `server_id` the licence server with that token.
    """

    sandbox_at: datetime | None
    server_id: int | None
    user_id: int | None
    product_id: int | None
    product: str
    seats: Sequence[HeldSeat]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The flex tokens of one company: packs, a product's rates, what a user's days have taken."""

    customer_id: int
    company: str
    time_zone: str
    rates: tuple[Rate, ...]
    drawn: Mapping[date, int]
    packs: tuple[Pack, ...]


_ASK = (
    "SELECT d.sandbox_at, l.id, u.id, p.id, p.name, a.since_at, a.released_at, "  # noqa: S608 - columns are ours
    f"{_BOUNDARIES} FROM (SELECT 1) AS one "
    "LEFT JOIN deployment d ON true "
    "LEFT JOIN licence_server l ON l.token_hash = %s AND l.withdrawn_at IS NULL "
    "LEFT JOIN user_account u ON u.email = %s AND u.is_active "
    "LEFT JOIN product p ON p.code = %s "
    "LEFT JOIN (assignment a JOIN subscription s ON s.id = a.subscription_id) "
    "ON a.user_id = u.id AND s.product_id = p.id"
)
_HEAD = 7


def look_up(email: str, product_code: str, *, token_hash: str = "") -> Asked:
    """Return who and what is meant, who asks, and all seats of the user in the product."""
    found = prepared_rows(_ASK, (token_hash, email, product_code))
    first = found[0]
    seats = [
        HeldSeat(row[5], row[6], Boundaries(*row[_HEAD:])) for row in found if row[5] is not None
    ]
    return Asked(first[0], first[1], first[2], first[3], first[4] or "", seats)


_WAITS = (
    "SELECT coalesce(g.name, t.name) FROM role r "
    "JOIN allotment l ON l.customer_id = r.customer_id AND l.released_at IS NULL "
    "JOIN subscription s ON s.id = l.subscription_id "
    "LEFT JOIN people_group g ON g.id = l.group_id LEFT JOIN team t ON t.id = l.team_id "
    "WHERE r.user_id = %s AND s.product_id = %s AND s.state IN ('trial', 'active', 'expired') "
    "AND (l.team_id = r.team_id OR EXISTS (SELECT FROM group_member m "
    "WHERE m.group_id = l.group_id AND m.user_id = r.user_id)) ORDER BY l.id LIMIT 1"
)


def waits_through(user_id: int, product_id: int) -> str | None:
    """Return the name of a group or team of who has no seat that has the product (SUB-14)."""
    found = prepared_rows(_WAITS, (user_id, product_id))
    return found[0][0] if found else None


_TOKENS = (
    "SELECT c.id, c.name, c.time_zone, r.days, r.tokens, d.days, d.tokens, "  # noqa: S608 - columns are ours
    f"t.id, t.tokens, t.left, t.starts_on, t.lasts_to_on, {_COLUMNS} "
    "FROM (SELECT DISTINCT customer_id FROM role WHERE user_id = %(user)s) AS o "
    "JOIN customer c ON c.id = o.customer_id "
    "JOIN token_pack t ON t.customer_id = c.id "
    "JOIN subscription s ON s.id = t.subscription_id "
    "CROSS JOIN (SELECT array_agg(from_on ORDER BY from_on) AS days, "
    "array_agg(tokens ORDER BY from_on) AS tokens "
    "FROM token_rate WHERE product_id = %(product)s) AS r "
    "LEFT JOIN LATERAL (SELECT array_agg(used_on) AS days, array_agg(tokens) AS tokens "
    "FROM token_draw w WHERE w.customer_id = c.id AND w.user_id = %(user)s "
    "AND w.product_id = %(product)s AND w.used_on BETWEEN %(first)s AND %(last)s) AS d ON true "
    "ORDER BY c.id, t.lasts_to_on, t.starts_on, t.id"
)


def tokens_open_to(user_id: int, product_id: int, *, first: date, last: date) -> list[Tokens]:
    """Return the tokens of each company of a user that has a pack, with draws of these days."""
    known: dict[int, tuple[Any, ...]] = {}
    packs: dict[int, list[Pack]] = defaultdict(list)
    values = {"user": user_id, "product": product_id, "first": first, "last": last}
    for row in prepared_rows(_TOKENS, values):
        known[row[0]] = row[:7]
        pack, *rest = row[7:12]
        packs[row[0]].append(Pack(pack, _subscription(row[12:]), *rest))
    return [
        Tokens(
            customer_id=key,
            company=company,
            time_zone=zone,
            rates=tuple(map(Rate, days or (), tokens or ())),
            drawn=dict(zip(used or (), taken or (), strict=True)),
            packs=tuple(packs[key]),
        )
        for key, company, zone, days, tokens, used, taken in known.values()
    ]


def _subscription(values: Sequence[Any]) -> Subscription:
    return Subscription(**dict(zip(_SUBSCRIPTION, values, strict=True)))
