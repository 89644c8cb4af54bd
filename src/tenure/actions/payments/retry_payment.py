"""Try an unpaid invoice again on the days of `payment.retry_days` (REN-13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.payments.settling import load_settling
from tenure.actions.scopes import by_invoice
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.payments import settling
from tenure.rules.payments.settling import Settling


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPayment:
    """Which invoice."""

    invoice_id: int


def load(inputs: Sequence[RetryPayment], moment: Moment) -> list[Settling]:
    """Read the invoices with their subscriptions."""
    found = load_settling(
        {one.invoice_id: one.invoice_id for one in inputs}, asked={}, at=moment.at
    )
    return [found[one.invoice_id] for one in inputs]


def decide(_wanted: RetryPayment, facts: Settling) -> Decision:
    """Charge again if it is due (see `payments.retry`)."""
    return settling.retry(facts=facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the invoices of a zone whose next attempt is due by a day."""
    return [
        Due(*row)
        for row in rows(
            "SELECT i.id, i.customer_id, i.next_due_on FROM invoice i "
            "WHERE i.time_zone = %s AND i.next_due_on <= %s "
            "AND NOT EXISTS (SELECT FROM parked_action p WHERE p.action = 'retry-payment' "
            "AND p.item = i.id AND p.released_at IS NULL) "
            "ORDER BY i.next_due_on, i.id LIMIT %s",
            [zone, on, limit],
        )
    ]


RETRY_PAYMENT = Action[RetryPayment, Settling](
    name="retry-payment",
    input=RetryPayment,
    summary="Try an unpaid invoice again.",
    scope=Scope.CUSTOMER,
    keys=by_invoice,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: RetryPayment(invoice_id=due.item),
    alone=True,
)
