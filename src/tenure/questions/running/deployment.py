"""What this installation is, and what time it is in it (OPS-03)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.gateways import clock
from tenure.records.facts.deployments import load_deployment


@dataclass(frozen=True, slots=True)
class Deployment:
    """The vendor's name, whether this is a sandbox, and the instant that counts here."""

    vendor: str
    is_sandbox: bool
    at: datetime


def deployment() -> Deployment:
    """Return what this installation is, with its present instant."""
    known = load_deployment()
    if known is None:
        return Deployment("Tenure", False, clock.now(sandbox_at=None))
    return Deployment(known.vendor, known.kind == "sandbox", clock.now(sandbox_at=known.sandbox_at))


def now() -> datetime:
    """Return the present instant: the real one, or the sandbox's own."""
    return deployment().at
