"""A rehearsal decides as the run does, and leaves nothing behind (OPS-02)."""

from datetime import timedelta

import pytest

from tenure.operations import rehearsal
from tenure.operations.catching_up import catch_up
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.operations.tallying import tally_into
from tenure.records.facts.reading import rows
from tenure.rules.running.forecasts import Forecast, Line, Tally
from tests import builders as b
from tests.actions.test_rate_locks import following

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-02")]

_TABLES = (
    "subscription", "term", "invoice", "invoice_line", "invoice_tax", "payment", "mail", "event",
    "ledger_entry", "revenue_rate", "allocation", "parked_action", "number_series", "instalment",
)  # fmt: skip


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Return all rows that a run could write."""
    return {table: rows(f"SELECT t::text FROM {table} t ORDER BY 1") for table in _TABLES}


def shop(outside: Outside) -> None:
    """Two companies of two currencies."""
    b.vendor()
    for country in ("SE", "DK"):
        company = b.company(country=country)
        b.buy(company, card=b.real_card(company, outside))


def of_customers(foreseen: Forecast) -> tuple[Line, ...]:
    return tuple(one for one in foreseen.lines if one.action != "recognise-revenue")


def test_today_is_what_the_run_then_does(outside: Outside) -> None:
    """The same counts and money, by day, action and currency; and nothing was written before."""
    shop(outside)
    at = b.at("2027-01-15")
    before = everything()
    foreseen = rehearsal.forecast(at=at)
    assert everything() == before
    tally = Tally()
    run(at=at, actions=rehearsal.REHEARSED, observe=tally_into(tally))
    assert tally.lines() == of_customers(foreseen)
    assert {(line.action, line.currency, line.charges) for line in foreseen.lines} >= {
        ("renew", "SEK", 1),
        ("renew", "DKK", 1),
    }
    assert all(
        line.charged_minor == line.billed_minor > 0
        for line in foreseen.lines
        if line.action == "renew"
    )


def test_days_ahead_are_what_the_runs_of_those_days_do(outside: Outside) -> None:
    """A year of reminders, renewal and charge, foreseen in one go."""
    shop(outside)
    before = everything()
    foreseen = rehearsal.forecast(at=b.NOW, until_on=b.day("2027-06-30"))
    assert everything() == before
    tally = Tally()
    for text in ("2026-10-17", "2026-12-16", "2027-01-08", "2027-01-15", "2027-06-30"):
        run(at=b.at(text), actions=rehearsal.REHEARSED, observe=tally_into(tally))
        drain(at=b.at(text))
    done = [tuple_of(line) for line in tally.lines()]
    assert [tuple_of(line) for line in of_customers(foreseen)] == done


def tuple_of(line: Line) -> tuple[object, ...]:
    return (line.on, line.action, line.currency, line.count, line.charged_minor)


def test_portions_make_no_difference(outside: Outside) -> None:
    """One customer at a time gives what all together give."""
    shop(outside)
    seen: list[tuple[int, int]] = []
    at, until = b.at("2027-01-01"), b.day("2027-03-01")
    apart = rehearsal.forecast(
        at=at, until_on=until, portion=1, progress=lambda done, of: seen.append((done, of))
    )
    assert apart == rehearsal.forecast(at=at, until_on=until)
    assert seen == [(1, 2), (2, 2)]


def test_nothing_due_is_an_empty_forecast() -> None:
    assert rehearsal.forecast(at=b.NOW) == Forecast(b.NOW, b.NOW.date(), b.NOW.date(), ())


def test_a_sample_says_how_many_it_stands_for(outside: Outside) -> None:
    shop(outside)
    today = b.day("2027-01-15")
    lines, looked_at, of = rehearsal.planned(at=b.at("2027-01-15"), until_on=today, sample=1)
    assert (looked_at, of) == (1, 2)
    assert sum(line.count for line in lines if line.action == "renew") == 1


def test_what_is_planned_goes_to_the_end_of_the_day_in_every_zone(outside: Outside) -> None:
    """On the evening of the 14th in New York it is the 15th in Stockholm: both renew on it."""
    b.vendor()
    for country in ("SE", "US"):
        company = b.company(country=country)
        b.buy(company, card=b.real_card(company, outside))
    at, today = b.at("2027-01-14 23:30"), b.day("2027-01-15")
    assert rehearsal.business_day(at) == today
    lines, _, _ = rehearsal.planned(at=at, until_on=today, sample=9)
    renewed = [(line.on, line.currency) for line in lines if line.action == "renew"]
    assert renewed == [(today, "SEK"), (today, "USD")]


@pytest.mark.rule("INV-10")
def test_revenue_is_foreseen_as_the_runs_then_earn_it(outside: Outside) -> None:
    """Of what is invoiced and of what will be: a month that is renewed twice, day after day."""
    b.vendor()
    for country, term in (("SE", "P1M"), ("DK", "P1Y"), ("DE", "P1M")):
        company = b.company(country=country)
        b.buy(company, term=term, card=b.real_card(company, outside))
    start = b.at("2026-02-01")
    run(at=start)
    before = everything()
    last_on = b.day("2026-03-31")
    foreseen = rehearsal.forecast(at=start + timedelta(days=1), until_on=last_on)
    assert everything() == before
    tally = Tally()
    for number in range(1, (last_on - start.date()).days + 1):
        at = start + timedelta(days=number)
        run(at=at, observe=tally_into(tally))
        drain(at=at)
    earned = [line for line in tally.lines() if line.earned_minor]
    assert earned == [line for line in foreseen.lines if line.earned_minor]
    assert {line.currency for line in earned} == {"SEK", "DKK", "EUR"}
    assert tally.lines() == foreseen.lines


def test_a_card_about_to_expire_is_foreseen_where_nothing_else_is_due(outside: Outside) -> None:
    shop(outside)
    company = b.company()
    b.buy(company, card=b.real_card(company, outside, expires=(12, 2026)))
    run(at=b.at("2026-11-30"))
    foreseen = rehearsal.forecast(at=b.at("2026-12-01"))
    assert [(line.action, line.count) for line in of_customers(foreseen)] == [
        ("tell-card-expiry", 1)
    ]


def test_after_an_outage_it_is_what_catching_up_does(outside: Outside) -> None:
    """Ten days late: reminder and renewal of the days between are told for the first day."""
    shop(outside)
    for text in ("2026-10-17", "2026-12-16"):
        run(at=b.at(text))
        drain(at=b.at(text))
    at = b.at("2027-01-25")
    foreseen = rehearsal.forecast(at=at)
    assert {line.on for line in foreseen.lines} == {at.date()}
    tally = Tally()
    catch_up(at=at, actions=rehearsal.REHEARSED, observe=tally_into(tally, first_on=at.date()))
    assert tally.lines() == of_customers(foreseen)
    assert sum(line.count for line in foreseen.lines if line.action == "renew") == 2


def test_rates_of_days_ahead_are_the_last_in_force(outside: Outside) -> None:
    """A price that follows the rates of its month can be foreseen before those are published."""
    company = following()
    bought = b.at("2025-07-10")
    b.buy(company, card=b.real_card(company, outside, at=bought), at=bought)
    newest = rows("SELECT max(from_on) FROM fx_table")[0][0]
    tables = rows("SELECT count(*) FROM fx_table")
    after = newest.replace(year=newest.year + 2)
    foreseen = rehearsal.forecast(at=bought, until_on=after)
    beyond = [line for line in foreseen.lines if line.action == "renew" and line.on > newest]
    assert beyond
    assert all(line.billed_minor > 0 for line in beyond)
    assert not [line for line in foreseen.lines if line.action.endswith(": parked")]
    assert rows("SELECT count(*) FROM fx_table") == tables
