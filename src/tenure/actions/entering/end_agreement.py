"""End an enterprise agreement with a day (FX-03)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.entering.agreeing import load_agreed
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision
from tenure.rules.pricing import agreements
from tenure.rules.pricing.agreements import Agreed


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAgreement:
    """Which agreement of a customer, and the last day on which it holds."""

    customer_id: int
    agreement_id: int
    last_on: date


def load(inputs: Sequence[EndAgreement], moment: Moment) -> list[Agreed]:
    """Read what was agreed: three queries."""
    return load_agreed(
        [one.customer_id for one in inputs], [one.last_on for one in inputs], at=moment.at
    )


def decide(wanted: EndAgreement, facts: Agreed) -> Decision:
    """End it (see `agreements.end`)."""
    return agreements.end(facts, agreement_id=wanted.agreement_id, last_on=wanted.last_on)


END_AGREEMENT = Action[EndAgreement, Agreed](
    name="end-agreement",
    input=EndAgreement,
    summary="End an enterprise agreement with a day.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
