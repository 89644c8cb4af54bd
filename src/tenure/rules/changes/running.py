"""Changes of what is kept of runs: reports, forecasts, the brake (OPS-01, OPS-02)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class ForecastKept(Change):
    """What the runs of the coming days will do, as it was known then."""

    id: int
    made_at: datetime
    from_on: date
    until_on: date
    content: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class RunBegan(Change):
    """A run began; `due` is how much was due, by the subscriptions and invoices."""

    id: int
    started_at: datetime
    told_at: datetime
    business_on: date
    worker: str
    state: str
    due: int
    done: int
    zones: list[str]
    counts: dict[str, int]
    money: list[dict[str, Any]]


@dataclass(slots=True, kw_only=True)
class RunReported(Change):
    """So far a run has come, or so it ended."""

    id: int
    told_at: datetime
    ended_at: datetime | None
    state: str
    done: int
    zones: list[str]
    counts: dict[str, int]
    money: list[Any]


@dataclass(slots=True, kw_only=True)
class RunForgotten(Change):
    """The report of a run is older than reports are kept for."""

    id: int


@dataclass(slots=True, kw_only=True)
class ForecastForgotten(Change):
    """A forecast is older than forecasts are kept for."""

    id: int


@dataclass(slots=True, kw_only=True)
class BrakePulled(Change):
    """Runs stop until a person has looked."""

    TELLS: ClassVar[str] = "brake-pulled"
    NOUN: ClassVar[str] = "brake"
    SHOWS: ClassVar[tuple[str, ...]] = ("business_on", "code", "about")

    id: int
    pulled_at: datetime
    business_on: date
    code: str
    about: dict[str, Any]
    released_by: str
    reason: str


@dataclass(slots=True, kw_only=True)
class BrakeReleased(Change):
    """A person lets the runs of that day go on, for a reason."""

    TELLS: ClassVar[str] = "brake-released"
    NOUN: ClassVar[str] = "brake"
    SHOWS: ClassVar[tuple[str, ...]] = ("code", "reason")

    id: int
    code: str
    reason: str
    released_at: datetime
    released_by: str
