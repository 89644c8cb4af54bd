"""Record a bank transfer for an invoice; what is too much goes to the balance (INV-11, SUB-04)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenure.actions.payments.settling import load_settling
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.crediting import load_lost
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.lifecycle.states import State
from tenure.rules.payments import transfers
from tenure.rules.payments.reinstating import Lost
from tenure.rules.payments.settling import Settling


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTransfer:
    """What the bank said: for which invoice, how much in minor units, with which value date."""

    invoice_number: str
    amount_minor: int
    currency: str
    value_on: date
    reference: str = ""


def _invoices(inputs: Sequence[RecordTransfer]) -> dict[str, tuple[int, int]]:
    return {
        number: (key, customer)
        for number, key, customer in rows(
            "SELECT number, id, customer_id FROM invoice WHERE number = ANY(%s)",
            [[one.invoice_number for one in inputs]],
        )
    }


def keys(inputs: Sequence[RecordTransfer]) -> list[int | None]:
    """Return the customers of the invoices that inputs name."""
    found = _invoices(inputs)
    return [found[one.invoice_number][1] if one.invoice_number in found else None for one in inputs]


def load(inputs: Sequence[RecordTransfer], moment: Moment) -> list[Settling]:
    """Read the invoices with their subscriptions."""
    invoices = _invoices(inputs)
    found = load_settling({key: key for key, _ in invoices.values()}, asked={}, at=moment.at)
    over = [
        part.subscription.id
        for one in found.values()
        for part in one.covered
        if part.subscription.state == State.TERMINATED
    ]
    lost = load_lost(over)
    return [_with_lost(found[invoices[one.invoice_number][0]], lost) for one in inputs]


def _with_lost(facts: Settling, lost: Mapping[int, Lost]) -> Settling:
    keys = [part.subscription.id for part in facts.covered]
    return replace(facts, lost=tuple(lost[key] for key in keys if key in lost))


def decide(wanted: RecordTransfer, facts: Settling) -> Decision:
    """Allocate the money (see `transfers.receive`)."""
    return transfers.receive(
        amount_minor=wanted.amount_minor,
        currency=wanted.currency,
        value_on=wanted.value_on,
        reference=wanted.reference,
        facts=facts,
    )


RECORD_TRANSFER = Action[RecordTransfer, Settling](
    name="record-transfer",
    input=RecordTransfer,
    summary="Record a bank transfer for an invoice.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
