"""Locks the scope of an action before it reads, always in one order: nobody waits in a ring."""

from collections.abc import Iterable, Sequence

from django.db import connection

from tenure.engine.action import Scope

_CATALOGUE_LOCK = 7_361_001


def lock(scope: Scope, keys: Iterable[int | str | None]) -> None:
    """Lock these keys of a scope to the end of the transaction, ascending, in one query."""
    wanted = sorted({key for key in keys if key is not None}, key=str)
    with connection.cursor() as cursor:
        if scope is Scope.CATALOGUE:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CATALOGUE_LOCK])
        elif not wanted:
            return
        elif scope is Scope.IDENTITY:
            cursor.execute(
                "SELECT pg_advisory_xact_lock(key) FROM ("
                "SELECT DISTINCT hashtextextended(name, 7361) AS key "
                "FROM unnest(%s::text[]) AS name ORDER BY key) AS keys",
                [[str(key) for key in wanted]],
            )
        else:
            cursor.execute(_ROW_LOCK[scope], [_numbers(wanted)])


def claim(scope: Scope, keys: Iterable[int | str | None]) -> set[int | str]:
    """Lock those keys that nobody else holds and return them, in one query; nobody waits (OPS-01).

    Of scopes that aren't rows all keys are returned: they are waited for.
    """
    wanted = sorted({key for key in keys if key is not None}, key=str)
    if scope not in _ROW_LOCK:
        lock(scope, wanted)
        return set(wanted)
    if not wanted:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(f"{_ROW_LOCK[scope]} SKIP LOCKED", [_numbers(wanted)])
        return {row[0] for row in cursor.fetchall()}


_ROW_LOCK = {
    Scope.CUSTOMER: (
        "SELECT id FROM customer WHERE id = ANY(%s::bigint[]) ORDER BY id FOR NO KEY UPDATE"
    ),
    Scope.LEGAL_ENTITY: (
        "SELECT id FROM legal_entity WHERE id = ANY(%s::bigint[]) ORDER BY id FOR NO KEY UPDATE"
    ),
}


def _numbers(keys: Sequence[int | str]) -> list[int]:
    return [int(key) for key in keys]
