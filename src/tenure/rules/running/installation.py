"""The installation: production, or a sandbox whose own clock only goes forward (OPS-03)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import ClockMoved, DeploymentSetUp
from tenure.rules.decision import Because, Decided, Decision, Refused, decided


@dataclass(frozen=True, slots=True)
class Installed:
    """Whose installation it is, `production` or `sandbox`, and where a sandbox's clock stands."""

    id: int
    vendor: str
    kind: str
    sandbox_at: datetime | None


def set_up(
    facts: Installed | None, *, vendor: str, kind: str, sandbox_at: datetime | None
) -> Decision:
    """Set the installation up, once and for good. Refused: set-up-already, clock-needed."""
    if facts is not None:
        if (facts.vendor, facts.kind) == (vendor, kind):
            return decided()
        return Refused("set-up-already", {"vendor": facts.vendor})
    if (kind == "sandbox") != (sandbox_at is not None):
        return Refused("clock-needed", {})
    return Decided((DeploymentSetUp(id=-1, vendor=vendor, kind=kind, sandbox_at=sandbox_at),))


def move_clock(facts: Installed | None, *, to: datetime) -> Decision:
    """Move the clock of a sandbox forward. Refused: not-a-sandbox, clock-only-forward."""
    if facts is None or facts.kind != "sandbox" or facts.sandbox_at is None:
        return Refused("not-a-sandbox", {})
    if to < facts.sandbox_at:
        return Refused("clock-only-forward", {"on": facts.sandbox_at.date().isoformat()})
    if to == facts.sandbox_at:
        return decided()
    return Decided((ClockMoved(id=facts.id, sandbox_at=to),), Because("OPS-03", "clock-moved"))
