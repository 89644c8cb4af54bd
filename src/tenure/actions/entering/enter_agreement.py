"""Enter an enterprise agreement: a customer's prices keep the rate of a day (FX-03)."""

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
class EnterAgreement:
    """Whose agreement, how it is called, its first and last day, and whose rates it keeps."""

    customer_id: int
    reference: str
    from_on: date
    rates_on: date
    last_on: date | None = None


def load(inputs: Sequence[EnterAgreement], moment: Moment) -> list[Agreed]:
    """Read what was agreed before and the rates of the day: three queries."""
    return load_agreed(
        [one.customer_id for one in inputs], [one.rates_on for one in inputs], at=moment.at
    )


def decide(wanted: EnterAgreement, facts: Agreed) -> Decision:
    """Enter it (see `agreements.enter`)."""
    return agreements.enter(
        facts,
        reference=wanted.reference,
        from_on=wanted.from_on,
        last_on=wanted.last_on,
        rates_on=wanted.rates_on,
    )


ENTER_AGREEMENT = Action[EnterAgreement, Agreed](
    name="enter-agreement",
    input=EnterAgreement,
    summary="Enter an enterprise agreement that keeps the exchange rate of a day.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
