"""Writes the event log: what changed, by whom, why and from where (OPS-04)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.keys import Named, take_keys
from tenure.records.copying import copy_into
from tenure.records.writing import TOLD_ONLY, WRITES
from tenure.rules.changes import Change, SubscriptionChanged, SubscriptionStarted

_COLUMNS: Mapping[str, str] = {
    "id": "int8",
    "at": "timestamptz",
    "action": "text",
    "actor_kind": "text",
    "actor_id": "int8",
    "actor_name": "text",
    "source": "text",
    "rule": "text",
    "cause": "text",
    "document_kind": "text",
    "document_id": "int8",
    "on_day": "date",
    "what": "text",
    "customer_id": "int8",
    "subscription_id": "int8",
    "noun": "text",
    "noun_id": "int8",
    "data": "jsonb",
}
"""Columns with their types: the key, what all events of a batch share, why, and the change."""


def log_events(named: Sequence[Named], *, action: str, actor: Actor, at: datetime) -> None:
    """Append one event for every change that tells something, in one statement."""
    telling = _telling()
    told = [
        (one, change)
        for one in named
        for change in one.decision.changes
        # Most changes tell nothing.
        if type(change) in telling
    ]
    if not told:
        return
    who = (at, action, actor.kind, actor.user_id, _who(actor), actor.source)
    keys = take_keys(len(told))
    copy_into(
        ("event",),
        tuple(_COLUMNS),
        types=tuple(_COLUMNS.values()),
        rows=(
            (key, *who, *_why(one), *_what(one, change))
            for key, (one, change) in zip(keys, told, strict=True)
        ),
    )


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


def _why(named: Named) -> tuple[Any, ...]:
    because = named.decision.because
    if because is None:
        return "", "", "", None
    return because.rule, because.cause, because.document_kind, named.key(because.document_id)


def _what(named: Named, change: Change) -> tuple[Any, ...]:
    if isinstance(change, SubscriptionChanged | SubscriptionStarted):
        return _of_subscription(named, change)
    return (
        getattr(change, "on", None),
        change.TELLS,
        named.key(getattr(change, "customer_id", None)),
        named.key(getattr(change, "subscription_id", None)),
        change.NOUN,
        named.key(getattr(change, "id", 0)),
        _shown(named, change),
    )


def _of_subscription(
    named: Named, change: SubscriptionChanged | SubscriptionStarted
) -> tuple[Any, ...]:
    after = change.after
    customer, key = named.key(after.customer_id), named.key(after.id)
    data = {"state": after.state, "quantity": after.quantity, "renews_on": after.renews_on}
    if isinstance(change, SubscriptionChanged):
        data.update(change.data)
        return change.on, change.what, customer, key, change.NOUN, key, data
    return after.started_on, change.TELLS, customer, key, change.NOUN, key, data


def _shown(named: Named, change: Change) -> dict[str, Any]:
    shown = {name: getattr(change, name) for name in change.SHOWS}
    for name in _translated(change.SHOWS):
        value = shown[name]
        if name.endswith("_id"):
            shown[name] = named.key(value)
        elif value is not None:
            shown[name] = value.isoformat()
    return shown


@cache
def _translated(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of these aren't kept as they are: keys of new rows, and instants."""
    return tuple(name for name in names if name.endswith(("_id", "_at")))
