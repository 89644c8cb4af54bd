"""The one way from ids to saved changes: lock, load, decide, apply, log, announce; or park.

The only place that opens a transaction (rule 3).
"""

import logging
import traceback
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction
from psycopg import errors

from tenure.engine.action import Action, AnyAction, Due
from tenure.engine.actor import Actor
from tenure.engine.apply import apply
from tenure.engine.authorise import refusals
from tenure.engine.crash_points import crash_point
from tenure.engine.deciding import decide_all
from tenure.engine.events import log_events
from tenure.engine.keys import Named, name_rows, take_keys
from tenure.engine.lock import claim, lock
from tenure.engine.outbox import announce
from tenure.engine.outcome import Busy, Done, Outcome, Parked, done
from tenure.rules.changes import WorkReleased
from tenure.rules.decision import Decided, Refused

log = logging.getLogger("tenure.engine")

_TRIES = 4


def perform[Input, Facts](
    action: Action[Input, Facts], wanted: Input, *, actor: Actor, at: datetime
) -> Done | Refused:
    """Carry out one input; a fault raises and leaves nothing behind."""
    outcome = perform_all(action, [wanted], actor=actor, at=at)[0]
    if isinstance(outcome, Parked | Busy):
        raise TypeError("only a run parks, and leaves work to others")
    return outcome


def perform_all(
    action: AnyAction, inputs: Sequence[Any], *, actor: Actor, at: datetime
) -> list[Outcome]:
    """Carry out many inputs in one transaction a wave; any fault raises and undoes its wave."""
    outcomes: list[Outcome | None] = [None] * len(inputs)
    for wave in _waves(action, inputs):
        results = _attempt(action, [inputs[i] for i in wave], actor=actor, at=at)
        for i, result in zip(wave, results, strict=True):
            outcomes[i] = result
    return [outcome for outcome in outcomes if outcome is not None]


def perform_due(
    action: AnyAction, due: Sequence[Due], *, actor: Actor, at: datetime
) -> list[Outcome]:
    """Carry out what a run found due; what faults is parked alone and the rest goes on (rule 6).

    Accounts that another worker holds are left to it: `Busy`.
    """
    outcomes: list[Outcome] = []
    for wave in _waves_of_due(action, due):
        for one, outcome in zip(
            wave, _attempt_or_halve(action, wave, actor=actor, at=at), strict=True
        ):
            # "not-due": another worker was faster. Any other refusal needs a person.
            if isinstance(outcome, Refused) and outcome.code != "not-due":
                outcomes.append(_park(action, one, f"refused: {outcome}", at=at))
            else:
                outcomes.append(outcome)
    return outcomes


def _attempt_or_halve(
    action: AnyAction, due: Sequence[Due], *, actor: Actor, at: datetime
) -> list[Outcome]:
    if action.make is None:
        raise LookupError(f"{action.name} cannot be run: it does not say how to make its input")
    try:
        return _attempt(action, [action.make(one) for one in due], actor=actor, at=at, due=due)
    except (InterfaceError, OperationalError):
        raise
    except Exception as fault:  # noqa: BLE001 - whatever it is, it parks its item alone
        if len(due) == 1:
            return [_park_fault(action, due[0], fault, at=at)]
        log.warning("%s: a batch of %d faulted and is halved", action.name, len(due))
    middle = len(due) // 2
    return [
        *_attempt_or_halve(action, due[:middle], actor=actor, at=at),
        *_attempt_or_halve(action, due[middle:], actor=actor, at=at),
    ]


def _attempt(
    action: AnyAction,
    inputs: Sequence[Any],
    *,
    actor: Actor,
    at: datetime,
    due: Sequence[Due] | None = None,
) -> list[Outcome]:
    for tried in range(1, _TRIES + 1):
        try:
            with transaction.atomic():
                if due is None:
                    outcomes = _carry_out(action, inputs, actor=actor, at=at)
                else:
                    outcomes = _carry_out_free(action, inputs, due, actor=actor, at=at)
                crash_point("before-commit")
            crash_point("after-commit")
            return outcomes
        except DatabaseError as fault:
            ring = isinstance(
                fault.__cause__, errors.DeadlockDetected | errors.SerializationFailure
            )
            if not ring or tried == _TRIES:
                raise
            log.info("%s: the database asked to try again (%d)", action.name, tried)
    raise LookupError("unreachable: the last try returns or raises")


def _carry_out(
    action: AnyAction, inputs: Sequence[Any], *, actor: Actor, at: datetime
) -> list[Outcome]:
    keys = action.keys(inputs)
    lock(action.scope, keys)
    return _carry_out_held(action, inputs, keys, actor=actor, at=at)


def _carry_out_free(
    action: AnyAction, inputs: Sequence[Any], due: Sequence[Due], *, actor: Actor, at: datetime
) -> list[Outcome]:
    """Carry out those inputs whose accounts are free; no worker waits for another (OPS-01)."""
    keys = action.keys(inputs)
    free = claim(action.scope, keys)
    mine = [i for i, key in enumerate(keys) if key is None or key in free]
    held = _carry_out_held(
        action, [inputs[i] for i in mine], [keys[i] for i in mine], actor=actor, at=at
    )
    outcomes: list[Outcome] = [Busy(one.item) for one in due]
    for i, outcome in zip(mine, held, strict=True):
        outcomes[i] = outcome
    return outcomes


def _carry_out_held(
    action: AnyAction,
    inputs: Sequence[Any],
    keys: Sequence[int | str | None],
    *,
    actor: Actor,
    at: datetime,
) -> list[Outcome]:
    decisions = decide_all(action, inputs, keys, actor=actor, at=at)
    named = name_rows([one for one in decisions if isinstance(one, Decided)])
    kinds = apply(named)
    log_events(named, action=action.name, actor=actor, at=at)
    announce(kinds)
    saved = iter(named)
    return [one if isinstance(one, Refused) else done(next(saved)) for one in decisions]


def _park_fault(action: AnyAction, due: Due, fault: Exception, *, at: datetime) -> Parked:
    log.error("%s: item %d faulted", action.name, due.item, exc_info=fault)
    trace = "".join(traceback.format_exception(fault))[-8000:]
    return _park(action, due, f"{type(fault).__name__}: {fault}", at=at, trace=trace)


def _park(action: AnyAction, due: Due, reason: str, *, at: datetime, trace: str = "") -> Parked:
    log.error("%s: item %d is parked: %s", action.name, due.item, reason)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO parked_action
                (id, action, customer_id, item, reason, trace, parked_at)
            VALUES (%s, %s, %s, %s, %s, %s, %s)
            ON CONFLICT (action, item) WHERE released_at IS NULL DO NOTHING
            """,
            [take_keys(1)[0], action.name, due.customer_id, due.item, reason[:2000], trace, at],
        )
    return Parked(due.item, reason)


def release(action: str, item: int, *, actor: Actor, at: datetime) -> bool | Refused:
    """Let parked work be tried again by the next run; say whether there was any."""
    barred = refusals("release-parked", actor=actor, customers=[None])[0]
    if barred is not None:
        return barred
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE parked_action SET released_at = %s "
            "WHERE action = %s AND item = %s AND released_at IS NULL RETURNING id, customer_id",
            [at, action, item],
        )
        released = [
            WorkReleased(id=row[0], customer_id=row[1], action=action, item=item)
            for row in cursor.fetchall()
        ]
        named = [Named(Decided((one,)), ()) for one in released]
        log_events(named, action="release-parked", actor=actor, at=at)
    return bool(released)


def _waves(action: AnyAction, inputs: Sequence[Any]) -> Iterator[list[int]]:
    if not action.alone:
        yield list(range(len(inputs)))
        return
    yield from _apart(action.keys(inputs))


def _waves_of_due(action: AnyAction, due: Sequence[Due]) -> Iterator[list[Due]]:
    if not action.alone:
        if due:
            yield list(due)
        return
    for wave in _apart([one.customer_id for one in due]):
        yield [due[i] for i in wave]


def _apart(keys: Sequence[int | str | None]) -> Iterator[list[int]]:
    """Split positions so that no key stands twice in a wave and order within a key is kept."""
    waves: list[list[int]] = []
    turns: dict[int | str | None, int] = {}
    for i, key in enumerate(keys):
        turn = turns.get(key, 0)
        turns[key] = turn + 1
        if turn == len(waves):
            waves.append([])
        waves[turn].append(i)
    yield from waves
