"""What would happen: the loading and the rule of performing, and nothing is saved (COT-10)."""

from datetime import datetime

from tenure.engine.action import Action
from tenure.engine.actor import Actor
from tenure.engine.deciding import decide_all
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen, foresee


def preview[Input, Facts](
    action: Action[Input, Facts], wanted: Input, *, actor: Actor, at: datetime
) -> Foreseen | Refused:
    """Return what confirming now would do in money, dates and mail, or the refusal it would get."""
    decision = decide_all(action, [wanted], action.keys([wanted]), actor=actor, at=at)[0]
    return decision if isinstance(decision, Refused) else foresee(decision)
