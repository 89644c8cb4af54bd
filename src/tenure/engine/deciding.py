"""From inputs to decisions: the part that performing and previewing share; it writes nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tenure.engine.action import AnyAction, Moment, Scope
from tenure.engine.actor import Actor
from tenure.engine.authorise import refusals
from tenure.engine.partnership import foreign, on_consent
from tenure.rules.decision import Decision, Refused
from tenure.rules.partners.consent import ON_CONSENT


def decide_all(
    action: AnyAction,
    inputs: Sequence[Any],
    keys: Sequence[int | str | None],
    *,
    actor: Actor,
    at: datetime,
) -> list[Decision]:
    """Return one decision per input: who may, then the facts of all, then the rule for each."""
    found = load_allowed(action, inputs, keys, actor=actor, at=at)
    decisions = [
        fact if isinstance(fact, Refused) else action.decide(one, fact)
        for one, fact in zip(inputs, found, strict=True)
    ]
    if actor.partner_id is None or action.name not in ON_CONSENT:
        return decisions
    return [
        on_consent(decision, one, key, action=action.name, actor=actor, at=at)
        for decision, one, key in zip(decisions, inputs, keys, strict=True)
    ]


def load_allowed(
    action: AnyAction,
    inputs: Sequence[Any],
    keys: Sequence[int | str | None],
    *,
    actor: Actor,
    at: datetime,
) -> list[Any]:
    """Return the facts of each input that this actor may ask for, the refusal for others."""
    facts: list[Any] = list(_barred(action, inputs, keys, actor=actor))
    open_ones = [i for i, refused in enumerate(facts) if refused is None]
    loaded = action.load([inputs[i] for i in open_ones], Moment(at, actor)) if open_ones else []
    for i, fact in zip(open_ones, loaded, strict=True):
        facts[i] = fact
    return facts


def _barred(
    action: AnyAction, inputs: Sequence[Any], keys: Sequence[int | str | None], *, actor: Actor
) -> list[Refused | None]:
    customers: list[int | None] = [
        key if action.scope is Scope.CUSTOMER and isinstance(key, int) else None for key in keys
    ]
    barred = refusals(action.name, actor=actor, customers=customers)
    if action.scope is not Scope.CUSTOMER:
        return barred
    nothing = Refused("not-found", {"name": action.name})
    return [
        nothing if (key is None or strange) and not _to_sign_in(why) else why
        for key, strange, why in zip(keys, foreign(inputs, actor=actor), barred, strict=True)
    ]


def _to_sign_in(why: Refused | None) -> bool:
    return why is not None and why.code == "sign-in-first"
