"""Runs one query and hands its rows on; every loader of facts goes through here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import connection


def rows(query: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
    """Return all rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()


def named_rows(query: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> Iterator[Any]:
    """Yield the rows of a query as mappings of column to value."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        names = [column[0] for column in cursor.description or ()]
        for row in cursor.fetchall():
            yield dict(zip(names, row, strict=True))


def distinct[Key](keys: Sequence[Key | None]) -> list[Key]:
    """Return each key once, without None, in no promised order."""
    return list({key for key in keys if key is not None})
