"""The subscriptions of a customer as a table; amounts only for who may see prices (ACC-06)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.quotes.quoted import Quoted, quoted_in
from tenure.questions.subscriptions.forecast import next_charges, next_renewals
from tenure.records.facts.policies import Policies, load_policies
from tenure.records.facts.reading import named_rows, rows
from tenure.records.facts.subscriptions import load_subscriptions, load_unpaid
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import Kind, kind_of
from tenure.rules.licensing import flex
from tenure.rules.lifecycle.arrears import Unpaid, overdue
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.rules.renewals.upcoming import Upcoming
from tenure.rules.rights import may
from tenure.rules.subscriptions import Subscription

SORTS: MappingProxyType[str, str] = MappingProxyType(
    {
        "product": "lower(p.name), s.id",
        "seats": "s.quantity, s.id",
        "state": "s.state, s.id",
        "expires": "s.renews_on, s.id",
    }
)
FILTERS = MappingProxyType(
    {
        "state": ("active", "expired", "suspended", "terminated"),
        "renewal": ("on", "off"),
        "term": ("P1M", "P1Y", "P3Y"),
    }
)


@dataclass(frozen=True, slots=True)
class NextDate:
    """The date that stands beside a state and what it means (`ending` for one that won't renew)."""

    on: date
    kind: str = ""


@dataclass(frozen=True, slots=True)
class SubscriptionRow:
    """One line of the table; `next_charge` is None where there is none or it may not be seen."""

    id: int
    product: str
    family: str
    team: str
    term: str
    quantity: int
    used: int
    state: str
    auto_renew: bool
    renews_on: date
    expires_on: date
    time_zone: str
    over: bool
    next_date: NextDate
    kind: Kind
    next_charge: Upcoming | None = None
    owed: Money | None = None
    owed_since_on: date | None = None
    owed_invoice_id: int | None = None
    quoted: Quoted | None = None


@dataclass(frozen=True, slots=True)
class SubscriptionTable:
    """A page of the table, how many there are in all, and what the reader may see and do."""

    rows: tuple[SubscriptionRow, ...]
    total: int
    all_of_them: int
    shows_prices: bool
    may_switch: bool
    teams: int = 1
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """How the table is to be narrowed, sorted and cut."""

    search: str = ""
    filters: MappingProxyType[str, str] | dict[str, str] = field(default_factory=dict)
    sort: str = "expires"
    descending: bool = False
    offset: int = 0
    limit: int = 50


def subscriptions(
    actor: Actor, *, customer_id: int, wish: Wish, at: datetime
) -> SubscriptionTable | Refused:
    """Return a page of a customer's subscriptions; a fixed number of queries."""
    return ask(
        "see-subscriptions",
        lambda: _table(customer_id, wish, at, roles_in(actor, customer_id)),
        actor=actor,
        customer_id=customer_id,
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """A subscription that was picked from the table, with what its renewal would charge."""

    subscription: Subscription
    product: str
    kind: Kind
    charge: Upcoming | None
    quoted: Quoted | None = None

    @property
    def last_on(self) -> date:
        """Return the last paid day."""
        return last_day(self.subscription.renews_on)


def chosen_subscriptions(
    actor: Actor, *, customer_id: int, keys: Sequence[int], at: datetime
) -> tuple[Chosen, ...] | Refused:
    """Return the picked ones that are the customer's and not over, as if they renewed."""
    return ask(
        "see-subscriptions",
        lambda: _chosen(customer_id, keys, at, roles_in(actor, customer_id)),
        actor=actor,
        customer_id=customer_id,
    )


def next_date(subscription: Subscription) -> NextDate:
    """Return the date that matters next for a state (SUB-05)."""
    if flex.past_life(subscription, on=subscription.state_since_on):
        return NextDate(subscription.renews_on, "ended")
    match State(subscription.state):
        case State.ACTIVE if not subscription.auto_renew:
            return NextDate(last_day(subscription.renews_on), "ending")
        case State.TRIAL:
            return NextDate(last_day(subscription.renews_on))
        case State.EXPIRED if subscription.suspended_on is not None:
            return NextDate(last_day(subscription.suspended_on))
        case State.SUSPENDED if subscription.terminated_on is not None:
            return NextDate(subscription.terminated_on)
        case State.TERMINATED | State.ENDED:
            return NextDate(subscription.state_since_on)
        case _:
            return NextDate(subscription.renews_on)


def used_seats(subscription_ids: Sequence[int]) -> dict[int, int]:
    """Return how many seats are handed out, by subscription, in one query."""
    return {
        row[0]: row[1]
        for row in rows(
            "SELECT subscription_id, count(*) FROM assignment "
            "WHERE subscription_id = ANY(%s) AND released_at IS NULL GROUP BY subscription_id",
            [list(subscription_ids)],
        )
    }


def _chosen(
    customer: int, keys: Sequence[int], at: datetime, roles: frozenset[str]
) -> tuple[Chosen, ...]:
    found = {
        row[0]: (row[1], kind_of(row[2]))
        for row in rows(
            "SELECT s.id, p.name, p.kind FROM subscription s JOIN product p ON p.id = s.product_id "
            "WHERE s.id = ANY(%s) AND s.customer_id = %s "
            "AND s.state IN ('active', 'expired', 'suspended') ORDER BY s.renews_on, s.id",
            [list(keys), customer],
        )
    }
    values = load_subscriptions(list(found))
    renewing = [replace(values[key], auto_renew=True) for key in found]
    charges = next_renewals(renewing, at=at) if may("see-prices", roles=roles) else {}
    quoted = _quoted(customer, list(found), at, roles)
    return tuple(
        Chosen(values[key], name, kind, charges.get(key), quoted.get(key))
        for key, (name, kind) in found.items()
    )


def _quoted(
    customer: int, keys: Sequence[int], at: datetime, roles: frozenset[str]
) -> dict[int, Quoted]:
    """Return the open quotes that renew some of a customer's, for who may see quotes."""
    if not may("see-quotes", roles=roles):
        return {}
    zone = rows("SELECT time_zone FROM customer WHERE id = %s", [customer])[0][0]
    return quoted_in(customer, keys, on=day_in(at, zone=zone))


def _table(customer_id: int, wish: Wish, at: datetime, roles: frozenset[str]) -> SubscriptionTable:
    where, values = _narrowed(customer_id, wish)
    order = SORTS.get(wish.sort, SORTS["expires"])
    if wish.descending:
        order = order.replace(", s.id", " DESC, s.id DESC")
    # The words come from SORTS and FILTERS; what the reader typed goes in as values.
    found = list(
        named_rows(
            "SELECT s.id, p.name AS product, p.kind, p.family, t.name AS team, "  # noqa: S608
            "count(*) OVER () AS total "
            "FROM subscription s JOIN product p ON p.id = s.product_id "
            f"JOIN team t ON t.id = s.team_id WHERE {where} ORDER BY {order} "
            "LIMIT %s OFFSET %s",
            [*values, wish.limit, wish.offset],
        )
    )
    every = rows(
        "SELECT count(*), (SELECT count(*) FROM team WHERE customer_id = %s) "
        "FROM subscription WHERE customer_id = %s",
        [customer_id, customer_id],
    )[0]
    keys = [row["id"] for row in found]
    values_of = load_subscriptions(keys)
    used = used_seats(keys)
    prices = may("see-prices", roles=roles)
    charges = next_charges(list(values_of.values()), at=at) if prices else {}
    unpaid = load_unpaid(keys) if prices else {}
    quoted = _quoted(customer_id, keys, at, roles)
    policies = load_policies()
    return SubscriptionTable(
        rows=tuple(
            _row(
                row,
                values_of[row["id"]],
                used.get(row["id"], 0),
                charges.get(row["id"]),
                _overdue(values_of[row["id"]], unpaid.get(row["id"], ()), policies, at),
                quoted.get(row["id"]),
            )
            for row in found
        ),
        total=found[0]["total"] if found else 0,
        all_of_them=every[0],
        teams=every[1],
        shows_prices=prices,
        may_switch=may("set-auto-renewal", roles=roles),
        may_quote=may("quote-renewals", roles=roles),
    )


def _narrowed(customer_id: int, wish: Wish) -> tuple[str, list[object]]:
    where, values = ["s.customer_id = %s"], list[object]([customer_id])
    if wish.search:
        where.append("(p.name ILIKE %s OR p.family ILIKE %s OR t.name ILIKE %s)")
        safe = wish.search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values += [f"%{safe}%"] * 3
    for name, value in wish.filters.items():
        match name:
            case "renewal":
                where.append("s.auto_renew = %s AND s.state IN ('active', 'expired', 'suspended')")
                values.append(value == "on")
            case "state" | "term":
                where.append(f"s.{name} = %s")
                values.append(value)
    return " AND ".join(where), values


def _row(
    row: dict[str, str],
    subscription: Subscription,
    used: int,
    charge: Upcoming | None,
    overdue: Unpaid | None,
    quoted: Quoted | None,
) -> SubscriptionRow:
    over = subscription.state in (State.TERMINATED, State.ENDED)
    return SubscriptionRow(
        id=subscription.id,
        product=row["product"],
        family=row["family"],
        team=row["team"],
        term=subscription.term,
        quantity=subscription.quantity,
        used=used,
        state=subscription.state,
        auto_renew=subscription.auto_renew,
        renews_on=subscription.renews_on,
        expires_on=last_day(subscription.renews_on),
        time_zone=subscription.time_zone,
        over=over,
        next_date=next_date(subscription),
        kind=kind_of(row["kind"]),
        next_charge=charge,
        owed=Money(overdue.open_minor, overdue.currency) if overdue else None,
        owed_since_on=overdue.due_on if overdue else None,
        owed_invoice_id=overdue.invoice_id if overdue else None,
        quoted=quoted,
    )


def _overdue(
    one: Subscription, unpaid: Sequence[Unpaid], policies: Policies, at: datetime
) -> Unpaid | None:
    """Return the earliest invoice that puts a subscription in arrears (SUB-04)."""
    today = today_of(one, at=at)
    late = overdue(unpaid, on=today, policy=policies.in_force(today)[1])
    return next(iter(late), None)


def today_of(subscription: Subscription, *, at: datetime) -> date:
    """Return the day it is where the subscription was bought."""
    return day_in(at, zone=subscription.time_zone)
