"""`tenure run` as operations type it: run, dry run, the brake and its release (OPS-01, OPS-02)."""

import json
import logging
from collections import Counter
from io import StringIO
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.entrypoints.commands import run as command
from tenure.entrypoints.commands.run import BRAKE_EXIT
from tenure.operations import forecasting, rehearsal
from tenure.operations.daily import Standing
from tenure.operations.providers import Outside
from tenure.questions.running import deployment
from tenure.questions.running.deployment import Deployment
from tenure.records.facts import running
from tenure.records.facts.reading import rows
from tenure.rules.running.forecasts import Forecast
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-02")]

AT = b.at("2027-01-15")


def tenure_run(*words: str) -> Result:
    return CliRunner().invoke(command.run, [*words])


@pytest.fixture
def shop(outside: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two renewals due today, in a production whose clocks all say 15 January 2027."""
    b.vendor()
    for _ in range(2):
        company = b.company()
        b.buy(company, card=b.real_card(company, outside))
    here = Deployment("Test", False, AT)
    for module in (command, deployment):
        monkeypatch.setattr(module, "deployment", lambda: here)
    monkeypatch.setattr(command, "now", lambda: AT)
    monkeypatch.setattr(running, "clock_of_database", lambda: AT)


def charged() -> int:
    return len(rows("SELECT 1 FROM invoice WHERE issued_on = '2027-01-15'"))


@pytest.mark.usefixtures("shop")
def test_a_dry_run_tells_and_writes_nothing() -> None:
    told = tenure_run("--dry-run")
    assert told.exit_code == 0, told.output
    assert "Nothing is written" in told.output
    assert "2  Renewals (renew)" in told.output
    assert "There is no earlier forecast" in told.output
    assert charged() == 0
    assert rows("SELECT count(*) FROM forecast") == [(0,)]


@pytest.mark.usefixtures("shop")
def test_a_dry_run_as_data_is_what_the_run_then_does() -> None:
    told = json.loads(tenure_run("--dry-run", "--json").stdout)
    foreseen: Counter[str] = Counter()
    for line in told["lines"]:
        foreseen[line["action"]] += line["count"]
    done = json.loads(tenure_run("--json").stdout)
    assert {name: done[name] for name in foreseen} == foreseen
    assert done["payments delivered"] == 2
    total = sum(line["billed_minor"] for line in told["lines"])
    assert rows("SELECT sum(total_minor) FROM invoice WHERE issued_on = '2027-01-15'") == [(total,)]


@pytest.mark.usefixtures("shop")
def test_differences_to_the_forecast_that_was_kept() -> None:
    assert tenure_run("--dry-run", "--until", "2027-02-01", "--keep").exit_code == 0
    assert "No difference" in tenure_run("--dry-run", "--until", "2027-02-01").output
    tenure_run()
    told = tenure_run("--dry-run", "--until", "2027-02-01")
    assert "Differences to the forecast" in told.output
    was, now_is = "2 235,625.00 SEK 235,625.00 SEK", "0 0.00 SEK 0.00 SEK"
    assert f"2027-01-15 {was} {now_is}" in " ".join(told.output.replace("\u00a0", " ").split())


@pytest.mark.usefixtures("shop")
def test_the_brake_and_its_release(settings: Any) -> None:
    settings.BRAKE = {"on": True, "percent": 150, "items": 0, "days_ahead": 1}
    made = rehearsal.forecast(at=b.at("2027-01-14"))
    forecasting.keep(Forecast(made.made_at, made.from_on, made.until_on, ()), at=AT)
    told = tenure_run()
    assert told.exit_code == BRAKE_EXIT
    assert "were foreseen" in told.output
    assert charged() == 0
    assert tenure_run("--release-brake").exit_code == 1
    assert tenure_run().exit_code == BRAKE_EXIT
    told = tenure_run("--release-brake", "--reason", "Import of yesterday")
    assert told.exit_code == 0, told.output
    assert charged() == 2


@pytest.mark.usefixtures("shop")
def test_the_brake_can_be_off(settings: Any) -> None:
    settings.BRAKE = {"on": False, "percent": 150, "items": 0, "days_ahead": 1}
    made = rehearsal.forecast(at=b.at("2027-01-14"))
    forecasting.keep(Forecast(made.made_at, made.from_on, made.until_on, ()), at=AT)
    assert tenure_run().exit_code == 0


def test_a_sandbox_has_no_brake(outside: Outside, settings: Any) -> None:
    """Its clock is moved forward on purpose."""
    settings.BRAKE = {"on": True, "percent": 150, "items": 0, "days_ahead": 1}
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Test", kind="sandbox", sandbox_at=b.at("2096-01-15")),
        actor=system("test"),
    )
    told = tenure_run()
    assert told.exit_code == 0, told.output


@pytest.mark.parametrize("words", [("--until", "2027-02-01"), ("--keep",)])
def test_options_of_the_dry_run_alone(words: tuple[str, ...]) -> None:
    told = tenure_run(*words)
    assert told.exit_code == 2
    assert "--dry-run" in told.output


def test_progress_elsewhere_than_on_a_terminal_is_plain_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A line each ten seconds, without any code for a terminal."""
    with command._progress(as_json=False) as told:
        for seconds in (1.0, 10.0, 11.0, 20.0):
            told(Standing("renew", int(seconds) * 100, 4000, seconds))
    assert capsys.readouterr().err.splitlines() == [
        "Renewals: 1000 of 4000, 100 a second, 30 seconds left",
        "Renewals: 2000 of 4000, 100 a second, 20 seconds left",
    ]


def test_logs_as_json_lines() -> None:
    """`TENURE_LOG_FORMAT=json`: one object a line, with the words that a log store asks for."""
    from logging.config import DictConfigurator

    from django.conf import settings

    configuration: dict[str, Any] = settings.LOGGING
    formatter = DictConfigurator(configuration).configure_formatter(
        configuration["formatters"]["json"]
    )
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    log = logging.getLogger("tenure.test-of-json")
    log.propagate = False
    log.addHandler(handler)
    log.error("the brake is pulled: %s", "brake-count", extra={"expected": 4})
    line = json.loads(stream.getvalue())
    assert line["message"] == "the brake is pulled: brake-count"
    assert (line["level"], line["logger"], line["expected"]) == ("ERROR", "tenure.test-of-json", 4)
