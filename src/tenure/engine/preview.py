"""What would happen: the loading and the rule of performing, and nothing is saved (COT-10)."""

from collections.abc import Sequence
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
    return preview_all(action, [wanted], actor=actor, at=at)[0]


def preview_all[Input, Facts](
    action: Action[Input, Facts], inputs: Sequence[Input], *, actor: Actor, at: datetime
) -> list[Foreseen | Refused]:
    """Return for each input what it alone would do now; as many queries as for one."""
    found = load_allowed(action, inputs, action.keys(inputs), actor=actor, at=at)
    return [
        facts if isinstance(facts, Refused) else _foreseen(action, wanted, facts)
        for wanted, facts in zip(inputs, found, strict=True)
    ]


def _foreseen[Input, Facts](
    action: Action[Input, Facts], wanted: Input, facts: Facts
) -> Foreseen | Refused:
    decision = action.decide(wanted, facts)
    if isinstance(decision, Refused):
        return decision
    then = action.ahead(wanted, facts, decision) if action.ahead else None
    return foresee(decision, then=then if isinstance(then, Decided) else None)
