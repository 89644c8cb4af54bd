"""Take what a register said of a customer's VAT number (TAX-03)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.taxes import load_registered
from tenure.rules.decision import Decision, Refused
from tenure.rules.taxes import vat_numbers
from tenure.rules.taxes.vat_numbers import Registered


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeVatAnswer:
    """Of which number it was said: valid, invalid or unavailable; taken twice it counts once."""

    customer_id: int
    vat_number: str
    state: str
    reference: str = ""


def load(inputs: Sequence[TakeVatAnswer], moment: Moment) -> list[Registered | Refused]:
    """Read the numbers as they are now: one query."""
    found = load_registered([one.customer_id for one in inputs], at=moment.at)
    missing = Refused("not-found", {"name": "customer"})
    return [found.get(one.customer_id, missing) for one in inputs]


def decide(wanted: TakeVatAnswer, facts: Registered) -> Decision:
    """Keep it (see `vat_numbers.take_answer`)."""
    return vat_numbers.take_answer(
        wanted.vat_number, state=wanted.state, reference=wanted.reference, facts=facts
    )


TAKE_VAT_ANSWER = Action[TakeVatAnswer, Registered](
    name="take-vat-answer",
    input=TakeVatAnswer,
    summary="Take what a register said of a customer's VAT number.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
