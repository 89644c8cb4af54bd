"""Copies rows into a table in PostgreSQL's binary form: the fastest way in that there is."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connection
from psycopg import sql
from psycopg.adapt import Dumper
from psycopg.postgres import types as kinds
from psycopg.pq import Format
from pydantic_core import to_json


class _JsonColumn(Dumper):
    """Writes any plain value as jsonb; a quarter of the work of psycopg's own way."""

    format = Format.BINARY
    oid = kinds["jsonb"].oid

    def dump(self, obj: Any) -> bytes:
        # The version of the binary form, then the text.
        return b"\x01" + to_json(obj)


@cache
def _statement(table: tuple[str, ...], columns: tuple[str, ...]) -> str:
    return (
        sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)")
        .format(sql.Identifier(*table), sql.SQL(", ").join(map(sql.Identifier, columns)))
        .as_string()
    )


def copy_into(
    table: tuple[str, ...],
    columns: tuple[str, ...],
    *,
    types: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Append rows; `types` are the short names of the columns' types, and jsonb takes plain values.

    `table` is its name, after that of a schema where it needs one. Rows are taken one by one, so
    that the database copies the first while the next are being made.
    """
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.adapters.register_dumper(Mapping, _JsonColumn)
        with cursor.copy(_statement(table, columns)) as copy:
            copy.set_types(types)
            # What `copy.write_row` does, without a call for every row that fills no buffer.
            formatted = copy.formatter.write_row
            for row in rows:
                if full := formatted(row):
                    copy.write(full)
