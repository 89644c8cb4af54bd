"""Bring in a key that signs grants: the first, the next, or one in place of one that got out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.licensing import load_keys
from tenure.rules.decision import Decision
from tenure.rules.licensing import licence_servers
from tenure.rules.licensing.licence_servers import Key, NewKey


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeGrantKey:
    """A key pair that was made at the edge, the private half sealed; `way` is one of `WAYS`."""

    name: str
    public: dict[str, str]
    sealed: str = field(repr=False)
    way: str
    grant_hours: int


@dataclass(frozen=True, slots=True)
class MakingKey:
    """The keys there are, and when it is."""

    known: tuple[Key, ...]
    at: datetime


def keys(inputs: Sequence[MakeGrantKey]) -> list[int | str | None]:
    """Lock the keys, so that two that come first at once don't both bring one in."""
    return ["grant-keys" for _ in inputs]


def load(inputs: Sequence[MakeGrantKey], moment: Moment) -> list[MakingKey]:
    """Read the keys there are: one query."""
    known = load_keys()
    return [MakingKey(known, moment.at) for _ in inputs]


def decide(wanted: MakeGrantKey, facts: MakingKey) -> Decision:
    """Bring it in (see `licensing.make_key`)."""
    return licence_servers.make_key(
        NewKey(wanted.name, wanted.public, wanted.sealed),
        way=wanted.way,
        known=facts.known,
        grants_last=timedelta(hours=wanted.grant_hours),
        at=facts.at,
    )


MAKE_GRANT_KEY = Action[MakeGrantKey, MakingKey](
    name="make-grant-key",
    input=MakeGrantKey,
    summary="Bring in a key that signs grants of access.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
