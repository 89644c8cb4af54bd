"""Keeps other workers off one thing while the outside is asked about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from django.db import connection


class Kind(IntEnum):
    """What is kept alone; the numbers are those of the database's advisory locks."""

    PAYMENT = 7_361_002
    MAIL = 7_361_003
    VAT_NUMBER = 7_361_004
    TAX_PLACE = 7_361_005


@contextmanager
def alone(kind: Kind, key: int) -> Iterator[bool]:
    """Say whether this worker is the only one at it; the others pass it by.

    The lock ends with the connection, so a worker that is killed leaves nothing locked.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, hashint8(%s))", [int(kind), key])
        row = cursor.fetchone()
        mine = bool(row and row[0])
    try:
        yield mine
    finally:
        if mine:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, hashint8(%s))", [int(kind), key])
