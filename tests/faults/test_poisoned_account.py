"""One account that faults among thousands: it is parked alone, and renewed once it is mended.

The others are made by copying the rows of one that was bought by real actions, as the benchmark
of the run does.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection

from benchmarks.daily_run import world as bench
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.engine.perform import release
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.payments import deliver_payments
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.faults.passes import LONG, inflicted

# Committed one by one, as in the product: in one transaction ten thousand answers would be slow.
pytestmark = pytest.mark.django_db(transaction=True)

ACCOUNTS = 10_000 if LONG else 100
BATCH = 1_000 if LONG else 40
RENEWAL = b.at("2027-01-15")
# Without documents: their copies would have no numbers and no books.
COPIED = ("customer", "team", "role", "payment_method", "subscription", "term")


@dataclass(frozen=True, slots=True)
class Many:
    """Accounts with a subscription each that all renew today; one of them is to be poisoned."""

    poisoned: int
    its_customer: int


@pytest.fixture
def many(outside: Outside, monkeypatch: pytest.MonkeyPatch) -> Many:
    assert isinstance(outside.payment, InProcessProvider)
    b.vendor()
    company = b.company()
    b.buy(company, card=b.real_card(company, outside))
    run(at=b.at("2027-01-10"))
    tables = tuple(one for one in bench.TABLES if one[0] in COPIED)
    assert len(tables) == len(COPIED)
    monkeypatch.setattr(bench, "TABLES", tables)
    bench._copy(company.id, ACCOUNTS - 1)
    keys = [row[0] for row in rows("SELECT id FROM payment_method ORDER BY id")]
    assert len(keys) == ACCOUNTS
    tokens = [
        outside.payment.simulator.store_card("4242424242424242", holder="Anna").token for _ in keys
    ]
    execute(
        "UPDATE payment_method m SET token = k.token "
        "FROM unnest(%s::bigint[], %s::text[]) AS k (id, token) WHERE m.id = k.id",
        keys,
        tokens,
    )
    middle = rows("SELECT id, customer_id FROM subscription ORDER BY id OFFSET %s", [ACCOUNTS // 2])
    return Many(*middle[0])


def execute(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


POISONS = {
    "the rule faults": (
        "UPDATE subscription SET anchor_day = 99 WHERE id = %s",
        "UPDATE subscription SET anchor_day = 15 WHERE id = %s",
        "ValueError",
    ),
    "the database refuses": (
        "INSERT INTO term (id, customer_id, subscription_id, offering_id, starts_on, ends_on, "
        "quantity, srp_minor, currency, cause) SELECT nextval('tenure_key'), customer_id, "
        "subscription_id, offering_id, '2027-06-01', '2027-07-01', quantity, srp_minor, currency, "
        "cause FROM term WHERE subscription_id = %s",
        "DELETE FROM term WHERE subscription_id = %s AND starts_on = '2027-06-01'",
        "IntegrityError",
    ),
}
"""What is wrong with it, how that is mended, and what it is parked for."""


def run_and_deliver() -> dict[str, int]:
    with quietly():
        counts = run(at=RENEWAL, batch=BATCH)
        while deliver_payments(at=RENEWAL):
            pass
    return dict(counts)


@pytest.mark.rule("OPS-01")
@pytest.mark.parametrize("poison", POISONS)
def test_parked_alone_and_renewed_when_mended(many: Many, poison: str) -> None:
    """All others are renewed and paid in the same run; it is left alone until it is released."""
    spoil, mend, fault = POISONS[poison]
    execute(spoil, many.poisoned)
    counts = run_and_deliver()
    assert (counts["renew"], counts["renew: parked"]) == (ACCOUNTS - 1, 1)
    ((action, item, reason),) = rows("SELECT action, item, reason FROM parked_action")
    assert (action, item) == ("renew", many.poisoned)
    assert reason.startswith(fault)
    assert renewed() == (ACCOUNTS - 1, ACCOUNTS - 1)
    assert rows("SELECT 1 FROM term WHERE starts_on = '2027-01-15' AND subscription_id = %s",
                [many.poisoned]) == []  # fmt: skip
    assert "renew" not in run_and_deliver(), "parked is parked"

    execute(mend, many.poisoned)
    assert [str(one) for one in broken_invariants()] == []
    assert "renew" not in run_and_deliver(), "and stays so until somebody lets it go"
    assert release("renew", many.poisoned, actor=system("test"), at=RENEWAL) is True
    assert run_and_deliver()["renew"] == 1
    assert renewed() == (ACCOUNTS, ACCOUNTS)
    assert rows("SELECT count(*) FROM parked_action WHERE released_at IS NULL") == [(0,)]
    assert [str(one) for one in broken_invariants()] == []
    inflicted(f"a poisoned account among {ACCOUNTS:,}")


def renewed() -> tuple[int, int]:
    """Return how many renewed, and how many of the documents for it are paid."""
    terms = rows("SELECT count(DISTINCT subscription_id) FROM term WHERE starts_on = '2027-01-15'")
    paid = rows(
        "SELECT count(*) FROM invoice i JOIN payment p ON p.invoice_id = i.id "
        "WHERE i.issued_on = '2027-01-15' AND i.state = 'paid' AND p.state = 'succeeded'"
    )
    return terms[0][0], paid[0][0]
