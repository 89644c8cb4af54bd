"""Copies rows into a table in PostgreSQL's binary form: the fastest way in that there is."""

from collections.abc import Iterable, Mapping, Sequence
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


def copy_into(
    table: sql.Composable,
    columns: Sequence[str],
    *,
    types: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Append rows; `types` are the short names of the columns' types, and jsonb takes plain values.

    Rows are taken one by one, so that the database copies the first while the next are being made.
    """
    statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(
        table, sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.adapters.register_dumper(Mapping, _JsonColumn)
        with cursor.copy(statement) as copy:
            copy.set_types(types)
            write = copy.write_row
            for row in rows:
                write(row)
