"""Columns that all tables build from: keys that the engine hands out, and links without constraint.

A `Key` is a bigint that the engine takes from one sequence, so that a decision can name rows
before they exist. A `Link` points to a look-up table or a hot parent: no foreign key is checked
there, since the checks would be most of the cost of the daily run; `tenure check` looks
after them instead. Inside an aggregate `Part` is a real foreign key.
"""

from __future__ import annotations

from typing import Any

from django.db import models


def key() -> models.BigIntegerField[Any, Any]:
    """Return the primary key column of a table of the business."""
    return models.BigIntegerField(primary_key=True)


def link(to: str, **options: Any) -> models.ForeignKey[Any, Any]:
    """Return a reference that the database does not check and does not index."""
    options.setdefault("related_name", "+")
    return models.ForeignKey(
        to, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, **options
    )


def part(to: str, **options: Any) -> models.ForeignKey[Any, Any]:
    """Return a reference inside an aggregate: checked by the database, indexed."""
    options.setdefault("related_name", "+")
    return models.ForeignKey(to, on_delete=models.PROTECT, **options)


def money(**options: Any) -> models.BigIntegerField[Any, Any]:
    """Return a column of minor units; the currency stands beside it in the row."""
    return models.BigIntegerField(**options)


def word(length: int = 40, **options: Any) -> models.CharField[Any, Any]:
    """Return a column for a short code; empty is the empty string, never null."""
    options.setdefault("default", "")
    options.setdefault("blank", True)
    return models.CharField(max_length=length, **options)
