"""Ask for a credit line, or a higher one, with a partner's or sales' quote (INV-13, QUO-06)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.credit_lines import load_credits, load_quoted
from tenure.records.facts.parties import load_buyers
from tenure.rules.decision import Decision
from tenure.rules.payments import credit_lines
from tenure.rules.payments.credit_lines import Lending


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForCreditLine:
    """For which customer, with which quote; without an amount for what is open and the quote."""

    customer_id: int
    quote_id: int
    amount_minor: int | None = None


def load(inputs: Sequence[AskForCreditLine], moment: Moment) -> list[Lending]:
    """Read the customers with their lines, and the quotes: two queries more."""
    buyers = load_buyers([one.customer_id for one in inputs])
    credits = load_credits([one.customer_id for one in inputs])
    quotes = load_quoted([one.quote_id for one in inputs])
    found = []
    for one in inputs:
        owner, quote = quotes.get(one.quote_id, (0, None))
        found.append(
            Lending(
                buyer=buyers[one.customer_id],
                at=moment.at,
                user_id=moment.actor.user_id,
                quote=quote if owner == one.customer_id else None,
                credit=credits[one.customer_id],
            )
        )
    return found


def decide(wanted: AskForCreditLine, facts: Lending) -> Decision:
    """Ask for it (see `credit_lines.ask`)."""
    return credit_lines.ask(facts, amount_minor=wanted.amount_minor)


ASK_FOR_CREDIT_LINE = Action[AskForCreditLine, Lending](
    name="ask-for-credit-line",
    input=AskForCreditLine,
    summary="Ask for a credit line with a partner's or sales' quote.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
