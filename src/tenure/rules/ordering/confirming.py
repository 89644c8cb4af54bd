"""Confirming a cart with what goes along: payers chosen, documents attached (CHK-12)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tenure.rules.attachments import File, new_documents
from tenure.rules.changes import Change, FileKept, InvoiceIssued, OrderPlaced
from tenure.rules.companies.payers import Paying, settle, with_chosen
from tenure.rules.decision import Decision, NewRows, Refused
from tenure.rules.ordering import purchases
from tenure.rules.ordering.order_pricing import Buying


@dataclass(frozen=True, slots=True)
class Confirming:
    """What is bought, the payer accounts where payers are chosen, and the files that are kept.

    `files` are the keys of the customer's files by their SHA-256.
    """

    buying: Buying
    paying: Paying | None = None
    files: Mapping[str, int] = field(default_factory=dict)


def confirm(
    facts: Confirming, *, intent: str, payers: Sequence[str] = (), documents: Sequence[File] = ()
) -> Decision:
    """Confirm a cart; each of its orders has the payers and documents (CHK-02, CHK-12, INV-06).

    Two orders of a mixed cart with one purchase order as PDF: two documents, one file. The same
    intent twice is the same order, with what it had. Refused: as `purchases.confirm`,
    `payers.settle` and `attachments.new_documents` say.
    """
    buying = facts.buying
    if buying.placed_before is not None:
        return purchases.confirm(buying, intent=intent)
    rows = NewRows()
    opened: tuple[Change, ...] = ()
    if facts.paying is not None and payers:
        chosen = settle(facts.paying, emails=payers, rows=rows)
        if isinstance(chosen, Refused):
            return chosen
        opened = chosen.changes
        buyer = with_chosen(buying.buyer, chosen)
        buying = replace(buying, buyer=buyer, payer_account_id=chosen.account_id)
    decision = purchases.confirm(buying, intent=intent, rows=rows)
    if isinstance(decision, Refused):
        return decision
    kept = attached(
        documents,
        to=decision.changes,
        files=facts.files,
        user_id=buying.user_id,
        at=buying.at,
        rows=rows,
    )
    if isinstance(kept, Refused):
        return kept
    return replace(decision, changes=(*opened, *decision.changes, *kept))


def attached(
    documents: Sequence[File],
    *,
    to: Iterable[Change],
    files: Mapping[str, int],
    user_id: int,
    at: datetime,
    rows: NewRows,
) -> tuple[Change, ...] | Refused:
    """Return what attaches documents to each order of a decision, or its invoice (CHK-12).

    A file is kept once; `files` are those that the customer has, by their SHA-256. Refused: as
    `attachments.new_documents` says.
    """
    if not documents:
        return ()
    changes, known, kept = list(to), dict(files), list[Change]()
    # What waits for its payment keeps them till there is an invoice; on terms there is one at once.
    invoices = {one.order_id: one.id for one in changes if isinstance(one, InvoiceIssued)}
    for order in changes:
        if not isinstance(order, OrderPlaced):
            continue
        made = new_documents(
            documents,
            owner=("invoice", invoices[order.id]) if order.id in invoices else ("order", order.id),
            customer_id=order.customer_id,
            user_id=user_id,
            at=at,
            rows=rows,
            known_files=known,
        )
        if isinstance(made, Refused):
            return made
        known |= {one.sha256: one.id for one in made if isinstance(one, FileKept)}
        kept += made
    return tuple(kept)
