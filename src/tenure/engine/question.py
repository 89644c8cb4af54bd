"""A question: a named reading, checked against the same table of rights as actions (rule 12)."""

from collections.abc import Callable

from tenure.engine.actor import Actor
from tenure.engine.authorise import refusals
from tenure.rules.decision import Refused


def ask[Answer](
    name: str, answer: Callable[[], Answer], *, actor: Actor, customer_id: int | None
) -> Answer | Refused:
    """Answer for who may see it; the refusal otherwise."""
    barred = refusals(name, actor=actor, customers=[customer_id])[0]
    return barred if barred is not None else answer()
