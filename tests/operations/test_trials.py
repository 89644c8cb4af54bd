"""A trial ends in the run of its day: no bill, no arrears, nobody works on."""

import pytest
from django.db import connection

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.access import access
from tenure.records.facts.reading import rows
from tests import builders as b

OVER = b.at("2026-02-14")


@pytest.mark.django_db
@pytest.mark.breaks_invariants
@pytest.mark.rule("SUB-17", "SUB-01")
def test_the_run_ends_a_trial(outside: Outside) -> None:
    """Nothing begins one yet, so a purchase is turned into one; thirty days from 15 January."""
    b.vendor()
    firm = b.company()
    key = b.buy(firm, card=b.real_card(firm, outside))
    eva = b.person()
    wanted = AssignSeat(subscription_id=key, email=eva.email)
    b.do(ASSIGN_SEAT, wanted, actor=b.actor(firm.purchaser))
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE subscription DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE subscription SET state = 'trial', renews_on = '2026-02-14', "
            "auto_renew = false, next_due_on = '2026-02-14', next_due = 'state', "
            "expired_on = NULL, suspended_on = NULL, terminated_on = NULL"
        )
        cursor.execute("ALTER TABLE subscription ENABLE TRIGGER USER")
    before = rows("SELECT count(*) FROM invoice")
    run(at=b.at("2026-02-13"))
    assert access(eva.email, "atlas", b.at("2026-02-13")).state == "trial"
    run(at=OVER)
    assert rows("SELECT state, state_since_on, next_due_on FROM subscription") == [
        ("ended", b.day("2026-02-14"), None)
    ]
    assert rows("SELECT count(*) FROM assignment WHERE released_at IS NULL") == [(0,)]
    assert not access(eva.email, "atlas", OVER).allowed
    run(at=b.at("2026-06-01"))
    assert rows("SELECT count(*) FROM invoice") == before
    assert rows("SELECT count(*) FROM mail WHERE template = 'trial-ended'") == [(1,)]
    assert rows("SELECT count(*) FROM mail WHERE template LIKE 'subscription-%%'") == [(0,)]
