"""What somebody acts for a partner may name: its own only; all else doesn't exist (PAR-01).

A role for a customer is not enough here: the customer may have had several partners, and of each
subscription, quote and request only one is the partner's whose it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.keys import count_new
from tenure.gateways.clock import day_in
from tenure.records.facts.partners import own
from tenure.rules.decision import Decided, Decision
from tenure.rules.partners.consent import consent_fault, recorded

# What a field of an input names, and the table to which it belongs.
OWNED = {
    "subscription_id": "subscription",
    "subscription_ids": "subscription",
    "target_id": "subscription",
    "quote_id": "quote",
    "request_id": "quote_request",
}
OPEN = frozenset({"customer_id", "offering_id"})
"""Fields that name what the table of rights has judged already, or what everybody may see."""


def foreign(inputs: Sequence[Any], *, actor: Actor) -> list[bool]:
    """Say of each input whether it names what isn't this partner's; a query a kind at most.

    False for everybody who doesn't act for a partner. A field that isn't known here counts as
    naming something foreign as soon as it holds a key.
    """
    if actor.partner_id is None:
        return [False] * len(inputs)
    named = [list(named_in(one)) for one in inputs]
    wanted: dict[str, set[int]] = defaultdict(set)
    for field, key in (pair for pairs in named for pair in pairs):
        if field in OWNED:
            wanted[OWNED[field]].add(key)
    owned = {
        table: own(table, sorted(keys), partner_id=actor.partner_id)
        for table, keys in wanted.items()
    }
    return [any(_is_foreign(field, key, owned, actor) for field, key in pairs) for pairs in named]


def named_in(value: Any) -> Iterator[tuple[str, int]]:
    """Yield every field that names a row, with its key, however deep it lies in an input."""
    if isinstance(value, tuple | list):
        for one in value:
            yield from named_in(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name.endswith("_id") and isinstance(held, int):
                yield field.name, held
            elif field.name.endswith("_ids"):
                yield from ((field.name, key) for key in held or ())
            else:
                yield from named_in(held)


def _is_foreign(field: str, key: int, owned: dict[str, frozenset[int]], actor: Actor) -> bool:
    if field == "partner_id":
        return key != actor.partner_id
    return field not in OPEN and (field not in OWNED or key not in owned[OWNED[field]])


# The day that it is somewhere already: a consent of today is never of tomorrow.
_EARLIEST_ZONE = "Pacific/Kiritimati"


def on_consent(
    decision: Decision,
    wanted: Any,
    key: int | str | None,
    *,
    action: str,
    actor: Actor,
    at: datetime,
) -> Decision:
    """Return what a partner decided for a customer with the consent it rests on (PAR-08).

    The refusal where there is none; what changes nothing needs none.
    """
    if not isinstance(decision, Decided) or not decision.changes:
        return decision
    fault = consent_fault(actor.consent, today=day_in(at, zone=_EARLIEST_ZONE))
    if fault is not None or actor.consent is None:
        return fault or decision
    kept = recorded(
        actor.consent,
        row=-count_new(decision) - 1,
        customer_id=int(key or 0),
        partner_id=actor.partner_id or 0,
        user_id=actor.user_id or 0,
        action=action,
        subscriptions=[row for field, row in named_in(wanted) if field.startswith("subscription")],
        at=at,
    )
    return replace(decision, changes=(*decision.changes, kept), rows=None)
