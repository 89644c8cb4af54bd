"""Runs one query and hands its rows on; every loader of facts goes through here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import psycopg
from django.db import connection
from django.db.backends.utils import CursorWrapper
from pydantic_core import from_json


def rows(query: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
    """Return all rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(query, _bound(values))
        return _read(cursor)


def prepared_rows(
    query: str, values: Sequence[Any] | Mapping[str, Any] = ()
) -> list[tuple[Any, ...]]:
    """Return all rows of a query that the server plans once per connection, without JSON columns.

    Django's own cursors send the values inside the text, so that each would be planned anew; of a
    query with joins that is most of the time.
    """
    connection.ensure_connection()
    if connection.queries_logged:
        connection.queries_log.append({"sql": query, "time": "0"})
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        # In binary, instants are read by C and not by the loader that Django puts in for text.
        cursor.execute(query, values, prepare=True, binary=True)
        return cursor.fetchall()


def named_rows(
    query: str, values: Sequence[Any] | Mapping[str, Any] = ()
) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query as mappings of column to value."""
    with connection.cursor() as cursor:
        cursor.execute(query, _bound(values))
        found = cursor.pgresult
        names = [found.fname(i).decode() for i in range(found.nfields)]
        for row in _read(cursor):
            yield dict(zip(names, row, strict=True))


def streamed(query: str, *, portion: int = 2_000) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query that reads a whole table; never more than a portion in memory."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(query)
        json_at = _json_columns(cursor)
        while found := cursor.fetchmany(portion):
            for row in found:
                yield _with_json(row, json_at)


def _bound(values: Sequence[Any] | Mapping[str, Any]) -> Sequence[Any] | Mapping[str, Any]:
    """Return the values with lists of keys written out: psycopg would look at each key alone.

    So the database takes them for what they are compared with, and not for the smallest integers
    that hold them.
    """
    if isinstance(values, Mapping):
        return {name: _written_out(value) for name, value in values.items()}
    return [_written_out(value) for value in values]


def _written_out(value: Any) -> Any:
    if type(value) is list and value and type(value[0]) is int:
        return f"{{{','.join(map(str, value))}}}".replace("None", "NULL")
    return value


_JSONB = 3802


def _read(cursor: CursorWrapper) -> list[tuple[Any, ...]]:
    """Fetch all rows; Django leaves JSON columns of its cursors as text, so they are read here."""
    found: list[tuple[Any, ...]] = cursor.fetchall()
    json_at = _json_columns(cursor)
    if not json_at:
        return found
    return [_with_json(row, json_at) for row in found]


def _json_columns(cursor: CursorWrapper) -> list[int]:
    # Not `cursor.description`, which describes every column at length.
    found = cursor.pgresult
    return [i for i in range(found.nfields) if found.ftype(i) == _JSONB]


def _with_json(row: tuple[Any, ...], json_at: Sequence[int]) -> tuple[Any, ...]:
    values = list(row)
    for i in json_at:
        if isinstance(values[i], str):
            values[i] = from_json(values[i])
    return tuple(values)


def distinct[Key](keys: Sequence[Key | None]) -> list[Key]:
    """Return each key once, without None, in no promised order."""
    return list({key for key in keys if key is not None})
