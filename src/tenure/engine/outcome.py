"""What became of one input: done, refused, parked, or left to whoever holds the account."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tenure.engine.keys import Named
from tenure.rules.changes import Change
from tenure.rules.decision import Refused


@dataclass(slots=True)
class Done:
    """The decision was saved; `answer` names what was made by real keys."""

    answer: Mapping[str, object]
    changes: Sequence[Change]


@dataclass(frozen=True, slots=True)
class Parked:
    """The work faulted and was set aside with its reason; its neighbours went on."""

    item: int
    reason: str


@dataclass(frozen=True, slots=True)
class Busy:
    """Somebody else holds the account just now; the work is left to them, or for later."""

    item: int


type Outcome = Done | Refused | Parked | Busy


def done(named: Named) -> Done:
    """Tell what a saved decision made, with real keys in its answer."""
    answer = {
        name: named.key(value) if name.endswith("_id") and isinstance(value, int) else value
        for name, value in named.decision.answer.items()
    }
    return Done(answer, named.decision.changes)
