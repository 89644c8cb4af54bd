"""The run stops too where far less is to be charged than foreseen: rows may be lost (OPS-02)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection

from tenure.actions import DAILY
from tenure.actions.payments.retry_payment import RETRY_PAYMENT
from tenure.actions.running.release_brake import RELEASE_BRAKE, ReleaseBrake
from tenure.engine.actor import system
from tenure.engine.perform import perform
from tenure.operations import daily, forecasting, rehearsal
from tenure.operations.daily import daily_run
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.questions.running.runs import ForecastSeen, forecast_seen
from tenure.records.facts import running
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.running.brake import Limits
from tenure.rules.running.forecasts import Forecast
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-02")]

TODAY = b.at("2027-01-15")
TIGHT = Limits(percent=150, items=0)


@pytest.fixture(autouse=True)
def clock_of_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the database's clock show the day that the tests play on."""
    monkeypatch.setattr(running, "clock_of_database", lambda: TODAY)


def shop(outside: Outside, *, countries: tuple[str, ...], term: str = "P1Y") -> list[int]:
    b.vendor()
    bought = []
    for country in countries:
        company = b.company(country=country)
        bought.append(b.buy(company, term=term, card=b.real_card(company, outside)))
    return bought


def foresee(at: datetime, *, times: int = 1) -> None:
    """Keep the forecast of that moment, or one that says so many times the money."""
    made = rehearsal.forecast(at=at, until_on=b.day("2027-04-15"))
    lines = tuple(replace(one, charged_minor=one.charged_minor * times) for one in made.lines)
    forecasting.keep(Forecast(made.made_at, made.from_on, made.until_on, lines), at=at)


def lose(subscription_id: int) -> None:
    """What is due of it next is gone, as by a bad restore or a hand in the tables."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE subscription SET next_due_on = NULL WHERE id = %s", [subscription_id]
        )


def code(found: Any) -> str:
    return found.code if isinstance(found, Refused) else ""


def charged() -> int:
    return len(rows("SELECT 1 FROM payment WHERE kind = 'charge'"))


@pytest.mark.breaks_invariants
def test_far_fewer_charges_than_foreseen_charge_nobody(outside: Outside) -> None:
    """Two of three were lost in the night: a person lets the run go on, or finds them."""
    first, second, _ = shop(outside, countries=("SE", "SE", "SE"))
    foresee(b.at("2027-01-14"))
    lose(first)
    lose(second)
    refused = daily_run(at=TODAY, within=TIGHT)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.about) == (
        "brake-charges-missing",
        {"currency": "SEK", "charges": 1, "expected": 3},
    )
    assert charged() == 0
    perform(
        RELEASE_BRAKE,
        ReleaseBrake(reason="They cancelled together", by="anna"),
        actor=system("command"),
        at=TODAY,
    )
    assert code(daily_run(at=TODAY, within=TIGHT)) == ""
    assert charged() == 1


@pytest.mark.breaks_invariants
def test_within_what_may_be_missing_it_runs(outside: Outside) -> None:
    first, *_ = shop(outside, countries=("SE", "SE", "SE"))
    foresee(b.at("2027-01-14"))
    lose(first)
    assert code(daily_run(at=TODAY, within=TIGHT)) == ""
    assert charged() == 2


def test_far_less_money_for_as_many_charges(outside: Outside) -> None:
    shop(outside, countries=("SE", "SE"))
    foresee(b.at("2027-01-14"), times=10)
    assert code(daily_run(at=TODAY, within=TIGHT)) == "brake-money-missing"
    assert charged() == 0


@pytest.mark.parametrize("sample", [1, 2])
def test_a_large_customer_beside_the_sample_holds_nobody_up(
    outside: Outside, monkeypatch: pytest.MonkeyPatch, sample: int
) -> None:
    """A hundredfold one among three: drawn or not, what stands for all of them is far off."""
    monkeypatch.setattr(daily, "SAMPLE", sample)
    b.vendor()
    for quantity in (1, 1, 100):
        company = b.company()
        b.buy(company, quantity=quantity, card=b.real_card(company, outside))
    foresee(b.at("2027-01-14"))
    assert code(daily_run(at=TODAY, within=TIGHT)) == ""
    assert charged() == 3


def test_a_zone_whose_day_has_not_come_is_not_missing(outside: Outside) -> None:
    """At midnight in Stockholm a third is due; New York follows in six hours."""
    shop(outside, countries=("SE", "US", "US"))
    foresee(b.at("2027-01-13"))
    assert code(daily_run(at=b.at("2027-01-14 23:30"), within=TIGHT)) == ""
    assert charged() == 1
    assert code(daily_run(at=b.at("2027-01-15 06:00"), within=TIGHT)) == ""
    assert charged() == 3


def test_a_run_that_was_cut_off_is_followed_by_one_that_goes_on(outside: Outside) -> None:
    """It had renewed all of them and died: that nothing is left to charge is as foreseen."""
    shop(outside, countries=("SE", "SE", "SE"))
    foresee(b.at("2027-01-14"))

    def gone(zone: str, on: date, _limit: int) -> Any:
        if (zone, on) == ("Europe/Stockholm", TODAY.date()):
            raise ConnectionError("the database went away")
        return []

    broken = tuple(replace(one, due=gone) if one is RETRY_PAYMENT else one for one in DAILY)
    with pytest.raises(ConnectionError):
        daily_run(at=TODAY, within=TIGHT, actions=broken)
    assert charged() == 3
    company = b.company()
    with connection.cursor() as cursor:
        # Killed, it couldn't even say so; and something else is due now.
        cursor.execute("UPDATE run_report SET state = 'running', money = '[]', counts = '{}'")
        cursor.execute(
            "UPDATE payment_method SET next_due_on = %s WHERE id = %s",
            [TODAY.date(), b.real_card(company, outside)],
        )
    assert code(daily_run(at=TODAY, within=TIGHT)) == ""


@pytest.mark.parametrize("days", [5, 45])
def test_after_an_outage_the_days_together_are_what_was_foreseen(
    outside: Outside, days: int
) -> None:
    """Monthly renewals of all the days that had no run; and that is what finance is shown."""
    shop(outside, countries=("SE", "DK"), term="P1M")
    for text in ("2026-02-15", "2026-03-14"):
        daily_run(at=b.at(text), within=None)
        drain(at=b.at(text))
    last = b.at("2026-03-14")
    foresee(last)
    before = charged()
    at = last.replace(hour=12) + days * (b.at("2026-01-02") - b.at("2026-01-01"))
    assert code(daily_run(at=at, within=TIGHT)) == ""
    assert charged() == before + (2 if days == 5 else 4)
    seen = forecast_seen(b.staff("finance"))
    assert isinstance(seen, ForecastSeen)
    assert seen.became == ()
    assert b.day("2026-03-15") in seen.compared
