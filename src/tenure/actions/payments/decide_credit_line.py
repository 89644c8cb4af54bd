"""Decide on a customer's credit line: approve, raise, refuse, withdraw (INV-13, SUB-09)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.parties import load_buyers
from tenure.rules.decision import Decision
from tenure.rules.payments import credit_lines
from tenure.rules.payments.credit_lines import Lending, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideCreditLine:
    """Of which customer, and the verdict: approve, refuse or withdraw.

    An amount in minor units and days to pay go with approving; without days the policy's hold.
    """

    customer_id: int
    verdict: str
    amount_minor: int = 0
    currency: str = ""
    net_days: int | None = None
    reason: str = ""


def load(inputs: Sequence[DecideCreditLine], moment: Moment) -> list[Lending]:
    """Read the customers with their lines."""
    buyers = load_buyers([one.customer_id for one in inputs])
    return [Lending(buyers[one.customer_id], moment.at, moment.actor.user_id) for one in inputs]


def decide(wanted: DecideCreditLine, facts: Lending) -> Decision:
    """Decide it (see `credit_lines.decide`)."""
    return credit_lines.decide(
        facts,
        verdict=Verdict(
            wanted.verdict,
            wanted.amount_minor,
            wanted.currency,
            wanted.net_days,
            wanted.reason.strip()[:200],
        ),
    )


DECIDE_CREDIT_LINE = Action[DecideCreditLine, Lending](
    name="decide-credit-line",
    input=DecideCreditLine,
    summary="Approve, raise, refuse or withdraw a customer's credit line.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
