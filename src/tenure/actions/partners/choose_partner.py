"""Choose another partner, for the subscriptions from their next renewal on (MOD-05)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.partner_choice import load_choosing
from tenure.rules.decision import Decision
from tenure.rules.partners import partner_choice
from tenure.rules.partners.partner_choice import Choosing


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePartner:
    """The customer, and the partner that shall serve it."""

    customer_id: int
    partner_id: int


def load(inputs: Sequence[ChoosePartner], moment: Moment) -> list[Choosing]:
    """Read customers, partners and subscriptions: four queries."""
    wanted = [(one.customer_id, one.partner_id) for one in inputs]
    return load_choosing(wanted, chosen_by=moment.actor.name, at=moment.at)


def decide(_wanted: ChoosePartner, facts: Choosing) -> Decision:
    """Choose it (see `partner_choice.choose`)."""
    return partner_choice.choose(facts)


CHOOSE_PARTNER = Action[ChoosePartner, Choosing](
    name="choose-partner",
    input=ChoosePartner,
    summary="Choose another partner for what is bought and renewed from now on.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
