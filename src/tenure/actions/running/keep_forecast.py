"""Keep a forecast, so that the next one and the brake can be held against it (OPS-02)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision
from tenure.rules.running import runs
from tenure.rules.running.forecasts import Forecast, from_data


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepForecast:
    """The days it covers, both included, and its lines as `forecasts.to_data` writes them."""

    made_at: datetime
    from_on: date
    until_on: date
    lines: tuple[Mapping[str, Any], ...]


def keys(inputs: Sequence[KeepForecast]) -> list[str]:
    """Return the one name that forecasts are locked by."""
    return ["forecast" for _ in inputs]


def load(inputs: Sequence[KeepForecast], _moment: Moment) -> list[None]:
    """Read nothing: a forecast stands beside those before it."""
    return [None for _ in inputs]


def decide(wanted: KeepForecast, _facts: None) -> Decision:
    """Keep it (see `running.keep`)."""
    lines = from_data(wanted.lines)
    return runs.keep(Forecast(wanted.made_at, wanted.from_on, wanted.until_on, lines))


KEEP_FORECAST = Action[KeepForecast, None](
    name="keep-forecast",
    input=KeepForecast,
    summary="Keep a forecast of what the coming runs will do.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
)
