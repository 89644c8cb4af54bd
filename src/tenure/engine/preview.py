"""What would happen: the loading and the rule of performing, and nothing is saved (COT-10)."""

from datetime import datetime

from tenure.engine.action import Action
from tenure.engine.actor import Actor
from tenure.engine.deciding import load_allowed
from tenure.rules.decision import Decided, Refused
from tenure.rules.foresight import Foreseen, foresee


def preview[Input, Facts](
    action: Action[Input, Facts], wanted: Input, *, actor: Actor, at: datetime
) -> Foreseen | Refused:
    """Return what confirming now would do in money, dates and mail, or the refusal it would get."""
    facts = load_allowed(action, [wanted], action.keys([wanted]), actor=actor, at=at)[0]
    if isinstance(facts, Refused):
        return facts
    decision = action.decide(wanted, facts)
    if isinstance(decision, Refused):
        return decision
    then = action.ahead(wanted, facts, decision) if action.ahead else None
    return foresee(decision, then=then if isinstance(then, Decided) else None)
