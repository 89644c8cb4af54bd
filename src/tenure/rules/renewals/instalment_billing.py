"""Later bills of a 3-year term: each becomes an invoice on its day, at the price of the start."""

from tenure.rules.changes import InstalmentBilled, SubscriptionChanged
from tenure.rules.dates import last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.invoicing.invoices import Billed, issue
from tenure.rules.lifecycle.agenda import schedule
from tenure.rules.lifecycle.states import State
from tenure.rules.renewals.renewing import Renewing, asked, due_by_terms, terms_of
from tenure.rules.subscriptions import changed
from tenure.rules.taxes.tax import tax_for


def bill_instalments(facts: Renewing) -> Decision:
    """Invoice the instalments that fall due, at the price fixed at the start (REN-15, FX-04).

    Three years at 5 655.00 from 2024-10-01: on 2025-10-01 the second bill of 1 885.00; on a credit
    line it is due by its terms. Refused: not-due, also for one that is over; tax-rate-missing.
    """
    subscription = facts.subscription
    due = [planned for planned in facts.planned if planned.due_on <= facts.on]
    if not due or subscription.state in (State.TERMINATED, State.ENDED):
        return Refused("not-due", {"on": facts.on.isoformat()})
    tax = tax_for(facts.buyer, on=facts.on)
    if isinstance(tax, Refused):
        return tax
    rows = NewRows()
    lines = [
        Billed(
            subscription_id=subscription.id,
            product_id=facts.offer.product_id,
            product_name=facts.offer.product_name,
            kind="instalment",
            term=subscription.term,
            quantity=planned.quantity,
            first_on=planned.due_on,
            last_on=last_day(planned.covers_to_on),
            srp_minor=planned.srp_minor,
            net_minor=planned.net_minor,
            derivation=planned.derivation,
        )
        for planned in due
    ]
    due_on = due_by_terms(facts, due[0].due_on)
    terms = terms_of(facts, due_on)
    issued = issue(facts.buyer, lines=lines, tax=tax, terms=terms, rows=rows)
    rest = [planned.due_on for planned in facts.planned if planned.due_on > facts.on]
    after = changed(
        subscription,
        next_bill_on=min(rest) if rest else None,
        unpaid_due_on=min(subscription.unpaid_due_on or due_on, due_on),
    )
    return Decided(
        (
            SubscriptionChanged(
                what="instalment-billed", after=schedule(after, policy=facts.policy), on=facts.on
            ),
            *(InstalmentBilled(id=planned.id, invoice_id=issued.id) for planned in due),
            *issued.changes,
            *asked(facts, issued, terms, rows),
        ),
        Because("REN-15", "instalment-due", "subscription", subscription.id),
    )
