"""Fills a database: a few customers live through real actions, then their rows are multiplied.

A pattern is a customer with five subscriptions of which one has something due on the day of the
run; what is due differs by pattern. What was done for it is copied under fresh keys, so every
copy is as consistent as the original.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.apps import apps
from django.db import connection

from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tests import builders

DAY = date(2026, 3, 2)
"""The day of the run: a Monday."""

SHARES: Mapping[str, int] = {
    "renew": 85,
    "expire": 3,
    "suspend": 3,
    "terminate": 2,
    "instalment": 4,
    "retry": 3,
}
"""Of a hundred customers with something due, how many have what."""

OTHERS = 4
"""Subscriptions of each customer that have nothing due."""

TABLES = (
    ("customer", "id"),
    ("team", "customer_id"),
    ("role", "customer_id"),
    ("payment_method", "customer_id"),
    ("subscription", "customer_id"),
    ("term", "customer_id"),
    ("instalment", "customer_id"),
    ("assignment", "customer_id"),
    ("invoice", "customer_id"),
    ("invoice_line", "customer_id"),
)
"""What is multiplied; orders, payments, books, mail and events of the past play no part."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A customer that lived, and what it has due on the day of the run."""

    name: str
    customer_id: int


def noon(day: date) -> datetime:
    """Return noon of a day in UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def years_before(day: date, years: int) -> date:
    """Return the same day some years before."""
    return day.replace(year=day.year - years)


def live(world: Outside) -> list[Pattern]:
    """Let one customer of each pattern live to the evening before the day of the run."""
    builders.vendor(at=noon(date(2022, 1, 3)))
    starts = {
        "nothing": DAY - timedelta(days=100),
        "renew": years_before(DAY, 1),
        "expire": years_before(DAY, 1),
        "suspend": years_before(DAY - timedelta(days=16), 1),
        "terminate": years_before(DAY - timedelta(days=46), 1),
        "instalment": years_before(DAY, 1),
        "retry": years_before(DAY - timedelta(days=1), 1),
    }
    patterns, declines = [], []
    for name, start in sorted(starts.items(), key=lambda one: one[1]):
        company = builders.company(at=noon(start))
        card = builders.real_card(company, world, at=noon(start))
        builders.buy(
            company,
            term="P3Y" if name == "instalment" else "P1Y",
            card=card,
            auto_renew=name not in ("expire", "suspend", "terminate"),
            at=noon(start),
        )
        patterns.append((name, company))
        if name == "retry":
            declines.append(card)
    for name, company in patterns:
        before = DAY - timedelta(days=100)
        card = builders.real_card(company, world, at=noon(before))
        for _ in range(OTHERS if name != "nothing" else OTHERS - 1):
            builders.buy(company, card=card, at=noon(before))
    _decline(world, declines)
    for days in range(95, 0, -1):
        at = noon(DAY - timedelta(days=days))
        run(at=at)
        drain(at=at)
    return [Pattern(name, company.id) for name, company in patterns]


def _decline(world: Outside, cards: list[int]) -> None:
    assert isinstance(world.payment, InProcessProvider)
    for card in cards:
        token = builders.first("SELECT token FROM payment_method WHERE id = %s", card)[0]
        world.payment.simulator.set_behaviour(token, "declined")


def multiply(patterns: Sequence[Pattern], *, customers: int, due: int) -> None:
    """Copy patterns until there are so many customers, of which so many have something due."""
    known = {one.name: one for one in patterns}
    rest = due
    for name, share in SHARES.items():
        count = min(rest, due * share // 100) if name != "retry" else rest
        rest -= count
        _copy(known[name].customer_id, count)
    _copy(known["nothing"].customer_id, customers - due, spread_over=300)
    with connection.cursor() as cursor:
        # Copies took numbers of their own: the series go on far above them.
        cursor.execute("UPDATE number_series SET last = last + 500000000 WHERE kind = 'invoice'")
    # What is analysed is planned well, and what is vacuumed isn't while it is timed.
    cursor_of_its_own("VACUUM ANALYZE")


def cursor_of_its_own(statement: str) -> None:
    """Run a statement that can't stand in a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _copy(customer: int, count: int, *, spread_over: int = 0) -> None:
    """Copy a customer so many times; with `spread_over` its days move ahead, 1 to so many."""
    if count <= 0:
        return
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE key_map (old bigint PRIMARY KEY, place int)")
        union = " UNION ".join(
            f"SELECT id FROM {table} WHERE {owner} = {customer}" for table, owner in TABLES
        )
        cursor.execute(
            f"INSERT INTO key_map SELECT id, row_number() OVER (ORDER BY id) - 1 FROM ({union}) k"
        )
        cursor.execute("SELECT count(*) FROM key_map")
        size = cursor.fetchone()[0]
        cursor.execute(
            "SELECT setval('tenure_key', nextval('tenure_key') + %s) - %s",
            [size * count + 1, size * count],
        )
        base = cursor.fetchone()[0]
        for table, owner in TABLES:
            cursor.execute(_copying(table, owner), [base, size, spread_over, count, customer])
        cursor.execute("DROP TABLE key_map")


def _copying(table: str, owner: str) -> str:
    model = next(one for one in apps.get_models() if one._meta.db_table == table)
    values, joins = [], []
    for field in model._meta.concrete_fields:
        column, kind = str(field.column), field.get_internal_type()
        value = f't."{column}"'
        if column == "id" or column.endswith("_id"):
            joins.append(f'LEFT JOIN key_map m_{column} ON m_{column}.old = t."{column}"')
            value = f"coalesce(p.base + n * p.size + m_{column}.place, {value})"
        elif kind == "DateField" and table in _MOVING:
            value = f"{value} + (CASE p.spread WHEN 0 THEN 0 ELSE 1 + n %% p.spread END)::int"
        elif column == "series_number":
            value = f"{value} + (n + 1) * 1000"
        elif (table, column) in _UNIQUE:
            value = f"left({value}, 12) || '-' || t.id || '-' || n"
        values.append(value)
    columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    return (
        f"WITH p AS (SELECT %s::bigint AS base, %s::bigint AS size, %s::int AS spread) "
        f"INSERT INTO {table} ({columns}) SELECT {', '.join(values)} "
        f"FROM p, generate_series(0, %s - 1) AS n, {table} t {' '.join(joins)} "
        f"WHERE t.{owner} = %s"
    )


_MOVING = frozenset({"subscription", "term"})
_UNIQUE = frozenset({("customer", "number"), ("payment_method", "token"), ("invoice", "number")})
