"""Let a licence server ask who may work with what (SUB-12)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.licensing import load_servers
from tenure.rules.decision import Decision
from tenure.rules.licensing import licence_servers
from tenure.rules.licensing.licence_servers import Server


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitLicenceServer:
    """Its name, and the SHA-256 of the token that was made for it at the edge."""

    name: str
    token_hash: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Admitting:
    """Who may ask already, and when it is."""

    known: tuple[Server, ...]
    at: datetime


def keys(inputs: Sequence[AdmitLicenceServer]) -> list[int | str | None]:
    """Lock the list of licence servers, so that a name is given once."""
    return ["licence-servers" for _ in inputs]


def load(inputs: Sequence[AdmitLicenceServer], moment: Moment) -> list[Admitting]:
    """Read who may ask: one query."""
    known = load_servers()
    return [Admitting(known, moment.at) for _ in inputs]


def decide(wanted: AdmitLicenceServer, facts: Admitting) -> Decision:
    """Admit it (see `licensing.admit`)."""
    return licence_servers.admit(
        wanted.name, token_hash=wanted.token_hash, known=facts.known, at=facts.at
    )


ADMIT_LICENCE_SERVER = Action[AdmitLicenceServer, Admitting](
    name="admit-licence-server",
    input=AdmitLicenceServer,
    summary="Let a licence server ask who may work with what.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
