"""Let a licence server not ask any more (SUB-12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.licensing import load_servers
from tenure.rules.decision import Decision
from tenure.rules.licensing import licence_servers
from tenure.rules.licensing.licence_servers import Server


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawLicenceServer:
    """The name of the licence server."""

    name: str


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """Who may ask, and when it is."""

    known: tuple[Server, ...]
    at: datetime


def keys(inputs: Sequence[WithdrawLicenceServer]) -> list[int | str | None]:
    """Lock the list of licence servers."""
    return ["licence-servers" for _ in inputs]


def load(inputs: Sequence[WithdrawLicenceServer], moment: Moment) -> list[Withdrawing]:
    """Read who may ask: one query."""
    known = load_servers()
    return [Withdrawing(known, moment.at) for _ in inputs]


def decide(wanted: WithdrawLicenceServer, facts: Withdrawing) -> Decision:
    """Withdraw it (see `licensing.withdraw`)."""
    return licence_servers.withdraw(wanted.name, known=facts.known, at=facts.at)


WITHDRAW_LICENCE_SERVER = Action[WithdrawLicenceServer, Withdrawing](
    name="withdraw-licence-server",
    input=WithdrawLicenceServer,
    summary="Let a licence server not ask any more.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
