"""Reads what a database holds so that it can be compared with another filled from the same one.

Keys drawn and numbers given since are told by what they name, everything else as it is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model

from tenure.config import wiring

type Row = tuple[tuple[str, str], ...]
type Held = Mapping[str, Counter[Row]]
"""By table its rows, each as names of columns with values, and how often it is there."""

_DRAWN = frozenset({"id", "posting"})
_LAST_DIGITS = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that one of two databases has oftener than the other."""

    table: str
    row: Row
    first: int
    second: int


def newest_key(database: str) -> int:
    """Return the last key that was drawn in a database."""
    with wiring.working_on(database), connection.cursor() as cursor:
        cursor.execute("SELECT last_value FROM tenure_key")
        return int(cursor.fetchone()[0])


def held(database: str, *, since: int) -> Held:
    """Return all rows of a database; keys above `since` are told by the table of their row."""
    with wiring.working_on(database):
        models = sorted(
            apps.get_app_config("records").get_models(), key=lambda one: one._meta.db_table
        )
        raw = {model: list(_read(model)) for model in models}
    named: dict[int, str] = {}
    entries: Counter[int] = Counter()
    for model, found in raw.items():
        for row in found:
            key = row.get("id")
            if isinstance(key, int) and key > since:
                named[key] = f"new {model._meta.db_table} of {row.get('customer_id')}"
            if "posting" in row:
                entries[row["posting"]] += 1
    for posting, count in entries.items():
        if posting > since:
            named.setdefault(posting, f"new posting of {count}")
    tables = {
        model._meta.db_table: Counter(told(row, named=named, since=since) for row in found)
        for model, found in raw.items()
    }
    return tables | {"numbers given": _numbers(raw, since)}


def _read(model: type[Model]) -> Iterator[dict[str, Any]]:
    columns = [str(field.column) for field in model._meta.concrete_fields]
    wanted = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {wanted} FROM {model._meta.db_table}")
        for row in cursor.fetchall():
            yield dict(zip(columns, row, strict=True))


def _value(column: str, value: Any, named: Mapping[int, str], since: int) -> str:
    if isinstance(value, int) and value > since and (column in _DRAWN or column.endswith("_id")):
        return named.get(value, "new, of nothing")
    # JSON comes as the database writes it: its members in one order.
    return str(value)


def _numbers(raw: Mapping[type[Model], list[dict[str, Any]]], since: int) -> Counter[Row]:
    """Return how many numbers each series gave, and whether without a gap and each once."""
    given: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for model, found in raw.items():
        if model._meta.db_table != "invoice":
            continue
        for row in found:
            if row["id"] > since:
                series = (row["legal_entity_id"], row["kind"], row["series_year"])
                given[series].append(row["series_number"])
                if not row["number"].endswith(str(row["series_number"])):
                    given[(*series, "misprinted")].append(row["series_number"])
    return Counter(
        (
            ("series", str(series)),
            ("from", str(min(numbers))),
            ("count", str(len(numbers))),
            ("tiled", str(sorted(numbers) == list(range(min(numbers), max(numbers) + 1)))),
        )
        for series, numbers in given.items()
    )


def told(row: Mapping[str, Any], *, named: Mapping[int, str], since: int) -> Row:
    """Return a row as it is compared: `named` says what keys above `since` stand for."""
    key = row.get("id")
    is_new = isinstance(key, int) and key > since
    return tuple(
        (
            column,
            _LAST_DIGITS.sub("", value)
            if is_new and column == "number"
            else _value(column, value, named, since),
        )
        for column, value in row.items()
        if not (is_new and column == "series_number")
    )


def differences(one: Held, other: Held) -> list[Difference]:
    """Return every row that the two don't have equally often."""
    return [
        Difference(table, row, one[table][row], other[table][row])
        for table in sorted(one)
        for row in sorted(one[table].keys() | other[table].keys())
        if one[table][row] != other[table][row]
    ]
