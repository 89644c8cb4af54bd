"""Confirming a cart with what goes along: payers chosen, documents attached (CHK-12)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tenure.rules.attachments import File, new_documents
from tenure.rules.changes import Change, FileKept, InvoiceIssued, OrderPlaced
from tenure.rules.companies.payers import Paying, settle, with_chosen
from tenure.rules.decision import Decided, Decision, NewRows, Refused
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
    attached = list(_attached(decision, documents, facts, rows))
    refused = next((one for one in attached if isinstance(one, Refused)), None)
    if refused is not None:
        return refused
    kept = [change for one in attached if not isinstance(one, Refused) for change in one]
    return replace(decision, changes=(*opened, *decision.changes, *kept))


def _attached(
    decision: Decided, documents: Sequence[File], facts: Confirming, rows: NewRows
) -> Iterator[tuple[Change, ...] | Refused]:
    """Yield what attaches the documents to each order, or its invoice; a file is kept once."""
    if not documents:
        return
    files = dict(facts.files)
    # What waits for its payment keeps them till there is an invoice; on terms there is one at once.
    invoices = {one.order_id: one.id for one in decision.changes if isinstance(one, InvoiceIssued)}
    for order in decision.changes:
        if not isinstance(order, OrderPlaced):
            continue
        made = new_documents(
            documents,
            owner=("invoice", invoices[order.id]) if order.id in invoices else ("order", order.id),
            customer_id=order.customer_id,
            user_id=facts.buying.user_id,
            at=facts.buying.at,
            rows=rows,
            known_files=files,
        )
        if not isinstance(made, Refused):
            files |= {one.sha256: one.id for one in made if isinstance(one, FileKept)}
        yield made
