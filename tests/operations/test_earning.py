"""Revenue is posted once a day whoever runs, at the cost of what is new."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, connections

from tenure.actions.payments import recognise_revenue
from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.engine.outbox import quietly
from tenure.operations.providers import Outside, using
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = pytest.mark.rule("INV-10")

POSTED = (
    "SELECT on_day, currency, sum(amount_minor)::bigint FROM ledger_entry "
    "WHERE account = 'revenue' GROUP BY 1, 2 ORDER BY 1, 2"
)


def earn(day: int) -> None:
    """Post what is over some days after the purchases, and nothing else."""
    run(at=b.NOW + timedelta(days=day), actions=(RECOGNISE_REVENUE,))


@pytest.mark.django_db(transaction=True)
def test_four_workers_post_each_day_once(outside: Outside) -> None:
    """A year of SEK 94250.00 for five seats: SEK 258.21 a day, in each currency of an entity."""
    b.vendor()
    for country in ("SE", "DK"):
        company = b.company(country=country)
        b.buy(company, card=b.real_card(company, outside))
    ready = Barrier(4)

    def worker() -> None:
        with using(outside), quietly():
            ready.wait()
            try:
                for day in (5, 6, 20):
                    earn(day)
            finally:
                connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(worker) for _ in range(4)]:
            done.result()
    posted = rows(POSTED)
    days = sorted({row[0] for row in posted})
    assert days == [b.NOW.date() + timedelta(days=n) for n in range(19)]
    assert len(posted) == 2 * len(days)
    swedish = [row[2] for row in posted if row[1] == "SEK"]
    assert set(swedish) == {-25_821}


@pytest.mark.django_db
@pytest.mark.breaks_invariants
def test_what_was_posted_is_not_read_again(outside: Outside) -> None:
    """Thirty thousand changes of rate in the past; the next day reads those of that day."""
    b.vendor()
    company = b.company()
    b.buy(company, card=b.real_card(company, outside))
    earn(5)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO revenue_rate (id, legal_entity_id, currency, on_day, delta_minor, "
            "document_kind, document_id) SELECT -n, d.legal_entity_id, d.currency, "
            "d.posted_on - n % 400, 1 - 2 * (n % 2), 'invoice', n "
            "FROM revenue_day d, generate_series(1, 30000) n"
        )
        cursor.execute("ANALYZE revenue_rate")
    (entity,) = rows("SELECT legal_entity_id FROM revenue_day")[0]
    on = (b.NOW + timedelta(days=6)).date()
    until = on - timedelta(days=2)
    assert read_of_rates(recognise_revenue._DUE, ["Europe/Stockholm", until, 10]) <= 10
    deltas = {"wanted": [entity], "until": [until]}
    assert read_of_rates(recognise_revenue._DELTAS, deltas) <= 10
    before = rows("SELECT count(*) FROM ledger_entry WHERE account = 'revenue'")[0][0]
    earn(6)
    assert rows("SELECT count(*) FROM ledger_entry WHERE account = 'revenue'") == [(before + 1,)]


def read_of_rates(query: str, values: Any) -> int:
    """Return how many rows of rates the database reads to answer a query."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {query}", values)
        (found,) = cursor.fetchone()
    plan = found if isinstance(found, list) else json.loads(found)
    return _read(plan[0]["Plan"])


def _read(node: dict[str, Any]) -> int:
    below = sum(_read(child) for child in node.get("Plans", ()))
    if node.get("Relation Name") != "revenue_rate":
        return below
    filtered = node.get("Rows Removed by Filter", 0)
    read: float = (node["Actual Rows"] + filtered) * node["Actual Loops"]
    return below + round(read)
