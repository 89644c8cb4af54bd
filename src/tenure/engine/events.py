"""Writes the event log: what changed, by whom, why and from where (OPS-04)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import connection

from tenure.engine.actor import Actor
from tenure.engine.keys import Named, take_keys
from tenure.records.writing import TOLD_ONLY, WRITES, jsonb
from tenure.rules.changes import Change, SubscriptionChanged, SubscriptionStarted

_COLUMNS = (
    "id, at, on_day, what, action, actor_kind, actor_id, actor_name, source, rule, cause, "
    "document_kind, document_id, customer_id, subscription_id, noun, noun_id, data"
)
_TYPES = [
    "int8",
    "timestamptz",
    "date",
    "text",
    "text",
    "text",
    "int8",
    "text",
    "text",
    "text",
    "text",
    "text",
    "int8",
    "int8",
    "int8",
    "text",
    "int8",
    "jsonb",
]


def log_events(named: Sequence[Named], *, action: str, actor: Actor, at: datetime) -> None:
    """Append one event for every change that tells something, in one statement."""
    telling = _telling()
    count = sum(type(change) in telling for one in named for change in one.decision.changes)
    if not count:
        return
    name = _who(actor)
    keys = take_keys(count)
    # Made one by one, so that the database copies the first while the next are being made.
    rows = (row for one in named for row in _events(one))
    with (
        connection.cursor() as cursor,
        connection.wrap_database_errors,
        cursor.copy(f"COPY event ({_COLUMNS}) FROM STDIN (FORMAT BINARY)") as copy,
    ):
        copy.set_types(_TYPES)
        for key, (on, what, why, what_it_is_about) in zip(keys, rows, strict=True):
            head = (key, at, on, what, action, actor.kind, actor.user_id, name, actor.source)
            copy.write_row((*head, *why, *what_it_is_about))


@cache
def _telling() -> frozenset[type[Change]]:
    """Return the kinds of change that make an event."""
    told = {write.change for write in WRITES if write.change.TELLS}
    return frozenset(told | TOLD_ONLY | {SubscriptionChanged})


_NAME_LONGEST = 120


def _who(actor: Actor) -> str:
    """Return the name and, of who acts for a customer, the reason, cut to fit the column."""
    if not actor.reason:
        return actor.name[:_NAME_LONGEST]
    name = actor.name[:50]
    room = _NAME_LONGEST - len(name) - len(" ()")
    why = actor.reason if len(actor.reason) <= room else actor.reason[: room - 1] + "…"
    return f"{name} ({why})"


def _events(named: Named) -> Iterator[tuple[date | None, str, tuple[Any, ...], tuple[Any, ...]]]:
    because = named.decision.because
    why = (
        (
            because.rule,
            because.cause,
            because.document_kind,
            named.key(because.document_id),
        )
        if because
        else ("", "", "", None)
    )
    telling = _telling()
    for change in named.decision.changes:
        # Most changes tell nothing, so that is asked first.
        if type(change) not in telling:
            continue
        if isinstance(change, SubscriptionChanged | SubscriptionStarted):
            yield _subscription_event(named, change, why)
        else:
            yield (
                getattr(change, "on", None),
                change.TELLS,
                why,
                (
                    named.key(getattr(change, "customer_id", None)),
                    named.key(getattr(change, "subscription_id", None)),
                    change.NOUN,
                    named.key(getattr(change, "id", 0)),
                    jsonb(_shown(named, change)),
                ),
            )


def _subscription_event(
    named: Named, change: SubscriptionChanged | SubscriptionStarted, why: tuple[Any, ...]
) -> tuple[date | None, str, tuple[Any, ...], tuple[Any, ...]]:
    after = change.after
    key = named.key(after.id)
    data = {"state": after.state, "quantity": after.quantity, "renews_on": str(after.renews_on)}
    if isinstance(change, SubscriptionChanged):
        return (
            change.on,
            change.what,
            why,
            (after.customer_id, key, change.NOUN, key, jsonb({**data, **change.data})),
        )
    return (
        after.started_on,
        change.TELLS,
        why,
        (named.key(after.customer_id), key, change.NOUN, key, jsonb(data)),
    )


def _shown(named: Named, change: Change) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for name in change.SHOWS:
        value = getattr(change, name)
        if name.endswith("_id"):
            value = named.key(value)
        elif isinstance(value, date | datetime):
            value = value.isoformat()
        shown[name] = value
    return shown
