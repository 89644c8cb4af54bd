"""An action: a named value with a typed input that says what to load and which rule decides.

Because it has a name and a typed input, the command line, the API, stories, the event log and
the docs all take it from one list (`tenure.actions.ACTIONS`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from tenure.engine.actor import Actor
from tenure.rules.decision import Decided, Decision, Refused


class Scope(StrEnum):
    """What an action locks before it reads; scopes are locked in this order, ids ascending."""

    CUSTOMER = "customer"
    LEGAL_ENTITY = "legal_entity"
    CATALOGUE = "catalogue"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Moment:
    """When an action is asked for and by whom; the only clock that loading sees."""

    at: datetime
    actor: Actor


@dataclass(slots=True)
class Due:
    """One piece of work of a run: what is due, since when, and whose it is."""

    item: int
    customer_id: int
    due_on: date


@dataclass(frozen=True, slots=True)
class Action[Input, Facts]:
    """One verb of the business.

    - `name` is kebab-case and stable: events, commands, the API and stories use it.
    - `input` is a slotted dataclass; edges validate it.
    - `scope` with `keys`: what to lock. `keys(inputs)` returns one key per input (a customer, a
      legal entity, any number or text for an identity), None where there is none; it may read.
    - `load(inputs, moment)` returns the facts of all inputs in a fixed number of queries, in their
      order; a `Refused` in place of facts where there are none to be had.
    - `decide(input, facts)` is a pure rule.
    - `due(zone, on, limit)` lists what a run has to do, `make(item)` turns it into an input.
    - `ahead(input, facts, decided)` works out what follows once the outside has answered, for an
      order its fulfilment; previews show it.
    - `alone` keeps two inputs of one customer out of the same batch: one's decision is the
      other's fact.
    - `summary` is the sentence that docs and the command line show.
    """

    name: str
    input: type[Input]
    summary: str
    scope: Scope
    keys: Callable[[Sequence[Input]], Sequence[int | str | None]]
    load: Callable[[Sequence[Input], Moment], Sequence[Facts | Refused]]
    decide: Callable[[Input, Facts], Decision]
    due: Callable[[str, date, int], Sequence[Due]] | None = None
    make: Callable[[Due], Input] | None = None
    alone: bool = False
    ahead: Callable[[Input, Facts, Decided], Decision] | None = None

    def __str__(self) -> str:
        """Return the name, as logs show it."""
        return self.name


type AnyAction = Action[Any, Any]
