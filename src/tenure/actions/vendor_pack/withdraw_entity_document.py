"""Take a file of a legal entity out of the vendor set-up pack (MOD-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.vendor_pack.supplying import load_shelves
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.vendor_pack import entities_of_documents
from tenure.rules.companies import vendor_pack
from tenure.rules.companies.vendor_pack import Shelf
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawEntityDocument:
    """Which file."""

    entity_document_id: int


def keys(inputs: Sequence[WithdrawEntityDocument]) -> list[int | str | None]:
    """Lock the legal entities of the files."""
    found = entities_of_documents([one.entity_document_id for one in inputs])
    return [found.get(one.entity_document_id) for one in inputs]


def load(inputs: Sequence[WithdrawEntityDocument], moment: Moment) -> list[Shelf | Refused]:
    """Read whose they are and what is handed out there: three queries."""
    found = entities_of_documents([one.entity_document_id for one in inputs])
    return load_shelves([found.get(one.entity_document_id, 0) for one in inputs], moment)


def decide(wanted: WithdrawEntityDocument, facts: Shelf) -> Decision:
    """Hand it out no longer (see `vendor_pack.withdraw`)."""
    return vendor_pack.withdraw(wanted.entity_document_id, shelf=facts)


WITHDRAW_ENTITY_DOCUMENT = Action[WithdrawEntityDocument, Shelf](
    name="withdraw-entity-document",
    input=WithdrawEntityDocument,
    summary="Take a file of a legal entity out of the vendor set-up pack.",
    scope=Scope.LEGAL_ENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
