"""Finance sees what the coming days bill; operations see runs, and release the brake (OPS-02)."""

import re
from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from tenure.actions.running.pull_brake import PULL_BRAKE, PullBrake
from tenure.engine.actor import system
from tenure.operations import forecasting
from tenure.operations.daily import daily_run
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office

pytestmark = pytest.mark.rule("OPS-02")

PAGE = "/office/forecast/"
OPERATIONS = "/office/operations/"


def test_finance_sees_the_coming_days(office: Office) -> None:
    at = b.at("2026-12-01")
    forecasting.make(at=at)
    text = text_of(office.client("finance").get(PAGE))
    assert "1 Dec 2026 to 28 Feb 2027" in text
    assert "15 Jan 2027" in text
    billed = rows(
        "SELECT sum(total_minor) FROM invoice WHERE customer_id = %s", [office.company.id]
    )
    assert billed[0][0] > 0
    assert "Renewals 2" in text
    assert "This is the first forecast" in text
    assert "No day with a run had been foreseen yet" in text


def test_what_differs_from_the_last_and_what_became_of_it(office: Office) -> None:
    """Somebody switches renewal off between two forecasts; then the run does the rest."""
    forecasting.make(at=b.at("2027-01-10"))
    client = office.client("finance")
    forecasting.make(at=b.at("2027-01-11"))
    assert "The forecast before said the same" in text_of(client.get(PAGE))
    daily_run(at=b.at("2027-01-15"), within=None)
    assert "The runs of one day did what was foreseen" in text_of(client.get(PAGE))
    report = text_of(office.client("operations", language="sv").get(OPERATIONS))
    assert "Förnyelser 2" in report
    assert "Prenumerationen förnyad" in report
    forecasting.make(at=b.at("2027-01-15") + timedelta(hours=1))
    text = text_of(client.get(PAGE))
    assert "Differs from the forecast before" in text
    assert "The forecast before said the same" not in text


def test_a_button_has_the_worker_make_one(office: Office) -> None:
    client = office.client("finance")
    assert "No forecast yet" in text_of(client.get(PAGE))
    answer = client.post(f"{PAGE}make/", follow=True)
    assert "The forecast is being made" in text_of(answer)
    assert "A new forecast is being made" in text_of(answer)
    client.post(f"{PAGE}make/")
    jobs = ProcrastinateJob.objects.filter(task_name=forecasting.MAKE_FORECAST_JOB)
    assert jobs.count() == 1


@pytest.mark.parametrize("role", ["sales", "support"])
def test_others_neither_see_nor_make_it(office: Office, role: str) -> None:
    client = office.client(role)
    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}make/").status_code == 403
    assert not ProcrastinateJob.objects.filter(task_name=forecasting.MAKE_FORECAST_JOB).exists()


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_it_is_told_in_every_language(office: Office, language: str) -> None:
    forecasting.make(at=b.at("2026-12-01"))
    daily_run(at=b.at("2026-12-02"), within=None)
    for role, page in (("finance", PAGE), ("operations", OPERATIONS)):
        answer = office.client(role, language=language).get(page)
        assert answer.status_code == 200
        assert "???" not in text_of(answer)


def pull() -> None:
    b.do(
        PULL_BRAKE,
        PullBrake(
            business_on=b.day("2027-01-15"),
            code="brake-money",
            about={"currency": "SEK", "charged_minor": 900_000, "expected_minor": 100_000},
        ),
        actor=system("run"),
    )


def test_operations_see_a_run(office: Office) -> None:
    client = office.client("operations")
    assert "No run has been yet" in text_of(client.get(OPERATIONS))
    daily_run(at=b.at("2027-01-15"), within=None)
    text = text_of(client.get(OPERATIONS))
    assert re.search(r"Done Took (under a second|1 second|\d+ seconds) 15 Jan 2027", text)
    assert "Renewals 2" in text


def test_the_brake_is_released_for_a_reason(office: Office) -> None:
    pull()
    client = office.client("operations")
    text = text_of(client.get(OPERATIONS))
    assert "The brake is pulled" in text
    assert "SEK 9,000.00" in text or "9,000.00 SEK" in text
    url = f"{OPERATIONS}release-brake/"
    assert client.post(url, {"reason": ""}).status_code == 422
    assert rows("SELECT released_at FROM brake") == [(None,)]
    answer = client.post(url, {"reason": "New prices from today"}, follow=True)
    text = text_of(answer)
    assert "The brake is released" in text
    assert "New prices from today" in text
    assert rows("SELECT actor_name, source FROM event WHERE what = 'brake-released'") == [
        ("operations Holm", "office")
    ]
    assert client.post(url, {"reason": "Once more, please"}).status_code == 403


def test_support_sees_the_brake_but_does_not_release_it(office: Office) -> None:
    pull()
    client = office.client("support")
    text = text_of(client.get(OPERATIONS))
    assert "The brake is pulled" in text
    assert "Release the brake" not in text
    answer = client.post(f"{OPERATIONS}release-brake/", {"reason": "I think it is fine"})
    assert answer.status_code == 403
    assert rows("SELECT released_at FROM brake") == [(None,)]
