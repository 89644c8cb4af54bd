"""Who may be sold to on an invoice: not who left one unpaid to the end (SUB-09)."""

from tenure.rules.changes import PrepaymentDemanded
from tenure.rules.decision import Because, Decided, Decision, Refused, decided
from tenure.rules.parties import Buyer


def demand_prepayment(buyer: Buyer, *, demanded: bool) -> Decision:
    """Demand of a customer to pay in advance, or sell to it on invoices again (SUB-09).

    What is so already changes nothing.
    """
    if buyer.prepayment == demanded:
        return decided(customer_id=buyer.id)
    return Decided(
        (PrepaymentDemanded(id=buyer.id, prepayment=demanded),),
        Because("SUB-09", "decided-by-finance", "customer", buyer.id),
        {"customer_id": buyer.id},
    )


def no_invoice(buyer: Buyer) -> Refused | None:
    """Return why a customer can't buy or renew on an invoice, None if it can (SUB-09).

    Refused: prepayment-demanded.
    """
    if not buyer.prepayment:
        return None
    return Refused("prepayment-demanded", {"company": buyer.name}, "account:payment-methods")
