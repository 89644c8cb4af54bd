"""Note that an invoice was paid by a bank transfer that isn't here yet (SUB-05)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from tenure.actions.payments.settling import load_settling
from tenure.actions.scopes import by_invoice
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.bank_days import closed_days
from tenure.records.facts.reading import distinct, rows
from tenure.rules.decision import Decision
from tenure.rules.payments import transfers
from tenure.rules.payments.transfers import Announcing

_WINDOW_DAYS = 30
"""Days looked at beyond three for each business day: no country closes its banks for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceTransfer:
    """Which invoice was paid."""

    invoice_id: int


def load(inputs: Sequence[AnnounceTransfer], moment: Moment) -> list[Announcing]:
    """Read the invoices with their subscriptions, and when banks are closed."""
    keys = [one.invoice_id for one in inputs]
    settling = load_settling({key: key for key in keys}, asked={}, at=moment.at)
    before = dict(rows("SELECT id, announced_at FROM invoice WHERE id = ANY(%s)", [distinct(keys)]))
    found = []
    for key in keys:
        facts = settling[key]
        days = 3 * facts.policy.lifecycle.pending_hold_business_days + _WINDOW_DAYS
        closed = closed_days(
            facts.buyer.country, first=facts.on, last=facts.on + timedelta(days=days)
        )
        found.append(Announcing(facts, before[key], closed))
    return found


def decide(_wanted: AnnounceTransfer, facts: Announcing) -> Decision:
    """Note it, and let what would follow wait (see `transfers.announce`)."""
    return transfers.announce(facts)


ANNOUNCE_TRANSFER = Action[AnnounceTransfer, Announcing](
    name="announce-transfer",
    input=AnnounceTransfer,
    summary="Say that an invoice was paid by a bank transfer.",
    scope=Scope.CUSTOMER,
    keys=by_invoice,
    load=load,
    decide=decide,
    alone=True,
)
