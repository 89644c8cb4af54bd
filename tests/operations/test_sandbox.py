"""The sandbox clock goes forward only; all that was due on the way happens on its day (OPS-03)."""

import pytest

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.operations import sandbox
from tenure.operations.providers import Outside
from tenure.questions.running.deployment import deployment
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-03")]


def set_up(kind: str = "sandbox") -> None:
    """Make this installation a sandbox that stands at `builders.NOW`."""
    builders.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(
            vendor="Test", kind=kind, sandbox_at=builders.NOW if kind == "sandbox" else None
        ),
        actor=system("test"),
    )


def what_happened() -> list[tuple[object, ...]]:
    """Return what the run did to subscriptions, each with the instant it was done at."""
    return rows(
        "SELECT what, at::date, on_day FROM event WHERE source = 'run' "
        "AND subscription_id IS NOT NULL ORDER BY id"
    )


def test_one_jump_does_what_many_steps_do(outside: Outside) -> None:
    """Two years in one go: reminders, renewal and charge each on their own day, in order."""
    builders.vendor()
    set_up()
    company = builders.company()
    builders.buy(company, card=builders.real_card(company, outside))
    moved = sandbox.move(to=builders.at("2027-12-31"))
    assert not isinstance(moved, Refused)
    assert [(what, str(on)) for what, _, on in what_happened()] == [
        ("renewal-announced", "2026-10-17"),
        ("renewal-announced", "2026-12-16"),
        ("renewal-announced", "2027-01-08"),
        ("subscription-renewed", "2027-01-15"),
        ("renewal-announced", "2027-10-17"),
        ("renewal-announced", "2027-12-16"),
    ]
    paid = rows("SELECT issued_on, paid_on, state FROM invoice ORDER BY id")
    assert [tuple(map(str, row)) for row in paid] == [
        ("2026-01-15", "2026-01-15", "paid"),
        ("2027-01-15", "2027-01-15", "paid"),
    ]
    assert deployment().at == builders.at("2027-12-31")


def test_parked_work_does_not_hide_what_comes_after(outside: Outside) -> None:
    """One account is parked on its day; its neighbour in that zone still gets each of its days."""
    builders.vendor()
    set_up()
    first, second = builders.company(), builders.company()
    stuck = builders.buy(first, product="beam", card=builders.real_card(first, outside))
    well = builders.buy(second, card=builders.real_card(second, outside))
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM list_price WHERE offering_id = "
            "(SELECT offering_id FROM subscription WHERE id = %s)",
            [stuck],
        )
    sandbox.move(to=builders.at("2027-02-01"))
    assert rows("SELECT item FROM parked_action") == [(stuck,)]
    reminded = rows(
        "SELECT asked_at::date FROM mail "
        "WHERE subscription_id = %s AND template = 'renewal-reminder'",
        [well],
    )
    assert len({row[0] for row in reminded}) == 3
    assert rows("SELECT state FROM subscription WHERE id = %s", [well]) == [("active",)]


def test_it_never_goes_back(outside: Outside) -> None:
    """An earlier instant is refused, and the clock stands where it stood."""
    assert outside
    builders.vendor()
    set_up()
    refused = sandbox.move(to=builders.at("2026-01-01"))
    assert isinstance(refused, Refused)
    assert refused.code == "clock-only-forward"
    assert deployment().at == builders.NOW


def test_production_has_the_real_clock(outside: Outside) -> None:
    """There the clock can't be moved."""
    assert outside
    set_up("production")
    refused = sandbox.move(to=builders.at("2099-01-01"))
    assert isinstance(refused, Refused)
    assert refused.code == "not-a-sandbox"
