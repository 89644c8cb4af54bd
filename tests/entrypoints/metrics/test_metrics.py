"""A monitoring system reads how things stand; strangers find nothing there (OPS-06)."""

from typing import Any

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.actions.running.pull_brake import PULL_BRAKE, PullBrake
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.operations import forecasting
from tenure.operations.daily import daily_run
from tenure.operations.providers import Outside
from tenure.records.models import Mail, RunReport
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-06")]


def samples(client: Client) -> dict[tuple[str, str], float]:
    """Return every sample by its name and the value of its label, as the library reads them."""
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/plain")
    return {
        (sample.name, next(iter(sample.labels.values()), "")): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def test_what_is_due_done_and_waiting(outside: Outside) -> None:
    b.vendor()
    company = b.company()
    b.buy(company, card=b.real_card(company, outside))
    at = b.at("2027-01-15")
    forecasting.make(at=b.at("2026-01-16"))
    before = samples(Client())
    # Three reminders, the last of them overdue, stand before the renewal itself.
    assert before["tenure_due", "remind"] == 1
    assert ("tenure_last_run_age_seconds", "") not in before
    assert before["tenure_brake_holds", ""] == 0
    daily_run(at=at, within=None)
    after = samples(Client())
    assert after["tenure_day_done", "renew"] == 1
    assert after["tenure_outbox_waiting", "payment"] == 1
    assert after["tenure_outbox_waiting", "mail"] > 0
    assert after["tenure_payments", "requested"] == 1
    assert 0 <= after["tenure_last_run_age_seconds", ""] < 60
    assert after["tenure_last_forecast_age_seconds", ""] > 0
    assert after["tenure_runs_failed", ""] == 0
    assert after["tenure_mails_refused", ""] == 0
    Mail.objects.update(refused="no such person")
    refused = samples(Client())["tenure_mails_refused", ""]
    assert refused == Mail.objects.count() > 0


def test_what_was_done_is_that_of_the_newest_day_and_no_counter() -> None:
    b.vendor()
    for day, counts in (
        ("2026-01-15", {"renew": 7, "warn": 2}),
        ("2026-01-16", {"renew": 3}),
        ("2026-01-16", {"renew": 1, "renew: parked": 1}),
    ):
        RunReport.objects.create(
            id=RunReport.objects.count() + 1,
            started_at=b.at(day),
            told_at=b.at(day),
            ended_at=b.at(day),
            business_on=b.day(day),
            worker="here",
            state="done",
            due=0,
            counts=counts,
        )
    lines = Client().get("/metrics").content.decode().splitlines()
    assert "# TYPE tenure_day_done gauge" in lines
    told = [line for line in lines if line.startswith("tenure_day_done")]
    assert told == [
        'tenure_day_done{action="renew"} 4.0',
        'tenure_day_done{action="renew: parked"} 1.0',
    ]
    # Old reports are let go without a trace here.
    RunReport.objects.filter(business_on=b.day("2026-01-15")).delete()
    again = Client().get("/metrics").content.decode().splitlines()
    assert [line for line in again if line.startswith("tenure_day_done")] == told


def test_cards_and_quotes_are_due_too(outside: Outside) -> None:
    b.vendor()
    firm = b.company()
    b.real_card(firm, outside, expires=(3, 2026))
    quote = DraftQuote(
        customer_id=firm.id,
        lines=(Line(action="new", offering_id=b.offering(), quantity=2),),
        intent="draft",
        recipients=(Recipient(email=firm.purchaser.email),),
    )
    key = b.do(DRAFT_QUOTE, quote, actor=b.actor(firm.purchaser))["quote_id"]
    b.do(SEND_QUOTE, SendQuote(quote_id=key, hold=False), actor=b.actor(firm.purchaser))
    wanted = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=b.at("2026-05-01"))
    b.do(SET_UP_DEPLOYMENT, wanted, actor=system("test"))
    due = samples(Client())
    assert (due["tenure_due", "card"], due["tenure_due", "quote"]) == (1, 1)


def test_a_brake_that_holds(outside: Outside) -> None:
    b.vendor()
    b.do(
        PULL_BRAKE,
        PullBrake(business_on=b.day("2026-01-15"), code="brake-count", about={"count": 9}),
        actor=system("run"),
    )
    assert samples(Client())["tenure_brake_holds", ""] == 1


@pytest.mark.parametrize(
    ("token", "headers", "told"),
    [
        ("", {}, 200),
        ("", {"REMOTE_ADDR": "::1"}, 200),
        ("", {"REMOTE_ADDR": "203.0.113.9"}, 404),
        ("", {"REMOTE_ADDR": ""}, 404),
        ("", {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}, 404),
        ("s3cret", {}, 404),
        ("s3cret", {"HTTP_AUTHORIZATION": "Bearer wrong"}, 404),
        ("s3cret", {"HTTP_AUTHORIZATION": "Bearer s3cret", "REMOTE_ADDR": "203.0.113.9"}, 200),
    ],
)
def test_who_may_read_them(settings: Any, token: str, headers: dict[str, str], told: int) -> None:
    settings.METRICS_TOKEN = token
    extra: dict[str, Any] = dict(headers)
    assert Client().get("/metrics", **extra).status_code == told


def test_behind_a_proxy_it_takes_a_token(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert Client().get("/metrics", HTTP_X_FORWARDED_PROTO="https").status_code == 404
