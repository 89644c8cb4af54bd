"""Rehearses: what is done within it is done to copies of some customers' rows, and forgotten.

The copies are temporary tables of the same names, which the database looks at first. So the real
run is rehearsed, not an imitation of it, while no row of the business is locked or written, and
no number of a series is taken. The whole lies in one transaction that is always rolled back.

Beside `engine.perform` this is the only place that opens a transaction (rule 3): one that can't
commit.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import LiteralString

from django.apps import apps
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from tenure.engine.outbox import quietly

_COLUMNS = """
SELECT n.nspname, array_agg(a.attname::text ORDER BY a.attnum) FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attidentity = '' AND a.attgenerated = ''
WHERE c.oid = %s::regclass GROUP BY 1
"""
_TAXES = "invoice_id IN (SELECT id FROM pg_temp.invoice WHERE customer_id = ANY(%s::bigint[]))"
_ALL = "cardinality(%s::bigint[]) >= 0"
_PERIODS = """
INSERT INTO pg_temp.fx_table (id, calendar, from_on, base, published_on, source, entered_at)
SELECT nextval('tenure_key'), last.calendar, period::date, last.base, last.published_on,
       last.source, last.entered_at
FROM (SELECT DISTINCT ON (calendar) * FROM pg_temp.fx_table ORDER BY calendar, from_on DESC) last
CROSS JOIN LATERAL generate_series(
    last.from_on + CASE last.calendar WHEN 'month' THEN interval '1 month' ELSE '3 months' END,
    %s::date,
    CASE last.calendar WHEN 'month' THEN interval '1 month' ELSE '3 months' END
) AS period
"""
_RATES = """
INSERT INTO pg_temp.fx_rate (id, table_id, currency, numerator, denominator)
SELECT nextval('tenure_key'), ahead.id, rate.currency, rate.numerator, rate.denominator
FROM pg_temp.fx_table ahead
JOIN LATERAL (SELECT known.id FROM fx_table known JOIN pg_temp.fx_rate r ON r.table_id = known.id
              WHERE known.calendar = ahead.calendar AND known.from_on < ahead.from_on
              ORDER BY known.from_on DESC LIMIT 1) last ON true
JOIN pg_temp.fx_rate rate ON rate.table_id = last.id
WHERE NOT EXISTS (SELECT FROM pg_temp.fx_rate r WHERE r.table_id = ahead.id)
"""
_FRESH = ("event", "ledger_entry", "revenue_rate", "revenue_day")
"""Only written to by a run, never read by what is rehearsed: their copies begin empty."""


@contextmanager
def rehearsing(customers: Sequence[int]) -> Iterator[None]:
    """Let what is done meanwhile be done to copies of these customers' rows.

    Actions that belong to no customer (revenue, the catalogue) aren't to be rehearsed.
    """
    nested = connection.in_atomic_block
    with quietly(), transaction.atomic():
        with connection.cursor() as cursor:
            if not nested:
                # All copies show the same instant, whatever real runs do meanwhile.
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            for table, which in _copied():
                _copy(cursor, table, which, customers)
        yield
        transaction.set_rollback(True)


def deliver_all_mail(*, at: datetime) -> None:
    """Take all mail of the rehearsal as sent; nothing leaves."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE pg_temp.mail SET sent_at = %s WHERE sent_at IS NULL", [at])


def keep_rates(*, until_on: date) -> None:
    """Let the last exchange rates in force hold to a day: those of the days ahead aren't known."""
    with connection.cursor() as cursor:
        cursor.execute(_PERIODS, [until_on])
        cursor.execute(_RATES)


def _copied() -> list[tuple[str, LiteralString]]:
    """Return the tables that a run writes or locks, each with the condition for its copy.

    A condition that names another table's copy comes after it; where there is none the copy begins
    empty.
    """
    of_customers = [
        model._meta.db_table
        for model in apps.get_app_config("records").get_models()
        if any(field.attname == "customer_id" for field in model._meta.concrete_fields)
    ]
    return [
        ("customer", "id = ANY(%s::bigint[])"),
        *(
            (table, "customer_id = ANY(%s::bigint[])")
            for table in of_customers
            if table not in _FRESH
        ),
        ("invoice_tax", _TAXES),
        ("number_series", _ALL),
        ("fx_table", _ALL),
        ("fx_rate", _ALL),
        *((table, "") for table in _FRESH),
    ]


def _copy(cursor: CursorWrapper, table: str, which: str, customers: Sequence[int]) -> None:
    cursor.execute(_COLUMNS, [table])
    schema, columns = cursor.fetchone() or ("", ())
    names = {
        "real": sql.Identifier(schema, table),
        "copy": sql.Identifier("pg_temp", table),
        "columns": sql.SQL(", ").join(map(sql.Identifier, columns)),
    }
    cursor.execute(
        sql.SQL("CREATE TEMP TABLE {name} (LIKE {real} INCLUDING ALL) ON COMMIT DROP").format(
            name=sql.Identifier(table), **names
        )
    )
    if which:
        cursor.execute(
            sql.SQL("INSERT INTO {copy} ({columns}) SELECT {columns} FROM {real} WHERE ").format(
                **names
            )
            + sql.SQL(which),
            [list(customers)],
        )
        cursor.execute(sql.SQL("ANALYZE {copy}").format(**names))
