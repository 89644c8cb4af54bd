"""What somebody acts for a partner may name: its own only; all else doesn't exist (PAR-01).

A role for a customer is not enough here: the customer may have had several partners, and of each
subscription, quote and request only one is the partner's whose it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from tenure.engine.actor import Actor
from tenure.records.facts.partners import own

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
