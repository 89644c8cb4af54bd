"""Attach a purchase order to a renewal or an order (REN-17, CHK-12)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.actions.ordering.attaching import customers_of_owners, load_attaching
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.attachments import load_files
from tenure.rules import attachments
from tenure.rules.attachments import File, Holder
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachDocument:
    """What it is attached to (`order`, or `subscription` for its coming renewal), and the file."""

    owner_kind: str = "subscription"
    owner_id: int
    file_name: str
    content: bytes = field(repr=False)


def keys(inputs: Sequence[AttachDocument]) -> list[int | None]:
    """Return whose the things are."""
    return customers_of_owners([(one.owner_kind, one.owner_id) for one in inputs])


def load(inputs: Sequence[AttachDocument], moment: Moment) -> list[Holder]:
    """Read what they are attached to, and which of the files are kept already: four queries."""
    customers = keys(inputs)
    files = load_files(
        (customer or 0, File(one.file_name, one.content).sha256)
        for customer, one in zip(customers, inputs, strict=True)
    )
    return load_attaching([(one.owner_kind, one.owner_id) for one in inputs], moment, files=files)


def decide(wanted: AttachDocument, facts: Holder) -> Decision:
    """Attach it once (see `attachments.attach`)."""
    return attachments.attach(facts, files=[File(wanted.file_name, wanted.content)])


ATTACH_DOCUMENT = Action[AttachDocument, Holder](
    name="attach-document",
    input=AttachDocument,
    summary="Attach a purchase order to a renewal or an order.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
