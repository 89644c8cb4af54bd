"""What this installation is, and what time it is in it (OPS-03)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.gateways import clock
from tenure.records.facts.reading import rows


@dataclass(frozen=True, slots=True)
class Deployment:
    """The vendor's name, whether this is a sandbox, and the instant that counts here."""

    vendor: str
    is_sandbox: bool
    at: datetime


def deployment() -> Deployment:
    """Return what this installation is, with its present instant."""
    found = rows("SELECT vendor, kind, sandbox_at FROM deployment ORDER BY id LIMIT 1")
    if not found:
        return Deployment("Tenure", False, clock.now(sandbox_at=None))
    vendor, kind, sandbox_at = found[0]
    sandbox = kind == "sandbox"
    return Deployment(vendor, sandbox, clock.now(sandbox_at=sandbox_at if sandbox else None))


def now() -> datetime:
    """Return the present instant: the real one, or the sandbox's own."""
    return deployment().at
