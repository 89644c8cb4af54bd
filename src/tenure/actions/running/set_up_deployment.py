"""Say whose installation this is, and whether it is a sandbox with its own clock (OPS-03)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.deployments import load_deployment
from tenure.rules.decision import Decision
from tenure.rules.running import installation
from tenure.rules.running.installation import Installed


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpDeployment:
    """The vendor's name, `production` or `sandbox`, and where a sandbox's clock begins."""

    vendor: str
    kind: str = "production"
    sandbox_at: datetime | None = None


def keys(inputs: Sequence[SetUpDeployment]) -> list[str]:
    """Return the one name that the installation is locked by."""
    return ["deployment" for _ in inputs]


def load(inputs: Sequence[SetUpDeployment], _moment: Moment) -> list[Installed | None]:
    """Read what it is already."""
    known = load_deployment()
    return [known for _ in inputs]


def decide(wanted: SetUpDeployment, facts: Installed | None) -> Decision:
    """Set it up once (see `installation.set_up`)."""
    return installation.set_up(
        facts, vendor=wanted.vendor, kind=wanted.kind, sandbox_at=wanted.sandbox_at
    )


SET_UP_DEPLOYMENT = Action[SetUpDeployment, Installed | None](
    name="set-up-deployment",
    input=SetUpDeployment,
    summary="Say whose installation this is, and whether it is a sandbox.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
