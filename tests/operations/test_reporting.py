"""What a run writes down of itself: what is due, a move of a sandbox's clock, and for how long."""

from datetime import timedelta

import pytest
from django.apps import apps
from pytest_django.fixtures import Settings

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.operations import forecasting, rehearsal, reporting, sandbox
from tenure.operations import run as run_module
from tenure.operations.daily import daily_run
from tenure.operations.providers import Outside
from tenure.operations.run import run, time_zones
from tenure.questions.running.runs import Run, Runs, runs
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-01")]


def seen() -> tuple[Run, ...]:
    found = runs(b.staff("operations"))
    assert isinstance(found, Runs)
    return found.runs


@pytest.mark.parametrize(
    "statement",
    [
        run_module._ZONES_DUE,
        sandbox._LATER_DAYS,
        rehearsal._DUE_CUSTOMERS,
        reporting._DUE,
    ],
)
def test_no_table_in_which_anything_is_due_is_overlooked(statement: str) -> None:
    """A clock would not stop for it, a forecast not see it, a bar not count it."""
    due = {
        model._meta.db_table
        for model in apps.get_app_config("records").get_models()
        if any(field.attname == "next_due_on" for field in model._meta.concrete_fields)
    }
    assert {"subscription", "invoice", "payment_method"} <= due
    assert [
        name for name in sorted(due) if f"FROM {name} " not in " ".join(statement.split())
    ] == []


@pytest.mark.breaks_invariants
def test_all_kinds_of_due_work_are_counted(outside: Outside) -> None:
    """A card that expires, an order that waits, an entity with days to post; parked work isn't."""
    b.vendor()
    company = b.company()
    key = b.buy(company, card=b.real_card(company, outside, expires=(12, 2026)))

    def due(day: str) -> int:
        return reporting.due_now(at=b.at(day), zones=time_zones())

    assert due("2026-01-16") == 0
    run(at=b.at("2026-11-30"))
    assert due("2026-11-30") == 0
    assert due("2026-12-01") == 2, "the card, and a day of revenue"
    late = b.company()
    b.order(late, card=b.real_card(late, outside), at=b.at("2026-12-01"))
    assert due("2026-12-02") == 3
    rows(
        "INSERT INTO parked_action (id, action, item, customer_id, reason, trace, parked_at) "
        "VALUES (nextval('tenure_key'), 'renew', %s, %s, 'x', '', now()) RETURNING id",
        [key, company.id],
    )
    before = due("2026-12-02")
    rows("UPDATE subscription SET next_due_on = '2026-12-01' WHERE id = %s RETURNING id", [key])
    assert due("2026-12-02") == before


@pytest.mark.rule("OPS-03")
def test_a_move_of_the_clock_is_one_run(outside: Outside) -> None:
    """A year and its renewal: operations see what it did and charged; a move of nothing is none."""
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Test", kind="sandbox", sandbox_at=b.NOW),
        actor=system("test"),
    )
    sandbox.move(to=b.NOW + timedelta(hours=1))
    assert seen() == ()
    company = b.company()
    b.buy(company, card=b.real_card(company, outside))
    counts = sandbox.move(to=b.at("2027-01-20"))
    assert not isinstance(counts, Refused)
    (one,) = seen()
    assert (one.state, one.business_on) == ("done", b.day("2027-01-20"))
    assert dict(one.counts) == dict(counts)
    assert one.counts["renew"] == 1
    assert [(line.currency, line.charges) for line in one.money] == [("SEK", 1)]


@pytest.mark.rule("OPS-02")
def test_what_is_old_is_let_go(outside: Outside, settings: Settings) -> None:
    """Reports and forecasts of more than so many days, by the run itself; but the last forecast."""
    settings.RUNS_KEPT_DAYS = 30
    b.vendor()
    for text in ("2026-02-01", "2026-03-01", "2026-03-02"):
        forecasting.make(at=b.at(text))
    company = b.company()
    b.buy(company, card=b.real_card(company, outside))
    for text in ("2026-03-03", "2026-03-04", "2026-03-05"):
        daily_run(at=b.at(text), within=None)
    reports = [row[0] for row in rows("SELECT id FROM run_report ORDER BY id")]
    assert len(reports) == 3
    assert len(rows("SELECT 1 FROM forecast")) == 2, "that of 1 February is gone"
    rows(
        "UPDATE run_report SET started_at = now() - interval '31 days', "
        "told_at = now() - interval '31 days' WHERE id = ANY(%s) RETURNING id",
        [reports[:2]],
    )
    daily_run(at=b.at("2026-06-01"), within=None)
    assert rows("SELECT min(id) FROM run_report") == [(reports[2],)]
    assert [str(row[0].date()) for row in rows("SELECT made_at FROM forecast")] == ["2026-03-02"]
