"""Pay an open invoice by a stored card (INV-02, REN-13, SUB-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.payments.settling import load_settling
from tenure.actions.scopes import by_invoice
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.payments import load_cards
from tenure.rules.decision import Decision, Refused
from tenure.rules.payments import settling as payments
from tenure.rules.payments.settling import Settling


@dataclass(frozen=True, slots=True, kw_only=True)
class PayInvoice:
    """Which invoice, and with which stored card."""

    invoice_id: int
    payment_method_id: int


def load(inputs: Sequence[PayInvoice], moment: Moment) -> list[Settling | Refused]:
    """Read the invoices with their subscriptions, and whose the cards are."""
    settling = load_settling(
        {one.invoice_id: one.invoice_id for one in inputs}, asked={}, at=moment.at
    )
    cards = load_cards([one.payment_method_id for one in inputs])
    found: list[Settling | Refused] = []
    for one in inputs:
        facts = settling[one.invoice_id]
        owner, card = cards.get(one.payment_method_id, (0, None))
        usable = card is not None and not card.removed and owner == facts.buyer.id
        found.append(facts if usable else Refused("card-missing", {}, "account:payment-methods"))
    return found


def decide(wanted: PayInvoice, facts: Settling) -> Decision:
    """Ask the provider for what is open (see `payments.pay_by_card`)."""
    return payments.pay_by_card(facts=facts, payment_method_id=wanted.payment_method_id)


PAY_INVOICE = Action[PayInvoice, Settling](
    name="pay-invoice",
    input=PayInvoice,
    summary="Pay an open invoice by a stored card.",
    scope=Scope.CUSTOMER,
    keys=by_invoice,
    load=load,
    decide=decide,
    alone=True,
)
