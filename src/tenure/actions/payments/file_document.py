"""File the PDF of an invoice: made once, shown for ever (INV-01, INV-08)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_invoice
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules import posting
from tenure.rules.decision import Decision
from tenure.rules.posting import Filing


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDocument:
    """Which invoice, and its PDF."""

    invoice_id: int
    language: str
    content: bytes


def load(inputs: Sequence[FileDocument], moment: Moment) -> list[Filing]:
    """Read which of the invoices have their file already."""
    there = {
        row[0]
        for row in rows(
            "SELECT invoice_id FROM document_file WHERE invoice_id = ANY(%s)",
            [[one.invoice_id for one in inputs]],
        )
    }
    return [Filing(one.invoice_id, one.invoice_id in there, moment.at) for one in inputs]


def decide(wanted: FileDocument, facts: Filing) -> Decision:
    """File it once (see `posting.filed`)."""
    return posting.filed(facts, language=wanted.language, content=wanted.content)


FILE_DOCUMENT = Action[FileDocument, Filing](
    name="file-document",
    input=FileDocument,
    summary="File the PDF of an invoice.",
    scope=Scope.CUSTOMER,
    keys=by_invoice,
    load=load,
    decide=decide,
    alone=True,
)
