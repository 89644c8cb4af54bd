"""Saves decisions: one statement for each kind of change, whatever their number (rule 4)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from django.db import connection
from psycopg import sql

from tenure.engine.keys import Named
from tenure.records.copying import copy_into
from tenure.records.writing import TOLD_ONLY, WRITES, Layout, Numbered, Write, jsonb, layout
from tenure.rules.changes import Change

type Found = list[tuple[Named, Change]]


def apply(named: Sequence[Named]) -> Collection[type[Change]]:
    """Write all changes of these decisions and return of which kinds they were.

    The caller holds the transaction.
    """
    found: dict[type[Change], Found] = defaultdict(list)
    for one in named:
        for change in one.decision.changes:
            found[type(change)].append((one, change))
    unknown = set(found) - {write.change for write in WRITES} - TOLD_ONLY
    if unknown:
        raise LookupError(f"no table is named for {sorted(kind.__name__ for kind in unknown)}")
    for write in WRITES:
        if changes := found.get(write.change):
            _write(write, changes)
    return found.keys()


def _write(write: Write, found: Found) -> None:
    plan = layout(write)
    # Read off one by one, so that the database copies the first while the next are being read.
    rows = _rows(write, plan, found)
    if write.numbered:
        _insert_numbered(write, plan, rows, [change for _, change in found])
    elif write.verb == "insert":
        _insert(plan, rows)
    elif write.verb == "upsert":
        _upsert(write, plan, list(rows))
    elif write.verb == "update":
        _update(plan, rows)
    else:
        _delete(plan, list(rows))


def _rows(write: Write, plan: Layout, found: Found) -> Iterator[list[Any]]:
    read, keys, of = plan.read, plan.keys, write.of
    for named, change in found:
        new = named.keys
        row = list(read(getattr(change, of) if of else change))
        for i in keys:
            value = row[i]
            if value is not None and value < 0:
                row[i] = new[value]
        yield row


def _insert(
    plan: Layout, rows: Iterable[Sequence[Any]], extra: Sequence[tuple[str, str]] = ()
) -> None:
    columns = (*plan.columns, *(name for name, _ in extra), *(name for name, _, _ in plan.defaults))
    types = [
        *plan.copy_types,
        *(kind for _, kind in extra),
        *(kind for _, kind, _ in plan.defaults),
    ]
    constant = [value for _, _, value in plan.defaults]
    whole = ([*row, *constant] for row in rows) if constant else rows
    copy_into((plan.table,), columns, types=types, rows=whole)


def _insert_numbered(
    write: Write, plan: Layout, rows: Iterable[list[Any]], changes: Sequence[Change]
) -> None:
    numbered = write.numbered
    if numbered is None:
        raise LookupError(f"{write.model} has no series")
    wanted: dict[tuple[int, str, int], int] = defaultdict(int)
    for change in changes:
        wanted[numbered.series(change)] += 1
    given = _advance_series(wanted)
    extra = [("number", "text")]
    if numbered.keeps_parts:
        extra += [("series_year", "int2"), ("series_number", "int4")]
    _insert(plan, _with_numbers(numbered, rows, changes, given), extra)


def _with_numbers(
    numbered: Numbered,
    rows: Iterable[list[Any]],
    changes: Sequence[Change],
    given: dict[tuple[int, str, int], int],
) -> Iterator[list[Any]]:
    for row, change in zip(rows, changes, strict=True):
        series = numbered.series(change)
        number = given[series]
        given[series] += 1
        row.append(numbered.printed(change, number))
        if numbered.keeps_parts:
            row.extend((series[2], number))
        yield row


def _advance_series(wanted: dict[tuple[int, str, int], int]) -> dict[tuple[int, str, int], int]:
    """Lock the series in order and return the first number of each that is ours (INV-09)."""
    ordered = sorted(wanted)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO number_series (owner, kind, year, last)
            SELECT * FROM unnest(%s::bigint[], %s::text[], %s::smallint[], %s::bigint[])
            ON CONFLICT (owner, kind, year)
            DO UPDATE SET last = number_series.last + excluded.last
            RETURNING owner, kind, year, last
            """,
            [
                [owner for owner, _, _ in ordered],
                [kind for _, kind, _ in ordered],
                [year for _, _, year in ordered],
                [wanted[series] for series in ordered],
            ],
        )
        last = {(row[0], row[1], row[2]): row[3] for row in cursor.fetchall()}
    return {series: last[series] - count + 1 for series, count in wanted.items()}


def _update(plan: Layout, rows: Iterable[Sequence[Any]]) -> None:
    """Copy the new values into a table of this transaction's own and update from it in one go."""
    at = plan.attributes.index("id")
    latest = {row[at]: row for row in rows}
    aside = ("pg_temp", plan.aside)
    make, update, empty = _updating(plan.table, plan.columns, aside)
    with connection.cursor() as cursor:
        cursor.execute(make)
        copy_into(aside, plan.columns, types=plan.copy_types, rows=latest.values())
        cursor.execute(update)
        updated = cursor.rowcount
        cursor.execute(empty)
        if updated != len(latest):
            raise LookupError(f"{len(latest)} rows of {plan.table} were to change, {updated} did")


@cache
def _updating(table: str, columns: tuple[str, ...], aside: tuple[str, ...]) -> tuple[str, str, str]:
    """Return the statements that make the table aside, update from it and empty it again."""
    names = {
        "table": sql.Identifier(table),
        "aside": sql.Identifier(*aside),
        "columns": sql.SQL(", ").join(map(sql.Identifier, columns)),
        "sets": sql.SQL(", ").join(
            sql.SQL("{0} = d.{0}").format(sql.Identifier(one)) for one in columns if one != "id"
        ),
    }
    make = (
        "CREATE TEMP TABLE IF NOT EXISTS {aside} ON COMMIT DELETE ROWS AS "
        "SELECT {columns} FROM {table} WITH NO DATA"
    )
    update = "UPDATE {table} AS t SET {sets} FROM {aside} AS d WHERE t.id = d.id"
    empty = "DELETE FROM {aside}"
    return (
        sql.SQL(make).format(**names).as_string(),
        sql.SQL(update).format(**names).as_string(),
        sql.SQL(empty).format(**names).as_string(),
    )


def _upsert(write: Write, plan: Layout, rows: Sequence[list[Any]]) -> None:
    moved = [c for c in plan.columns if c not in write.on and c not in ("id", "customer_id")]
    statement = sql.SQL(
        "INSERT INTO {table} ({columns}) VALUES ({values}) ON CONFLICT ({on}) DO UPDATE SET {sets}"
    ).format(
        table=sql.Identifier(plan.table),
        columns=sql.SQL(", ").join(map(sql.Identifier, plan.columns)),
        values=sql.SQL(", ").join(sql.SQL("%s::") + sql.SQL(_any(cast)) for cast in plan.casts),
        on=sql.SQL(", ").join(map(sql.Identifier, write.on)),
        sets=sql.SQL(", ").join(
            sql.SQL("{0} = excluded.{0}").format(sql.Identifier(column)) for column in moved
        ),
    )
    for row in rows:
        for i in plan.json:
            row[i] = jsonb(row[i])
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


def _any(text: str) -> Any:
    return text


def _delete(plan: Layout, rows: Sequence[Sequence[Any]]) -> None:
    statement = sql.SQL("DELETE FROM {} WHERE id = ANY(%s)").format(sql.Identifier(plan.table))
    with connection.cursor() as cursor:
        cursor.execute(statement, [[row[0] for row in rows]])
