"""Changes of the installation itself: what it is, and the clock of a sandbox, parked work."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class DeploymentSetUp(Change):
    """The installation is a production or a sandbox of this vendor, for good."""

    TELLS: ClassVar[str] = "deployment-set-up"
    NOUN: ClassVar[str] = "deployment"
    SHOWS: ClassVar[tuple[str, ...]] = ("vendor", "kind")

    id: int
    vendor: str
    kind: str
    sandbox_at: datetime | None


@dataclass(slots=True, kw_only=True)
class ClockMoved(Change):
    """The clock of a sandbox stands at a later instant (OPS-03)."""

    id: int
    sandbox_at: datetime


@dataclass(slots=True, kw_only=True)
class WorkReleased(Change):
    """Parked work may be tried again; the engine notes that on its row itself (rule 6)."""

    TELLS: ClassVar[str] = "work-released"
    NOUN: ClassVar[str] = "parked"
    SHOWS: ClassVar[tuple[str, ...]] = ("action", "item")

    id: int
    customer_id: int | None
    action: str
    item: int
