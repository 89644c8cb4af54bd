"""The forecast as finance sees it: what the coming 90 days bill and charge (OPS-02)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.office.attending import Desk, office_page
from tenure.operations.forecasting import forecast_under_way, request_forecast
from tenure.presentation.charts import Chart, Column, stacked
from tenure.presentation.installation import ZONE
from tenure.presentation.turning_away import Turned
from tenure.questions.running.runs import forecast_seen
from tenure.rules.money import DIGITS
from tenure.rules.running.forecasts import Forecast, Line, by_action, by_currency, by_day
from tenure.texts.formats import day_text

_SHOWN = 60
"""Differences that are listed; more of them are told by their number."""


@dataclass(frozen=True, slots=True)
class OfCurrency:
    """What is foreseen in one currency: in all, as a picture, and by day."""

    total: Line
    chart: Chart
    days: Sequence[Line]


@require_safe
@office_page
def show(desk: Desk) -> HttpResponse:
    """Show the last forecast, how it differs from the one before, and what became of those."""
    found = desk.seen(forecast_seen(desk.actor))
    last = found.last
    return desk.page(
        "forecast",
        found=found,
        currencies=_currencies(last, desk) if last else (),
        counts=by_action(last.lines) if last else {},
        differences=found.differences[:_SHOWN],
        became=found.became[:_SHOWN],
        may_make=desk.may("keep-forecast"),
        under_way=forecast_under_way(),
        zone=ZONE,
    )


@require_POST
@office_page
def make(desk: Desk) -> HttpResponse:
    """Have the worker make a forecast now."""
    refused = request_forecast(actor=desk.actor)
    if refused is not None:
        raise Turned(refused)
    messages.success(desk.request, desk.say("office-forecast-asked"))
    return redirect("office:forecast")


def _currencies(last: Forecast, desk: Desk) -> list[OfCurrency]:
    days: dict[str, list[Line]] = defaultdict(list)
    for line in by_day(last.lines):
        days[line.currency].append(line)
    return [
        OfCurrency(total, _chart(last, total.currency, days[total.currency], desk), found)
        for total in by_currency(last.lines)
        if (found := days[total.currency])
    ]


def _chart(last: Forecast, currency: str, days: Sequence[Line], desk: Desk) -> Chart:
    """Draw a column a day in whole units of the currency; the table has the exact amounts."""
    billed = {line.on: line.billed_minor for line in days}
    unit = 10 ** DIGITS[currency]
    columns = []
    on = last.from_on
    while on <= last.until_on:
        columns.append(
            Column(day_text(on, language=desk.language), (max(billed.get(on, 0) // unit, 0),))
        )
        on += timedelta(days=1)
    caption = desk.say(
        "office-forecast-caption", currency=currency, **{"from": last.from_on}, until=last.until_on
    )
    return stacked(columns, series=(desk.say("office-forecast-billed"),), caption=caption)
