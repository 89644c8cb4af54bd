"""The daily run is held against the forecast before its first charge, and written down (OPS-02)."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from pythonjsonlogger.json import JsonFormatter

from tenure.actions import DAILY
from tenure.actions.renewals.renew import RENEW
from tenure.actions.running.release_brake import RELEASE_BRAKE, ReleaseBrake
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.operations import forecasting, rehearsal, reporting
from tenure.operations.daily import Standing, daily_run
from tenure.operations.providers import Outside
from tenure.questions.running.runs import Run, Runs, runs
from tenure.records.facts import running
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.running.brake import Limits
from tenure.rules.running.forecasts import Forecast, Line
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-02")]

TODAY = b.at("2027-01-15")
TIGHT = Limits(percent=150, items=0)


@pytest.fixture(autouse=True)
def clock_of_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the database's clock show the day that the tests play on."""
    monkeypatch.setattr(running, "clock_of_database", lambda: TODAY)


def shop(outside: Outside, *, companies: int = 2) -> None:
    b.vendor()
    for _ in range(companies):
        company = b.company()
        b.buy(company, card=b.real_card(company, outside))


def foresee(at: datetime, *, lines: tuple[Line, ...] | None = None) -> None:
    """Keep the forecast of that moment, or one that says something else."""
    made = rehearsal.forecast(at=at, until_on=b.day("2027-02-15"))
    forecasting.keep(
        made if lines is None else Forecast(at, made.from_on, made.until_on, lines), at=at
    )


def seen() -> Runs:
    found = runs(b.staff("operations"))
    assert isinstance(found, Runs)
    return found


def last() -> Run:
    return seen().runs[0]


def charged() -> int:
    return len(rows("SELECT 1 FROM invoice WHERE issued_on = '2027-01-15'"))


def test_as_foreseen_it_runs_and_is_reported(outside: Outside) -> None:
    shop(outside)
    foresee(b.at("2027-01-14"))
    told: list[Standing] = []
    counts = daily_run(at=TODAY, within=TIGHT, told=told.append)
    assert not isinstance(counts, Refused)
    assert counts["renew"] == 2 == charged()
    report = last()
    assert (report.state, report.due, report.business_on) == ("done", 2, b.day("2027-01-15"))
    assert report.counts["renew"] == 2
    money = [(line.currency, line.charges) for line in report.money]
    assert money == [("SEK", 2)]
    assert (
        report.money[0].charged_minor
        == rows("SELECT sum(total_minor) FROM invoice WHERE issued_on = '2027-01-15'")[0][0]
    )
    assert told[-1].done == report.done


def test_without_any_forecast_nothing_is_held_back(outside: Outside) -> None:
    shop(outside)
    assert not isinstance(daily_run(at=TODAY, within=TIGHT), Refused)
    assert charged() == 2


def test_far_more_than_foreseen_charges_nobody(outside: Outside) -> None:
    """Nothing was foreseen for today, so the brake is pulled, and once only."""
    shop(outside)
    foresee(b.at("2027-01-14"), lines=())
    for code in ("brake-count", "brake-holds"):
        refused = daily_run(at=TODAY, within=TIGHT)
        assert isinstance(refused, Refused)
        assert refused.code == code
    assert charged() == 0
    assert rows("SELECT what, data->>'code' FROM event WHERE noun = 'brake'") == [
        ("brake-pulled", "brake-count")
    ]
    held = seen().held
    assert held is not None
    assert held.about == {"count": held.about["count"], "expected": 0}
    assert seen().runs == ()


def test_money_far_beyond_charges_nobody(outside: Outside) -> None:
    """As many renewals as foreseen, but at ten times the money."""
    shop(outside)
    made = rehearsal.forecast(at=b.at("2027-01-14"), until_on=b.day("2027-02-15"))
    tenth = tuple(replace(one, charged_minor=one.charged_minor // 10) for one in made.lines)
    foresee(b.at("2027-01-14"), lines=tenth)
    refused = daily_run(at=TODAY, within=TIGHT)
    assert isinstance(refused, Refused)
    assert refused.code == "brake-money"
    assert refused.about["currency"] == "SEK"
    assert charged() == 0


def test_within_the_items_that_may_lie_beyond(outside: Outside) -> None:
    shop(outside)
    foresee(b.at("2027-01-14"), lines=())
    assert not isinstance(daily_run(at=TODAY, within=Limits(items=50)), Refused)
    assert charged() == 2


def test_a_person_lets_it_go_on_for_a_reason(outside: Outside) -> None:
    shop(outside)
    foresee(b.at("2027-01-14"), lines=())
    daily_run(at=TODAY, within=TIGHT)
    short = perform(RELEASE_BRAKE, ReleaseBrake(reason="ok"), actor=system("command"), at=TODAY)
    assert isinstance(short, Refused)
    assert short.code == "brake-reason-missing"
    done = perform(
        RELEASE_BRAKE,
        ReleaseBrake(reason="A big import yesterday", by="anna"),
        actor=system("command"),
        at=TODAY,
    )
    assert isinstance(done, Done)
    assert not isinstance(daily_run(at=TODAY, within=TIGHT), Refused)
    assert charged() == 2
    (brake,) = seen().brakes
    assert (brake.released_by, brake.reason) == ("anna", "A big import yesterday")
    assert rows("SELECT data->>'reason' FROM event WHERE what = 'brake-released'") == [
        ("A big import yesterday",)
    ]
    again = perform(RELEASE_BRAKE, ReleaseBrake(reason="again"), actor=system("command"), at=TODAY)
    assert isinstance(again, Refused)
    assert again.code == "brake-not-pulled"


@pytest.mark.parametrize(
    ("at", "code"),
    [("2027-01-17", "brake-clock-ahead"), ("2027-01-16", ""), ("2030-01-15", "brake-clock-ahead")],
)
def test_a_business_day_in_the_future(outside: Outside, at: str, code: str) -> None:
    """The database's clock shows 15 January: one day ahead may be, two may not."""
    shop(outside, companies=1)
    refused = daily_run(at=b.at(at), within=Limits())
    assert (refused.code if isinstance(refused, Refused) else "") == code
    assert (charged() == 0) is bool(code)


def test_a_clock_that_came_back_from_the_future(outside: Outside) -> None:
    """A run of 20 January has been, so it can't be 15 January now."""
    shop(outside, companies=1)
    daily_run(at=b.at("2027-01-20"), within=None)
    refused = daily_run(at=TODAY, within=Limits())
    assert isinstance(refused, Refused)
    assert refused.code == "brake-clock-behind"


def test_a_sample_that_is_too_kind_is_caught_on_the_way(
    outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was looked at before looked right; once more is charged than may be, the run stops."""
    shop(outside, companies=3)
    foresee(b.at("2027-01-14"), lines=(Line(b.day("2027-01-15"), "renew", "SEK", 1, 1, 1, 1),))
    planned = (Line(b.day("2027-01-15"), "renew", "SEK", 1, 1, 1, 1),)
    monkeypatch.setattr(rehearsal, "planned", lambda at, until_on, sample: (planned, 1, 1))
    refused = daily_run(at=TODAY, within=Limits(percent=150, items=0), batch=1)
    assert isinstance(refused, Refused)
    assert charged() < 3
    assert last().state == "stopped"
    assert seen().held is not None


def test_after_an_outage_the_days_between_are_foreseen_too(outside: Outside) -> None:
    """What was foreseen for the days that had no run may all be done on the first that has."""
    shop(outside)
    foresee(b.at("2027-01-05"))
    daily_run(at=b.at("2027-01-05"), within=None)
    assert not isinstance(daily_run(at=b.at("2027-01-16"), within=TIGHT), Refused)
    assert len(rows("SELECT 1 FROM invoice WHERE issued_on >= '2027-01-15'")) == 2


def test_runs_with_nothing_to_do_share_a_report(outside: Outside) -> None:
    b.vendor()
    for _ in range(3):
        daily_run(at=TODAY, within=Limits())
    assert len(seen().runs) == 1
    shop(outside, companies=1)


def test_a_run_that_faults_says_so(outside: Outside) -> None:
    """What parks nothing but ends the run leaves its report as failed."""
    shop(outside, companies=1)

    def gone(_zone: str, _on: object, _limit: int) -> Any:
        raise ConnectionError("the database went away")

    broken = tuple(replace(one, due=gone) if one is RENEW else one for one in DAILY)
    with pytest.raises(ConnectionError):
        daily_run(at=TODAY, within=None, actions=broken)
    assert last().state == "failed"


def test_what_is_written_while_it_goes(outside: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report of a running run says how much is done, for the page."""
    shop(outside)
    monkeypatch.setattr(reporting, "TELL_EVERY_SECONDS", 0.0)
    states: list[tuple[str, int]] = []
    daily_run(
        at=TODAY, within=None, batch=1, told=lambda _: states.append((last().state, last().done))
    )
    assert states[0] == ("running", 1)
    assert states[-1][1] > 1


def test_a_structured_log_tells_what_a_run_did(
    outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    shop(outside)
    with caplog.at_level("INFO", logger="tenure.run"):
        daily_run(at=TODAY, within=None)
        daily_run(at=TODAY, within=None)
    (told,) = [one for one in caplog.records if one.message == "run of 2027-01-15 done"]
    assert vars(told)["counts"]["renew"] == 2
    assert vars(told)["charged_minor"] == {"SEK": 2 * 11_781_250}
    assert vars(told)["done"] == sum(vars(told)["counts"].values())
    line = json.loads(JsonFormatter().format(told))
    assert (line["business_on"], line["counts"]["renew"]) == ("2027-01-15", 2)
