"""Take a document off what it is attached to (REN-17)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.ordering.attaching import customers_of_owners, load_attaching
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.attachments import owners_of
from tenure.rules import attachments
from tenure.rules.attachments import Holder
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DetachDocument:
    """Which attached document."""

    document_id: int


def keys(inputs: Sequence[DetachDocument]) -> list[int | None]:
    """Return whose the documents are; what went to an invoice stays there."""
    owners = owners_of([one.document_id for one in inputs])
    return customers_of_owners([owners.get(one.document_id, ("", 0)) for one in inputs])


def load(inputs: Sequence[DetachDocument], moment: Moment) -> list[Holder]:
    """Read what they are attached to: three queries."""
    owners = owners_of([one.document_id for one in inputs])
    return load_attaching([owners[one.document_id] for one in inputs], moment)


def decide(wanted: DetachDocument, facts: Holder) -> Decision:
    """Take it off (see `attachments.detach`)."""
    return attachments.detach(facts, document_id=wanted.document_id)


DETACH_DOCUMENT = Action[DetachDocument, Holder](
    name="detach-document",
    input=DetachDocument,
    summary="Take a document off a renewal or an order.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
