"""Put a file of a legal entity into the vendor set-up pack, or replace it (MOD-07)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.actions.vendor_pack.supplying import load_shelves
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.vendor_pack import known_entities
from tenure.rules.companies import vendor_pack
from tenure.rules.companies.vendor_pack import Shelf
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class PutEntityDocument:
    """Whose file it is, what it is called in the pack, and the file."""

    legal_entity_id: int
    title: str
    file_name: str = ""
    content: bytes = field(default=b"", repr=False)


def keys(inputs: Sequence[PutEntityDocument]) -> list[int | str | None]:
    """Lock the legal entities."""
    known = known_entities([one.legal_entity_id for one in inputs])
    return [one.legal_entity_id if one.legal_entity_id in known else None for one in inputs]


def load(inputs: Sequence[PutEntityDocument], moment: Moment) -> list[Shelf | Refused]:
    """Read the files that are handed out: two queries."""
    return load_shelves([one.legal_entity_id for one in inputs], moment)


def decide(wanted: PutEntityDocument, facts: Shelf) -> Decision:
    """Hand it out from now on (see `vendor_pack.put`)."""
    return vendor_pack.put(
        wanted.title, file_name=wanted.file_name, content=wanted.content, shelf=facts
    )


PUT_ENTITY_DOCUMENT = Action[PutEntityDocument, Shelf](
    name="put-entity-document",
    input=PutEntityDocument,
    summary="Put a file of a legal entity into the vendor set-up pack, or replace it.",
    scope=Scope.LEGAL_ENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
